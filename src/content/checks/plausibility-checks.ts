import { rowOf } from '../../kernel/at'
import { dateOf, dayNumberOf } from '../../kernel/dates'
import { invalidDateHint } from '../schema/dates-to-weeks'
import type { ValidParts } from '../schema/valid-parts'
import type { UnlocatedDiagnostic } from '../syntax/diagnostic'
import { suggestionFor } from '../syntax/nearest'
import type { Check, CheckWithTables } from './check'
import { eventChecks } from './event-checks'
import { figuresWithPaths, partsMatching } from './references'
import { unusedChecks } from './unused-checks'

/** Everything in a level that is well formed and cannot be intended. */
export function plausibilityComplaints({ level, references: names, isWhole }: ValidParts): UnlocatedDiagnostic[] {
  return [...senses, ...eventChecks, ...unusedChecks]
    .filter(([, ...needs]) => needs.every(isWhole))
    .flatMap(([find]) => find(level, names))
}

const datesExist: Check = (level) =>
  ['asOf', 'start', 'chips.*.availableFrom', 'rules.*.announcedOn', 'rules.*.inForceOn', 'events.*.on'].flatMap(
    (pattern) =>
      partsMatching(level, pattern)
        .filter(({ value }) => typeof value === 'string' && dateOf(dayNumberOf(value)) !== value)
        .map(({ path, value }) => ({
          path,
          message: `there is no ${value} in the calendar`,
          suggestion: invalidDateHint(String(value)),
        })),
  )

const startsOnMonday: Check = ({ start }) => {
  const daysPast = (dayNumberOf(start) + 3) % 7
  if (daysPast === 0) return []
  const suggestion = `try ${dateOf(dayNumberOf(start) - daysPast)} or ${dateOf(dayNumberOf(start) - daysPast + 7)}`
  return [{ path: ['start'], message: `${start} is no Monday, and weeks begin on Monday`, suggestion }]
}

const rulesComeInOrder: Check = ({ rules }) =>
  Object.entries(rules).flatMap(([id, { announcedOn, inForceOn }]) =>
    dayNumberOf(inForceOn) >= dayNumberOf(announcedOn)
      ? []
      : [
          {
            path: ['rules', id, 'inForceOn'],
            message: `takes force before it is announced (${announcedOn})`,
            suggestion: '',
          },
        ],
  )

const rulesConcernSomething: Check = ({ rules, chips, vendors }) => {
  const origins = [...new Set([...Object.values(chips), ...Object.values(vendors)].map(({ origin }) => origin))]
  return partsMatching(rules, '*.origins.*')
    .filter(({ value }) => !origins.includes(String(value)))
    .map(({ path, value }) => ({
      path: ['rules', ...path],
      message: `no chip and no vendor is of the origin "${value}"`,
      ...suggestionFor(String(value), origins),
    }))
}

const rulesConcernTheLevel: Check = ({ rules, place }) => {
  const destinations = [...new Set(Object.values(rules).flatMap((rule) => rule.destinations))]
  if (destinations.length === 0 || destinations.includes(place)) return []
  return [
    { path: ['place'], message: `"${place}" is no place that a rule concerns`, ...suggestionFor(place, destinations) },
  ]
}

const hasteHasItsRule: Check = ({ rules }) =>
  Object.entries(rules)
    .filter(([id, rule]) => rule.onlyByHaste && !Object.values(rules).some((each) => each.hastenedBy?.rule === id))
    .map(([id]) => ({
      path: ['rules', id, 'onlyByHaste'],
      isIdle: true,
      message: 'can never take force: it comes only by haste, and no rule is hastened by it',
      suggestion: `name it in another rule's "hastenedBy"`,
    }))

const offeredInTime: Check = (level) => {
  const end = dayNumberOf(level.start) + 7 * level.weeks
  return partsMatching(level, 'distributors.*.chips.*').flatMap(({ path, value }) => {
    const chip = rowOf(level.chips, String(value))
    if (!chip || dayNumberOf(chip.availableFrom) < end) return []
    const message = `"${String(value)}" comes to market after the level's last week (${chip.availableFrom})`
    return [{ path, message, suggestion: 'nobody can sell it in this level' }]
  })
}

const noChipFollowsItself: Check = ({ chips }) =>
  Object.keys(chips).flatMap((id) => {
    const seen = new Set<string>()
    let next = rowOf(chips, id)?.follows?.chip
    while (next !== undefined && !seen.has(next)) {
      if (next === id)
        return [
          { path: ['chips', id, 'follows'], message: 'follows itself', suggestion: 'name the generation before it' },
        ]
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

const pairsAreOrdered: Check = (level) =>
  orderedPairs.flatMap(([pattern, low, high]) =>
    partsMatching(level, pattern).flatMap(({ path, value }) => {
      const [lowest, highest] = [numberIn(value, low), numberIn(value, high)]
      if (lowest === null || highest === null || lowest <= highest) return []
      return [
        {
          path: [...path, low],
          message: `${lowest} is above ${high}, which is ${highest}`,
          suggestion: 'exchange the two',
        },
      ]
    }),
  )

const linesHaveLength: Check = (level) => [
  ...partsMatching(level, 'dials.*')
    .filter(
      ({ value }) => numberIn(value, 'zeroAt') !== null && numberIn(value, 'zeroAt') === numberIn(value, 'fullAt'),
    )
    .map(({ path }) => ({
      path,
      message: 'zeroAt and fullAt are the same',
      suggestion: 'a dial needs two different ends',
    })),
  ...partsMatching(level, 'mandates.*.slope.*.factors.*')
    .filter(({ value }) => numberIn(value, 'from') === numberIn(value, 'to'))
    .map(({ path }) => ({ path, message: 'from and to are the same', suggestion: 'a slope needs two different ends' })),
]

const mandatesGiveAtMost25: Check = ({ mandates }) =>
  Object.entries(mandates).flatMap(([id, { slope }]) => {
    const points = slope.reduce((sum, part) => sum + part.points, 0)
    if (points <= 25) return []
    return [
      {
        path: ['mandates', id, 'slope'],
        message: `gives up to ${points} points`,
        suggestion: 'a mandate gives 25 at most',
      },
    ]
  })

const tracesSaySomething: Check = (level) =>
  partsMatching(level, 'tempers.*.traces.*')
    .filter(({ value }) => Array.isArray(value) && value.every((weight) => weight === 0))
    .map(({ path }) => ({
      path,
      message: 'no value can ever come: all are 0',
      suggestion: 'give each value its weight, such as [60, 10, 10, 10, 10]',
    }))

const reportsAreAboutOneThing: Check = ({ reports }) =>
  Object.entries(reports)
    .filter(([, { about }]) => (about.event === undefined) === (about.rule === undefined))
    .map(([id]) => ({
      path: ['reports', id, 'about'],
      message: 'must be about one thing',
      suggestion: 'name an event or a rule',
    }))

const signsMayBeWrong: Check = (level) =>
  partsMatching(level, 'reports.*')
    .filter(({ value }) => (numberIn(value, 'accuracyShare') ?? 0) >= 1)
    .map(({ path }) => ({
      path: ['reports', ...path.slice(1), 'accuracyShare'],
      message: 'a sign that is never wrong would tell the future',
      suggestion: 'below 1, such as 0.95',
    }))

const rangesHoldTheirValue: Check = (level) =>
  figuresWithPaths(level).flatMap(({ path, figure }) => {
    const value = numberIn(figure, 'value')
    const [low, high] = [
      numberIn(figure, 'low') ?? Number.NEGATIVE_INFINITY,
      numberIn(figure, 'high') ?? Number.POSITIVE_INFINITY,
    ]
    if (value === null || (value >= low && value <= high)) return []
    const message = `${value} lies outside its own range, ${low} to ${high}`
    return [{ path, message, suggestion: 'correct "value", "low" or "high"' }]
  })

/** A field's number, plain or in a figure; null where there is none. */
function numberIn(value: unknown, name: string): number | null {
  const field = value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[name] : undefined
  if (typeof field === 'number') return field
  const inner = field !== null && typeof field === 'object' && 'value' in field ? field.value : undefined
  return typeof inner === 'number' ? inner : null
}

const senses: readonly CheckWithTables[] = [
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
