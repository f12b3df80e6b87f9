// N8 and N10: who keeps his word does better by it than who does not, where somebody remembers or has his deposit.
import { describe, expect, it } from 'vitest'
import { at, requireElement } from '../../../src/kernel/at'
import { advance, createNewGame, decide } from '../../../src/sim/game'
import { distributorAskPriceWaterfall } from '../../../src/sim/market/pricing'
import type { GameState } from '../../../src/sim/state/state'
import { depositShares } from '../../../src/sim/state/talk-terms'
import { isOrderPossibleUnderExportRules } from '../../../src/sim/trade/orders'
import { aGame, aScenario } from '../../support/builders'
import { scenario as tianshui } from '../../support/shipped-levels'
import { passWeeks, setCash } from '../../support/situations'

const calm = aScenario()

const rich = () =>
  aGame(calm, (game) => {
    game.standingOrders.install = false
    setCash(game, 900_000_000)
  })

function sign(game: GameState, count: number, depositShare: number): number {
  const terms = { count, depositShare, weeks: 4, clause: 'firm' as const, site: null }
  decide(game, { type: 'signContract', distributor: 'trader', chip: 'swift', ...terms }, calm)
  return game.contracts.at(-1)?.id ?? 0
}

describe('N8: a deposit parts serious buyers from bluffers', () => {
  /** One of twenty serious buyers cannot take what he ordered; of bluffers, who only hold a place, four of five will not. */
  const dropped = { serious: 1, bluffer: 16 }
  /** What a place in the queue is worth to either, against the price: a few weeks' wait, or a way out. */
  const placeShare = 0.05

  /** What an order of 100 chips costs a buyer beside the chips, as a share of their price: from the ledger. */
  function costShare(kind: keyof typeof dropped, depositShare: number): number {
    let usd = 0
    for (let n = 0; n < 20; n += 1) {
      const game = rich()
      const contract = sign(game, 100, depositShare)
      const { depositUsd, unitPriceUsd } = requireElement(game.contracts, 0)
      const interestUsd = depositUsd * calm.parameters.talks.interestPerYear * (4 / 52)
      advance(game, calm)
      if (n < dropped[kind]) decide(game, { type: 'cancelContract', contract }, calm)
      usd += (game.finance.balances.forfeited + interestUsd) / (100 * unitPriceUsd)
    }
    return usd / 20
  }

  const isWorthIt = (kind: keyof typeof dropped, depositShare: number) => placeShare > costShare(kind, depositShare)

  it('without one, everybody holds a place', () => {
    expect([isWorthIt('serious', 0), isWorthIt('bluffer', 0)]).toEqual([true, true])
  })

  it('some level keeps the serious and drives the bluffers away', () => {
    const parting = depositShares.filter((share) => isWorthIt('serious', share) && !isWorthIt('bluffer', share))
    expect(parting).toEqual([0.1, 0.3, 0.5])
  })
})

describe('N10: breach of an order', () => {
  /** Four deals of 100 chips, four weeks apart: two offers at the table, then what lies there is taken. */
  function paidInFourDeals(memoryWeeks: number, isBroken: boolean): number {
    const game = rich()
    at(game.distributors, 'trader').mind.memoryWeeks = memoryWeeks
    const order = sign(game, 100, 0)
    if (isBroken) decide(game, { type: 'cancelContract', contract: order }, calm)
    else game.contracts = []
    let paidUsd = 0
    for (let deal = 0; deal < 4; deal += 1) {
      if (deal > 0) passWeeks(game, 4, calm)
      decide(game, { type: 'openTalk', distributor: 'trader', chip: 'swift' }, calm)
      for (const share of [0.9, 0.95]) {
        const unitPriceUsd = Math.round((game.talk?.askUsd ?? 0) * share)
        const terms = { count: 100, unitPriceUsd, depositShare: 0.1, weeks: 4, clause: 'firm' as const }
        if (game.talk) decide(game, { type: 'makeOffer', ...terms }, calm)
      }
      if (game.talk) decide(game, { type: 'acceptOffer' }, calm)
      const signed = requireElement(game.contracts, game.contracts.length - 1)
      expect(signed.signedWeek).toBe(game.week)
      paidUsd += signed.count * signed.unitPriceUsd
    }
    return paidUsd
  }

  /** What breach costs in the next four deals, as a share of one of them. */
  const costShare = (memoryWeeks: number) =>
    (4 * (paidInFourDeals(memoryWeeks, true) - paidInFourDeals(memoryWeeks, false))) /
    paidInFourDeals(memoryWeeks, false)

  /** How much cheaper other lawful sellers of the shipped level are, chip by chip: the next cheapest, and the dearest. */
  function gapsOf(week: number): { next: number; widest: number } {
    const game = createNewGame(tianshui, { seed: 'gaps', asItHappened: true })
    passWeeks(game, week, tianshui)
    const gaps = { next: 0, widest: 0 }
    for (const chip in tianshui.chips) {
      const asks = Object.keys(tianshui.distributors)
        .filter(
          (id) =>
            at(tianshui.distributors, id).chips.includes(chip) &&
            isOrderPossibleUnderExportRules(game, id, chip, tianshui),
        )
        .filter((id) => at(tianshui.distributors, id).unsupported !== true && game.supply[chip]?.launchedWeek !== null)
        .map((id) => distributorAskPriceWaterfall(game, id, chip, tianshui).value())
        .sort((a, b) => a - b)
      const [cheapest, second = cheapest] = asks
      if (cheapest === undefined || second === undefined) continue
      gaps.next = Math.max(gaps.next, 1 - cheapest / second)
      gaps.widest = Math.max(gaps.widest, 1 - cheapest / (asks.at(-1) ?? cheapest))
    }
    return gaps
  }
  const gaps = [1, 20, 60].map(gapsOf)
  const next = Math.max(...gaps.map((gap) => gap.next))
  const widest = Math.max(...gaps.map((gap) => gap.widest))

  it('costs more over the next four deals than the better quote brings, with a person of long memory', () => {
    expect(next).toBeGreaterThan(0.015)
    expect(costShare(52)).toBeGreaterThan(1.5 * next)
    expect(costShare(26)).toBeGreaterThan(1.5 * next)
  })

  it('the shorter the memory, the less: who has forgotten in a month hardly minds', () => {
    const costs = [4, 8, 26, 52].map(costShare)
    expect(costs).toEqual(costs.toSorted((a, b) => a - b))
    expect(requireElement(costs, 0)).toBeLessThan(next)
  })

  it('where a tenth is deposited, it costs more than the cheapest quote brings against the dearest', () => {
    expect(0.1 + costShare(52)).toBeGreaterThan(widest)
  })
})
