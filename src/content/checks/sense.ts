import { rowOf } from '../../kernel/at'
import { dateOf, dayOf } from '../../kernel/dates'
import type { SoundParts } from '../schema/sound-parts'
import { calendarHint } from '../schema/weeks-for-dates'
import type { Complaint } from '../syntax/fault'
import { meant } from '../syntax/nearest'
import type { Sense, SenseRow } from './check'
import { eventSense } from './event-sense'
import { idleSense } from './idle-sense'
import { figuresIn, found } from './references'

/** Everything in a level that is well formed and cannot be intended. */
export function senseComplaints({ level, names, isWhole }: SoundParts): Complaint[] {
  return [...senses, ...eventSense, ...idleSense]
    .filter(([, ...needs]) => needs.every(isWhole))
    .flatMap(([find]) => find(level, names))
}

const datesExist: Sense = (level) =>
  ['asOf', 'start', 'chips.*.availableFrom', 'rules.*.announcedOn', 'rules.*.inForceOn', 'events.*.on'].flatMap(
    (pattern) =>
      found(level, pattern)
        .filter(({ value }) => typeof value === 'string' && dateOf(dayOf(value)) !== value)
        .map(({ path, value }) => ({
          path,
          says: `there is no ${value} in the calendar`,
          hint: calendarHint(String(value)),
        })),
  )

const startsOnMonday: Sense = ({ start }) => {
  const daysPast = (dayOf(start) + 3) % 7
  if (daysPast === 0) return []
  const hint = `try ${dateOf(dayOf(start) - daysPast)} or ${dateOf(dayOf(start) - daysPast + 7)}`
  return [{ path: ['start'], says: `${start} is no Monday, and weeks begin on Monday`, hint }]
}

const rulesComeInOrder: Sense = ({ rules }) =>
  Object.entries(rules).flatMap(([id, { announcedOn, inForceOn }]) =>
    dayOf(inForceOn) >= dayOf(announcedOn)
      ? []
      : [{ path: ['rules', id, 'inForceOn'], says: `takes force before it is announced (${announcedOn})`, hint: '' }],
  )

const rulesConcernSomething: Sense = ({ rules, chips, vendors }) => {
  const origins = [...new Set([...Object.values(chips), ...Object.values(vendors)].map(({ origin }) => origin))]
  return found(rules, '*.origins.*')
    .filter(({ value }) => !origins.includes(String(value)))
    .map(({ path, value }) => ({
      path: ['rules', ...path],
      says: `no chip and no vendor is of the origin "${value}"`,
      ...meant(String(value), origins),
    }))
}

const rulesConcernTheLevel: Sense = ({ rules, place }) => {
  const destinations = [...new Set(Object.values(rules).flatMap((rule) => rule.destinations))]
  if (destinations.length === 0 || destinations.includes(place)) return []
  return [{ path: ['place'], says: `"${place}" is no place that a rule concerns`, ...meant(place, destinations) }]
}

const hasteHasItsRule: Sense = ({ rules }) =>
  Object.entries(rules)
    .filter(([id, rule]) => rule.onlyByHaste && !Object.values(rules).some((each) => each.hastenedBy?.rule === id))
    .map(([id]) => ({
      path: ['rules', id, 'onlyByHaste'],
      isIdle: true,
      says: 'can never take force: it comes only by haste, and no rule is hastened by it',
      hint: `name it in another rule's "hastenedBy"`,
    }))

const offeredInTime: Sense = (level) => {
  const end = dayOf(level.start) + 7 * level.weeks
  return found(level, 'distributors.*.chips.*').flatMap(({ path, value }) => {
    const chip = rowOf(level.chips, String(value))
    if (!chip || dayOf(chip.availableFrom) < end) return []
    const says = `"${String(value)}" comes to market after the level's last week (${chip.availableFrom})`
    return [{ path, says, hint: 'nobody can sell it in this level' }]
  })
}

const noChipFollowsItself: Sense = ({ chips }) =>
  Object.keys(chips).flatMap((id) => {
    const seen = new Set<string>()
    let next = rowOf(chips, id)?.follows?.chip
    while (next !== undefined && !seen.has(next)) {
      if (next === id)
        return [{ path: ['chips', id, 'follows'], says: 'follows itself', hint: 'name the generation before it' }]
      seen.add(next)
      next = rowOf(chips, next)?.follows?.chip
    }
    return []
  })

/** Pairs of figures whose first must not exceed the second. */
const orderedPairs: readonly [pattern: string, low: string, high: string][] = [
  ['distributors.*.hiddenTraits', 'limitMarginLow', 'limitMarginHigh'],
  ['distributors.*.hiddenTraits', 'fearLow', 'fearHigh'],
  ['distributors.*.hiddenTraits', 'memoryLowWeeks', 'memoryHighWeeks'],
  ['tempers.*', 'patienceLow', 'patienceHigh'],
  ['chips.*.made', 'yieldStartShare', 'yieldMaxShare'],
  ['sites.*', 'startPowerKw', 'maxPowerKw'],
  ['reports.*', 'fromWeek', 'untilWeek'],
  ['hedges.*', 'fromWeek', 'untilWeek'],
  ['forecasts.*', 'askedWeek', 'dueWeek'],
  ['events.*.drawn', 'fromWeek', 'toWeek'],
]

const pairsAreOrdered: Sense = (level) =>
  orderedPairs.flatMap(([pattern, low, high]) =>
    found(level, pattern).flatMap(({ path, value }) => {
      const [lowest, highest] = [numberIn(value, low), numberIn(value, high)]
      if (lowest === null || highest === null || lowest <= highest) return []
      return [
        { path: [...path, low], says: `${lowest} is above ${high}, which is ${highest}`, hint: 'exchange the two' },
      ]
    }),
  )

const linesHaveLength: Sense = (level) => [
  ...found(level, 'dials.*')
    .filter(
      ({ value }) => numberIn(value, 'zeroAt') !== null && numberIn(value, 'zeroAt') === numberIn(value, 'fullAt'),
    )
    .map(({ path }) => ({ path, says: 'zeroAt and fullAt are the same', hint: 'a dial needs two different ends' })),
  ...found(level, 'mandates.*.slope.*.factors.*')
    .filter(({ value }) => numberIn(value, 'from') === numberIn(value, 'to'))
    .map(({ path }) => ({ path, says: 'from and to are the same', hint: 'a slope needs two different ends' })),
]

const mandatesGiveAtMost25: Sense = ({ mandates }) =>
  Object.entries(mandates).flatMap(([id, { slope }]) => {
    const points = slope.reduce((sum, part) => sum + part.points, 0)
    if (points <= 25) return []
    return [
      { path: ['mandates', id, 'slope'], says: `gives up to ${points} points`, hint: 'a mandate gives 25 at most' },
    ]
  })

const tracesSaySomething: Sense = (level) =>
  found(level, 'tempers.*.traces.*')
    .filter(({ value }) => Array.isArray(value) && value.every((weight) => weight === 0))
    .map(({ path }) => ({
      path,
      says: 'no value can ever come: all are 0',
      hint: 'give each value its weight, such as [60, 10, 10, 10, 10]',
    }))

const reportsAreAboutOneThing: Sense = ({ reports }) =>
  Object.entries(reports)
    .filter(([, { about }]) => (about.event === undefined) === (about.rule === undefined))
    .map(([id]) => ({
      path: ['reports', id, 'about'],
      says: 'must be about one thing',
      hint: 'name an event or a rule',
    }))

const signsMayBeWrong: Sense = (level) =>
  found(level, 'reports.*')
    .filter(({ value }) => (numberIn(value, 'accuracyShare') ?? 0) >= 1)
    .map(({ path }) => ({
      path: ['reports', ...path.slice(1), 'accuracyShare'],
      says: 'a sign that is never wrong would tell the future',
      hint: 'below 1, such as 0.95',
    }))

const rangesHoldTheirValue: Sense = (level) =>
  figuresIn(level).flatMap(({ path, figure }) => {
    const value = numberIn(figure, 'value')
    const [low, high] = [
      numberIn(figure, 'low') ?? Number.NEGATIVE_INFINITY,
      numberIn(figure, 'high') ?? Number.POSITIVE_INFINITY,
    ]
    if (value === null || (value >= low && value <= high)) return []
    const says = `${value} lies outside its own range, ${low} to ${high}`
    return [{ path, says, hint: 'correct "value", "low" or "high"' }]
  })

/** A field's number, plain or in a figure; null where there is none. */
function numberIn(value: unknown, name: string): number | null {
  const field = value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[name] : undefined
  if (typeof field === 'number') return field
  const inner = field !== null && typeof field === 'object' && 'value' in field ? field.value : undefined
  return typeof inner === 'number' ? inner : null
}

const senses: readonly SenseRow[] = [
  [datesExist],
  [startsOnMonday],
  [rulesComeInOrder],
  [rulesConcernSomething, 'chips', 'vendors'],
  [rulesConcernTheLevel, 'rules', 'place'],
  [hasteHasItsRule, 'rules'],
  [offeredInTime, 'start', 'weeks'],
  [noChipFollowsItself],
  [pairsAreOrdered],
  [linesHaveLength],
  [mandatesGiveAtMost25],
  [tracesSaySomething],
  [reportsAreAboutOneThing],
  [signsMayBeWrong],
  [rangesHoldTheirValue],
]
