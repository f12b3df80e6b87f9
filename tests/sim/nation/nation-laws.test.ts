import { describe, expect, it } from 'vitest'
import { tppCeilingPolicy } from '../../../src/lab/nation/backtest'
import { studyPolicy } from '../../../src/lab/nation/policy-study'
import { sumOfColumnOverWeeks } from '../../../src/lab/nation/quarters'
import { nationModelStructureNames } from '../../../src/sim/level/nation-parameters'
import type { NationPolicy } from '../../../src/sim/level/nation-shape'
import { draws, meanUnder, nation, play, policyOf, ruleFrom, worlds, yearOf } from '../../support/nation'

const [none, history, strict] = ['none', 'history', 'strict'].map(policyOf) as [
  NationPolicy,
  NationPolicy,
  NationPolicy,
]

describe('laws of the nation', () => {
  it('refusing everything lowers foreign cards, lawful stock and US revenue in every world', () => {
    for (const { world } of worlds) {
      const [denied, open] = [play(strict, world), play(none, world)]
      for (const series of ['nvidiaUnits', 'smallUnits', 'usefulStock', 'usVendorRevenueUsd'] as const)
        expect(yearOf(denied, '2025', series), series).toBeLessThan(yearOf(open, '2025', series))
      expect(yearOf(denied, '2024', 'nvidiaLawfulUnits')).toBe(0)
    }
  })

  it('enforcement lowers diversion, step by step', () => {
    const at = (strength: number): NationPolicy => ({
      basedOn: 'history',
      without: ['enforcement-2025'],
      rules: { enforced: ruleFrom('2022-10-07', { kind: 'enforcement', strength }) },
    })
    const shares = [0.2, 0.5, 0.8, 1].map((strength) => meanUnder(at(strength), '2025', 'divertedShare'))
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
    expect(shares[0]).toBeGreaterThan(1.5 * (shares[2] ?? 0))
    expect(shares[3]).toBe(0)
  })

  it('buyers store up before a rule that they see coming, by rumour or by announcement, and buy less before a surprise', () => {
    const denied = (announcedOn: string, rumourWeeks: number): NationPolicy => ({
      basedOn: 'none',
      rules: {
        denied: {
          kind: 'chips',
          announcedOn,
          inForceOn: '2024-01-01',
          rumourWeeks,
          bands: [{ status: 'denied', any: [[{ figure: 'tpp', atLeast: 0 }]] }],
        },
      },
    })
    const boughtBefore = (policy: NationPolicy) =>
      worlds.reduce((sum, { world }) => sum + sumOfColumnOverWeeks(play(policy, world), 'lawfulCards', 92, 104), 0)
    const surprise = boughtBefore(denied('2024-01-01', 0))
    expect(boughtBefore(denied('2024-01-01', 20))).toBeGreaterThan(1.02 * surprise)
    expect(boughtBefore(denied('2023-08-14', 0))).toBeGreaterThan(1.02 * surprise)
  })

  it('nothing is diverted where nothing is banned', () => {
    for (const { world } of worlds) expect(yearOf(play(none, world), '2025', 'divertedShare')).toBe(0)
  })

  it('seven ceilings give curves that are not flat, and a lower ceiling sells less', () => {
    const ceilings = [null, 16000, 4800, 2400, 1600, 600, 0].map(tppCeilingPolicy)
    const curve = (series: Parameters<typeof meanUnder>[2]) =>
      ceilings.map((policy) => meanUnder(policy, '2027', series))
    const spread = (values: number[]) => Math.max(...values) / Math.min(...values)
    expect(spread(curve('usefulStock'))).toBeGreaterThan(1.5)
    expect(spread(curve('priceUsdPerUseful'))).toBeGreaterThan(1.2)
    expect(spread(curve('monthsBehind'))).toBeGreaterThan(1.1)
    const revenue = curve('usVendorRevenueUsd')
    expect(revenue).toEqual(revenue.toSorted((a, b) => b - a))
  })

  it('tool controls lower Ascend volume, and stronger ones lower it more', () => {
    const at = (strength: number): NationPolicy => ({
      basedOn: 'none',
      rules: { tools: { kind: 'tools', announcedOn: '2022-10-07', inForceOn: '2022-10-07', strength } },
    })
    const units = [0, 0.5, 1].map((strength) => meanUnder(at(strength), '2025', 'ascendUnits'))
    expect(units).toEqual(units.toSorted((a, b) => b - a))
    expect(units[2]).toBeLessThan(0.95 * (units[0] ?? 0))
  })

  it('the letter on the H20, the guidance of Beijing, the HBM rule and tools each move a series beyond its error', () => {
    const { revenueLogSd, unitsLogSd } = draws.discrepancy
    const moved = (without: string, year: string, series: Parameters<typeof meanUnder>[2]) =>
      Math.abs(Math.log(meanUnder(history, year, series) / meanUnder(policyOf(without), year, series)))
    expect(moved('without-letter', '2025', 'h20Units')).toBeGreaterThan(unitsLogSd)
    expect(moved('without-beijing', '2025', 'usVendorRevenueUsd')).toBeGreaterThan(revenueLogSd)
    expect(moved('without-memory', '2027', 'ascendUnits')).toBeGreaterThan(unitsLogSd)
    expect(moved('without-tools', '2025', 'ascendUnits')).toBeGreaterThan(unitsLogSd)
  })

  it('memory that is never controlled never limits a card that line and dies allow for long', () => {
    const late = (policy: NationPolicy) =>
      worlds.flatMap(({ world }) => play(policy, world).binding.slice(209)).filter((binding) => binding === 'memory')
        .length
    expect(late(policyOf('without-memory'))).toBeLessThan(0.5 * late(history))
  })
})

describe('the three structures', () => {
  const study = studyPolicy(
    { policy: history, structures: nationModelStructureNames, draws: 40, from: 'tests' },
    draws,
    nation,
  )

  it('differ in what limits domestic supply; memory does so in fewer than 80 % of late weeks in at least one', () => {
    const memory = nationModelStructureNames.map((name) => study.binding[name]?.memory ?? 1)
    expect(Math.min(...memory)).toBeLessThan(0.8)
    expect(Math.max(...memory) - Math.min(...memory)).toBeGreaterThan(0.15)
  })

  it('differ in the sign of what the rules do to domestic volume', () => {
    const raised = nationModelStructureNames.map((name) => study.signs['2025']?.ascendUnits[name]?.raises ?? 0)
    expect(Math.max(...raised) - Math.min(...raised)).toBeGreaterThan(10)
  })

  it('give pairs with a band that is not zero', () => {
    for (const year of ['2025', '2027']) {
      const months = study.pairs[year]?.monthsBehind
      expect(months && months.p90 - months.p10).toBeGreaterThan(0.3)
    }
  })

  it('count each draw once', () => {
    for (const name of nationModelStructureNames) {
      const sign = study.signs['2027']?.monthsBehind[name]
      expect(sign?.draws).toBe(40)
      expect((sign?.raises ?? 0) + (sign?.lowers ?? 0)).toBeLessThanOrEqual(40)
    }
  })
})
