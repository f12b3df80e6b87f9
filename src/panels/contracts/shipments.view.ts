import { at } from '../../kernel/at'
import { clamp } from '../../kernel/math'
import type { Scenario } from '../../sim/level/scenario'
import type { Shipment } from '../../sim/state/market-state'
import type { GameState } from '../../sim/state/state'
import { type ChipColour, chipColour } from '../../view/chip-colour'

export interface ShipmentLine {
  shipment: Readonly<Shipment>
  colour: ChipColour
  by: 'sea' | 'road' | 'rail' | 'air'
  from: string
  to: string
  /** Share of the way covered (0 to 1), by the calendar. */
  wayShare: number
  /** Weeks until the planned arrival; 0 = this week or late. */
  weeksLeft: number
}

/** The shipments, the next to arrive first. */
export function shipmentLines(state: Readonly<GameState>, scenario: Scenario): ShipmentLine[] {
  return state.shipments
    .map((shipment) => shipmentLine(state, shipment, scenario))
    .sort((a, b) => a.shipment.dueWeek - b.shipment.dueWeek || a.shipment.id - b.shipment.id)
}

function shipmentLine(state: Readonly<GameState>, shipment: Readonly<Shipment>, scenario: Scenario): ShipmentLine {
  const { by, from, to } = at(scenario.routes, shipment.route)
  const { leftWeek, dueWeek, chip } = shipment
  return {
    shipment,
    colour: chipColour(state, chip, scenario),
    by,
    from,
    to,
    wayShare: clamp((state.week - leftWeek) / Math.max(1, dueWeek - leftWeek), 0, 1),
    weeksLeft: Math.max(0, dueWeek - state.week),
  }
}
