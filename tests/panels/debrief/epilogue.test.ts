import { describe, expect, it } from 'vitest'
import { at } from '../../../src/kernel/at'
import { sellerEpilogues } from '../../../src/panels/debrief/epilogue.view'
import { aGame, aScenario } from '../../support/builders'
import { addContract } from '../../support/situations'

const calm = aScenario()

describe('the epilogue of the sellers', () => {
  it('tells of nobody with whom nothing was signed', () => {
    expect(sellerEpilogues(aGame(calm), calm)).toEqual([])
  })

  it('counts orders, chips that never came, promises and what was left', () => {
    const game = aGame(calm)
    addContract(game, { count: 100, delivered: 100, status: 'done' })
    addContract(game, { count: 60, delivered: 20, unpaid: 5, status: 'voided' })
    const trader = at(game.distributors, 'trader')
    trader.kept = 1
    trader.ours = { kept: 2, broken: 1 }
    trader.stock.swift = 30
    expect(sellerEpilogues(game, calm)).toEqual([
      {
        distributor: 'trader',
        portrait: at(calm.distributors, 'trader').portrait,
        orders: 2,
        chips: 160,
        inTime: 1,
        late: 0,
        missingChips: 45,
        stoppedOrders: 1,
        kept: 2,
        broken: 1,
        chip: 'swift',
        leftCount: 30,
      },
    ])
  })
})
