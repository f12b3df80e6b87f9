import { describe, expect, it } from 'vitest'
import { openLevelFromDisk } from '../../src/cli/open-level'
import { at, requireElement } from '../../src/kernel/at'
import { say } from '../../src/panels/app/translator'
import { policyAimsView } from '../../src/panels/debrief/debrief.view'
import { currentAdviserDispute } from '../../src/panels/desk/advisers.view'
import { nextObligation } from '../../src/panels/goal/goal.view'
import { moneyView } from '../../src/panels/money/money.view'
import { isOutsideItsBand, nationView, paperDifferencesToNoRules } from '../../src/panels/nation/nation.view'
import { standingOrdersView } from '../../src/panels/orders/orders.view'
import { weeklyCurvesOf, weeksOfCurveValues, weeksWhenRulesTookForce } from '../../src/panels/parts/charts/curves.view'
import { peopleView } from '../../src/panels/people/people.view'
import { productsView } from '../../src/panels/products/products.view'
import { softwareStacksView } from '../../src/panels/stacks/stacks.view'
import { advance, createNewGame, decide } from '../../src/sim/game'
import { weeksComparedWithNoRules } from '../../src/sim/nation/comparison'
import { fact } from '../../src/sim/state/facts'
import { chipsOwedBy } from '../../src/view/known-chips'
import { aGame, aScenario } from '../support/builders'
import { addContract } from '../support/situations'

const calm = aScenario()

describe('people', () => {
  it('sum to the wages of the week', () => {
    const view = peopleView(aGame(calm), calm)
    expect(view).toMatchObject({ heads: 37, coming: 0, wagesUsdPerWeek: 52_000 })
    expect(view.teams.reduce((sum, { wagesUsd }) => sum + wagesUsd, 0)).toBe(view.wagesUsdPerWeek)
  })

  it('show who is on the way, and what stands to be hired', () => {
    const game = aGame(calm)
    decide(game, { type: 'hire', role: 'sales', count: 3 }, calm)
    decide(game, { type: 'setStandingOrder', order: 'hireTo', role: 'sales', count: 9 }, calm)
    const sales = peopleView(game, calm).teams.find(({ role }) => role === 'sales')
    expect(sales).toMatchObject({ count: 5, coming: 3, hireTo: 9 })
  })
})

describe('standing orders', () => {
  it('are counted in one place', () => {
    const game = aGame(calm)
    const before = standingOrdersView(game, calm).activeOrders
    decide(game, { type: 'setStandingOrder', order: 'train', on: true }, calm)
    decide(game, { type: 'setStandingOrder', order: 'hireTo', role: 'kernels', count: 20 }, calm)
    const { activeOrders: atWork, hireTo } = standingOrdersView(game, calm)
    expect(atWork).toBe(before + 2)
    expect(hireTo.find(({ role }) => role === 'kernels')).toMatchObject({ now: 10, to: 20 })
  })
})

describe('stacks', () => {
  it('say what a chip does today and with the stack that is asked for', () => {
    const own = softwareStacksView(aGame(calm), calm).stacks.find(({ stack }) => stack === 'own')
    expect(own).toMatchObject({ maturity: 0.3, learns: true, line: null, gives: { chip: 'slow' } })
    expect(own?.gives?.now.inference).toBeCloseTo(0.5 * (0.2 + 0.8 * 0.3))
    expect(own?.gives?.atLine.inference).toBeCloseTo(0.5)
  })

  it('count the engineers who are free', () => {
    const game = aGame(calm)
    decide(game, { type: 'assignEngineers', stack: 'own', count: 4 }, calm)
    expect(softwareStacksView(game, calm).engineers).toEqual({ all: 10, free: 6 })
  })

  it('follow a project from open to done', () => {
    const game = aGame(calm)
    const status = () => softwareStacksView(game, calm).projects[0]?.status
    expect(status()).toBe('open')
    game.projects.scheduler = { startedWeek: 0, doneWeek: 10, done: false }
    expect(status()).toBe('running')
    at(game.projects, 'scheduler').done = true
    expect(status()).toBe('done')
  })
})

describe('products', () => {
  it('explain last week’s revenue by parts that add up to it', () => {
    const game = aGame(calm)
    game.training.models.push({ name: 'run-1', week: 0, log10Flop: 24, log10Effective: 24 })
    decide(game, { type: 'launchProduct', product: 'api', priceRatio: 0.9 }, calm)
    for (let week = 0; week < 4; week += 1) advance(game, calm)
    const { products, revenueUsd, capacity } = productsView(game, calm)
    expect(revenueUsd).toBeGreaterThan(0)
    expect(capacity).toMatchObject({ hasShrunk: false })
    expect(capacity.used).toBeLessThanOrEqual(capacity.all)
    at(game.products, 'api').used = 2 * capacity.all
    expect(productsView(game, calm).capacity).toMatchObject({ hasShrunk: true, usedShare: 1 })
    at(game.products, 'api').used = 0
    for (const { why, revenueUsd: usd } of products) {
      expect(why.total).toBe(usd)
      expect(why.parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(usd)
    }
  })
})

describe('money', () => {
  it('forecasts a quarter line by line', () => {
    const { forecast } = moneyView(aGame(calm), calm)
    const lines = forecast.filter(({ isTotal }) => !isTotal).reduce((sum, { usd }) => sum + usd, 0)
    expect(forecast.at(-1)).toEqual({ code: 'left', usd: lines, isTotal: true })
  })

  it('says of a week what the forecast says of thirteen, purchases apart', () => {
    const { netAsItRuns, forecast, cashUsd } = moneyView(aGame(calm), calm)
    const left = forecast.find(({ isTotal }) => isTotal)?.usd ?? 0
    expect(netAsItRuns.total * 13).toBeCloseTo(left - cashUsd, -3)
    expect(netAsItRuns.parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(netAsItRuns.total)
  })
})

describe('the nation', () => {
  it('has its differences to no rules in the papers, as the panel tells them', () => {
    const { scenario } = openLevelFromDisk('01-first-order')
    const game = createNewGame(scenario, { seed: 'paper', asItHappened: true })
    expect(paperDifferencesToNoRules(game, scenario)).toEqual([])
    while (game.week < 14) advance(game, scenario)
    const told = paperDifferencesToNoRules(game, scenario)
    const drawn = nationView(game, scenario).nation?.curves ?? []
    for (const { curve, pair } of told) expect(drawn.find((each) => each.curve === curve)?.pair).toEqual(pair)
    expect(told).toHaveLength(3)
    for (const { pair } of told) {
      const { game: own, band } = pair
      expect(band.p10 <= band.p50 && band.p50 <= band.p90).toBe(true)
      expect(isOutsideItsBand(pair)).toBe(own < band.p10 || own > band.p90)
    }
    const level = policyAimsView(game, scenario).nation
    const compared = weeksComparedWithNoRules(game, scenario)[game.week - 1]
    // A level stands in the range of levels: the range of differences need not hold it.
    expect(level?.divertedShareNow.band).toEqual(compared?.rules.divertedShare)
    expect(level?.gapMonthsNow.band).toEqual(compared?.rules.gapMonths)
    expect(paperDifferencesToNoRules(aGame(calm), calm)).toEqual([])
  })

  it('keeps the firm and the country apart, and knows the named rival', () => {
    const view = nationView(aGame(calm), calm)
    expect(view.namedRival?.rival).toBe('neighbour')
    expect(view.firm.domesticShare).toBe(0)
    expect(view.rivals).toHaveLength(2)
  })
})

describe('curves', () => {
  it('have a point a week, dated to the week that is open', () => {
    const game = aGame(calm)
    for (let week = 0; week < 28; week += 1) advance(game, calm)
    const weeks = weeksOfCurveValues(game)
    expect(weeks.at(-1)).toBe(game.week)
    expect(weeklyCurvesOf(game, ['cashUsd'])[0]?.values).toHaveLength(weeks.length)
    expect(weeksWhenRulesTookForce(game)).toEqual([26])
  })

  it('are empty where nothing was kept', () => {
    expect(weeklyCurvesOf(aGame(calm), ['nobody-keeps-this'])).toEqual([{ id: 'nobody-keeps-this', values: [] }])
  })
})

describe('payments that fall due', () => {
  it('are overdue from the week after their day, and say since when', () => {
    const game = aGame(calm)
    game.week = 10
    addContract(game, { count: 8, dueWeek: 9 })
    addContract(game, { count: 8, dueWeek: 10 })
    expect(moneyView(game, calm).payments.map(({ dueWeek, kind }) => [dueWeek, kind])).toEqual([
      [9, 'overdue'],
      [10, 'payment'],
    ])
    expect(
      say('works.money.overdue', {
        count: 8,
        chip: fact('chip', 'swift'),
        distributor: fact('distributor', 'trader'),
        dueWeek: fact('week', 9),
      }),
    ).toMatch(/^8 swift from trader, overdue since \d/)
  })

  it('count what a seller owes late as the goal, the talk and the advisers do, and what waits for money apart', () => {
    const game = aGame(calm)
    game.week = 20
    addContract(game, { count: 100, delivered: 46, dueWeek: 5 })
    addContract(game, { count: 23, dueWeek: 9 })
    addContract(game, { count: 40, delivered: 8, unpaid: 8, unpaidSinceWeek: 20, dueWeek: 30 })
    addContract(game, { count: 16, dueWeek: 9, status: 'held' })
    const { payments, committedUsd } = moneyView(game, calm)
    expect(payments.map(({ kind, count, dueWeek }) => [kind, count, dueWeek])).toEqual([
      ['overdue', 77, 5],
      ['held', 16, 9],
      ['ready', 8, 30],
      ['payment', 32, 30],
    ])
    expect(payments.reduce((sum, { usd }) => sum + usd, 0)).toBe(committedUsd)
    expect(chipsOwedBy(game, 'trader', 'swift')).toEqual({ count: 109, late: 77, weeksLate: 15 })
    requireElement(game.contracts, 2).unpaid = 0
    expect(nextObligation(game, calm)).toMatchObject({ kind: 'late', week: 5, facts: { count: 77, weeks: 15 } })
    expect(currentAdviserDispute(game, calm)).toMatchObject({ id: 'late', facts: { count: 77, weeks: 15 } })
  })
})
