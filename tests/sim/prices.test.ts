import { describe, expect, it } from 'vitest'
import { at } from '../../src/kernel/at'
import { createNewGame, decide, type Move, refusalOf } from '../../src/sim/game'
import {
  activeHedgeForChip,
  chipSaleProceedsUsd,
  chipScarcityOf,
  distributorAskPriceWaterfall,
  marketPriceWaterfall,
  premiumAfterRule,
  termsPriceAdjustmentShare,
  usedChipPriceWaterfall,
  vendorListPriceWaterfall,
} from '../../src/sim/market/pricing'
import type { GameState } from '../../src/sim/state/state'
import { weeklyVendorAllocationForFirm } from '../../src/sim/trade/vendor-allocation'
import { aGame, aScenario, figure } from '../support/builders'
import { scenario as tianshui } from '../support/shipped-levels'
import { addContract, putRuleInForce, runSystem } from '../support/situations'

/** List price of a swift is 10,000; there is no ageing, so that each sentence stands alone. */
const calm = aScenario((level) => {
  Object.assign(level.parameters.price, { listStart: figure(1), listFallPerWeek: figure(0), listFloor: figure(0) })
  Object.assign(level.hedges, {
    late: { ...at(level.hedges, 'clause'), kind: 'delivery-penalty' },
    second: { ...at(level.hedges, 'clause'), kind: 'second-vendor' },
  })
})
const ageing = aScenario((level) => {
  Object.assign(level.parameters.price, {
    listStart: figure(1.2),
    listFallPerWeek: figure(0.01),
    listFloor: figure(0.5),
  })
})
const inWeek = (week: number, change: (game: GameState) => void = () => {}) =>
  aGame(calm, (game) => {
    game.week = week
    change(game)
  })
/** As scarce as can be: a scarcity of 1.6. */
const scarce = (game: GameState) => {
  Object.assign(at(game.supply, 'swift'), { backlog: 1_000_000, outputPerWeek: 100 })
}

describe('prices', () => {
  it('distributors.1: an imported list price starts at 1.2 times and falls by 1 % of that a week, to a floor', () => {
    const priceIn = (week: number) => {
      const game = aGame(ageing)
      game.week = week
      return vendorListPriceWaterfall(game, 'swift', ageing).value()
    }
    expect([priceIn(0), priceIn(10), priceIn(99)].map(Math.round)).toEqual([12_000, 10_800, 6000])
  })

  it('distributors.1: until a rule freezes it', () => {
    const game = aGame(ageing)
    game.week = 30
    putRuleInForce(game, 'first-rule', 20)
    expect(vendorListPriceWaterfall(game, 'swift', ageing).value()).toBeCloseTo(10_800, 6)
  })

  it('distributors.2: the market price is list × (1 + 1.1 × belief × scarcity): 10,000 at half belief and a scarcity of 1.6 is 18,800', () => {
    const game = inWeek(0, (g) => {
      g.belief.market = 0.5
      scarce(g)
    })
    expect(marketPriceWaterfall(game, 'swift', calm).value()).toBeCloseTo(18_800, 6)
    expect(marketPriceWaterfall(inWeek(0), 'swift', calm).value()).toBe(10_000)
  })

  it('distributors.2: and list × (1 + premium) after a rule', () => {
    const game = inWeek(30, (g) => putRuleInForce(g, 'first-rule', 2))
    expect(marketPriceWaterfall(game, 'swift', calm).value()).toBeCloseTo(20_000, 6)
  })

  it('distributors.3: scarcity is backlog over half a year’s supply less what is ordinary, from 0 to a cap', () => {
    const scarcity = (backlog: number) =>
      chipScarcityOf(
        inWeek(0, (g) => Object.assign(at(g.supply, 'swift'), { backlog, outputPerWeek: 100 })),
        'swift',
        calm,
      )
    expect(
      [scarcity(0), scarcity(1040), scarcity(2600), scarcity(99_999)].map((x) => Math.round(x * 1000) / 1000),
    ).toEqual([0, 0, 0.6, 1.6])
  })

  it('distributors.4: the premium holds for ten weeks, then fades by 1.8 % a week', () => {
    const premium = (since: number) =>
      premiumAfterRule(
        inWeek(80, (g) => putRuleInForce(g, 'first-rule', since)),
        'swift',
        calm,
      )
    expect([premium(0), premium(10)]).toEqual([1, 1])
    expect(premium(30)).toBeCloseTo(Math.exp(-0.36), 9)
    expect(premiumAfterRule(inWeek(80), 'swift', calm)).toBe(0)
  })

  it('distributors.2: a domestic price is list × the nation’s orders over its goods, an imported one is not', () => {
    const game = createNewGame(tianshui, { seed: 'prices', asItHappened: true })
    const nation = game.nation as NonNullable<GameState['nation']>
    const overList = (chip: string) =>
      marketPriceWaterfall(game, chip, tianshui).value() / vendorListPriceWaterfall(game, chip, tianshui).value()
    const imported = overList('a800')
    for (const premium of [1, 1.5]) {
      nation.own.premium.home = premium
      expect(overList('j20')).toBeCloseTo(premium, 9)
      expect(overList('a800')).toBe(imported)
    }
  })

  it('distributors.2: without a national model a domestic price keeps fear × scarcity', () => {
    const afraid = inWeek(30, (game) => {
      game.belief.market = 0.5
      Object.assign(at(game.supply, 'slow'), { backlog: 1_000_000, outputPerWeek: 100 })
      putRuleInForce(game, 'first-rule', 0)
    })
    const list = vendorListPriceWaterfall(afraid, 'slow', calm).value()
    expect(marketPriceWaterfall(afraid, 'slow', calm).value() / list).toBeCloseTo(1.88, 9)
  })

  it('distributors.4: it is this world’s luck, is a fifth on parts that stay free, and nothing on domestic ones', () => {
    const loose = aScenario((level) => {
      at(level.chips, 'swift').figures.fp16TflopsDense = 50
      at(level.chips, 'swift').figures.int8TopsDense = 100
    })
    const game = aGame(loose, (g) => {
      g.week = 30
      putRuleInForce(g, 'first-rule', 0)
      g.world.luck.premium = 1.5
    })
    expect(premiumAfterRule(game, 'swift', loose)).toBeCloseTo(0.3, 12)
    expect(premiumAfterRule(game, 'slow', loose)).toBe(0)
    const lucky = inWeek(30, (g) => {
      putRuleInForce(g, 'first-rule', 0)
      g.world.luck.premium = 0.4
    })
    expect(premiumAfterRule(lucky, 'swift', calm)).toBeCloseTo(0.4, 12)
  })

  it('distributors.4: a part that an older rule denies carries a premium of its own', () => {
    const old = aScenario((level) => {
      Object.assign(level.parameters.price, { oldRulePremium: figure(0.7) })
      Object.assign(at(level.rules, 'first-rule'), { announcedOn: '2022-10-07', inForceOn: '2022-10-07' })
    })
    expect(premiumAfterRule(aGame(old), 'swift', old)).toBe(0.7)
    expect(premiumAfterRule(aGame(old), 'slow', old)).toBe(0)
  })

  it('distributors.5: a seller with a margin of 10 % asks 11,000 of a stranger and 2 % less of a friend', () => {
    const ask = (trust: number) =>
      distributorAskPriceWaterfall(
        inWeek(0, (g) => {
          at(g.distributors, 'trader').trust = trust
        }),
        'trader',
        'swift',
        calm,
      ).value()
    expect([ask(0.5), ask(1), ask(0)].map((usd) => Math.round(usd))).toEqual([11_000, 10_780, 11_220])
  })

  it('distributors.6: a used chip fetches 78 % of list, worn by 0.55 % a week, lifted by fear and by the premium', () => {
    const used = (game: GameState) => usedChipPriceWaterfall(game, 'swift', calm).value()
    expect(used(inWeek(0))).toBeCloseTo(7800, 6)
    expect(used(inWeek(20))).toBeCloseTo(7800 * Math.exp(-0.11), 6)
    const afraid = inWeek(0, (g) => {
      g.belief.market = 0.5
      scarce(g)
    })
    expect(used(afraid)).toBeCloseTo(7800 * 1.88, 6)
    expect(used(inWeek(20, (g) => putRuleInForce(g, 'first-rule', 0)))).toBeCloseTo(15_600 * Math.exp(-0.11), 6)
  })

  it('distributors.6: and less the more we throw on the market: 5 % less for each 500 sold', () => {
    const game = inWeek(0)
    expect(chipSaleProceedsUsd(game, 'swift', 100, calm)).toBe(Math.round(780_000 * 0.995))
    at(game.supply, 'swift').soldByUs = 500
    expect(chipSaleProceedsUsd(game, 'swift', 100, calm)).toBe(Math.round(780_000 * 0.945))
    at(game.supply, 'swift').soldByUs = 100_000
    expect(chipSaleProceedsUsd(game, 'swift', 100, calm)).toBe(312_000)
  })

  it('distributors.7: a deposit, a large order and patience make a unit cheaper, a refund clause makes it dearer', () => {
    const terms = { count: 0, depositShare: 0, weeks: 4, clause: 'firm' as const }
    const share = (change: Partial<Parameters<typeof termsPriceAdjustmentShare>[0]>) =>
      termsPriceAdjustmentShare({ ...terms, ...change }, 4, null, calm)
    expect(share({})).toBeCloseTo(0, 12)
    expect(share({ depositShare: 0.5 })).toBeCloseTo(-0.03, 12)
    expect(share({ count: 2000 })).toBeCloseTo(-0.03, 12)
    expect(share({ count: 9000 })).toBeCloseTo(-0.03, 12)
    expect(share({ weeks: 17 })).toBeCloseTo(-0.02, 12)
    expect(share({ clause: 'refund' })).toBeCloseTo(0.015, 12)
  })

  it('distributors.7: and so does insurance, on the parts that it covers', () => {
    const game = aGame(calm)
    const terms = { count: 0, depositShare: 0.3, weeks: 4, clause: 'firm' as const }
    const insured = (chip: string) =>
      termsPriceAdjustmentShare(terms, 4, activeHedgeForChip(game, chip, calm), calm) -
      termsPriceAdjustmentShare(terms, 4, null, calm)
    expect(insured('swift')).toBe(0)
    decide(game, { type: 'takeHedge', hedge: 'clause' }, calm)
    expect(insured('swift')).toBeCloseTo(0.02, 12)
    expect(insured('slow')).toBe(0)
  })
})

describe('distributors', () => {
  it('distributors.8: restock 200 a week up to ten weeks of it', () => {
    const game = aGame(calm)
    runSystem('distributors', game, calm)
    expect(at(game.distributors, 'trader').stock.swift).toBe(1200)
    for (let week = 0; week < 12; week += 1) runSystem('distributors', game, calm)
    expect(at(game.distributors, 'trader').stock.swift).toBe(2000)
  })

  it('distributors.8: get nothing that is denied, except who sells without support', () => {
    const grey = aScenario((level) => {
      level.distributors.alley = {
        ...at(level.distributors, 'trader'),
        kind: 'grey',
        unsupported: true,
        portrait: 'alley',
      }
    })
    const game = aGame(grey)
    putRuleInForce(game, 'first-rule', 0)
    runSystem('distributors', game, grey)
    expect([game.distributors.trader?.stock.swift, game.distributors.alley?.stock.swift]).toEqual([1000, 1200])
  })

  const vendor = (loyalty: number, since: number | null, change: (game: GameState) => void = () => {}) => {
    const game = inWeek(50, (g) => {
      at(g.supply, 'slow').outputPerWeek = 1000
      at(g.distributors, 'channel').loyalty = loyalty
      if (since !== null) putRuleInForce(g, 'first-rule', since)
      change(g)
    })
    return weeklyVendorAllocationForFirm(game, 'channel', 'slow', calm)
  }

  it('distributors.9: a vendor sets 34 % of 1,000 aside before a rule, whoever asks', () => {
    expect([vendor(0, null), vendor(9999, null)]).toEqual([340, 340])
  })

  it('distributors.9: eight weeks after it 17 %, and up to 23 % more for the loyal', () => {
    expect([vendor(0, 8), vendor(1200, 8), vendor(2400, 8), vendor(9999, 20)]).toEqual([170, 285, 400, 400])
    expect(vendor(0, 4)).toBe(255)
  })

  it('distributors.9: orders count for loyalty by size and deposit', () => {
    const game = aGame(calm)
    const order = (depositShare: number) => ({
      type: 'signContract' as const,
      distributor: 'channel',
      chip: 'slow',
      count: 100,
      weeks: 6,
      clause: 'firm' as const,
      site: null,
      depositShare,
    })
    decide(game, order(0), calm)
    expect(at(game.distributors, 'channel').loyalty).toBe(0)
    decide(game, order(0.3), calm)
    expect(at(game.distributors, 'channel').loyalty).toBeCloseTo(73.75, 9)
  })

  it('distributors.9: a vendor in trouble sets less aside; a penalty clause keeps 60 %, a second vendor adds 70', () => {
    const shock = (g: GameState) => {
      g.modifiers.push({ target: 'vendor.allocation', factor: 0.4, untilWeek: 99, cause: 'failed-yield' })
    }
    expect(vendor(0, null, shock)).toBe(136)
    expect(
      vendor(0, null, (g) => {
        shock(g)
        g.hedges.late = { week: 40, untilWeek: 60 }
      }),
    ).toBe(204)
    expect(
      vendor(0, null, (g) => {
        shock(g)
        g.hedges.second = { week: 40, untilWeek: 60 }
      }),
    ).toBe(206)
  })

  it('distributors.10: trust leans back to the middle, half of the way in the weeks of his memory', () => {
    const game = aGame(calm, (g) => {
      at(g.distributors, 'trader').trust = 0.9
    })
    for (let week = 0; week < 26; week += 1) runSystem('distributors', game, calm)
    expect(at(game.distributors, 'trader').trust).toBeCloseTo(0.7, 12)
    at(game.distributors, 'trader').mind.memoryWeeks = 4
    for (let week = 0; week < 4; week += 1) runSystem('distributors', game, calm)
    expect(at(game.distributors, 'trader').trust).toBeCloseTo(0.6, 12)
  })

  it('distributors.11: a seller signs no more than 10,000 units on order with him at a time', () => {
    const game = aGame(calm)
    addContract(game, { count: 9950, delivered: 100 })
    const order = (count: number): Move => ({
      type: 'signContract',
      distributor: 'trader',
      chip: 'swift',
      count,
      weeks: 6,
      clause: 'firm',
      site: null,
      depositShare: 0,
    })
    expect(refusalOf(game, order(150), calm)).toBeNull()
    expect(refusalOf(game, order(151), calm)).toEqual({ code: 'offer.count', facts: { most: 150 } })
  })
})
