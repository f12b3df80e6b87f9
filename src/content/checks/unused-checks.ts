import { findRow } from '../../kernel/at'
import { weekIndexFromStart } from '../../kernel/dates'
import type { Condition, QuantityBounds } from '../../sim/level/language'
import type { LevelJson } from '../../sim/level/scenario'
import { topLevelQuantityBounds } from '../../sim/vocabulary/conditions'
import { quantityTable, splitQuantityFamilyName } from '../../sim/vocabulary/quantities'
import type { UnlocatedDiagnostic } from '../syntax/diagnostic'
import { mostSimilarWord } from '../syntax/nearest'
import { diagnosticsForRowsWhere, type LevelCheck, type LevelCheckWithNeededTables } from './check'
import { findPartsByPathPattern } from './references'

/** Paths of chip references that imply that the chip is available. */
const ownersOfChips: ReadonlySet<unknown> = new Set([
  'distributors',
  'endings',
  'events',
  'objectives',
  'projects',
  'referenceChip',
  'startFleet',
])

/** A chip without a seller reaches the open market once launched; one launched after the level's end never does. */
const chipsCanBeHad: LevelCheck = (level, names) => {
  const had = names.filter(
    ({ table, path }) => table === 'chips' && (ownersOfChips.has(path[0]) || path[2] === 'designedFrom'),
  )
  const known = new Set(had.map(({ name }) => name))
  return diagnosticsForRowsWhere('chips', level.chips, (_chip, id) => !known.has(id) && comesTooLate(level, id), {
    atName: true,
    isIdle: true,
    message: 'comes to market after the level’s last week, and nobody has it before',
    suggestion: 'give it an earlier "availableFrom", launch it by an event, or put it into "startFleet"',
  })
}

function comesTooLate({ chips, start, weeks }: LevelJson, id: string): boolean {
  const chip = findRow(chips, id)
  return (
    chip !== undefined && !chip.follows && !chip.designedFrom && weekIndexFromStart(chip.availableFrom, start) >= weeks
  )
}

const tempersAreSomebodys: LevelCheck = ({ tempers, distributors }) => {
  const had = new Set(Object.values(distributors).flatMap(({ hiddenTraits }) => hiddenTraits.tempers))
  return diagnosticsForRowsWhere('tempers', tempers, (_temper, id) => !had.has(id), {
    atName: true,
    isIdle: true,
    message: 'nobody can have it',
    suggestion: 'name it among a person’s "tempers"',
  })
}

const facesAreOnePersons: LevelCheck = ({ distributors }) => {
  const owners = new Map<string, string>()
  return Object.entries(distributors).flatMap(([id, { portrait }]): UnlocatedDiagnostic[] => {
    const owner = owners.get(portrait)
    owners.set(portrait, owner ?? id)
    if (owner === undefined) return []
    const message = `"${portrait}" is the face of "${owner}" already`
    const suggestion = 'each person has a face of their own'
    return [{ path: ['distributors', id, 'portrait'], message, suggestion, isIdle: true }]
  })
}

const flagsAreAsked: LevelCheck = (_level, names) => {
  const flags = names.filter(({ table }) => table === 'flags')
  const set = [...new Set(flags.filter(({ gives }) => gives).map(({ name }) => name))]
  // A misspelt reference is reported where it stands.
  const asked = new Set(
    flags
      .filter(({ gives }) => !gives)
      .flatMap(({ name }) => (set.includes(name) ? [name] : [mostSimilarWord(name, set) ?? name])),
  )
  return flags
    .filter(({ gives, name }) => gives && !asked.has(name))
    .map(({ path, name }) => ({
      path,
      isIdle: true,
      message: `nothing asks for the flag "${name}"`,
      suggestion: 'ask for it in a "when", or delete it',
    }))
}

const choicesDiffer: LevelCheck = ({ events }) => {
  const effectsOf = (choices: LevelJson['events'][string]['choices'] = {}) =>
    Object.values(choices).map(({ then }) => JSON.stringify(then))
  return diagnosticsForRowsWhere('events', events, ({ choices }) => areSame(effectsOf(choices)), {
    below: ['choices'],
    atName: true,
    isIdle: true,
    message: 'all choices do the same: it does not matter what is chosen',
    suggestion: 'give each its own "then"',
  })
}

function areSame(texts: readonly string[]): boolean {
  return texts.length > 1 && texts.every((text) => text === texts[0])
}

const datesAreInTheLevel: LevelCheck = ({ events, start, weeks }) =>
  Object.entries(events).flatMap(([id, { on, drawn }]): UnlocatedDiagnostic[] => {
    const week = on === undefined ? null : weekIndexFromStart(on, start)
    if (week !== null && (week < 1 || week > weeks)) {
      const message = `never comes: ${on} lies ${week < 1 ? 'before the level starts' : 'after its last week'}`
      const suggestion = `the level starts on ${start} and has ${weeks} weeks`
      return [{ path: ['events', id, 'on'], isIdle: true, message, suggestion }]
    }
    if (!drawn || drawn.afterRule || (drawn.fromWeek <= weeks && drawn.toWeek >= 1)) return []
    const message = `never comes: it is drawn for week ${drawn.fromWeek} or later`
    return [
      { path: ['events', id, 'drawn', 'fromWeek'], isIdle: true, message, suggestion: `the level has ${weeks} weeks` },
    ]
  })

const rumoursAreHeard: LevelCheck = ({ events, disabledFeatures }) => {
  const isDisabled = disabledFeatures?.includes('rumours') === true
  return diagnosticsForRowsWhere('events', events, ({ kind }) => kind === 'rumour' && isDisabled, {
    atName: true,
    isIdle: true,
    message: 'is never heard: the level disables "rumours"',
    suggestion: 'take that word out of "disabledFeatures", or delete the rumour',
  })
}

const chancesAreSome: LevelCheck = ({ events, likelihoods }) =>
  Object.entries(events).flatMap(([id, { drawn, likelihood }]): UnlocatedDiagnostic[] => {
    const word = likelihood && findRow(likelihoods, likelihood.word) === 0
    if (!word && drawn?.chance.value !== 0) return []
    const path = ['events', id, ...(word ? ['likelihood', 'word'] : ['drawn', 'chance'])]
    const suggestion = 'give it a chance, or delete the event'
    return [{ path, isIdle: true, message: 'never comes: its chance is 0', suggestion }]
  })

/** Paths of conditions. */
const conditionPlaces = ['events.*.when', 'events.*.choices.*.when', 'objectives.*.when', 'endings.*.when']

const conditionsCanHold: LevelCheck = (level) =>
  conditionPlaces.flatMap((pattern) =>
    findPartsByPathPattern(level, pattern).flatMap(({ path, value }) =>
      impossible(value as Condition, level.weeks).map(({ path: inner, message }) => ({
        path: [...path, ...inner],
        isIdle: true,
        message: `can never hold: ${message}`,
        suggestion: 'give it bounds that it can reach',
      })),
    ),
  )

const endingsCanBeReached: LevelCheck = ({ endings }) => {
  const before = new Map<string, string>()
  return Object.entries(endings).flatMap(([id, { when, atEnd = false }]): UnlocatedDiagnostic[] => {
    if (!when) return []
    const same = before.get(JSON.stringify(when)) ?? before.get('{}')
    if (!atEnd) before.set(JSON.stringify(when), id)
    if (same === undefined) return []
    const message = `is never reached: "${same}" stands before it and holds whenever this does`
    return [
      { path: ['endings', id], atName: true, isIdle: true, message, suggestion: 'change the "when" of one of the two' },
    ]
  })
}

const objectivesAreInTime: LevelCheck = ({ objectives, weeks }) =>
  diagnosticsForRowsWhere(
    'objectives',
    objectives,
    ({ byWeek = 0 }) => byWeek > weeks,
    ({ byWeek }) => ({
      below: ['byWeek'],
      isIdle: true,
      message: `week ${byWeek} lies after the level's last week`,
      suggestion: `the level has ${weeks} weeks`,
    }),
  )

/** Why a condition can never hold; empty where it may. An `any` is impossible only if each alternative is. */
function impossible(condition: Condition, weeks: number): Pick<UnlocatedDiagnostic, 'path' | 'message'>[] {
  const { any = [], all = [] } = condition
  const own = topLevelQuantityBounds(condition).flatMap(([name, bounds]) => {
    const message = emptyRange(name, bounds, rangeOf(name, weeks))
    return message === null ? [] : [{ path: [name], message }]
  })
  const ways = within('any', any, weeks)
  const isClosed = ways.length > 0 && ways.every((each) => each.length > 0)
  return [...own, ...within('all', all, weeks).flat(), ...(isClosed ? ways.flat() : [])]
}

function within(word: string, list: readonly Condition[], weeks: number) {
  return list.map((each, index) =>
    impossible(each, weeks).map(({ path, message }) => ({ path: [word, index, ...path], message })),
  )
}

/** The possible range of a quantity. */
function rangeOf(name: string, weeks: number): [low: number, high: number] {
  if (name === 'week') return [0, weeks]
  const unit = (findRow(quantityTable, name) ?? splitQuantityFamilyName(name)?.family)?.unit
  if (unit === 'share' || unit === 'chance' || unit === 'yes/no') return [0, 1]
  return unit === 'chips' || unit === 'people' || unit === 'kW' || unit === 'contracts'
    ? [0, Number.POSITIVE_INFINITY]
    : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
}

function emptyRange(
  name: string,
  { atLeast, atMost, above, below, is }: QuantityBounds,
  [lowest, highest]: [number, number],
): string | null {
  const [least, most] = [atLeast ?? above ?? is ?? lowest, atMost ?? below ?? is ?? highest]
  if (least > highest || (above !== undefined && above >= highest)) return `${name} never goes above ${highest}`
  if (most < lowest || (below !== undefined && below <= lowest)) return `${name} never goes below ${lowest}`
  const low = Math.max(lowest, atLeast ?? lowest, above ?? lowest, is ?? lowest)
  const high = Math.min(highest, atMost ?? highest, below ?? highest, is ?? highest)
  const isOpen = (above !== undefined && above >= high) || (below !== undefined && below <= low)
  if (low < high || (low === high && !isOpen)) return null
  return low > high ? `nothing is at least ${low} and at most ${high}` : `nothing lies between ${low} and ${high}`
}

/** Checks for parts that no game of the level can reach; not reported where they are inherited. */
export const unreachablePartChecks: readonly LevelCheckWithNeededTables[] = [
  [chipsCanBeHad, 'distributors', 'startFleet', 'events', 'projects', 'chips'],
  [tempersAreSomebodys, 'distributors'],
  [facesAreOnePersons],
  [flagsAreAsked, 'events'],
  [choicesDiffer],
  [datesAreInTheLevel, 'start', 'weeks'],
  [rumoursAreHeard],
  [chancesAreSome],
  [conditionsCanHold, 'weeks'],
  [endingsCanBeReached],
  [objectivesAreInTime, 'weeks'],
]
