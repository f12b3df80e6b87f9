import { weekOf } from '../kernel/dates'
import { quantities } from '../sim/vocabulary/quantities'
import type { Bounds, Condition } from '../sim/vocabulary/shapes'
import { flagsIn } from './event-sense'
import type { Complaint } from './fault'
import { conditionPlaces, effectLists, found } from './references'
import type { Sense, SenseRow } from './sense'

const chipsAreSold: Sense = (level) => {
  const had = ['distributors.*.chips.*', 'startFleet.*.chip', 'chips.*.answerFrom.chip', 'referenceChip'].concat(
    effectLists.flatMap((list) => [`${list}.*.chips.chip`, `${list}.*.launchChip.chip`]),
  )
  const known = new Set(had.flatMap((pattern) => found(level, pattern).map(({ value }) => value)))
  return Object.keys(level.chips)
    .filter((id) => !known.has(id))
    .map((id) => ({
      path: ['chips', id],
      atName: true,
      isIdle: true,
      says: 'is sold by nobody, and nobody has it',
      hint: 'name it among the "chips" of a distributor, or in "startFleet"',
    }))
}

const tempersAreSomebodys: Sense = ({ tempers, distributors }) => {
  const had = new Set(Object.values(distributors).flatMap(({ privately }) => privately.tempers))
  return Object.keys(tempers)
    .filter((id) => !had.has(id))
    .map((id) => ({
      path: ['tempers', id],
      atName: true,
      isIdle: true,
      says: 'nobody can have it',
      hint: 'name it among a person’s "tempers"',
    }))
}

const facesAreOnePersons: Sense = ({ distributors }) => {
  const owners = new Map<string, string>()
  return Object.entries(distributors).flatMap(([id, { portrait }]): Complaint[] => {
    const owner = owners.get(portrait)
    owners.set(portrait, owner ?? id)
    if (owner === undefined) return []
    const says = `"${portrait}" is the face of "${owner}" already`
    return [{ path: ['distributors', id, 'portrait'], says, hint: 'each person has a face of their own', isIdle: true }]
  })
}

const flagsAreAsked: Sense = (level) => {
  const asked = new Set(
    conditionPlaces.flatMap((pattern) => found(level, pattern).flatMap(({ value }) => flagsIn(value as Condition))),
  )
  return effectLists
    .flatMap((list) => found(level, `${list}.*.flag.name`))
    .filter(({ value }) => !asked.has(String(value)) && !flagsOfTheEconomy.test(String(value)))
    .map(({ path, value }) => ({
      path,
      isIdle: true,
      says: `nothing asks for the flag "${value}"`,
      hint: 'ask for it in a "when", or delete it',
    }))
}

/** Flags that the economy itself reads. */
const flagsOfTheEconomy =
  /^(entity-listed$|fund-ratio$|penalty-paid-usd$|runs-stopped$|dial-changed-week$|(quality|sold|hedge|mandate)-)/

const choicesDiffer: Sense = ({ events }) =>
  Object.entries(events).flatMap(([id, { choices = {} }]): Complaint[] => {
    const effects = Object.values(choices).map(({ then }) => JSON.stringify(then))
    if (effects.length < 2 || effects.some((one) => one !== effects[0])) return []
    const says = 'all choices do the same: it does not matter what is chosen'
    return [{ path: ['events', id, 'choices'], atName: true, isIdle: true, says, hint: 'give each its own "then"' }]
  })

const datesAreInTheLevel: Sense = ({ events, start, weeks }) =>
  Object.entries(events).flatMap(([id, { on, drawn }]): Complaint[] => {
    const week = on === undefined ? null : weekOf(on, start)
    if (week !== null && (week < 1 || week > weeks)) {
      const says = `never comes: ${on} lies ${week < 1 ? 'before the level starts' : 'after its last week'}`
      return [
        { path: ['events', id, 'on'], isIdle: true, says, hint: `the level starts on ${start} and has ${weeks} weeks` },
      ]
    }
    if (!drawn || drawn.afterRule || (drawn.fromWeek <= weeks && drawn.toWeek >= 1)) return []
    const says = `never comes: it is drawn for week ${drawn.fromWeek} or later`
    return [{ path: ['events', id, 'drawn', 'fromWeek'], isIdle: true, says, hint: `the level has ${weeks} weeks` }]
  })

const chancesAreSome: Sense = ({ events, likelihoods }) =>
  Object.entries(events).flatMap(([id, { drawn, likelihood }]): Complaint[] => {
    const word = likelihood && likelihoods[likelihood.word] === 0
    if (!word && drawn?.chance.value !== 0) return []
    const path = ['events', id, ...(word ? ['likelihood', 'word'] : ['drawn', 'chance'])]
    return [{ path, isIdle: true, says: 'never comes: its chance is 0', hint: 'give it a chance, or delete the event' }]
  })

const conditionsCanHold: Sense = (level) =>
  conditionPlaces.flatMap((pattern) =>
    found(level, pattern).flatMap(({ path, value }) =>
      impossible(value as Condition, level.weeks).map(({ path: inner, says }) => ({
        path: [...path, ...inner],
        isIdle: true,
        says: `can never hold: ${says}`,
        hint: 'widen its bounds',
      })),
    ),
  )

const endingsCanBeReached: Sense = ({ endings }) => {
  const before = new Map<string, string>()
  return Object.entries(endings).flatMap(([id, { when, atEnd = false }]): Complaint[] => {
    const same = before.get(JSON.stringify(when)) ?? before.get('{}')
    if (!atEnd) before.set(JSON.stringify(when), id)
    if (same === undefined) return []
    const says = `is never reached: "${same}" stands before it and holds whenever this does`
    return [{ path: ['endings', id], atName: true, isIdle: true, says, hint: 'change its "when", or put it first' }]
  })
}

const objectivesAreInTime: Sense = ({ objectives, weeks }) =>
  Object.entries(objectives)
    .filter(([, { byWeek = 0 }]) => byWeek > weeks)
    .map(([id, { byWeek }]) => ({
      path: ['objectives', id, 'byWeek'],
      isIdle: true,
      says: `week ${byWeek} lies after the level's last week`,
      hint: `the level has ${weeks} weeks`,
    }))

interface Contradiction {
  path: (string | number)[]
  says: string
}

/** Why a condition can never hold; none where it may. Of several ways (`any`) each must be impossible. */
function impossible({ is = {}, any = [] }: Condition, weeks: number): Contradiction[] {
  const own = Object.entries(is).flatMap(([name, bounds]): Contradiction[] => {
    const says = emptyRange(bounds, rangeOf(name, weeks))
    return says === null ? [] : [{ path: ['is', name], says }]
  })
  const ways = any.map((each, index) =>
    impossible(each, weeks).map(({ path, says }) => ({ path: ['any', index, ...path], says })),
  )
  return ways.length > 0 && ways.every((each) => each.length > 0) ? [...own, ...ways.flat()] : own
}

/** Between which values a quantity can lie at all. */
function rangeOf(name: string, weeks: number): [low: number, high: number] {
  if (name === 'time.week') return [0, weeks]
  const unit = quantities[name]?.unit
  if (unit === 'share' || unit === 'chance' || unit === 'yes/no') return [0, 1]
  return unit === 'chips' || unit === 'people' || unit === 'kW' || unit === 'contracts'
    ? [0, Number.POSITIVE_INFINITY]
    : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
}

function emptyRange({ atLeast, atMost, above, below, is }: Bounds, [lowest, highest]: [number, number]): string | null {
  const low = Math.max(lowest, atLeast ?? lowest, above ?? lowest, is ?? lowest)
  const high = Math.min(highest, atMost ?? highest, below ?? highest, is ?? highest)
  const isOpen = (above !== undefined && above >= high) || (below !== undefined && below <= low)
  if (low < high || (low === high && !isOpen)) return null
  return low > high ? `nothing is at least ${low} and at most ${high}` : `nothing lies between ${low} and ${high}`
}

/** What a level holds and no game of it will ever meet; forgiven where it is inherited. */
export const idleSense: readonly SenseRow[] = [
  [chipsAreSold, 'distributors', 'startFleet', 'events', 'projects', 'chips'],
  [tempersAreSomebodys, 'distributors'],
  [facesAreOnePersons],
  [flagsAreAsked, 'events'],
  [choicesDiffer],
  [datesAreInTheLevel, 'start', 'weeks'],
  [chancesAreSome],
  [conditionsCanHold, 'weeks'],
  [endingsCanBeReached],
  [objectivesAreInTime, 'weeks'],
]
