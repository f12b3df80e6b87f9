import { describe, expect, it } from 'vitest'
import { at } from '../../../src/kernel/at'
import { fleetView } from '../../../src/panels/fleet/fleet.view'
import type { GameState } from '../../../src/sim/state/state'
import { aGame, aScenario } from '../../support/builders'

const calm = aScenario()
const view = (change: (game: GameState) => void = () => {}) => fleetView(aGame(calm, change), calm)

describe('the fleet', () => {
  it('has 200 chips that nobody has given work: all of them idle', () => {
    const [rack] = view().sites[0]?.racks ?? []
    expect(rack).toMatchObject({ chip: 'swift', count: 200, running: 0, idle: 200, failing: 0 })
  })

  it('runs what the training run takes; a failing chip neither runs nor idles', () => {
    const { sites, chips } = view((game) => {
      at(at(game.sites, 'hall').racks, 'swift').failing = 20
      game.training.run = aRun
    })
    expect(sites[0]?.racks[0]).toMatchObject({ running: 90, idle: 90, failing: 20, trainingShare: 0.5 })
    expect(chips).toMatchObject({ installed: 200, running: 90, failing: 20 })
  })

  it('explains useful compute by parts that add up to it', () => {
    const { useful, sites } = view()
    for (const sum of [useful, ...(sites[0]?.racks.map((rack) => rack.useful) ?? [])]) {
      const cents = sum.parts.reduce((total, { amount }) => total + Math.round(amount * 100), 0)
      expect(cents).toBe(Math.round(sum.total * 100))
    }
  })

  it('says how many weeks each lot waits for the crew of 200 a week', () => {
    const lot = { chip: 'swift', bookUsd: 0, quality: 1, unsupported: 0, hasServers: false }
    const { sites } = view((game) => {
      at(game.sites, 'hall').queue.push({ ...lot, count: 150 }, { ...lot, count: 100 })
    })
    expect(sites[0]?.queue.map(({ weeksToGo }) => weeksToGo)).toEqual([1, 2])
  })

  it('shows what lies in store, how long, and where its power is', () => {
    const { store } = view((game) => {
      game.week = 10
      game.warehouse.slow = { count: 30, bookUsd: 90_000, sinceWeek: 4, quality: 1, unsupported: 0 }
    })
    expect(store).toMatchObject([
      { chip: 'slow', colour: 'domestic', count: 30, weeksStored: 6, room: [{ site: 'hall' }] },
    ])
  })
})

const aRun = {
  name: 'run-1',
  startedWeek: 0,
  weeks: 10,
  weeksDone: 1,
  fleetShare: 0.5,
  flop: 1e20,
  restarts: 0,
  flagship: false,
}
