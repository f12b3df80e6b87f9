import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findFigureFaults } from '../../src/content/checks/figure-checks'
import { findPartsByPathPattern } from '../../src/content/checks/references'
import { readLevel } from '../../src/content/read-level'
import { figureBoundsOverridesByPath } from '../../src/content/schema/figure-bounds'
import { figureDefinitions } from '../../src/content/schema/figure-rows'
import { splitFigureValuesAndSources } from '../../src/content/schema/figures'
import { formatDiagnosticLine } from '../../src/content/syntax/diagnostic'
import { calmLevel, filesOf } from '../support/builders'

/** The faults of a level over the calm one; each part stands on a line of its own, from line 4. */
function faultsOf(...parts: string[]): string[] {
  const [base, texts] = filesOf(calmLevel())
  if (!base || !texts) throw new Error('no files')
  const text = `{\n  "id": "mine",\n  "extends": "calm@1",\n${parts.map((part) => `  ${part}`).join(',\n')}\n}`
  const others = [
    { ...texts, path: 'mine/text.en.json' },
    { ...base, path: 'calm.json' },
  ]
  const reading = readLevel([{ path: 'mine/level.json', text }, ...others])
  return 'faults' in reading ? reading.faults.map(formatDiagnosticLine) : []
}

/** A parameter as an author writes it. */
function parameter(group: string, name: string, value: number, unit: string, more = ''): string {
  return `"parameters": { "${group}": { "${name}": { "value": ${value}, "unit": "${unit}", "assumption": "x"${more} } } }`
}

const dial = (value: number, unit: string) =>
  `"dials": { "line": { "value": ${value}, "unit": "${unit}", "assumption": "x" } }`
const chip = (field: string, value: number, unit: string) =>
  `"chips": { "swift": { "${field}": { "value": ${value}, "unit": "${unit}", "assumption": "x" } } }`

describe('a figure', () => {
  it.each([
    [
      'a share above 1',
      parameter('finance', 'taxShare', 25, 'share'),
      'mine/level.json:4:55 parameters.finance.taxShare.value: 25 does not fit: share, at most 1 (a share is written from 0 to 1: 0.35 is 35%)',
    ],
    [
      'a share below 0',
      chip('mfuShare', -0.2, 'share of peak'),
      'mine/level.json:4:48 chips.swift.mfuShare.value: -0.2 does not fit: share, at least 0 (a share is written from 0 to 1: 0.35 is 35%)',
    ],
    [
      'a price below nothing',
      chip('listPriceUsd', -1, 'USD'),
      'chips.swift.listPriceUsd.value: -1 does not fit: USD, at least 0 (it cannot be less than nothing)',
    ],
    [
      'a chance in percent',
      parameter('policy', 'licenceChance', 40, 'chance'),
      'parameters.policy.licenceChance.value: 40 does not fit: chance, at most 1 (a chance is written from 0 to 1: 0.35 is 35%)',
    ],
    [
      'weeks below nothing',
      parameter('policy', 'licenceWeeks', -3, 'weeks'),
      'parameters.policy.licenceWeeks.value: -3 does not fit: weeks, at least 0 (weeks are counted from 0, and no level has more than 520)',
    ],
    [
      'a number instead of its power of ten',
      parameter('research', 'startLog10', 3e24, 'log10 FLOP'),
      'parameters.research.startLog10.value: 3e+24 does not fit: log10 FLOP, at most 40 (the power of ten: 24.5, not 3e24)',
    ],
    [
      'nothing to divide by',
      parameter('price', 'bulkUnits', 0, 'chips'),
      'parameters.price.bulkUnits.value: 0 does not fit: chips, above 0 (the economy divides by it)',
    ],
    [
      'a share with a range beyond it',
      parameter('finance', 'taxShare', 0.25, 'share', ', "low": 0.2, "high": 30'),
      'parameters.finance.taxShare.high: 30 does not fit: share, at most 1',
    ],
    [
      'a parameter in another unit',
      parameter('cloud', 'exitWeeks', 28, 'days'),
      'mine/level.json:4:66 parameters.cloud.exitWeeks.unit: "days" is another unit than the economy reads: weeks (give the value in "weeks": Weeks that are paid when a rent is ended early)',
    ],
    [
      'a unit of another size',
      chip('listPriceUsd', 10, 'USD millions'),
      'chips.swift.listPriceUsd.unit: "USD millions" is another unit than the economy reads: USD (give the value in "USD")',
    ],
    [
      'a unit that only begins alike',
      chip('listPriceUsd', 10, 'USD/chip'),
      'chips.swift.listPriceUsd.unit: "USD/chip" is another unit than the economy reads: USD',
    ],
    [
      'a dial without points',
      dial(50, 'share'),
      'dials.line.unit: "share" is another unit than the economy reads: points',
    ],
  ])('is refused: %s', (_what, part, fault) => expect(faultsOf(part).join('\n')).toContain(fault))

  it.each([
    ['words after its unit', chip('mfuShare', 0.4, 'share of peak')],
    ['a whole share', parameter('finance', 'taxShare', 1, 'share')],
    ['a shrinking market', parameter('nation', 'cardsGrowthPerWeek', -0.01, 'per week')],
    ['more than a year of orders', parameter('nation', 'nextYearByFear', 1.7, 'share')],
    ['odds below even', parameter('nation', 'homeBias', -1.45, 'log odds')],
  ])('may have %s', (_what, part) => expect(faultsOf(part)).toEqual([]))

  it('is told with all others of its level, and with faults of another kind, in reading order', () => {
    const faults = faultsOf(
      parameter('finance', 'taxShare', 25, 'percent'),
      chip('mfuShare', 40, 'percent'),
      dial(-5, 'stars'),
      '"weeks": 3',
    )
    expect(faults.map((fault) => fault.split(' ').slice(0, 2).join(' '))).toEqual([
      'mine/level.json:4:67 parameters.finance.taxShare.unit:',
      'mine/level.json:5:60 chips.swift.mfuShare.unit:',
      'mine/level.json:6:45 dials.line.unit:',
      'mine/level.json:7:12 weeks:',
    ])
  })
})

describe('the rows', () => {
  const levels = [
    calmLevel(),
    ...['base', '02-tianshui/level'].map((name) => JSON.parse(readFileSync(`levels/${name}.json`, 'utf8'))),
  ]

  it('know every figure that a level has', () => {
    for (const level of levels) {
      const known = new Set(
        figureDefinitions.flatMap(({ pattern }) =>
          findPartsByPathPattern(level, pattern).map(({ path }) => path.join('.')),
        ),
      )
      expect(Object.keys(splitFigureValuesAndSources(level).notes).filter((path) => !known.has(path))).toEqual([])
    }
  })

  it('find no fault in the levels that ship', () => expect(levels.flatMap(findFigureFaults)).toEqual([]))

  it('stand for one figure each, and so do their own bounds', () => {
    const patterns = figureDefinitions.map(({ pattern }) => pattern)
    expect(new Set(patterns).size).toBe(patterns.length)
    expect(Object.keys(figureBoundsOverridesByPath).filter((pattern) => !patterns.includes(pattern))).toEqual([])
  })
})
