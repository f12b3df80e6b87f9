import type { Level, LevelFiles } from '../level-set.view'

/** What a field of a form takes. */
export type FieldKind = 'number' | 'date' | 'line' | 'story' | 'one' | 'some' | 'face'

export interface FormField {
  id: string
  kind: FieldKind
  /**
   * The table of the level whose ids are to choose from; `keys` and `languages` are those of its texts, `wares` the chips
   * that come to market in its time, `faces` the portraits that nobody has yet.
   */
  from?: keyof Level['scenario'] | 'keys' | 'languages' | 'wares' | 'faces'
  /** Words to choose from. */
  options?: readonly string[]
  min?: number
  max?: number
  /** Changing it fills the other fields anew: it says which thing the form is about. */
  isSubject?: boolean
  /** Words for people: they are asked for in each other language of the level, too, and may be left empty there. */
  isWords?: boolean
  /** The other language in which a field asks for the words of another. */
  language?: string
  /** Whether it is asked at all, by what stands in the other fields. */
  isAsked?: (values: FormValues) => boolean
}

/** What stands in a form; a field of the kind `some` holds ids parted by blanks. */
export type FormValues = Readonly<Record<string, string>>

export interface LevelForm {
  id: string
  fields: readonly FormField[]
  /** What the form shows first; fields of its subject may have been chosen. */
  read: (level: Level, chosen: FormValues) => Record<string, string>
  /** The files with the edit in them; comments and setting of all else stay. */
  write: (files: LevelFiles, level: Level, values: FormValues) => LevelFiles
}

/** A field for a number, within bounds. */
export function number(id: string, min?: number, max?: number): FormField {
  return { id, kind: 'number', ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
}

/** A field for words on one line, or for a story of several. */
export function words(id: string, kind: 'line' | 'story' = 'line'): FormField {
  return { id, kind, isWords: true }
}

/** The ids that a field of the kind `some` holds. */
export function idsIn(value = ''): string[] {
  return value.split(' ').filter((id) => id !== '')
}

/** The field that holds the words of another in another language. */
export function inLanguage(field: string, language: string): string {
  return `${field}.${language}`
}
