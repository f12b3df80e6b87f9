import { expect, test } from 'vitest'
import { compareReportedTargetsWithHistory, openNationWorldEnsemble } from '../../../src/lab/nation/backtest'
import { wholeCalendarQuartersIn } from '../../../src/lab/nation/quarters'
import { sourcedFigureRows } from '../../../src/panels/sources/sources.view'
import { nationModelStructureNames } from '../../../src/sim/level/nation-parameters'
import { statedFigureOrigins } from '../../../src/sim/level/shapes'
import {
  nationParameterNames,
  nationParameterRangeOf,
  nationParametersFromFittedRow,
} from '../../../src/sim/nation/worlds'
import { draws, nation } from '../../support/nation'
import { tianshui } from '../../support/shipped-levels'

test('at least 120 parameters are sourced or derived from sourced ones', () => {
  const rows = sourcedFigureRows(tianshui).filter(({ path }) => !path.includes('.figures.'))
  const grounded = rows.filter(
    ({ origin, sources, group }) =>
      origin === 'derived' || (origin === 'source' && (group === 'nation' || sources.some((id) => id !== 'fiction'))),
  )
  expect(grounded.length).toBeGreaterThanOrEqual(120)
})

test('every parameter, rule, policy and target says where it comes from', () => {
  const { parameters, rules, policies, targets, worldGenerations, homeGenerations, shocks } = nation
  const tables = { ...parameters, ...rules, ...policies, ...worldGenerations, ...homeGenerations, ...shocks }
  const all = [...Object.entries(tables), ...targets.map((target) => [target.id, target] as const)]
  const silent = all.filter(([, figure]) => statedFigureOrigins(figure).length !== 1)
  expect(silent.map(([name]) => name)).toEqual([])
  expect(all.length).toBeGreaterThan(150)
})

test('fit and validation are apart: about two thirds of 45 targets are tuned on', () => {
  const fit = nation.targets.filter(({ use }) => use === 'fit')
  expect(nation.targets.length).toBe(45)
  expect(fit.length).toBe(33)
  for (const target of nation.targets) expect(target.firstLook === undefined, target.id).toBe(target.use === 'fit')
})

test('all drawn rows lie in the ranges of their structure, forty each, and none is drawn twice', () => {
  expect(draws.columns).toEqual(nationParameterNames)
  for (const structure of nationModelStructureNames) {
    const rows = draws.rows[structure]
    expect(rows.length).toBe(40)
    expect(new Set(rows.map((row) => row.join())).size).toBe(40)
    for (const row of rows) {
      const values = nationParametersFromFittedRow(row, draws.columns)
      const outside = nationParameterNames.filter((name) => {
        const { low, high } = nationParameterRangeOf(name, structure, nation)
        const rounding = 0.001 * Math.max(Math.abs(low), Math.abs(high))
        return values[name] < low - rounding || values[name] > high + rounding
      })
      expect(outside).toEqual([])
    }
  }
})

test('free parameters stand at the same place of their range in every structure', () => {
  for (const name of nationParameterNames.filter((each) => nation.parameters[each].isFree)) {
    const column = draws.columns.indexOf(name)
    const quantiles = nationModelStructureNames.map((structure) => {
      const { low, high } = nationParameterRangeOf(name, structure, nation)
      return ((draws.rows[structure][7]?.[column] ?? 0) - low) / (high - low)
    })
    expect(Math.max(...quantiles) - Math.min(...quantiles), name).toBeLessThan(0.02)
  }
})

test('at least 34 of the 45 reported figures lie in the band, with the error of reports fixed beforehand', () => {
  const comparisons = compareReportedTargetsWithHistory(openNationWorldEnsemble(nation, draws, 40, 'tests'))
  const missed = comparisons.filter(({ isInBand }) => !isInBand).map(({ target }) => target.id)
  expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(11)
  expect(draws.discrepancy.revenueLogSd).toBeLessThan(0.25)
})

test('quarters are calendar quarters: each has twelve to fourteen weeks, and none is missing', () => {
  const quarters = wholeCalendarQuartersIn(nation.start, nation.weeks)
  expect(quarters.map(({ quarter }) => quarter)).toEqual(
    ['2022', '2023', '2024', '2025', '2026', '2027'].flatMap((year) => [1, 2, 3, 4].map((n) => `${year}Q${n}`)),
  )
  for (const [n, { from, to }] of quarters.entries()) {
    expect([12, 13, 14]).toContain(to - from)
    if (n > 0) expect(from).toBe(quarters[n - 1]?.to)
  }
})
