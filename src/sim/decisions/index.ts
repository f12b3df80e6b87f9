import type { Scenario } from '../level/scenario'
import type { GameState } from '../state/state'
import { tradeDecisions } from './deal-decisions'
import type { DecisionDefinition } from './decision'
import { moneyDecisions } from './money-decisions'
import { staffAndStandingOrderDecisions } from './people-decisions'
import { researchAndProductDecisions } from './research-decisions'
import { strategyDecisions } from './strategy-decisions'
import { talkDecisions } from './talk-decisions'
import { siteAndFleetDecisions } from './works-decisions'

/** Every kind of player decision, by the `type` of its move. */
export const decisionTable = {
  ...tradeDecisions,
  ...moneyDecisions,
  ...staffAndStandingOrderDecisions,
  ...researchAndProductDecisions,
  ...strategyDecisions,
  ...talkDecisions,
  ...siteAndFleetDecisions,
}

export type DecisionType = keyof typeof decisionTable
type InputOf<D> = D extends DecisionDefinition<infer Input> ? Input : never
/** One decision with its input. */
export type Move = { [T in DecisionType]: { type: T } & InputOf<(typeof decisionTable)[T]> }[DecisionType]

/** The decision of a move type, or null where there is none. */
export function findDecision(type: string): DecisionDefinition<unknown> | null {
  return Object.hasOwn(decisionTable, type)
    ? (decisionTable[type as DecisionType] as DecisionDefinition<unknown>)
    : null
}

/** Whether a move is irreversible, and so is shown with a preview before it is confirmed. */
export function isMoveIrreversible(state: Readonly<GameState>, move: Move, scenario: Scenario): boolean {
  return findDecision(move.type)?.isIrreversible?.(move, scenario, state) ?? false
}
