import { at } from '../../kernel/at'
import { acceptedDomesticChipCount } from '../compute/totals'
import type { Scenario } from '../level/scenario'
import type { GameState } from '../state/state'

/** What a fund takes back at the end. */
export interface FundSettlement {
  week: number
  /** Share of the chips that are missing, 0 to 1. */
  missingShare: number
  /** What goes back of the advance, and the penalty, in whole dollars. */
  usd: number
}

/** What the fund takes back for the chips that are not accepted today; null without a fund, or where nothing is due. */
export function fundSettlementDue(state: Readonly<GameState>, scenario: Scenario): FundSettlement | null {
  const { mandate } = state
  if (!mandate || mandate.penaltyPaid) return null
  const { fund } = at(scenario.mandates, mandate.mandate)
  if (!fund) return null
  const missingShare = Math.max(0, 1 - acceptedDomesticChipCount(state) / fund.targetChips)
  if (missingShare === 0) return null
  const backUsd = Math.round(mandate.advanceUsd * missingShare * fund.clawbackRatio)
  return { week: scenario.weeks - 1, missingShare, usd: backUsd + Math.round(fund.penaltyUsd * missingShare) }
}
