import { describe, expect, it } from 'vitest'
import { at } from '../../src/kernel/at'
import { isHedgeKindActive } from '../../src/sim/company/bills'
import { decide } from '../../src/sim/game'
import {
  distributorAskPriceWaterfall,
  marketPriceWaterfall,
  termsPriceAdjustmentShare,
} from '../../src/sim/market/pricing'
import type { GameState } from '../../src/sim/state/state'
import type { ContractClause } from '../../src/sim/state/talk-terms'
import { readQuantity } from '../../src/sim/vocabulary/quantities'
import { aGame, aScenario, figure } from '../support/builders'
import { passWeeks, runSystem, setCash } from '../support/situations'

/** A ban clause for 2 % that lasts four weeks; the rule of week 26 voids what is not delivered. */
const calm = aScenario((level) => {
  at(level.hedges, 'clause').lastsWeeks = 4
})
const insured = () =>
  aGame(calm, (game) => {
    setCash(game, 900_000_000)
    decide(game, { type: 'takeHedge', hedge: 'clause' }, calm)
  })
const order = (game: GameState, depositShare: number, weeks = 4, clause: ContractClause = 'firm') => {
  const terms = { count: 100, depositShare, weeks, clause, site: null }
  decide(game, { type: 'signContract', distributor: 'trader', chip: 'swift', ...terms }, calm)
  return game.contracts[game.contracts.length - 1]
}
const uninsured = () => aGame(calm, (game) => setCash(game, 900_000_000))

describe('an order that insurance covers', () => {
  it('distributors.7: pays for it, and only where the deposit fixes its price', () => {
    const paid = (depositShare: number) => {
      const extraUsd =
        (order(insured(), depositShare)?.unitPriceUsd ?? 0) - (order(uninsured(), depositShare)?.unitPriceUsd ?? 0)
      return extraUsd / distributorAskPriceWaterfall(uninsured(), 'trader', 'swift', calm).value()
    }
    expect([paid(0), paid(0.1)]).toEqual([0, 0])
    expect(paid(0.3)).toBeCloseTo(0.02, 4)
    expect(order(insured(), 0.1)?.insuredBy).toBeNull()
    expect(order(insured(), 0.3)?.insuredBy).toBe('clause')
  })

  it('calendar.8: is one that was signed while the insurance was held', () => {
    const before = uninsured()
    order(before, 0.3)
    decide(before, { type: 'takeHedge', hedge: 'clause' }, calm)
    const markAfter = (weeks: number) => {
      const game = insured()
      passWeeks(game, weeks, calm)
      return order(game, 0.3)?.insuredBy
    }
    expect(before.contracts[0]?.insuredBy).toBeNull()
    expect([markAfter(3), markAfter(4)]).toEqual(['clause', null])
  })

  it('negotiation.6: an order that floats is signed at the ask, moved by its terms but not by insurance, and then follows the market', () => {
    const leaves = (game: GameState, clause: 'firm' | 'refund' | 'loyalty') => {
      const askUsd = distributorAskPriceWaterfall(game, 'trader', 'swift', calm).value()
      const marketUsd = marketPriceWaterfall(game, 'swift', calm).value()
      const contract = order(game, 0.1, 4, clause)
      const terms = { count: 100, depositShare: 0.1, weeks: 4, clause }
      const signedUsd = Math.round(askUsd * (1 + termsPriceAdjustmentShare(terms, 4, null, calm)))
      expect(contract?.unitPriceUsd).toBe(signedUsd)
      game.week = 3
      runSystem('delivery', game, calm)
      const moved = marketPriceWaterfall(game, 'swift', calm).value() / marketUsd
      expect(moved).not.toBe(1)
      expect(contract?.unitPriceUsd).toBe(Math.round(signedUsd * moved))
      return (contract?.unitPriceUsd ?? 0) / askUsd / moved
    }
    expect(leaves(insured(), 'firm')).toBe(leaves(uninsured(), 'firm'))
    const { banClauseShare, loyaltyClauseShare } = calm.parameters.price
    expect(leaves(uninsured(), 'refund') - leaves(uninsured(), 'firm')).toBeCloseTo(banClauseShare, 3)
    expect(leaves(uninsured(), 'firm') - leaves(uninsured(), 'loyalty')).toBeCloseTo(loyaltyClauseShare, 3)
  })

  it('calendar.8: costs its premium every week while it is held, and ends with its term', () => {
    const paying = aScenario((level) => {
      Object.assign(at(level.hedges, 'clause'), { lastsWeeks: 4, feeUsdPerWeek: figure(2000) })
    })
    const paid = (weeks: number) => {
      const game = aGame(paying)
      decide(game, { type: 'takeHedge', hedge: 'clause' }, paying)
      passWeeks(game, weeks, paying)
      return { usd: game.finance.balances.projectsCost - 10_000, isHeld: isHedgeKindActive(game, 'ban-clause', paying) }
    }
    expect(paid(3)).toEqual({ usd: 6000, isHeld: true })
    expect(paid(9)).toEqual({ usd: 6000, isHeld: false })
  })

  it('calendar.8: can be asked for by a level, by kind', () => {
    const asked = (game: GameState) => readQuantity(game, 'hedge.ban-clause', calm)
    expect([asked(insured()), asked(uninsured())]).toEqual([1, 0])
    expect(readQuantity(insured(), 'hedge.second-vendor', calm)).toBe(0)
  })

  it('distributors.7: at the table too the deposit on the slip decides', () => {
    const theirs = (game: GameState) => {
      decide(game, { type: 'openTalk', distributor: 'trader', chip: 'swift' }, calm)
      return game.talk?.theirs.unitPriceUsd ?? 0
    }
    const isFixed = calm.parameters.talks.openingDepositShare >= calm.parameters.price.priceLockDepositShare
    expect(theirs(insured()) > theirs(uninsured())).toBe(isFixed)
    const asked = (game: GameState, depositShare: number) => {
      theirs(game)
      const lowest = Math.ceil((game.talk?.askUsd ?? 0) * 0.5)
      const terms = { count: 1, unitPriceUsd: lowest, depositShare, weeks: 4, clause: 'firm' as const }
      decide(game, { type: 'makeOffer', ...terms }, calm)
      return game.talk?.theirs.unitPriceUsd ?? 0
    }
    expect(asked(insured(), 0.1)).toBe(asked(uninsured(), 0.1))
    expect(asked(insured(), 0.3) / asked(uninsured(), 0.3)).toBeCloseTo(1.02, 2)
  })

  it('calendar.8: insurance taken out at the table does not cover what its price did not pay for', () => {
    const game = uninsured()
    decide(game, { type: 'openTalk', distributor: 'trader', chip: 'swift' }, calm)
    decide(game, { type: 'takeHedge', hedge: 'clause' }, calm)
    if (game.talk) game.talk.theirs.depositShare = 0.3
    decide(game, { type: 'acceptOffer' }, calm)
    expect(game.contracts[0]).toMatchObject({ locked: true, insuredBy: null })
  })

  it('calendar.8: stays covered when the insurance has ended, and when it was taken out again', () => {
    const game = insured()
    const contract = order(game, 0.3, 40)
    passWeeks(game, 10, calm)
    expect(isHedgeKindActive(game, 'ban-clause', calm)).toBe(false)
    decide(game, { type: 'takeHedge', hedge: 'clause' }, calm)
    passWeeks(game, 20, calm)
    expect([contract?.status, game.finance.balances.forfeited]).toEqual(['voided', 0])
  })
})
