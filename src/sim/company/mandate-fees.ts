import { at } from '../../kernel/at'
import { clamp } from '../../kernel/math'
import { acceptedChips, installedChips } from '../compute/totals'
import type { Scenario } from '../level/scenario'
import type { GameState } from '../state/state'

/** A mandate's weekly fees, in whole dollars: for each accepted chip, or for engineers at customers' machines. */
export function mandateFeesUsd(state: Readonly<GameState>, scenario: Scenario): number {
  if (!state.mandate) return 0
  const { fund, feeUsdPerEngineerWeek } = at(scenario.mandates, state.mandate.mandate)
  const engineers = feeUsdPerEngineerWeek === undefined ? 0 : feeUsdPerEngineerWeek * billable(state, scenario)
  return Math.round((fund ? acceptedChips(state) * fund.feeUsdPerChipWeek : 0) + engineers)
}

/** Billable engineers of a `house` mandate, limited by its domestic chips and the maturity of their stack. */
function billable(state: Readonly<GameState>, scenario: Scenario): number {
  let engineers = 0
  let maturity = 0
  for (const id in scenario.stacks) {
    if (!at(scenario.stacks, id).learns) continue
    engineers += at(state.stacks, id).engineers
    maturity = Math.max(maturity, at(state.stacks, id).maturity)
  }
  const { houseFeeFromMaturity, houseFeeFullMaturity, houseChipsPerEngineer } = scenario.parameters.products
  const share = clamp((maturity - houseFeeFromMaturity) / (houseFeeFullMaturity - houseFeeFromMaturity), 0, 1)
  const chips = installedChips(state, (chip) => at(scenario.chips, chip).role === 'domestic')
  return Math.min(engineers, chips / houseChipsPerEngineer) * share
}
