import { describe, expect, it } from 'vitest'
import { at } from '../../src/kernel/at'
import { moneyView } from '../../src/panels/money/money.view'
import { addChipsToWarehouse } from '../../src/sim/books/inventory'
import {
  cashUsd,
  debtUsd,
  financialStatements,
  netWorthUsd,
  post,
  remainingCreditUsd,
  totalAssetsUsd,
  trialBalanceUsd,
} from '../../src/sim/books/ledger'
import { fundSettlementDue } from '../../src/sim/company/fund-settlement'
import { advance, decide, type Move } from '../../src/sim/game'
import {
  cashBurnUsdPerWeek,
  forecastWeeklyCashFlows,
  recurringWeeklyCashFlowByTerm,
  weeksUntilCashRunsOut,
} from '../../src/sim/outlook/cash-outlook'
import { currentScoreWaterfall } from '../../src/sim/score/dials'
import type { GameState } from '../../src/sim/state/state'
import { aGame, aScenario, figure } from '../support/builders'
import { scenario as tianshui } from '../support/shipped-levels'
import { addChips, newsOfKind, passWeeks, runSystem, setCash } from '../support/situations'

const calm = aScenario()
/** What a week costs and earns, by account; debits positive. */
const booked = (change: (game: GameState) => void, scenario = calm) => {
  const game = aGame(scenario, change)
  const before = { ...game.finance.balances }
  runSystem('finance', game, scenario)
  const after = game.finance.balances
  const moved = Object.entries(after).map(([account, usd]) => [account, usd - before[account as keyof typeof before]])
  return Object.fromEntries(moved) as typeof before
}

describe('the ledger', () => {
  it('finance.1: every dollar goes from one account to another', () => {
    const game = aGame(calm)
    expect(trialBalanceUsd(game)).toBe(0)
    post(game, { debit: 'counsel', credit: 'cash', usd: 1234.4 })
    expect(game.finance.balances).toMatchObject({ counsel: 1234, cash: 50_000_000 - 1234 })
    expect(trialBalanceUsd(game)).toBe(0)
    expect(() => post(game, { debit: 'counsel', credit: 'cash', usd: -5 })).toThrow('never negative')
  })

  it('finance.1: the sum over all accounts is 0 in every week, and the books close', () => {
    const game = aGame(calm)
    for (let week = 1; week <= 30; week += 1) {
      advance(game, calm)
      expect(trialBalanceUsd(game)).toBe(0)
    }
    game.finance.quarters.forEach((_quarter, index) => {
      const { cashFlow, income, profitUsd } = financialStatements(game, index)
      const { openingUsd, operating, investing, financing, closingUsd } = cashFlow
      expect(openingUsd + operating + investing + financing).toBe(closingUsd)
      expect(income.reduce((sum, { usd }) => sum + usd, 0)).toBe(profitUsd)
      if (index > 0) expect(openingUsd).toBe(financialStatements(game, index - 1).cashFlow.closingUsd)
    })
    expect(() => financialStatements(game, 9)).toThrow('no quarter 9')
  })

  it('finance.1: net worth is assets less debt, and a purchase does not change it', () => {
    const game = aGame(calm)
    const before = netWorthUsd(game)
    decide(game, { type: 'buyChips', chip: 'swift', count: 50 }, calm)
    expect(netWorthUsd(game)).toBe(before)
    decide(game, { type: 'borrow', usd: 100_000 }, calm)
    expect([netWorthUsd(game), debtUsd(game)]).toEqual([before, 100_000])
  })
})

describe('a week’s bills', () => {
  it('finance.2: power by site and kind of chip: 200 × 0.95 kW × 168 h × US$0.10', () => {
    expect(booked(() => {}).power).toBe(3192)
    const inland = booked((g) => {
      addChips(g, 'centre', 'slow', 100)
    })
    expect(inland.power - 3192).toBe(Math.round(100 * 0.4 * 1.9 * 1.2 * 168 * 0.05))
  })

  it('finance.2: rent by kW, storage by chip, overhead by the week', () => {
    expect(booked(() => {})).toMatchObject({ rent: 10_000, overhead: 85_000, cloudCost: 0 })
    const stored = booked((g) =>
      addChipsToWarehouse(g, 'swift', { count: 100, bookUsd: 0, quality: 1, unsupported: 0 }),
    )
    expect(stored.rent).toBe(10_400)
  })

  it('finance.2: clouds by the hour, until their weeks are over', () => {
    const game = aGame(calm)
    decide(game, { type: 'rentCompute', chips: 10, weeks: 4 }, calm)
    passWeeks(game, 4, calm)
    expect(game.finance.balances.cloudCost).toBe(4 * Math.round(10 * 1.08 * 168))
    expect([game.cloud.chips, newsOfKind(game, 'cloudEnded').length]).toEqual([0, 1])
  })

  it('finance.2: a standing order renews them, at the day’s price', () => {
    const game = aGame(calm)
    decide(game, { type: 'rentCompute', chips: 10, weeks: 4 }, calm)
    decide(game, { type: 'setStandingOrder', order: 'renewCloud', on: true }, calm)
    passWeeks(game, 3, calm)
    game.rent.usdPerHour = 3
    passWeeks(game, 1, calm)
    expect(game.cloud).toMatchObject({ chips: 10, untilWeek: 17 })
    expect(game.cloud.usdPerHour).toBeGreaterThan(1.9)
  })

  it('finance.3: installed chips wear by 0.65 % a week, buildings by 0.19 %, stored chips by 0.55 %', () => {
    const week = booked((g) => {
      addChips(g, 'hall', 'swift', 200)
      addChipsToWarehouse(g, 'slow', { count: 100, bookUsd: 1_000_000, quality: 1, unsupported: 0 })
      g.finance.balances.inventory += 1_000_000
      g.finance.balances.buildings += 10_000_000
      g.finance.balances.equity -= 11_000_000
    })
    expect(week).toMatchObject({ depreciation: 13_000 + 19_000, writeDown: 5500, equipment: -13_000, inventory: -5500 })
  })
})

it('objectives.1: all-in cost is power, rent, clouds, wear, and the people who keep it running', () => {
  const game = aGame(calm)
  decide(game, { type: 'rentCompute', chips: 10, weeks: 9 }, calm)
  advance(game, calm)
  const { power, rent, cloudCost, depreciation, writeDown } = game.finance.balances
  expect(cloudCost).toBeGreaterThan(0)
  expect(game.recent[0]?.costUsd).toBe(power + rent + cloudCost + depreciation + writeDown + 10 * 1000 + 10 * 1500)
})

it('objectives.1: money tied up in chips, deposits and buildings costs its share a year, and is no bill', () => {
  const dear = {
    ...calm,
    parameters: { ...calm.parameters, finance: { ...calm.parameters.finance, capitalCostPerYear: 0.26 } },
  }
  const weekOf = (scenario: typeof calm) => {
    const game = aGame(scenario, (g) => {
      post(g, { debit: 'inventory', credit: 'cash', usd: 2_000_000 })
      post(g, { debit: 'deposits', credit: 'cash', usd: 1_000_000 })
    })
    const { inventory, deposits, equipment, buildings } = game.finance.balances
    advance(game, scenario)
    return {
      tiedUsd: inventory + deposits + equipment + buildings,
      costUsd: game.recent[0]?.costUsd ?? 0,
      cash: cashUsd(game),
    }
  }
  const [usual, asked] = [weekOf(calm), weekOf(dear)]
  expect(asked.costUsd - usual.costUsd).toBe(Math.round((usual.tiedUsd * 0.26) / 52))
  expect(asked.cash).toBe(usual.cash)
})

describe('a fund', () => {
  const funded = aScenario((level) => {
    at(level.mandates, 'centre').fund = {
      totalUsd: figure(10_000_000),
      advanceShare: figure(0.1),
      milestones: [
        { chips: 500, share: 0.2 },
        { chips: 1000, share: 0.5 },
      ],
      feeUsdPerChipWeek: figure(10),
      targetChips: figure(1000),
      acceptanceMaturityShare: figure(0),
      acceptedBelowMaturity: figure(0),
      clawbackRatio: figure(1.2),
      penaltyUsd: figure(4_000_000),
    }
  })
  const holding = (accepted: number, week = 10) => {
    const game = aGame(funded, (g) => {
      addChips(g, 'centre', 'slow', accepted, { accepted })
    })
    decide(game, { type: 'chooseMandate', mandate: 'centre' }, funded)
    game.week = week
    runSystem('finance', game, funded)
    return game
  }

  it('finance.4: pays an advance at once, a fee for each chip, and milestones when they are passed', () => {
    const { balances } = holding(600).finance
    expect(balances).toMatchObject({ grantIncome: -1_000_000 - 2_000_000, mandateRevenue: -6000 })
    expect(holding(1000).finance.balances.grantIncome).toBe(-1_000_000 - 7_000_000)
    const game = holding(600)
    runSystem('finance', game, funded)
    expect(game.finance.balances.grantIncome).toBe(-3_000_000)
  })

  it('finance.4: and takes back at the end what is missing of the advance, with a penalty', () => {
    expect(holding(750, 51).finance.balances.penalties).toBe(0.25 * (1_200_000 + 4_000_000))
    expect(holding(1000, 51).finance.balances.penalties).toBe(0)
  })

  it('finance.4: which the cash outlook, the money panel and the board know beforehand, with its week', () => {
    const game = holding(750, 45)
    const due = { week: 51, missingShare: 0.25, usd: 0.25 * (1_200_000 + 4_000_000) }
    expect(fundSettlementDue(game, funded)).toMatchObject(due)
    setCash(game, 1_000_000)
    const weekly = forecastWeeklyCashFlows(game, 8, funded).map(({ fund }) => fund)
    expect(weekly).toEqual([0, 0, 0, 0, 0, -due.usd, 0, 0])
    expect(recurringWeeklyCashFlowByTerm({ ...game, week: 50 }, funded).fund).toBe(0)
    expect(weeksUntilCashRunsOut(game, funded)).toBeLessThanOrEqual(6)
    expect(moneyView(game, funded).fundDue).toMatchObject(due)
    expect(moneyView(game, funded).forecast.find(({ code }) => code === 'fund')?.usd).toBe(-due.usd)
    expect([holding(1000, 45), holding(750, 51)].map((each) => fundSettlementDue(each, funded))).toEqual([null, null])
  })

  it.each([
    [0.3, 0],
    [0.5, 20_000],
    [0.9, 40_000],
  ])('finance.8: at a maturity of %f a house bills eight engineers US$%i a week', (maturity, billedUsd) => {
    expect(billed(maturity, 1000)).toBe(billedUsd)
  })

  it('finance.8: and only as many as it has domestic chips of its own for, fifty each', () => {
    expect([billed(0.9, 200), billed(0.9, 0)]).toEqual([20_000, 0])
  })

  const billed = (maturity: number, chips: number) => {
    const house = aScenario((level) => {
      Object.assign(at(level.mandates, 'hub'), { feeUsdPerEngineerWeek: figure(5000) })
      Object.assign(level.parameters.products, { houseChipsPerEngineer: figure(50) })
    })
    const game = aGame(house, (g) => {
      Object.assign(at(g.stacks, 'own'), { engineers: 8, maturity })
      if (chips > 0) addChips(g, 'hall', 'slow', chips)
    })
    decide(game, { type: 'chooseMandate', mandate: 'hub' }, house)
    runSystem('finance', game, house)
    return 0 - game.finance.balances.mandateRevenue
  }
})

describe('the quarter and the till', () => {
  it('finance.5: a quarter of the profit goes to the tax office, after losses carried forward', () => {
    const taxed = (profitUsd: number, lossUsd: number) => {
      const game = aGame(calm, (g) => {
        g.week = 13
        g.finance.lossUsd = lossUsd
      })
      // What the week itself costs is taken off the profit that was booked.
      const costs = booked(() => {})
      const dearUsd = costs.power + costs.rent + costs.overhead + costs.depreciation
      post(game, { debit: 'cash', credit: 'leaseRevenue', usd: profitUsd + dearUsd })
      runSystem('finance', game, calm)
      return [game.finance.balances.tax, game.finance.lossUsd]
    }
    expect(taxed(1_000_000, 0)).toEqual([250_000, 0])
    expect(taxed(1_000_000, 400_000)).toEqual([150_000, 0])
    expect(taxed(1_000_000, 1_500_000)).toEqual([0, 500_000])
  })

  it('finance.6: an empty till draws on the bank', () => {
    const game = aGame(calm, (g) => {
      addChips(g, 'hall', 'swift', 1000)
      setCash(g, 50_000)
    })
    runSystem('finance', game, calm)
    expect(cashUsd(game)).toBe(0)
    expect([debtUsd(game) > 0, game.finance.rescueUsed]).toEqual([true, false])
  })

  it('finance.6: then once on a rescuer, who takes 40 %, a fifth of the staff and some morale', () => {
    const game = aGame(calm, (g) => setCash(g, -9_000_000))
    runSystem('finance', game, calm)
    expect(game.finance).toMatchObject({ rescueUsed: true, foundersShare: 0.6 })
    expect([game.people.research.count, game.people.sales.count]).toEqual([8, 4])
    expect(game.morale).toBeCloseTo(0.55, 12)
    expect(cashUsd(game)).toBeGreaterThan(0)
  })

  it('finance.6: in the last week all loans are repaid, and the bank lends no more', () => {
    const owing = (usd: number) => {
      const game = aGame(calm, (g) => {
        addChips(g, 'hall', 'swift', 1000)
        setCash(g, usd)
        post(g, { debit: 'cash', credit: 'debt', usd: 1_000_000 })
        g.week = calm.weeks
      })
      runSystem('finance', game, calm)
      return game
    }
    expect(debtUsd(owing(5_000_000))).toBeCloseTo(0, 9)
    expect(newsOfKind(owing(5_000_000), 'loansDue')).toHaveLength(1)
    const short = owing(-500_000)
    expect([Math.abs(debtUsd(short)), short.finance.rescueUsed]).toEqual([0, true])
  })

  it('finance.6: and who is still short has lost', () => {
    const game = aGame(calm, (g) => {
      setCash(g, -30_000_000)
      g.finance.rescueUsed = true
    })
    advance(game, calm)
    expect(game.ending).toMatchObject({ kind: 'insolvent', won: false })
    const week = game.week
    advance(game, calm)
    expect(game.week).toBe(week)
  })

  it('finance.7: the bank lends 30 % of assets other than cash, less what is owed', () => {
    const game = aGame(calm, (g) => addChips(g, 'hall', 'swift', 1000))
    expect(totalAssetsUsd(game) - cashUsd(game)).toBe(10_000_000)
    expect(remainingCreditUsd(game, calm)).toBe(3_000_000)
    decide(game, { type: 'borrow', usd: 1_000_000 }, calm)
    expect(remainingCreditUsd(game, calm)).toBe(2_000_000)
    runSystem('finance', game, calm)
    expect(game.finance.balances.interest).toBe(Math.round((1_000_000 * 0.085) / 52))
    decide(game, { type: 'repay', usd: 400_000 }, calm)
    expect(debtUsd(game)).toBe(600_000)
  })

  it('finance.7: investors pay US$14 m at middling standing, more at a better one, twice', () => {
    const raised = (investors: number) => {
      const game = aGame(calm, (g) => {
        g.standing.investors = investors
      })
      const before = cashUsd(game)
      decide(game, { type: 'raiseEquity' }, calm)
      expect(game.finance.foundersShare).toBeLessThan(1)
      return cashUsd(game) - before
    }
    expect([raised(0.5), raised(1)]).toEqual([14_000_000, 21_000_000])
  })

  it('finance.7: a round sells the firm by what its books say, and the score shows what was sold', () => {
    const game = aGame(calm)
    const before = currentScoreWaterfall(game, calm).value()
    const { equity } = moneyView(game, calm)
    decide(game, { type: 'raiseEquity' }, calm)
    const sold = 1 - game.finance.foundersShare
    expect(game.finance.foundersShare).toBe(equity.foundersAfterShare)
    expect(sold).toBeGreaterThan(0.05)
    expect(before - currentScoreWaterfall(game, calm).value()).toBeCloseTo(equity.lostPoints, 9)
    expect(equity.lostPoints).toBeCloseTo(calm.parameters.score.dilutionPoints * sold, 9)
  })

  it.each([
    ['in the calm level', calm, 'hub'],
    ['in the level that ships', tianshui, 'contract'],
  ] as const)('knows before the first week what it will cost, %s', (_level, scenario, mandate) => {
    for (const moves of [[], [{ type: 'chooseMandate', mandate }], [{ type: 'rentCompute', chips: 40, weeks: 13 }]]) {
      const game = aGame(scenario)
      for (const move of moves) decide(game, move as Move, scenario)
      const [shown, before] = [cashBurnUsdPerWeek(game, scenario), cashUsd(game)]
      advance(game, scenario)
      const costUsd = before - cashUsd(game)
      expect(costUsd).toBeGreaterThan(10_000)
      expect(Math.abs(shown - costUsd) / costUsd).toBeLessThan(0.02)
      // What was paid once for the mandate does not come again next week.
      expect(Math.abs(cashBurnUsdPerWeek(game, scenario) - costUsd) / costUsd).toBeLessThan(0.02)
    }
  })
})
