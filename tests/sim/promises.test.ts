// Our own promises: what makes one, what keeps it, and what a broken one costs with him and with the others.
import { describe, expect, it } from 'vitest'
import { at } from '../../src/kernel/at'
import { decide } from '../../src/sim/game'
import type { GameState } from '../../src/sim/state/state'
import type { ContractClause } from '../../src/sim/state/talk-terms'
import { commitmentCountsOfOrder } from '../../src/sim/trade/contracts'
import { aGame, aScenario, figure } from '../support/builders'
import { addContract, newsOfKind, passWeeks, runSystem, setCash } from '../support/situations'

const calm = aScenario()

const order = (game: GameState, count: number, clause: ContractClause = 'firm', weeks = 4, depositShare = 0.1) =>
  decide(
    game,
    {
      type: 'signContract',
      distributor: 'trader',
      chip: 'swift',
      count,
      depositShare,
      weeks,
      clause,
      site: null,
    },
    calm,
  )
const rich = () => aGame(calm, (game) => setCash(game, 900_000_000))
const trustOf = (game: GameState, id: string) => at(game.distributors, id).trust

describe('negotiation.8: a loyalty clause', () => {
  it('promises half as much again within 26 weeks', () => {
    const game = rich()
    order(game, 101, 'loyalty')
    const [vow] = game.commitments
    expect(vow).toMatchObject({ distributor: 'trader', chip: 'swift', promised: 51, count: 51, untilWeek: 26 })
    expect(vow?.backUsd).toBe(Math.round(101 * (game.contracts[0]?.unitPriceUsd ?? 0) * 0.04))
  })

  it('and broken, it is charged back', () => {
    const game = rich()
    order(game, 100, 'loyalty')
    const backUsd = game.commitments[0]?.backUsd ?? 0
    passWeeks(game, 27, calm)
    expect(game.commitments).toEqual([])
    expect(backUsd).toBeGreaterThan(0)
    expect(game.finance.balances.penalties).toBe(backUsd)
    expect(newsOfKind(game, 'vowDue')).toHaveLength(1)
  })

  it('is signed at a table, too', () => {
    const game = rich()
    decide(game, { type: 'openTalk', distributor: 'trader', chip: 'swift' }, calm)
    const unitPriceUsd = game.talk?.askUsd ?? 0
    const terms = { count: 40, unitPriceUsd, depositShare: 0, weeks: 4, clause: 'loyalty' as const }
    decide(game, { type: 'makeOffer', ...terms }, calm)
    expect(game.commitments.map(({ promised }) => promised)).toEqual([20])
  })

  it('is kept by a later order at a table as by one at the ask', () => {
    const atTable = (sign: (game: GameState) => void) => {
      const game = rich()
      order(game, 100, 'loyalty')
      passWeeks(game, 1, calm)
      decide(game, { type: 'openTalk', distributor: 'trader', chip: 'swift' }, calm)
      sign(game)
      return [game.commitments, at(game.distributors, 'trader').ours.kept]
    }
    const offered = (game: GameState) => {
      const terms = { count: 50, unitPriceUsd: game.talk?.askUsd ?? 0, depositShare: 0.3, weeks: 25 }
      decide(game, { type: 'makeOffer', ...terms, clause: 'firm' }, calm)
    }
    const accepted = (game: GameState) => {
      Object.assign(game.talk?.theirs ?? {}, { count: 50, depositShare: 0.1 })
      decide(game, { type: 'acceptOffer' }, calm)
    }
    expect([offered, accepted].map(atTable)).toEqual([
      [[], 1],
      [[], 1],
    ])
  })

  it('is told before a signature: how much of an order counts, and why none of it does', () => {
    const game = rich()
    order(game, 100, 'loyalty')
    const told = (count: number, depositShare: number, weeks: number, scenario = calm) =>
      commitmentCountsOfOrder(game, 'trader', { count, depositShare, weeks }, scenario).map(
        ({ open, counted, reason }) => [open, counted, reason],
      )
    expect(told(40, 0.1, 4)).toEqual([[50, 0, 'sameWeek']])
    game.week = 1
    expect(told(40, 0.1, 4)).toEqual([[50, 40, 'counts']])
    expect(told(80, 0.1, 25)).toEqual([[50, 50, 'counts']])
    expect(told(40, 0, 4)).toEqual([[50, 0, 'noDeposit']])
    expect(told(40, 0.1, 26)).toEqual([[50, 0, 'tooLate']])
    const slow = aScenario((level) => Object.assign(at(level.distributors, 'trader'), { leadWeeks: figure(26) }))
    expect(told(40, 0.1, 26, slow)).toEqual([[50, 40, 'counts']])
    expect(told(40, 0.1, 27, slow)).toEqual([[50, 0, 'tooLate']])
    expect(told(40, 0.1, 20, { ...calm, weeks: 20 })).toEqual([[50, 0, 'afterEnd']])
    expect(commitmentCountsOfOrder(game, 'channel', { count: 40, depositShare: 0.1, weeks: 4 }, calm)).toEqual([])
  })

  it('is kept by later orders together, and wins trust by its size', () => {
    const wonBy = (count: number) => {
      const game = rich()
      order(game, count, 'loyalty')
      game.week = 1
      order(game, Math.ceil(count / 4))
      expect(game.commitments.map((vow) => vow.count)).toEqual([count / 4])
      order(game, Math.ceil(count / 4))
      expect([game.commitments, at(game.distributors, 'trader').ours.kept]).toEqual([[], 1])
      return trustOf(game, 'trader') - 0.5
    }
    expect(wonBy(520)).toBeCloseTo(0.05, 12)
    expect(wonBy(52)).toBeCloseTo(0.005, 12)
  })

  it('is not kept by an empty order: one without money down, or one that is due after the promise or the game', () => {
    const left = (weeks: number, depositShare: number, madeIn = 0) => {
      const game = rich()
      game.week = madeIn
      order(game, 100, 'loyalty')
      game.week += 1
      order(game, 50, 'firm', weeks, depositShare)
      return game.commitments.reduce((sum, { count }) => sum + count, 0)
    }
    expect([left(20, 0.1), left(25, 0.1)]).toEqual([0, 0])
    expect([left(20, 0), left(26, 0.1)]).toEqual([50, 50])
    expect([left(20, 0.1, calm.weeks - 22), left(20, 0.1, calm.weeks - 20)]).toEqual([0, 50])
  })

  it('is not kept by the order that makes it, nor by one of the same week, nor with another seller', () => {
    const game = rich()
    order(game, 100, 'loyalty')
    order(game, 100)
    addContract(game, { distributor: 'channel', chip: 'slow' })
    expect(game.commitments.map(({ count }) => count)).toEqual([50])
  })
})

describe('negotiation.9: a promise broken', () => {
  it('a vow whose time is up costs trust, and a share of it with everybody else', () => {
    const game = rich()
    order(game, 100, 'loyalty')
    game.week = 26
    runSystem('negotiation', game, calm)
    expect([game.commitments, at(game.distributors, 'trader').ours.broken]).toEqual([[], 1])
    expect([trustOf(game, 'trader'), trustOf(game, 'channel')]).toEqual([0.4, 0.485])
    expect(newsOfKind(game, 'vowBroken')).toHaveLength(1)
  })

  it('a cancelled contract is one', () => {
    const game = rich()
    decide(game, { type: 'cancelContract', contract: addContract(game).id }, calm)
    expect([trustOf(game, 'trader'), trustOf(game, 'channel')]).toEqual([0.25, 0.4625])
    expect(at(game.distributors, 'trader').ours).toEqual({ kept: 0, broken: 1 })
  })

  it('and so are goods that nobody paid for', () => {
    const game = aGame(calm, (g) => {
      g.standingOrders.pay = false
    })
    addContract(game)
    passWeeks(game, 10, calm)
    expect(at(game.distributors, 'trader').ours.broken).toBe(1)
    expect(trustOf(game, 'channel')).toBeLessThan(0.47)
  })
})
