import { describe, expect, it } from 'vitest'
import { at } from '../../../src/kernel/at'
import { sayDynamic } from '../../../src/panels/app/translator'
import { currentAdviserDispute } from '../../../src/panels/desk/advisers.view'
import { powerShortageWhenAllChipsArrive } from '../../../src/panels/desk/power-shortage.view'
import { decide } from '../../../src/sim/game'
import type { GameState } from '../../../src/sim/state/state'
import { aGame, aScenario } from '../../support/builders'
import { addContract } from '../../support/situations'

const calm = aScenario()
const ordering = (count: number, powerKw: number) =>
  aGame(calm, (game) => {
    decide(game, { type: 'chooseMandate', mandate: 'centre' }, calm)
    decide(game, { type: 'buildSite', site: 'centre' }, calm)
    if (powerKw > 0) at(game.sites, 'centre').powerOrders.push({ kw: powerKw, readyWeek: 20, usd: 0 })
    addContract(game, { distributor: 'channel', chip: 'slow', count, unitPriceUsd: 100, depositUsd: 0 })
  })

describe('power for what is on order', () => {
  it('is missed as soon as the chips are ordered, and said by the advisers in so many megawatts', () => {
    const game = ordering(9000, 2000)
    const shortage = powerShortageWhenAllChipsArrive(game, calm)
    expect(shortage).toMatchObject({ chip: 'slow', count: 9000, bookedKw: 2000 })
    expect(shortage?.neededKw).toBeGreaterThan(5000)
    const quarrel = currentAdviserDispute(game, calm)
    expect(quarrel).toMatchObject({ id: 'powerAhead', panel: 'sites' })
    const words = sayDynamic('quarrel.powerAhead.stock', quarrel?.facts)
    expect(words).toMatch(/^9,000 chips need about \d+(\.\d+)? MW; you have ordered 2(\.0)? MW/)
  })

  it('is not missed where enough is on order, or where nothing comes', () => {
    expect(powerShortageWhenAllChipsArrive(ordering(9000, 20_000), calm)).toBeNull()
    expect(powerShortageWhenAllChipsArrive(aGame(calm), calm)).toBeNull()
  })

  it('counts imported chips at the other sites', () => {
    const game = aGame(calm, (g: GameState) => {
      decide(g, { type: 'chooseMandate', mandate: 'centre' }, calm)
      addContract(g, { count: 4000 })
    })
    expect(powerShortageWhenAllChipsArrive(game, calm)).toMatchObject({ chip: 'swift', count: 4200, bookedKw: 2000 })
  })
})
