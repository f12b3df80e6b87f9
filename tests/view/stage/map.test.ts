import { describe, expect, it } from 'vitest'
import { at } from '../../../src/kernel/at'
import type { Shipment } from '../../../src/sim/state/market-state'
import type { GameState } from '../../../src/sim/state/state'
import { mapView } from '../../../src/view/stage/map'
import { aGame, aScenario } from '../../support/builders'

const scenario = aScenario((level) => {
  level.places.plant = { x: 0.7, y: 0.6, kind: 'fab' }
  level.places['far-off'] = { x: 0.98, y: 0.2, kind: 'abroad' }
  at(level.vendors, 'home-maker').place = 'plant'
})
const shipment: Shipment = {
  id: 1,
  contract: null,
  distributor: 'trader',
  chip: 'swift',
  count: 240,
  unitCostUsd: 10_000,
  route: 'sea',
  leftWeek: 0,
  dueWeek: 4,
  site: null,
  unsupported: false,
}
const viewOf = (change: (state: GameState) => void) => mapView(aGame(scenario, change), scenario)
const announce = (forceWeek: number) => (state: GameState) =>
  Object.assign(at(state.rules, 'first-rule'), { status: 'announced', announcedWeek: 0, forceWeek })

describe('loads on the map', () => {
  it('move along their way by the weeks that are gone', () => {
    const progressIn = (week: number) =>
      viewOf((state) => Object.assign(state, { week, shipments: [shipment] })).shipments[0]?.progress
    expect([0, 1, 2, 4, 9].map(progressIn)).toEqual([0, 0.25, 0.5, 1, 1])
  })

  it('say what they are, how many, and whether a rule comes before they land', () => {
    const view = viewOf((state) => {
      state.shipments = [shipment]
      announce(3)(state)
    })
    expect(view.shipments[0]).toMatchObject({ count: 240, colour: 'permitted', by: 'sea', to: 'hills', weeks: 4 })
    expect(view.shipments[0]?.stoppedByRule).toEqual({ rule: 'first-rule', forceWeek: 3 })
  })

  it('are not in danger from a rule that comes later, or that does not mind their chip', () => {
    const late = viewOf((state) => {
      state.shipments = [shipment]
      announce(5)(state)
    })
    const harmless = viewOf((state) => {
      state.shipments = [{ ...shipment, chip: 'slow' }]
      announce(3)(state)
    })
    expect(late.shipments[0]?.stoppedByRule).toBeNull()
    expect(harmless.shipments[0]?.stoppedByRule).toBeNull()
  })

  it('leave the rest of a contract on the list of what is ordered', () => {
    const view = viewOf((state) => {
      state.contracts = [
        {
          id: 7,
          distributor: 'trader',
          chip: 'swift',
          count: 1000,
          delivered: 300,
          unitPriceUsd: 10_000,
          locked: true,
          depositShare: 0.3,
          depositUsd: 0,
          signedWeek: 0,
          dueWeek: 4,
          clause: 'refund',
          marketUsd: 10_000,
          insuredBy: null,
          penaltyUsd: 0,
          status: 'open',
          unpaid: 0,
          unpaidSinceWeek: null,
          decisionWeek: null,
          site: null,
        },
      ]
      state.shipments = [{ ...shipment, contract: 7 }]
    })
    expect(view.ordered).toEqual([{ chip: 'swift', colour: 'permitted', count: 460 }])
  })
})

describe('the curtain', () => {
  it('is as dark as the market believes', () => {
    const view = viewOf((state) => {
      state.belief.market = 0.46
    })
    expect(view.curtain).toEqual({ beliefShare: 0.46, coming: null, inForce: [] })
  })

  it('is all dark once a rule is announced, and names it', () => {
    expect(viewOf(announce(6)).curtain).toEqual({
      beliefShare: 1,
      coming: { rule: 'first-rule', forceWeek: 6 },
      inForce: [],
    })
  })

  it('lists the rules in force, for which it has fallen', () => {
    const view = viewOf((state) => {
      at(state.rules, 'first-rule').status = 'inForce'
    })
    expect(view.curtain.inForce).toEqual(['first-rule'])
  })
})

describe('places', () => {
  it('abroad are left out where no way leads to them', () => {
    expect(viewOf(() => {}).places.map(({ place }) => place)).toEqual(['harbour', 'hills', 'plant'])
  })

  it('of a fab show a band around the yield and not the yield', () => {
    const fabIn = (yieldShare: number) =>
      viewOf((state) => Object.assign(at(state.supply, 'slow'), { yieldShare, launchedWeek: 0 })).fabs[0]
    const fab = fabIn(0.342)
    expect(fab).toMatchObject({ place: 'plant', chip: 'slow', lowShare: 0.3, highShare: 0.4 })
    expect(fabIn(0.345)?.midShare).toBeCloseTo(fab?.midShare ?? 0)
  })

  it('of sites show chips, draw and power', () => {
    const hall = viewOf(() => {}).sites.find(({ site }) => site === 'hall')
    expect(hall).toMatchObject({ x: 0.2, y: 0.5, status: 'ready', powerKw: 2000 })
  })
})
