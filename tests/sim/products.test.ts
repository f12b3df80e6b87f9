import { describe, expect, it } from 'vitest'
import { at } from '../../src/kernel/at'
import { cloudPriceUsdPerChipHour } from '../../src/sim/company/bills'
import { decide } from '../../src/sim/game'
import type { GameState } from '../../src/sim/state/state'
import { aGame, aScenario, figure } from '../support/builders'
import { addChips, newsOfKind, putRuleInForce, runSystem } from '../support/situations'

/** Links lose nothing here and customers do not mind distance, so that each sentence stands alone. */
const calm = aScenario((level) => {
  Object.assign(level.parameters.compute, { linkLossAt256: figure(0) })
  Object.assign(level.parameters.products, { latencyWeightPer100Ms: figure(0), failingWeight: figure(0) })
})
const withChips = (chip: string, count: number, change: (game: GameState) => void = () => {}) =>
  aGame(calm, (game) => {
    at(game.sites, 'hall').racks = {}
    addChips(game, 'hall', chip, count)
    change(game)
  })

describe('rent', () => {
  const rentAfterAWeek = (change: (game: GameState) => void) => {
    const game = aGame(calm, change)
    runSystem('products', game, calm)
    return game.rent.usdPerHour
  }

  it('products.1: moves a tenth of the way to its target: 15 % up in the first year', () => {
    expect(rentAfterAWeek(() => {})).toBeCloseTo(1.5, 12)
    expect(
      rentAfterAWeek((g) => {
        g.week = 52
      }),
    ).toBeCloseTo(1.5 + 0.1 * 1.5 * 0.15, 9)
  })

  it('products.1: 42 % up after a rule, and half down in a glut', () => {
    expect(rentAfterAWeek((g) => putRuleInForce(g, 'first-rule', 0))).toBeCloseTo(1.5 + 0.1 * 1.5 * 0.42, 9)
    expect(
      rentAfterAWeek((g) => {
        g.modifiers.push({ target: 'rent', factor: 0.5, untilWeek: 99, cause: 'rent-crash' })
      }),
    ).toBeCloseTo(1.5 - 0.1 * 0.75, 9)
  })

  it('products.1: its slow mean follows a hundred weeks behind', () => {
    const game = aGame(calm, (g) => {
      g.rent.usdPerHour = 2.5
    })
    runSystem('products', game, calm)
    expect(game.rent.meanUsdPerHour).toBeCloseTo(1.5 + (2.4 - 1.5) / 100, 9)
  })
})

describe('products', () => {
  const launched = (change: (game: GameState) => void = () => {}) =>
    withChips('swift', 5000, (g) => {
      Object.assign(at(g.products, 'api'), { launchedWeek: 0 })
      g.standing.customers = 0.5
      at(g.rivals, 'giant').capabilityLog10 = 24
      change(g)
    })
  const wanted = (change: (game: GameState) => void = () => {}) => {
    const game = launched(change)
    runSystem('products', game, calm)
    return at(game.products, 'api').marketShare / 0.12
  }
  const pull = (lead: number, price = 0) => Math.exp(lead + price)

  it('products.2: a model as good as the best rival’s, at the usual price, would have half of the market', () => {
    const level24 = (g: GameState) => {
      g.training.models = [{ name: 'm', week: 0, log10Flop: 24, log10Effective: 24 }]
    }
    expect(wanted(level24)).toBeCloseTo(0.5, 9)
    expect(wanted()).toBeCloseTo(pull(-1) / (pull(-1) + 1), 9)
    expect(
      wanted((g) => {
        level24(g)
        at(g.products, 'api').priceRatio = 2
      }),
    ).toBeCloseTo(pull(0, -1) / (pull(0, -1) + 1), 9)
  })

  it('products.2: distance and broken machines cost some of it', () => {
    const minded = aScenario((level) => {
      Object.assign(level.parameters.products, { latencyWeightPer100Ms: figure(1), failingWeight: figure(2) })
    })
    const share = (change: (game: GameState) => void) => {
      const game = launched(change)
      runSystem('products', game, minded)
      const goal = at(game.products, 'api').marketShare / 0.12
      return Math.log(goal / (1 - goal))
    }
    const near = share(() => {})
    expect(near).toBeCloseTo(-1 - 0.1, 9)
    expect(share((g) => addChips(g, 'hall', 'swift', 5000, { failing: 500 }))).toBeCloseTo(near - 0.2, 9)
  })

  it('products.2: customers come and go by 12 % a week', () => {
    const game = launched((g) => {
      at(g.products, 'api').marketShare = 0.4
    })
    runSystem('products', game, calm)
    const goal = pull(-1) / (pull(-1) + 1)
    expect(at(game.products, 'api').marketShare).toBeCloseTo(0.4 + 0.12 * (goal - 0.4), 9)
  })

  it('products.3: revenue is what is wanted where the machines reach', () => {
    const game = launched((g) => {
      at(g.products, 'api').marketShare = 0.3
    })
    runSystem('products', game, calm)
    const { marketShare, quality, revenueUsd, used } = at(game.products, 'api')
    expect(quality).toBe(1)
    expect(revenueUsd).toBe(Math.round(1_000_000 * marketShare))
    expect(used).toBeCloseTo((1_000_000 * marketShare) / (20 * 168 * 0.04), 6)
    expect(game.finance.balances.apiRevenue).toBe(-revenueUsd)
  })

  it('products.3: else by as much less, and customers think less of us', () => {
    const game = launched((g) => {
      addChips(g, 'hall', 'swift', 100)
      at(g.products, 'api').marketShare = 0.3
    })
    runSystem('products', game, calm)
    const { quality, revenueUsd, marketShare } = at(game.products, 'api')
    expect(quality).toBeLessThan(0.1)
    expect(revenueUsd).toBe(Math.round(1_000_000 * marketShare * quality))
    expect(game.standing.customers).toBeLessThan(0.4925)
  })

  it('products.4: 100 swift chips that serve nobody else lease at US$1.50 for 72 % of 168 hours', () => {
    const game = withChips('swift', 100)
    runSystem('products', game, calm)
    expect(-game.finance.balances.leaseRevenue).toBe(Math.round(100 * 1.5 * 0.72 * 168))
    expect(at(game.products, 'lease').used).toBeCloseTo(72, 9)
  })

  it('products.4: a tenant who leaves takes his share of the hours, and never are more than all of them paid for', () => {
    const leased = (factor: number) => {
      const game = withChips('swift', 100, (g) =>
        g.modifiers.push({ target: 'lease.demand', factor, untilWeek: 99, cause: 'tenant-gone' }),
      )
      runSystem('products', game, calm)
      return { usd: -game.finance.balances.leaseRevenue, used: at(game.products, 'lease').used }
    }
    expect(leased(0.5)).toEqual({ usd: Math.round(100 * 1.5 * 0.36 * 168), used: 36 })
    expect(leased(3)).toEqual({ usd: Math.round(100 * 1.5 * 168), used: 100 })
  })

  const domesticLease = (change: (game: GameState) => void = () => {}) => {
    const game = withChips('slow', 1000, change)
    runSystem('products', game, calm)
    return -game.finance.balances.leaseRevenue / (220 * game.rent.usdPerHour * 0.72 * 168)
  }

  it('products.4: domestic ones for less and to fewer, until a rule sends customers', () => {
    expect(
      domesticLease((g) => {
        g.belief.market = 0
      }),
    ).toBeCloseTo(0.9 * 0.42, 3)
    expect(domesticLease((g) => putRuleInForce(g, 'first-rule', 0))).toBeCloseTo(0.9 * 0.75, 3)
  })

  it('products.4: a dear lease stands empty: a fifth above the usual price leases a third less', () => {
    const game = withChips('swift', 100, (g) => {
      at(g.products, 'lease').priceRatio = 1.2
    })
    runSystem('products', game, calm)
    expect(-game.finance.balances.leaseRevenue).toBe(Math.round(100 * 1.5 * 1.2 * (1 - 1.6 * 0.2) * 0.72 * 168))
  })

  it('products.4: rented machines are let again for a share of that', () => {
    const thrifty = aScenario((level) => {
      Object.assign(level.parameters.cloud, { relettingShare: figure(0.5), relettingMostShare: figure(0.9) })
      Object.assign(level.parameters.compute, { linkLossAt256: figure(0) })
    })
    const game = aGame(thrifty, (g) => {
      at(g.sites, 'hall').racks = {}
      g.cloud.chips = 100
      g.cloud.usdPerHour = 1.08
    })
    runSystem('products', game, thrifty)
    expect(-game.finance.balances.leaseRevenue).toBe(Math.round(100 * 1.5 * 0.5 * 0.72 * 168))
    // However cheap they were, and however dear the day's rent: never for as much as they cost.
    game.cloud.usdPerHour = 0.3
    game.finance.balances.leaseRevenue = 0
    runSystem('products', game, thrifty)
    expect(-game.finance.balances.leaseRevenue).toBe(Math.round(100 * 0.3 * 0.9 * 168))
  })

  it('products.6: clouds take back at once what passes the most that they let', () => {
    const game = aGame(calm)
    decide(game, { type: 'rentCompute', chips: 100, weeks: 20 }, calm)
    runSystem('finance', game, calm)
    expect(game.cloud.chips).toBe(100)
    const factor = 60.5 / calm.parameters.cloud.mostChips
    game.modifiers.push({ target: 'cloud.limit', factor, untilWeek: 99, cause: 'remote-access' })
    const before = game.finance.balances.cloudCost
    runSystem('finance', game, calm)
    expect(game.cloud.chips).toBe(60)
    expect(game.finance.balances.cloudCost - before).toBe(Math.round(60 * game.cloud.usdPerHour * 168))
    expect(newsOfKind(game, 'cloudTakenBack').map(({ facts }) => facts.chips)).toEqual([40])
  })

  it('products.4: and what a run uses is not leased', () => {
    const game = withChips('swift', 100)
    decide(game, { type: 'startTraining', weeks: 10, fleetShare: 0.5, flagship: false }, calm)
    runSystem('products', game, calm)
    expect(-game.finance.balances.leaseRevenue).toBe(Math.round(50 * 1.5 * 0.72 * 168))
  })

  it('products.5: a rent fixed at US$1.20 for 60 % of the income takes a fall off', () => {
    const game = withChips('swift', 100, (g) => {
      g.rent.usdPerHour = 0.5
      Object.assign(g.cloud, { fixedShare: 0.6, fixedUsd: 1.2 })
      g.modifiers.push({ target: 'rent', factor: 1 / 3, untilWeek: 99, cause: 'rent-crash' })
    })
    runSystem('products', game, calm)
    expect(-game.finance.balances.leaseRevenue).toBe(Math.round(100 * (0.6 * 1.2 + 0.4 * 0.5) * 0.72 * 168))
  })

  it('usefulCompute.4: clouds rent at their own price, for weeks', () => {
    const game = aGame(calm)
    expect(cloudPriceUsdPerChipHour(game, calm)).toBeCloseTo(1.08, 12)
    decide(game, { type: 'rentCompute', chips: 100, weeks: 4 }, calm)
    runSystem('finance', game, calm)
    expect(game.finance.balances.cloudCost).toBe(Math.round(100 * 1.08 * 168))
  })
})
