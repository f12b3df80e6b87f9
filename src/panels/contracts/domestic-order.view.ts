import type { Scenario } from '../../sim/level/scenario'
import type { StandingOrders } from '../../sim/state/company-state'
import type { ChipId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import { isOnSale } from '../../view/known-chips'
import type { Move } from '../../view/refusal-view'

interface DomesticOrderView {
  /** Domestic chips on sale by now. */
  chips: ChipId[]
  current: Readonly<StandingOrders['orderDomestic']>
  /** Ends the standing order; null where there is none. */
  stop: Move | null
}

/** The standing order with the makers at home. */
export function domesticOrderView(state: Readonly<GameState>, scenario: Scenario): DomesticOrderView {
  const current = state.standingOrders.orderDomestic
  const chips = Object.keys(scenario.chips).filter(
    (chip) => scenario.chips[chip]?.role === 'domestic' && isOnSale(state, chip),
  )
  const stop: Move | null = current && {
    type: 'setStandingOrder',
    order: 'orderDomestic',
    chip: current.chip,
    perWeek: 0,
    depositShare: current.depositShare,
  }
  return { chips, current, stop }
}
