import { describe, expect, it } from 'vitest'
import { at } from '../../../src/kernel/at'
import { chipDropTargetsFor, type DraggedChips } from '../../../src/panels/drag-and-drop/drop-targets.view'
import { findMaxAllowedCount } from '../../../src/panels/parts/moves/max-allowed.view'
import { cashUsd } from '../../../src/sim/books/ledger'
import { refusalOf } from '../../../src/sim/game'
import type { GameState } from '../../../src/sim/state/state'
import { aGame, aScenario } from '../../support/builders'

const calm = aScenario()
const inStore = (count: number) => (game: GameState) => {
  game.warehouse.swift = { count, bookUsd: count * 1000, sinceWeek: 0, quality: 1, unsupported: 0 }
}
const withCentre = (powerKw: number) => (game: GameState) => {
  Object.assign(at(game.sites, 'centre'), { status: 'ready', powerKw })
}
const fromStore = (count: number): DraggedChips => ({ chip: 'swift', count, from: 'warehouse' })

describe('a pile that is carried to a site', () => {
  it('goes in whole where there is power, and costs nothing on the spot', () => {
    const [hall] = chipDropTargetsFor(aGame(calm, inStore(50)), fromStore(50), calm)
    expect(hall).toMatchObject({
      site: 'hall',
      count: 50,
      left: 0,
      refusal: null,
      paidUsd: 0,
      move: { type: 'install', site: 'hall', chip: 'swift', count: 50 },
    })
    expect(hall?.power.afterShare).toBeGreaterThan(hall?.power.beforeShare ?? 1)
  })

  it('goes in as far as the decision lets it: one more would be refused, and the refusal is said', () => {
    const game = aGame(calm, inStore(9000))
    const [hall] = chipDropTargetsFor(game, fromStore(9000), calm)
    const one = (hall?.count ?? 0) + 1
    expect(hall?.refusal).toMatchObject({ code: 'install.noPower', facts: { room: hall?.count } })
    expect(hall?.left).toBe(9000 - (hall?.count ?? 0))
    expect(refusalOf(game, { type: 'install', site: 'hall', chip: 'swift', count: one }, calm)).not.toBeNull()
  })

  it('stays where it is when there is no power at all, and has no move', () => {
    const game = aGame(calm, (each) => {
      inStore(50)(each)
      at(each.sites, 'hall').powerKw = 0
    })
    expect(chipDropTargetsFor(game, fromStore(50), calm)).toMatchObject([
      { count: 0, left: 50, move: null, paidUsd: 0, refusal: { code: 'install.noPower', facts: { room: 0 } } },
    ])
  })

  it('is not offered a site that does not stand, nor the one it came from', () => {
    expect(chipDropTargetsFor(aGame(calm), { chip: 'swift', count: 5, from: 'hall' }, calm)).toEqual([])
  })

  it('out of the racks costs what the decision takes', () => {
    const game = aGame(calm, withCentre(5000))
    const [centre] = chipDropTargetsFor(game, { chip: 'swift', count: 20, from: 'hall' }, calm)
    expect(centre).toMatchObject({ site: 'centre', count: 20, move: { type: 'moveChips', from: 'hall' } })
    expect(centre?.paidUsd).toBe(20 * calm.parameters.fleet.moveUsdPerChip)
    expect(centre?.paidUsd).toBeGreaterThan(0)
  })

  it('leaves the game as it was', () => {
    const game = aGame(calm, inStore(50))
    const before = JSON.stringify(game)
    chipDropTargetsFor(game, fromStore(50), calm)
    expect(JSON.stringify(game)).toBe(before)
    expect(cashUsd(game)).toBeGreaterThan(0)
  })
})

describe('the most that a decision lets through', () => {
  it('of engineers is what is free, from none on', () => {
    const game = aGame(calm)
    const stack = Object.keys(calm.stacks).find((id) => calm.stacks[id]?.learns) ?? ''
    const all = game.people.kernels.count
    const move = (count: number) => ({ type: 'assignEngineers', stack, count }) as const
    expect(findMaxAllowedCount(game, all, move, calm, 0)).toEqual({ count: all, refusal: null })
    expect(findMaxAllowedCount(game, all + 3, move, calm, 0)).toMatchObject({
      count: all,
      refusal: { code: 'stack.tooFew' },
    })
  })
})
