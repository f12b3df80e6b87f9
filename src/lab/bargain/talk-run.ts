import { at } from '../../kernel/at'
import { advance, decide, refusalOf } from '../../sim/game'
import type { Scenario } from '../../sim/level/scenario'
import type { ChipId, DistributorId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import type { OfferTerms, Talk } from '../../sim/state/talk-state'
import { contractClauses, deliveryWindows, depositShares } from '../../sim/state/talk-terms'
import { buyerReservationPriceWaterfall } from '../../sim/trade/buyer-valuation'
import { sellerReservationPriceUsd } from '../../sim/trade/offer-prices'
import { smallLotGoal, type Tactic, tacticBuyerViewOf } from './tactic'

/** The observable result of a negotiation. */
export interface PlayedTalkResult {
  isDeal: boolean
  /**
   * The buyer's share of the zone of possible agreement, less the cost of favours, proofs and weeks; null without one.
   */
  surplusShare: number | null
  rounds: number
}

/** Plays one whole negotiation on the state with a tactic for the buyer. */
export function playTalk(
  state: GameState,
  distributor: DistributorId,
  chip: ChipId,
  tactic: Tactic,
  scenario: Scenario,
): PlayedTalkResult {
  decide(state, { type: 'openTalk', distributor, chip }, scenario)
  const opened = state.talk
  if (!opened) throw new Error('a talk that was opened is on the table')
  const zoneUsd = widestZone(state, opened, scenario)
  const signedBefore = state.contracts.length
  let spentUsd = 0
  const subject = `${state.seed}.${distributor}.${at(state.distributors, distributor).talks}`
  for (let moves = 0; state.talk && moves < 12; moves += 1) {
    const move = tactic.move(tacticBuyerViewOf(state, state.talk, scenario), subject, smallLotGoal)
    const isLegal = refusalOf(state, move, scenario) === null
    const { counsel } = state.finance.balances
    decide(state, isLegal ? move : { type: 'walkAway' }, scenario)
    spentUsd += state.finance.balances.counsel - counsel
    if (state.talk?.pausedWeek === state.week) advance(state, scenario)
  }
  const deal = state.deals.at(-1)
  const contract = state.contracts.length > signedBefore ? state.contracts.at(-1) : undefined
  const wonUsd = contract
    ? buyerReservationPriceWaterfall(opened.worth, signedTerms(contract, opened.week)).value() - contract.unitPriceUsd
    : 0
  const gainUsd = wonUsd - spentUsd / smallLotGoal.count
  return {
    isDeal: contract !== undefined,
    surplusShare: zoneUsd > 0 ? gainUsd / zoneUsd : null,
    rounds: deal?.slips.filter(({ by }) => by === 'us').length ?? 0,
  }
}

function signedTerms(contract: GameState['contracts'][number], week: number): OfferTerms {
  const { count, unitPriceUsd, depositShare, dueWeek, clause } = contract
  return { count, unitPriceUsd, depositShare, weeks: dueWeek - week, clause }
}

/**
 * The largest difference between the buyer's valuation and the seller's limit over the packages of a small lot, in US
 * dollars.
 */
function widestZone(state: Readonly<GameState>, talk: Readonly<Talk>, scenario: Scenario): number {
  const { leadWeeks } = at(scenario.distributors, talk.distributor)
  let widest = 0
  for (const depositShare of depositShares)
    for (const clause of contractClauses)
      for (const more of deliveryWindows) {
        const weeks = Math.ceil(leadWeeks) + more
        const terms: OfferTerms = { count: smallLotGoal.count, unitPriceUsd: 0, depositShare, weeks, clause }
        const limitUsd = sellerReservationPriceUsd(state, talk, terms, scenario)
        widest = Math.max(widest, buyerReservationPriceWaterfall(talk.worth, terms).value() - limitUsd)
      }
  return widest
}
