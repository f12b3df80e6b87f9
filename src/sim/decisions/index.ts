import type { Scenario } from '../level/scenario'
import type { GameState } from '../state/state'
import { applyForLicence, buyChips, cancelContract, payForGoods, sellChips, signContract } from './deal-decisions'
import type { Decision } from './decision'
import { borrow, buyReport, endRent, raiseEquity, rentCompute, repay, takeHedge } from './money-decisions'
import { assignEngineers, dismiss, hire, setStandingOrder, startMigration, stopMigration } from './people-decisions'
import { launchProduct, setFocus, setPrice, startTraining, stopTraining } from './research-decisions'
import { answerDilemma, chooseDial, chooseMandate, giveForecast, pivot } from './strategy-decisions'
import {
  acceptOffer,
  askWhatHelps,
  makeClaim,
  makeOffer,
  noteEstimate,
  offerFavour,
  openTalk,
  pauseTalk,
  staySilent,
  walkAway,
} from './talk-decisions'
import { buildSite, install, moveChips, orderPower, retireChips, startProject } from './works-decisions'

/** Every kind of player decision, by the `type` of its move. */
export const decisionTable = {
  chooseDial,
  chooseMandate,
  pivot,
  answerDilemma,
  giveForecast,
  buyChips,
  sellChips,
  openTalk,
  makeOffer,
  acceptOffer,
  staySilent,
  askWhatHelps,
  makeClaim,
  offerFavour,
  pauseTalk,
  walkAway,
  noteEstimate,
  signContract,
  cancelContract,
  payForGoods,
  applyForLicence,
  takeHedge,
  buyReport,
  rentCompute,
  endRent,
  buildSite,
  orderPower,
  install,
  moveChips,
  retireChips,
  startProject,
  hire,
  dismiss,
  assignEngineers,
  startMigration,
  stopMigration,
  setStandingOrder,
  setFocus,
  startTraining,
  stopTraining,
  launchProduct,
  setPrice,
  raiseEquity,
  borrow,
  repay,
}

export type DecisionType = keyof typeof decisionTable
type InputOf<D> = D extends Decision<infer Input> ? Input : never
/** One decision with its input. */
export type Move = { [T in DecisionType]: { type: T } & InputOf<(typeof decisionTable)[T]> }[DecisionType]

/** The decision of a move type, or null where there is none. */
export function findDecision(type: string): Decision<unknown> | null {
  return Object.hasOwn(decisionTable, type) ? (decisionTable[type as DecisionType] as Decision<unknown>) : null
}

/** Whether a move is irreversible, and so is shown with a preview before it is confirmed. */
export function isMoveIrreversible(state: Readonly<GameState>, move: Move, scenario: Scenario): boolean {
  return findDecision(move.type)?.isIrreversible?.(move, scenario, state) ?? false
}
