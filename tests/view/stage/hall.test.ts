import { describe, expect, it, test } from 'vitest'
import { at } from '../../../src/kernel/at'
import { advance } from '../../../src/sim/game'
import { chipsPerRack } from '../../../src/sim/level/lot-sizes'
import type { RackGroupState } from '../../../src/sim/state/company-state'
import { addNews } from '../../../src/sim/state/news'
import type { GameState } from '../../../src/sim/state/state'
import { type HallView, hallView, rackWarningsInHall } from '../../../src/view/stage/hall'
import { hallPlanFor, rackRowLetter, rackTilePosition } from '../../../src/view/stage/hall-plan'
import { aGame, aScenario } from '../../support/builders'

const scenario = aScenario()
const rack = (count: number, more: Partial<RackGroupState> = {}): RackGroupState => ({
  count,
  failing: 0,
  bookUsd: 0,
  ageWeeks: 0,
  quality: 1,
  unsupported: 0,
  accepted: 0,
  ...more,
})

/** A ready hall with these racks and power for many more. */
function hallWith(racks: Record<string, RackGroupState>, change: (game: GameState) => void = () => {}): HallView {
  const game = aGame(scenario, (state) => {
    Object.assign(at(state.sites, 'centre'), { status: 'ready', powerKw: 20_000, racks })
    change(state)
  })
  return hallView(game, 'centre', scenario)
}
const working = (view: HallView) => view.racks.filter(({ chips }) => chips > 0)
const training = (state: GameState) => {
  state.training.run = {
    name: 'run',
    startedWeek: 0,
    weeks: 9,
    weeksDone: 0,
    fleetShare: 1,
    flop: 0,
    restarts: 0,
    flagship: false,
  }
}

describe('the hall', () => {
  it('has a light for each of nine thousand chips, in 141 racks', () => {
    const view = hallWith({ slow: rack(9000) })
    expect(view.chips).toBe(9000)
    expect(working(view)).toHaveLength(141)
    expect(working(view).at(-1)?.chips).toBe(9000 - 140 * chipsPerRack)
  })

  it('names the signs that can be seen in it, the worst first', () => {
    expect(rackWarningsInHall(hallWith({ swift: rack(64) }))).toEqual([])
    expect(rackWarningsInHall(hallWith({ swift: rack(640, { failing: 3 }) }))).toEqual(['failing'])
    expect(rackWarningsInHall(hallWith({ swift: rack(640, { failing: 3, unsupported: 320 }) }))).toEqual([
      'failing',
      'unsupported',
    ])
  })

  it('gives every rack a place of its own inside the hall', () => {
    const view = hallWith({ swift: rack(700), slow: rack(2000) })
    const places = view.racks.map(({ row, column }) => `${row} ${column}`)
    expect(new Set(places).size).toBe(places.length)
    expect(view.racks.every(({ row, column }) => row < view.plan.rows && column < view.plan.columns)).toBe(true)
  })

  it('begins a new row with the domestic racks', () => {
    const view = hallWith({ swift: rack(65), slow: rack(64) })
    expect(working(view).map(({ name, kind }) => [name, kind])).toEqual([
      ['A-1', 'permitted'],
      ['A-2', 'permitted'],
      ['B-1', 'domestic'],
    ])
  })

  it('outlines as many racks as the power left over would feed', () => {
    const view = hallWith({}, (state) => Object.assign(at(state.sites, 'centre'), { powerKw: 200 }))
    const kwPerRack = 64 * 0.4 * scenario.parameters.compute.serverPowerMultiple * at(scenario.sites, 'centre').pue
    expect(view.racks.filter(({ state }) => state === 'planned')).toHaveLength(Math.floor(200 / kwPerRack))
  })

  it('sets up open frames for chips that wait for the crew', () => {
    const waiting = { chip: 'slow', count: 130, bookUsd: 0, quality: 1, unsupported: 0, hasServers: false }
    const view = hallWith({ slow: rack(60) }, (state) => at(state.sites, 'centre').queue.push(waiting))
    expect(view.racks.filter(({ state }) => state === 'waiting').map(({ name }) => name)).toEqual(['A-2', 'A-3'])
    expect(view.waiting).toBe(130)
  })
})

describe('the state of a rack', () => {
  it('is idle where nothing is at work, and running under training', () => {
    expect(working(hallWith({ slow: rack(64) }))[0]?.state).toBe('idle')
    expect(working(hallWith({ slow: rack(64) }, training))[0]).toMatchObject({ state: 'running', useShare: 1 })
  })

  test.each([1, 30, 500, 9000])('darkens exactly the %i chips that fail', (failing) => {
    const view = hallWith({ slow: rack(9000, { failing }) })
    expect(view.racks.reduce((sum, each) => sum + each.failing, 0)).toBe(failing)
    expect(view.racks.every((each) => each.failing <= each.chips)).toBe(true)
  })

  it('gathers a few failures in few racks', () => {
    const marked = hallWith({ slow: rack(9000, { failing: 90 }) }).racks.filter(({ state }) => state === 'failing')
    expect(marked).toHaveLength(6)
  })

  it('is unsupported in the last racks of a kind', () => {
    const view = hallWith({ swift: rack(256, { unsupported: 64 }) }, training)
    expect(working(view).map(({ state }) => state)).toEqual(['running', 'running', 'running', 'unsupported'])
  })

  it('turns with the law: what may no longer be bought is no longer permitted', () => {
    const before = hallWith({ swift: rack(64), slow: rack(64) })
    const after = hallWith({ swift: rack(64), slow: rack(64) }, (state) => {
      at(state.rules, 'first-rule').status = 'inForce'
    })
    expect(working(before).map(({ kind }) => kind)).toEqual(['permitted', 'domestic'])
    expect(working(after).map(({ kind }) => kind)).toEqual(['us', 'domestic'])
  })
})

describe('around the racks', () => {
  const arrived = (state: GameState) =>
    addNews(state, 'chipsArrived', { chip: 'swift', count: 300, distributor: 'trader', paidUsd: 0 })
  const lot = { chip: 'swift', count: 300, bookUsd: 0, quality: 1, unsupported: 0, hasServers: false }
  const bothOf = (change: (state: GameState) => void) => {
    const game = aGame(scenario, (state) => {
      Object.assign(at(state.sites, 'centre'), { status: 'ready', powerKw: 20_000 })
      change(state)
    })
    return { hall: hallView(game, 'hall', scenario), centre: hallView(game, 'centre', scenario) }
  }

  it('a truck stands at the dock of the store in the week in which chips arrived, and at no other', () => {
    const { hall, centre } = bothOf(arrived)
    expect(hall.landed).toMatchObject({ chip: 'swift', count: 300, kind: 'permitted' })
    expect(centre.landed).toBeNull()
    const game = aGame(scenario, arrived)
    advance(game, scenario)
    expect(hallView(game, 'hall', scenario).landed).toBeNull()
  })

  it('a truck goes where the crew has the chips', () => {
    const { hall, centre } = bothOf((state) => {
      arrived(state)
      at(state.sites, 'centre').queue.push(lot)
    })
    expect(centre.landed).toMatchObject({ chip: 'swift' })
    expect(hall.landed).toBeNull()
    expect([hall.queued, centre.queued]).toEqual([[], [{ kind: 'permitted', chips: 300 }]])
  })

  it('what lies in the store is seen at the first hall alone', () => {
    const { hall, centre } = bothOf((state) => {
      state.warehouse.swift = { count: 96, bookUsd: 0, sinceWeek: 0, quality: 1, unsupported: 0 }
    })
    expect(hall).toMatchObject({ hasStore: true, stock: [{ kind: 'permitted', chips: 96 }] })
    expect(centre).toMatchObject({ hasStore: false, stock: [] })
  })

  it('has a cooling tower for each half megawatt of cooling, and none where cold air does it', () => {
    const towersAt = (pue: number) => {
      const cooled = aScenario((level) => {
        at(level.sites, 'centre').pue = { value: pue, unit: 'ratio', assumption: 'for this test' }
      })
      const game = aGame(cooled, (state) => {
        Object.assign(at(state.sites, 'centre'), { status: 'ready', powerKw: 4000 })
      })
      return hallView(game, 'centre', cooled).towers
    }
    expect([towersAt(1.5), towersAt(1.25), towersAt(1.05)]).toEqual([4, 2, 0])
  })

  it('rows add up to the hall', () => {
    const view = hallWith({ swift: rack(1500, { failing: 20 }), slow: rack(1500) }, training)
    expect(view.rows.reduce((sum, { chips }) => sum + chips, 0)).toBe(3000)
    expect(view.rows.reduce((sum, { failing }) => sum + failing, 0)).toBe(20)
    expect(view.rows.every(({ useShare, chips }) => chips === 0 || useShare === 1)).toBe(true)
  })

  it('the moon is new on 21 January 2023 and full two weeks later', () => {
    const moonIn = (week: number) => hallWith({}, (state) => Object.assign(state, { week })).moonPhase
    expect(Math.abs(moonIn(5) - 0.5)).toBeLessThan(0.1)
    expect(Math.min(moonIn(3), 1 - moonIn(3))).toBeLessThan(0.1)
  })

  it('snow lies inland in January, and dust comes in April', () => {
    const airIn = (week: number) => hallWith({}, (state) => Object.assign(state, { week })).air
    expect([airIn(1), airIn(15), airIn(28)]).toEqual(['snow', 'dust', 'clear'])
    const seasonIn = (week: number) => hallWith({}, (state) => Object.assign(state, { week })).season
    expect([1, 15, 28, 41].map(seasonIn)).toEqual(['winter', 'spring', 'summer', 'autumn'])
  })
})

describe('the plan of a hall', () => {
  it('is the smallest in which each group begins a row', () => {
    expect(hallPlanFor([16, 16])).toEqual({ rows: 2, columns: 16 })
    expect(hallPlanFor([17, 16])).toEqual({ rows: 3, columns: 16 })
    expect(hallPlanFor([0, 141])).toEqual({ rows: 6, columns: 24 })
  })

  it('grows without an end', () => {
    const { rows, columns } = hallPlanFor([5000])
    expect(rows * columns).toBeGreaterThanOrEqual(5000)
  })

  it('leaves room for a cooler before each group of eight', () => {
    expect(rackTilePosition(0, 8).x - rackTilePosition(0, 7).x).toBeCloseTo(1.8)
    expect(rackTilePosition(0, 1).x - rackTilePosition(0, 0).x).toBeCloseTo(1)
  })

  it('names rows A to Z and on', () => {
    expect([0, 25, 26, 27].map(rackRowLetter)).toEqual(['A', 'Z', 'AA', 'AB'])
  })
})
