// What history shows and the level must show too (facts 2 and 2b stand in controls.test.ts): each fact with its source, most by the level's own source ids.
import { describe, expect, it, test } from 'vitest'
import { at } from '../../src/kernel/at'
import { weekIndexFromStart } from '../../src/kernel/dates'
import { createStrategyFromPlan } from '../../src/lab/strategies'
import { strategyPlans } from '../../src/lab/strategies/plans'
import { usefulComputePerChip } from '../../src/sim/compute/fleet'
import { trainingShareAtLinkSpeed } from '../../src/sim/controls/compliant-designs'
import { weeksSinceNewestRule } from '../../src/sim/controls/export-status'
import { advance, createNewGame, decide } from '../../src/sim/game'
import type { ChipFigures } from '../../src/sim/level/chips-and-rules'
import { marketPriceWaterfall, usedChipPriceWaterfall } from '../../src/sim/market/pricing'
import type { ChipId } from '../../src/sim/state/ids'
import type { GameState } from '../../src/sim/state/state'
import { meanOf, playGames, scenario, strategyOf } from '../support/shipped-levels'
import { observedWeeks, risesOf, stateContractCostUsd, type WeekObservation } from '../tools/card'

const nobody = strategyOf('do-nothing')
const week = (date: string) => weekIndexFromStart(date, scenario.start)
const figures = (chip: ChipId): ChipFigures => at(scenario.chips, chip).figures
const seeds = 12

const many = playGames(nobody, seeds)

// Source: article (its forecast, doubtful but consistent): US$29.02 bn in 2023, 20.12 % a year.
describe('1: what all firms earn together', () => {
  const curveUsd = (inWeek: number) => 29.02e9 * 1.2012 ** ((inWeek - 26) / 52)

  it('is US$29.02 bn in 2023 and a fifth more in 2024, within 10 %', () => {
    for (const { series } of many) {
      const usd = series.industryUsd ?? []
      for (const year of [0, 1]) {
        const earned = meanOf(usd.slice(52 * year, 52 * year + 52))
        expect(Math.abs(earned / (29.02e9 * 1.2012 ** year) - 1)).toBeLessThan(0.1)
      }
    }
  })

  it('stays within 10 % of that curve in every week', () => {
    for (const { series } of many) {
      const off = (series.industryUsd ?? []).map((usd, n) => Math.abs(usd / curveUsd(n + 1) - 1))
      expect(Math.max(...off)).toBeLessThan(0.1)
    }
  })
})

// Source: technode-2023-08 (orders before the rule), moneycontrol-2023-06 (asks in the street).
describe('3: the rush before a rule', () => {
  const rises = many.map(({ seed }) => risesOf(observedWeeks(seed, false)))

  it('more is ordered in the 12 weeks before it than in the 12 before them', () => {
    expect(meanOf(rises.map(({ orders }) => orders))).toBeGreaterThan(1)
    expect(rises.filter(({ orders }) => orders > 1).length / rises.length).toBeGreaterThan(0.5)
  })

  it('and asks rise', () => {
    expect(meanOf(rises.map(({ asks }) => asks))).toBeGreaterThan(1.05)
  })

  // Source: moneycontrol-2023-06: A100, denied since October 2022, at about US$20,000, twice its price.
  it('and what may no longer be imported is dearer afterwards, not cheaper', () => {
    expect(meanOf(rises.map(({ asksAfter }) => asksAfter))).toBeGreaterThan(1)
  })
})

function at2(weeks: readonly WeekObservation[], index: number): WeekObservation {
  const seen = weeks[Math.max(0, index)]
  if (!seen) throw new Error(`no week ${index}`)
  return seen
}

// Source: technode-2023-08 on the Financial Times: 100,000 A800 for US$1 bn for 2023, US$4 bn more for 2024; disputed in total.
describe('4: the four giants’ orders', () => {
  const before = ['one', 'two', 'three', 'four'].map((seed) => {
    const weeks = observedWeeks(seed, true)
    return { eve: at2(weeks, week('2023-10-16') - 1), after: at2(weeks, week('2023-10-23') - 1) }
  })

  it('for 2023 are about 100,000 A800', () => {
    const ordered = meanOf(before.map(({ eve }) => eve.delivered + eve.open))
    expect(ordered).toBeGreaterThan(75_000)
    expect(ordered).toBeLessThan(125_000)
  })

  it('for 2024 are about US$4 bn', () => {
    const usd = meanOf(before.map(({ eve }) => eve.nextYear * scenario.parameters.nation.nextYearUnitUsd))
    expect(usd).toBeGreaterThan(3e9)
    expect(usd).toBeLessThan(5e9)
  })

  it('are void as far as they are not delivered when the rule lands', () => {
    for (const { eve, after } of before) {
      expect(eve.voidedUsd).toBe(0)
      expect(after.voidedUsd).toBeGreaterThan(0)
      expect(after.nextYear).toBe(0)
    }
  })
})

// Source: idc-2023 (10 % of 0.5 m cards in the first half of 2023), idc-2024 (30 % of 2.7 m in 2024).
describe('5: the domestic share of accelerator cards', () => {
  const shareOf = (from: number, to: number) =>
    meanOf(many.map(({ series }) => meanOf((series.homeShare ?? []).slice(from, to))))

  it('is about 10 % in the first half of 2023', () => {
    expect(Math.abs(shareOf(0, 26) - 0.1)).toBeLessThan(0.05)
  })

  it('is about 30 % in 2024', () => {
    expect(Math.abs(shareOf(52, 104) - 0.3)).toBeLessThan(0.08)
  })
})

// Source: the makers' link speeds (epoch-ml); the size of the loss is the level's assumption, its direction is not.
describe('6: a halved interconnect', () => {
  const lostBy = (chips: number) =>
    1 - trainingShareAtLinkSpeed(chips, 300, scenario) / trainingShareAtLinkSpeed(chips, 600, scenario)

  it('costs little in a small training cluster', () => {
    expect(lostBy(64)).toBeLessThan(0.02)
  })

  it('costs much in a large one', () => {
    expect(lostBy(10_000)).toBeGreaterThan(0.08)
    expect(lostBy(10_000) / lostBy(64)).toBeGreaterThan(5)
  })
})

// Source: article (cheaper, runs the main frameworks), enflame-cards and enflame-prospectus (figures and prices); energy is contested.
describe('7: the domestic chip, Enflame-style', () => {
  /** Training and inference of a thousand, per dollar of today's price, against the A800's. */
  const perDollar = (state: GameState, chip: ChipId) => {
    const of = (one: ChipId) => {
      const { training, inference } = usefulComputePerChip(state, one, 1000, scenario)
      const usd = marketPriceWaterfall(state, one, scenario).value()
      return { training: training / usd, inference: inference / usd, all: (training + inference) / 2 / usd }
    }
    const [own, other] = [of(chip), of(scenario.referenceChip)]
    return {
      training: own.training / other.training,
      inference: own.inference / other.inference,
      all: own.all / other.all,
    }
  }
  const start = createNewGame(scenario, { seed: 'start', asItHappened: true })

  it('is cheaper to buy', () => {
    const price = (chip: ChipId) => marketPriceWaterfall(start, chip, scenario).value()
    expect(price('j20')).toBeLessThan(0.8 * price('a800'))
  })

  it('is well behind in useful work per dollar for an untried team, and far behind in training', () => {
    expect(perDollar(start, 'j20').all).toBeLessThan(0.6)
    expect(perDollar(start, 'j20').training).toBeLessThan(0.2)
  })

  it('is past parity in inference per dollar once migration is paid for and a rule has made the rest dear', () => {
    const found = many.map(({ seed }) => {
      const state = createNewGame(scenario, { seed, asItHappened: false })
      while (weeksSinceNewestRule(state, scenario) < 4) advance(state, scenario)
      for (const id in state.stacks) if (at(scenario.stacks, id).learns) at(state.stacks, id).maturity = 0.75
      return perDollar(state, 'j20').inference
    })
    expect(meanOf(found)).toBeGreaterThan(1)
    expect(found.filter((ratio) => ratio >= 0.95).length / found.length).toBeGreaterThan(0.75)
  })

  it('needs more energy for the same inference than an H20, and finds cheaper power inland', () => {
    const watts = (chip: ChipId, inference: number) => (figures(chip).tdpW ?? 0) / inference
    const mature = structuredClone(start)
    for (const id in mature.stacks) at(mature.stacks, id).maturity = 1
    const inferenceOf = (chip: ChipId) => usefulComputePerChip(mature, chip, 1000, scenario).inference
    expect(watts('j20', inferenceOf('j20'))).toBeGreaterThan(watts('h20', inferenceOf('h20')))
    const { xiamen, tianshui } = scenario.sites
    expect((tianshui?.usdPerKwhDomestic ?? 1) * (tianshui?.pue ?? 2)).toBeLessThan(
      0.8 * (xiamen?.usdPerKwhDomestic ?? 0) * (xiamen?.pue ?? 0),
    )
  })
})

// Source: article (stockpiles); ft-rent-2024-09 and hongqicn-2024-12 (falling rents).
describe('8: what is not used, and what is not supported', () => {
  it('a stock of uninstalled chips ties up cash and loses value', () => {
    const state = createNewGame(scenario, { seed: 'stock', asItHappened: true })
    const cash = state.finance.balances.cash
    decide(state, { type: 'setStandingOrder', order: 'install', on: false }, scenario)
    const count = at(state.supply, 'a800').shelf
    decide(state, { type: 'buyChips', chip: 'a800', count }, scenario)
    const paidUsd = cash - state.finance.balances.cash
    const usedAtFirst = usedChipPriceWaterfall(state, 'a800', scenario).value()
    expect(paidUsd).toBeGreaterThan(count * 8000)
    while (state.week < 104) advance(state, scenario)
    expect(at(state.warehouse, 'a800').bookUsd / paidUsd).toBeLessThan(0.65)
    expect(usedChipPriceWaterfall(state, 'a800', scenario).value()).toBeLessThan(0.8 * usedAtFirst)
  })

  it('a fleet without vendor support shrinks by a tenth a year or more, and faster than one with it', () => {
    const shrunk = many.map(({ seed, series }) => {
      const imported = series.imported ?? []
      const force = observedWeeks(seed, false).findIndex(({ since }) => since === 0)
      const lost = (from: number, to: number) => (1 - (imported[to] ?? 0) / (imported[from] ?? 1)) / (to - from)
      return { before: lost(0, force), after: lost(force + 8, imported.length - 1) }
    })
    const after = meanOf(shrunk.map((one) => one.after))
    expect(after).toBeGreaterThan(meanOf(shrunk.map((one) => one.before)))
    expect(52 * after).toBeGreaterThan(0.1)
  })
})

// Source: article: more than 9,000 chips, US$136.7 m (an order, not a delivery).
describe('9: 9,000 domestic chips for an inland data centre of US$136.7 m', () => {
  // At today's start cash only a house that pays a tenth down and trains little comes so far.
  const plan = {
    ...at(strategyPlans, 'early-domesticator'),
    domesticDepositShare: 0.1,
    trainShare: 0.2,
    trainWeeks: 10,
  }
  const chipsOf = (change: Partial<typeof plan>) => {
    return playGames(createStrategyFromPlan('early', { ...plan, ...change }), 24).map(
      ({ final }) => final.centreChips ?? 0,
    )
  }

  it('cost about that much: chips, servers, hall and power', () => {
    expect(Math.abs(stateContractCostUsd('j20', 9000) / 136.7e6 - 1)).toBeLessThan(0.15)
  })

  const early = chipsOf({})

  it('is feasible: who orders early fills the hall in a third of the games or more', () => {
    expect(early.filter((chips) => chips >= 8900).length / early.length).toBeGreaterThanOrEqual(0.3)
  })

  test.each([
    ['without early orders', { domesticFromWeek: 56 }],
    ['without power', { inlandMw: 3 }],
    ['without migration', { migrationFromWeek: 200, staff: { kernels: 0, research: 14 } }],
  ])('and hard: it fails %s', (_what, change) => {
    const found = chipsOf(change)
    expect(found.filter((chips) => chips >= 8900)).toEqual([])
    expect(meanOf(found)).toBeLessThan(meanOf(early))
  })
})
