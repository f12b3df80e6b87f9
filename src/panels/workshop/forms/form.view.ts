import type { Level, LevelFileContentByName } from '../level-set.view'

export interface FormField {
  id: string
  kind: 'number' | 'date' | 'line' | 'story' | 'one' | 'some' | 'face'
  /**
   * The table of the level whose ids are offered; `keys` and `languages` are those of its texts, `wares` the chips
   * launched in its time, `faces` the unused portraits.
   */
  from?: keyof Level['scenario'] | 'keys' | 'languages' | 'wares' | 'faces'
  /** Fixed options. */
  options?: readonly string[]
  min?: number | undefined
  max?: number | undefined
  /** Where the level holds its value; in a form with a choice of a row, from that row on. */
  path?: readonly string[]
  /** A change of it resets the other fields: it selects the edited thing. */
  isSubject?: boolean
  /** Text for players: also asked for in each other language of the level, where it may stay empty. */
  isTranslated?: boolean
  /** The language of a translation's field. */
  language?: string
  /** Whether it is shown, by the values of the other fields. */
  isShown?: (values: FormValues) => boolean
}

/** The values of a form; a field of the kind `some` holds ids separated by spaces. */
export type FormValues = Readonly<Record<string, string>>

export interface LevelForm {
  id: string
  fields: readonly FormField[]
  /** The initial values; subject fields may have been chosen. */
  read: (level: Level, chosen: FormValues) => Record<string, string>
  /** The files after the edit; comments and formatting of the rest stay. */
  write: (files: LevelFileContentByName, level: Level, values: FormValues) => LevelFileContentByName
}

/** A number field, within bounds. */
export function createNumberFormField(id: string, min?: number, max?: number): FormField {
  return { id, kind: 'number', min, max }
}

/** A text field of one line, or of several. */
export function createTextFormField(id: string, kind: 'line' | 'story' = 'line'): FormField {
  return { id, kind, isTranslated: true }
}

/** The ids in a field of the kind `some`. */
export function splitFormIds(value = ''): string[] {
  return value.split(' ').filter((id) => id !== '')
}

/** The id of the field that holds another field's translation. */
export function translationFieldId(field: string, language: string): string {
  return `${field}.${language}`
}
