import { dateOfDayNumber, dayNumberOf } from '../../../kernel/dates'
import { jsonChangesBetween } from '../../../kernel/json-changes'
import { type Level, type LevelFileContentByName, levelFileName, textFileLanguage } from '../level-set.view'
import { setValueInJsonText, unusedIdFromTitle } from '../own-levels/new-level.view'
import { type FormValues, translationFieldId } from './form.view'

type Path = readonly (string | number)[]

/** The first id of a table; '' where it is empty. */
export function firstIdInTable(table: object): string {
  return Object.keys(table)[0] ?? ''
}

/** Writes values at paths of the level's own file, except those that the level already has. */
export function writeValuesInLevelFiles(
  files: LevelFileContentByName,
  level: Level,
  ...edits: readonly (readonly [Path, unknown])[]
): LevelFileContentByName {
  const text = edits
    .filter(([path, value]) => !isSaid(level, path, value))
    .reduce((all, [path, value]) => setValueInJsonText(all, path, value), files[levelFileName] ?? '{}')
  return { ...files, [levelFileName]: text }
}

function isSaid({ scenario }: Level, path: Path, value: unknown): boolean {
  const said = valueAtPath(scenario, path)
  return said !== undefined && jsonChangesBetween(said, value).length === 0
}

/** The value at a path; undefined where there is none. */
export function valueAtPath(whole: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, step) =>
      part !== null && typeof part === 'object' ? (part as Record<string | number, unknown>)[step] : undefined,
    whole,
  )
}

/** Writes a number; a figure whole, as its source is for one value only, but an unchanged one keeps its source. */
export function writeNumberInLevelFiles(
  files: LevelFileContentByName,
  level: Level,
  path: Path,
  value: number,
): LevelFileContentByName {
  const note = level.figureSources[path.join('.')]
  if (note?.value === value) return files
  return writeValuesInLevelFiles(files, level, [path, note ? createAssumedFigureJson(value, note.unit) : value])
}

/** A figure that was typed, or copied from elsewhere, with its assumption. */
export function createAssumedFigureJson(value: number, unit: string, assumption = 'set in the workshop'): object {
  return { value, unit, assumption }
}

/** A choice with a price, open to a player with enough cash. */
export function createPricedChoiceJson(usd: string | undefined): object {
  const cost = Number(usd)
  if (cost <= 0) return { then: [] }
  return { then: [{ pay: { account: 'overhead', usd: cost } }], when: { 'player.cashUsd': { atLeast: cost } } }
}

/** The source of fictional content, where the level has one. */
export function fictionSourceProperty({ scenario }: Level): { source?: string[] } {
  return Object.hasOwn(scenario.sources, 'fiction') ? { source: ['fiction'] } : {}
}

/** A new event's id, from its headline. */
export function newEventId({ scenario }: Level, title: string | undefined): string {
  return unusedIdFromTitle(title ?? '', Object.keys(scenario.events), 'event')
}

/**
 * Writes texts by key from the form's fields: every language of the level gets each key, with its own text where its
 * field was filled.
 */
export function writeFormTextsInLevelFiles(
  files: LevelFileContentByName,
  level: Level,
  fieldOf: Readonly<Record<string, string>>,
  values: FormValues,
): LevelFileContentByName {
  return Object.keys(level.texts).reduce(
    (all, language) =>
      Object.entries(fieldOf).reduce((each, [key, field]) => {
        const own = values[translationFieldId(field, language)]?.trim()
        return writeTextInLevelFiles(each, level, language, key, own || values[field])
      }, all),
    files,
  )
}

/** Writes a text into the language's file, or into the level's own file where that holds the texts. */
export function writeTextInLevelFiles(
  files: LevelFileContentByName,
  level: Level,
  language: string,
  key: string,
  words = '',
): LevelFileContentByName {
  const name = Object.keys(files).find((each) => textFileLanguage(each) === language)
  if (name !== undefined) return { ...files, [name]: setValueInJsonText(files[name] ?? '{}', [key], words) }
  return writeValuesInLevelFiles(files, level, [['texts', language, key], words])
}

/** A date some weeks later. */
export function addWeeksToDate(date: string, weeks: number): string {
  return dateOfDayNumber(dayNumberOf(date) + 7 * weeks)
}
