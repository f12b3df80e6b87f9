import type { LevelJson } from '../../sim/level/scenario'
import { sellerLineMoments } from '../../sim/state/talk-terms'
import { didYouMean, mostSimilarWord } from '../syntax/nearest'

/** An error in a text's key. */
export interface TextKeyFault {
  key: string
  message: string
  suggestion: string
}

/**
 * Errors in the keys of a distributor's own lines: `distributor.<id>.line.<moment>.<number from 1>`.
 *
 * Such lines are optional, so a misspelt key would silently fall back to the default lines.
 *
 * @param keys all keys of the texts in one language
 */
export function findDistributorLineKeyFaults(level: LevelJson, keys: readonly string[]): TextKeyFault[] {
  const known = new Set(keys)
  const people = Object.keys(level.distributors)
  return keys.flatMap((key) => {
    const found = faultOfKey(key, people, known)
    return found ? [{ key, ...found }] : []
  })
}

/** An unknown distributor is reported only if its id resembles a known one, since a level may omit some of its base. */
function faultOfKey(
  key: string,
  people: readonly string[],
  known: ReadonlySet<string>,
): Omit<TextKeyFault, 'key'> | null {
  const [table, person = '', word = '', moment = '', number, ...more] = key.split('.')
  if (table !== 'distributor' || moment === '') return null
  if (!people.includes(person)) {
    const near = mostSimilarWord(person, people)
    return near === null ? null : { message: `nobody here is "${person}"`, suggestion: `did you mean "${near}"?` }
  }
  if (word !== 'line') return { message: `nobody asks for "${word}" of a person`, suggestion: 'did you mean "line"?' }
  if (!sellerLineMoments.some((one) => one === moment))
    return { message: `a talk has no moment "${moment}"`, suggestion: didYouMean(moment, sellerLineMoments) }
  const start = `distributor.${person}.line.${moment}`
  if (number === undefined || !/^[1-9]\d*$/.test(number) || more.length > 0)
    return { message: 'lines are numbered from 1', suggestion: `"${start}.1", "${start}.2", …` }
  const before = `${start}.${Number(number) - 1}`
  return number === '1' || known.has(before)
    ? null
    : { message: 'is never said: the line before it is missing', suggestion: `write "${before}", too` }
}
