import type { Scenario } from '../../sim/level/scenario'
import type { ChipId, RoleId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'

/** The orders that stand until they are taken back. */
export interface OrdersView {
  switches: { order: 'install' | 'pay' | 'renewCloud' | 'train'; on: boolean }[]
  hireTo: { role: RoleId; now: number; coming: number; to: number | null }[]
  /** What the domestic channel is asked for each week. */
  domestic: { chips: ChipId[]; chip: ChipId | null; perWeek: number; depositShare: number }
  /** How many orders are at work. */
  atWork: number
}

const switches = ['install', 'pay', 'renewCloud', 'train'] as const

/** What the firm does by itself, order by order. */
export function ordersView(state: Readonly<GameState>, scenario: Scenario): OrdersView {
  const { standingOrders } = state
  const hireTo = (Object.keys(scenario.roles) as RoleId[]).map((role) => ({
    role,
    now: state.people[role].count,
    coming: state.people[role].hiring.reduce((sum, { count }) => sum + count, 0),
    to: standingOrders.hireTo[role] ?? null,
  }))
  const { orderDomestic } = standingOrders
  return {
    switches: switches.map((order) => ({ order, on: standingOrders[order] })),
    hireTo,
    domestic: {
      chips: domesticOnSale(state, scenario),
      chip: orderDomestic?.chip ?? null,
      perWeek: orderDomestic?.perWeek ?? 0,
      depositShare: orderDomestic?.depositShare ?? 0,
    },
    atWork:
      switches.filter((order) => standingOrders[order]).length +
      hireTo.filter(({ to }) => to !== null).length +
      (orderDomestic === null ? 0 : 1),
  }
}

/** Chips that have come to market and that a domestic channel sells. */
function domesticOnSale(state: Readonly<GameState>, scenario: Scenario): ChipId[] {
  const sold = new Set(
    Object.values(scenario.distributors).flatMap(({ kind, chips }) => (kind === 'domestic-channel' ? chips : [])),
  )
  return Object.keys(scenario.chips).filter(
    (chip) => sold.has(chip) && typeof state.supply[chip]?.launchedWeek === 'number',
  )
}
