import { cashUsd } from '../books/ledger'
import type { FeatureId } from '../level/features'
import type { Scenario } from '../level/scenario'
import { createRefusal } from '../state/refusals'
import type { GameState, Refusal } from '../state/state'

export { createRefusal }

/** One kind of player choice: who can say no, and what it does. `apply` never fails for a player's reason. */
export interface DecisionDefinition<Input> {
  /** The feature that a level may disable with it; it is then refused as `move.featureDisabled`. */
  feature: FeatureId | null
  refuse(state: Readonly<GameState>, input: Input, scenario: Scenario): Refusal | null
  apply(state: GameState, input: Input, scenario: Scenario): void
  /** Whether the decision is irreversible: it stops the clock and shows a preview before it is confirmed. */
  isIrreversible?(input: Input, scenario: Scenario, state: Readonly<GameState>): boolean
  /** Whether it reveals hidden information to the player, which rules out undo. */
  reveals?: boolean
}

/** Input of a decision without parameters. */
export type NoDecisionInput = Record<never, never>

/** Refused as `buy.tooExpensive`, with the dollars that are missing, where a price is more than the cash. */
export function insufficientCashRefusal(state: Readonly<GameState>, usd: number): Refusal | null {
  const missingUsd = usd - cashUsd(state)
  return missingUsd > 0 ? createRefusal('buy.tooExpensive', { missingUsd }) : null
}
