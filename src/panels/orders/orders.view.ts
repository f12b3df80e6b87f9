import type { Scenario } from '../../sim/level/scenario'
import type { ChipId, RoleId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'

/** The standing orders. */
export type StandingOrdersView = ReturnType<typeof standingOrdersView>

const switches = ['install', 'pay', 'renewCloud', 'train'] as const

/** The standing orders, one by one. */
export function standingOrdersView(state: Readonly<GameState>, scenario: Scenario) {
  const { standingOrders } = state
  const hireTo = (Object.keys(scenario.roles) as RoleId[]).map((role) => ({
    role,
    now: state.people[role].count,
    to: standingOrders.hireTo[role] ?? null,
  }))
  const { orderDomestic } = standingOrders
  return {
    switches: switches.map((order) => ({ order, on: standingOrders[order] })),
    hireTo,
    /** The weekly order to the domestic channel. */
    domestic: {
      chips: domesticOnSale(state, scenario),
      chip: orderDomestic?.chip ?? null,
      perWeek: orderDomestic?.perWeek ?? 0,
      depositShare: orderDomestic?.depositShare ?? 0,
    },
    /** The number of active orders. */
    activeOrders:
      switches.filter((order) => standingOrders[order]).length +
      hireTo.filter(({ to }) => to !== null).length +
      (orderDomestic === null ? 0 : 1),
  }
}

/** Launched chips that a domestic channel sells. */
function domesticOnSale(state: Readonly<GameState>, scenario: Scenario): ChipId[] {
  const sold = new Set(
    Object.values(scenario.distributors).flatMap(({ kind, chips }) => (kind === 'domestic-channel' ? chips : [])),
  )
  return Object.keys(scenario.chips).filter(
    (chip) => sold.has(chip) && typeof state.supply[chip]?.launchedWeek === 'number',
  )
}
