import { at } from '../../kernel/at'
import type { Scenario } from '../level/scenario'
import type { GameState } from '../state/state'
import type { SignContractInput } from './contracts'

/** A standing order is signed every so many weeks, for as many weeks' chips. */
export const standingOrderWeeks = 4

/** The order that a standing order signs, with the seller who sets a part aside for the firm; null where no seller does. */
export function standingOrderInput(
  order: Readonly<NonNullable<GameState['standingOrders']['orderDomestic']>>,
  scenario: Scenario,
): SignContractInput | null {
  const distributor = Object.keys(scenario.distributors).find((id) => {
    const { allocation, chips } = at(scenario.distributors, id)
    return allocation === 'loyalty' && chips.includes(order.chip)
  })
  if (distributor === undefined) return null
  return {
    distributor,
    chip: order.chip,
    count: order.perWeek * standingOrderWeeks,
    depositShare: order.depositShare,
    weeks: Math.round(at(scenario.distributors, distributor).leadWeeks),
    clause: 'firm',
    site: null,
  }
}
