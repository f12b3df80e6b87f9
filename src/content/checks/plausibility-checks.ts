import { findRow } from '../../kernel/at'
import { dateOfDayNumber, dayNumberOf } from '../../kernel/dates'
import type { LevelJson } from '../../sim/level/scenario'
import { invalidDateSuggestion } from '../schema/dates-to-weeks'
import type { ValidLevelParts } from '../schema/valid-parts'
import type { UnlocatedDiagnostic } from '../syntax/diagnostic'
import { wordSuggestionFor } from '../syntax/nearest'
import {
  diagnosticsForPartsWhere,
  diagnosticsForRowsWhere,
  type LevelCheck,
  type LevelCheckWithNeededTables,
} from './check'
import { storyChecks } from './event-checks'
import { findFiguresWithPaths, findPartsByPathPattern } from './references'
import { unreachablePartChecks } from './unused-checks'

/** Everything in a level that is well formed and cannot be intended. */
export function findImplausibleLevelContent({
  level,
  references: names,
  isWhole,
}: ValidLevelParts): UnlocatedDiagnostic[] {
  return [...senses, ...storyChecks, ...unreachablePartChecks]
    .filter(([, ...needs]) => needs.every(isWhole))
    .flatMap(([find]) => find(level, names))
}

const datesExist: LevelCheck = (level) =>
  ['asOf', 'start', 'chips.*.availableFrom', 'rules.*.announcedOn', 'rules.*.inForceOn', 'events.*.on'].flatMap(
    (pattern) =>
      diagnosticsForPartsWhere(
        level,
        pattern,
        (date) => typeof date === 'string' && dateOfDayNumber(dayNumberOf(date)) !== date,
        (date) => ({ message: `there is no ${date} in the calendar`, suggestion: invalidDateSuggestion(String(date)) }),
      ),
  )

const startsOnMonday: LevelCheck = ({ start }) => {
  const daysPast = (dayNumberOf(start) + 3) % 7
  if (daysPast === 0) return []
  const suggestion = `try ${dateOfDayNumber(dayNumberOf(start) - daysPast)} or ${dateOfDayNumber(dayNumberOf(start) - daysPast + 7)}`
  return [{ path: ['start'], message: `${start} is no Monday, and weeks begin on Monday`, suggestion }]
}

const rulesComeInOrder: LevelCheck = ({ rules }) =>
  diagnosticsForRowsWhere(
    'rules',
    rules,
    ({ announcedOn, inForceOn }) => dayNumberOf(inForceOn) < dayNumberOf(announcedOn),
    ({ announcedOn: on }) => ({
      below: ['inForceOn'],
      message: `takes force before it is announced (${on})`,
      suggestion: '',
    }),
  )

const rulesConcernSomething: LevelCheck = (level) => {
  const makers = [...Object.values(level.chips), ...Object.values(level.vendors)]
  const origins = [...new Set(makers.map(({ origin }) => origin))].map(String)
  return diagnosticsForPartsWhere(
    level,
    'rules.*.origins.*',
    (origin) => !origins.includes(String(origin)),
    (origin) => ({
      message: `no chip and no vendor is of the origin "${origin}"`,
      ...wordSuggestionFor(String(origin), origins),
    }),
  )
}

const rulesConcernTheLevel: LevelCheck = ({ rules, place }) => {
  const destinations = [...new Set(Object.values(rules).flatMap((rule) => rule.destinations))]
  if (destinations.length === 0 || destinations.includes(place)) return []
  return [
    {
      path: ['place'],
      message: `"${place}" is no place that a rule concerns`,
      ...wordSuggestionFor(place, destinations),
    },
  ]
}

const hasteHasItsRule: LevelCheck = ({ rules }) => {
  const hastening = Object.values(rules).map(({ hastenedBy }) => hastenedBy?.rule)
  return diagnosticsForRowsWhere(
    'rules',
    rules,
    ({ onlyByHaste }, id) => onlyByHaste === true && !hastening.includes(id),
    {
      below: ['onlyByHaste'],
      isIdle: true,
      message: 'can never take force: it comes only by haste, and no rule is hastened by it',
      suggestion: `name it in another rule's "hastenedBy"`,
    },
  )
}

const offeredInTime: LevelCheck = (level) => {
  const end = dayNumberOf(level.start) + 7 * level.weeks
  return findPartsByPathPattern(level, 'distributors.*.chips.*').flatMap(({ path, value }) => {
    const chip = findRow(level.chips, String(value))
    if (!chip || dayNumberOf(chip.availableFrom) < end) return []
    const message = `"${String(value)}" comes to market after the level's last week (${chip.availableFrom})`
    return [{ path, message, suggestion: 'nobody can sell it in this level' }]
  })
}

/** Paths of the orders that events, answers, projects and objectives sign. */
const ordersOfEvents = [
  'events.*.then.*.order',
  'events.*.choices.*.then.*.order',
  'projects.*.then.*.order',
  'objectives.*.then.*.order',
]

const orderedFromWhoSellsIt: LevelCheck = (level) =>
  ordersOfEvents
    .flatMap((pattern) => findPartsByPathPattern(level, pattern))
    .flatMap(({ path, value }) => {
      const { distributor, chip } = value as { distributor: string; chip: string }
      const seller = findRow(level.distributors, distributor)
      if (!seller || !findRow(level.chips, chip)) return []
      const message = `"${distributor}" does not sell "${chip}"`
      if (!seller.chips.includes(chip))
        return [{ path: [...path, 'chip'], message, ...wordSuggestionFor(chip, seller.chips) }]
      if (!seller.rentsOnly) return []
      return [
        { path: [...path, 'distributor'], message: `"${distributor}" only rents out`, suggestion: 'name a seller' },
      ]
    })

const noChipFollowsItself: LevelCheck = ({ chips }) => {
  const before = (id: string) => findRow(chips, id)?.follows?.chip
  const followsItself = (id: string) => {
    const seen = new Set<string>()
    let next = before(id)
    for (; next !== undefined && next !== id && !seen.has(next); next = before(next)) seen.add(next)
    return next === id
  }
  const told = { below: ['follows'], message: 'follows itself', suggestion: 'name the generation before it' }
  return diagnosticsForRowsWhere('chips', chips, (_chip, id) => followsItself(id), told)
}

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

const pairsAreOrdered: LevelCheck = (level) =>
  orderedPairs.flatMap(([pattern, low, high]) =>
    findPartsByPathPattern(level, pattern).flatMap(({ path, value }) => {
      const [lowest, highest] = [numberIn(value, low), numberIn(value, high)]
      if (lowest === null || highest === null || lowest <= highest) return []
      const message = `${lowest} is above ${high}, which is ${highest}`
      return [{ path: [...path, low], message, suggestion: 'exchange the two' }]
    }),
  )

const linesHaveLength: LevelCheck = (level) => [
  ...diagnosticsForPartsWhere(
    level,
    'dials.*',
    (dial) => numberIn(dial, 'zeroAt') !== null && numberIn(dial, 'zeroAt') === numberIn(dial, 'fullAt'),
    { message: 'zeroAt and fullAt are the same', suggestion: 'a dial needs two different ends' },
  ),
  ...diagnosticsForPartsWhere(
    level,
    'mandates.*.slope.*.factors.*',
    (factor) => numberIn(factor, 'from') === numberIn(factor, 'to'),
    { message: 'from and to are the same', suggestion: 'a slope needs two different ends' },
  ),
]

const mandatesGiveAtMost25: LevelCheck = ({ mandates }) => {
  const pointsOf = ({ slope }: LevelJson['mandates'][string]) => slope.reduce((sum, part) => sum + part.points, 0)
  return diagnosticsForRowsWhere(
    'mandates',
    mandates,
    (mandate) => pointsOf(mandate) > 25,
    (mandate) => ({
      below: ['slope'],
      message: `gives up to ${pointsOf(mandate)} points`,
      suggestion: 'a mandate gives 25 at most',
    }),
  )
}

const tracesSaySomething: LevelCheck = (level) =>
  diagnosticsForPartsWhere(
    level,
    'tempers.*.traces.*',
    (weights) => Array.isArray(weights) && weights.every((one) => one === 0),
    {
      message: 'no value can ever come: all are 0',
      suggestion: 'give each value its weight, such as [60, 10, 10, 10, 10]',
    },
  )

const reportsAreAboutOneThing: LevelCheck = ({ reports }) =>
  diagnosticsForRowsWhere(
    'reports',
    reports,
    ({ about }) => (about.event === undefined) === (about.rule === undefined),
    {
      below: ['about'],
      message: 'must be about one thing',
      suggestion: 'name an event or a rule',
    },
  )

const signsMayBeWrong: LevelCheck = (level) =>
  diagnosticsForPartsWhere(level, 'reports.*', (report) => (numberIn(report, 'accuracyShare') ?? 0) >= 1, {
    below: ['accuracyShare'],
    message: 'a sign that is never wrong would tell the future',
    suggestion: 'below 1, such as 0.95',
  })

const rangesHoldTheirValue: LevelCheck = (level) =>
  findFiguresWithPaths(level).flatMap(({ path, figure }) => {
    const value = numberIn(figure, 'value')
    const low = numberIn(figure, 'low') ?? Number.NEGATIVE_INFINITY
    const high = numberIn(figure, 'high') ?? Number.POSITIVE_INFINITY
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

const senses: readonly LevelCheckWithNeededTables[] = [
  [datesExist],
  [startsOnMonday],
  [rulesComeInOrder],
  [rulesConcernSomething, 'chips', 'vendors'],
  [rulesConcernTheLevel, 'rules', 'place'],
  [hasteHasItsRule, 'rules'],
  [offeredInTime, 'start', 'weeks'],
  [orderedFromWhoSellsIt, 'distributors', 'chips'],
  [noChipFollowsItself],
  [pairsAreOrdered],
  [linesHaveLength],
  [mandatesGiveAtMost25],
  [tracesSaySomething],
  [reportsAreAboutOneThing],
  [signsMayBeWrong],
  [rangesHoldTheirValue],
]
