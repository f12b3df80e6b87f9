import { at } from '../../kernel/at'
import { weeksSinceNewestRule } from '../../sim/controls/export-status'
import type { Move } from '../../sim/decisions'
import { refusalOf } from '../../sim/game'
import type { Scenario } from '../../sim/level/scenario'
import { isPriceLockedByDeposit } from '../../sim/market/pricing'
import type { GameState } from '../../sim/state/state'
import type { Talk } from '../../sim/state/talk-state'
import type { SignContractInput } from '../../sim/trade/contracts'
import { maxChipsSellerAccepts } from '../../sim/trade/orders'
import { type Tactic, tacticBuyerViewOf } from '../bargain/tactic'
import type { StrategyPlan } from './plan'
import {
  affordableChipCount,
  offerOfLoyaltyVendor,
  offersSortedByValue,
  ownedOrOrderedChipCount,
  type StrategyOffer,
} from './strategy-queries'

/** Smaller orders are not worth the days of a negotiation. */
const talkFrom = 64
/** The least order of imported chips, in chips. */
const leastImported = 32

/** The orders of a plan this week. */
export function plannedOrders(plan: StrategyPlan, state: Readonly<GameState>, scenario: Scenario): SignContractInput[] {
  return [imported(plan, state, scenario), domestic(plan, state, scenario)].filter((wanted) => wanted !== null)
}

function imported(plan: StrategyPlan, state: Readonly<GameState>, scenario: Scenario): SignContractInput | null {
  const since = weeksSinceNewestRule(state, scenario)
  const goal = since < 0 ? plan.imported : plan.answerChips
  if (goal <= 0 || (since < 0 && state.week > plan.importedUntilWeek)) return null
  const isOpen = ({ distributor }: StrategyOffer) =>
    maxChipsSellerAccepts(state, distributor, scenario) >= leastImported
  const offer = soonestOf(offersSortedByValue(state, 'imported', scenario).filter(isOpen), state, scenario)
  if (!offer) return null
  const ordered = state.contracts
    .filter(({ chip, status }) => at(scenario.chips, chip).role === 'imported' && status !== 'voided')
    .filter(({ signedWeek }) => since < 0 || signedWeek >= state.week - since)
    .reduce((sum, contract) => sum + contract.count, 0)
  const count = Math.min(
    plan.importedPerOrder,
    goal - ordered,
    maxChipsSellerAccepts(state, offer.distributor, scenario),
    affordableChipCount(state, offer.askUsd, plan.cashFloorUsd),
  )
  if (count < leastImported) return null
  return orderOf(offer, { count, depositShare: plan.importedDepositShare, clause: plan.importedClause }, scenario)
}

/** The order of a lot at the seller's usual lead time, to no site in particular. */
function orderOf(
  { distributor, chip }: StrategyOffer,
  { count, depositShare, clause }: Pick<SignContractInput, 'count' | 'depositShare' | 'clause'>,
  scenario: Scenario,
): SignContractInput {
  const { leadWeeks } = at(scenario.distributors, distributor)
  return { distributor, chip, count, depositShare, weeks: Math.ceil(leadWeeks), clause, site: null }
}

/** The most by which an earlier offer may be dearer than the best, as a share. */
const dearerShare = 0.08

/** Among offers close to the best price, the one whose seller has the lot soonest. */
function soonestOf(
  offers: readonly StrategyOffer[],
  state: Readonly<GameState>,
  scenario: Scenario,
): StrategyOffer | null {
  const [best] = offers
  if (!best) return null
  const near = offers.filter((offer) => offer.chip === best.chip && offer.askUsd <= best.askUsd * (1 + dearerShare))
  const weeksOf = ({ distributor, chip }: StrategyOffer): number => {
    const { chips, leadWeeks, restockPerWeek } = at(scenario.distributors, distributor)
    const waiting = state.contracts
      .filter((one) => one.distributor === distributor && one.chip === chip)
      .reduce((sum, one) => sum + openUnits(one), 0)
    return leadWeeks + (waiting + talkFrom) / Math.max(1, restockPerWeek / chips.length)
  }
  return near.reduce((soonest, offer) => (weeksOf(offer) < weeksOf(soonest) ? offer : soonest), best)
}

function openUnits({ status, count, delivered }: GameState['contracts'][number]): number {
  return status === 'open' || status === 'held' ? count - delivered : 0
}

function domestic(plan: StrategyPlan, state: Readonly<GameState>, scenario: Scenario): SignContractInput | null {
  if (plan.domestic <= 0 || state.week < plan.domesticFromWeek) return null
  const offer = offerOfLoyaltyVendor(state, scenario)
  if (!offer) return null
  const missing = plan.domestic - ownedOrOrderedChipCount(state, 'domestic', scenario)
  const count = Math.min(
    plan.domesticPerOrder,
    missing,
    maxChipsSellerAccepts(state, offer.distributor, scenario),
    affordableChipCount(state, offer.askUsd * Math.max(0.15, plan.domesticDepositShare), plan.cashFloorUsd),
  )
  if (count < 64 || state.week > scenario.weeks - 12) return null
  return orderOf(offer, { count, depositShare: plan.domesticDepositShare, clause: 'firm' }, scenario)
}

/** A large order with a locked price is negotiated where possible; any other is signed at the ask. */
export function startOrderMove(wanted: SignContractInput, state: Readonly<GameState>, scenario: Scenario): Move {
  const { distributor, chip, count } = wanted
  const talk: Move = { type: 'openTalk', distributor, chip }
  const isWorthIt = count >= talkFrom && isPriceLockedByDeposit(wanted, scenario)
  return isWorthIt && refusalOf(state, talk, scenario) === null ? talk : { type: 'signContract', ...wanted }
}

/** A plan's move in a negotiation; it finally accepts the seller's last offer. */
export function nextNegotiationMove(
  plan: StrategyPlan,
  tactic: Tactic,
  state: Readonly<GameState>,
  talk: Readonly<Talk>,
  scenario: Scenario,
): Move {
  const wanted = plannedOrders(plan, state, scenario).find(
    ({ distributor, chip }) => distributor === talk.distributor && chip === talk.chip,
  )
  if (!wanted) return { type: 'walkAway' }
  const { count, clause, depositShare } = wanted
  const subject = `${state.seed}.${talk.distributor}.${at(state.distributors, talk.distributor).talks}`
  return tactic.move(tacticBuyerViewOf(state, talk, scenario), subject, { count, clause, depositShare, isNeeded: true })
}
