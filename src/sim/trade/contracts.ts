import { at } from '../../kernel/at'
import { happens } from '../../kernel/luck'
import { rowIndexText } from '../../kernel/row-position'
import { offerDepositUsd, post } from '../books/ledger'
import { exportStatusOf } from '../controls/export-status'
import type { Scenario } from '../level/scenario'
import {
  activeHedgeForChip,
  distributorAskPriceWaterfall,
  isPriceLockedByDeposit,
  marketPriceWaterfall,
  termsPriceAdjustmentShare,
} from '../market/pricing'
import type { ChipId, DistributorId, SiteId } from '../state/ids'
import { addNews, luckOfWeek, recordIrreversibleMove } from '../state/news'
import type { GameState } from '../state/state'
import type { OfferTerms, ReorderCommitment } from '../state/talk-state'
import { lowerDistributorTrust } from './offer-reaction'
import { revealTemperTrace } from './traces'

/**
 * Signs a contract: pays the deposit, adds loyalty, and counts it towards earlier commitments.
 *
 * A loyalty clause adds a commitment; a large deposit is irreversible. The hedge is the one included in the price, and
 * covers the order if the deposit locks the price.
 */
export function signContractAndPayDeposit(
  state: GameState,
  distributor: DistributorId,
  chip: ChipId,
  terms: OfferTerms,
  site: SiteId | null,
  hedge: string | null,
  scenario: Scenario,
): void {
  const { count, unitPriceUsd, depositShare } = terms
  const dueWeek = state.week + terms.weeks
  const depositUsd = offerDepositUsd(terms)
  const locked = isPriceLockedByDeposit(terms, scenario)
  const { status } = exportStatusOf(state, chip, scenario)
  const needsLicence =
    !at(scenario.distributors, distributor).unsupported && (status === 'notification' || status === 'licence')
  post(state, { debit: 'deposits', credit: 'cash', usd: depositUsd })
  state.contracts.push({
    id: state.nextId,
    distributor,
    chip,
    count,
    delivered: 0,
    unitPriceUsd,
    locked,
    marketUsd: marketPriceWaterfall(state, chip, scenario).value(),
    depositShare,
    depositUsd,
    signedWeek: state.week,
    dueWeek,
    clause: terms.clause,
    insuredBy: locked ? hedge : null,
    penaltyUsd: 0,
    status: needsLicence ? 'held' : 'open',
    unpaid: 0,
    unpaidSinceWeek: null,
    decisionWeek: null,
    site,
  })
  state.nextId += 1
  growLoyalty(state, distributor, terms, scenario)
  countTowardsCommitments(state, distributor, terms, scenario)
  if (terms.clause === 'loyalty') addCommitment(state, distributor, chip, terms, scenario)
  if (depositUsd >= scenario.parameters.score.depositSealUsd)
    recordIrreversibleMove(state, 'signContract', { chip, count: terms.count, usd: depositUsd })
  addNews(state, 'contractSigned', { distributor, chip, count, unitPriceUsd, depositUsd, dueWeek })
}

/** Adds the order's size, weighted by its deposit, to the seller's loyalty record. */
function growLoyalty(state: GameState, distributor: DistributorId, terms: OfferTerms, scenario: Scenario): void {
  const { loyaltyBase, loyaltyByDeposit } = scenario.parameters.distributors
  const person = at(state.distributors, distributor)
  person.loyalty +=
    terms.count *
    (loyaltyBase * Math.min(1, terms.depositShare / 0.1) +
      loyaltyByDeposit * Math.min(0.3, terms.depositShare) * 1.25 +
      loyaltyByDeposit * Math.max(0, terms.depositShare - 0.3))
}

/** Input of an order without a negotiation. */
export interface SignContractInput extends Omit<OfferTerms, 'unitPriceUsd'> {
  distributor: DistributorId
  chip: ChipId
  site: SiteId | null
}

/** The package of an order without a negotiation: the ask, adjusted for the terms and the hedge held today. */
export function contractTermsAtAskPrice(
  state: Readonly<GameState>,
  input: SignContractInput,
  scenario: Scenario,
): OfferTerms {
  const { leadWeeks } = at(scenario.distributors, input.distributor)
  const ask = distributorAskPriceWaterfall(state, input.distributor, input.chip, scenario).value()
  const hedge = activeHedgeForChip(state, input.chip, scenario)
  const unitPriceUsd = Math.round(ask * (1 + termsPriceAdjustmentShare(input, leadWeeks, hedge, scenario)))
  const { count, depositShare, weeks, clause } = input
  return { count, unitPriceUsd, depositShare, weeks, clause }
}

/** Records the loyalty clause's commitment: `vowShare` of this order within `vowWeeks`, with the discount at stake. */
function addCommitment(
  state: GameState,
  distributor: DistributorId,
  chip: string,
  terms: OfferTerms,
  scenario: Scenario,
): void {
  const { vowWeeks, vowShare, vowBackShare } = scenario.parameters.talks
  const promised = Math.ceil(terms.count * vowShare)
  const backUsd = Math.round(terms.count * terms.unitPriceUsd * vowBackShare)
  state.commitments.push({ distributor, chip, promised, count: promised, untilWeek: state.week + vowWeeks, backUsd })
}

/** What an order does for one of the open commitments to its seller. */
export interface CommitmentCount {
  commitment: Readonly<ReorderCommitment>
  /** Units still to be ordered before this order, and of these what it fills. */
  open: number
  counted: number
  /**
   * Why it counts or not: no deposit, due after the game, due after the commitment and later than the seller delivers, or
   * signed in the week of the commitment.
   */
  reason: 'counts' | 'filled' | 'noDeposit' | 'afterEnd' | 'sameWeek' | 'tooLate'
}

/** What an order that is signed now counts towards each of the commitments to its seller, the oldest first. */
export function commitmentCountsOfOrder(
  state: Readonly<GameState>,
  distributor: DistributorId,
  { count, depositShare, weeks }: Pick<OfferTerms, 'count' | 'depositShare' | 'weeks'>,
  scenario: Scenario,
): CommitmentCount[] {
  const open = state.commitments.filter((commitment) => commitment.distributor === distributor)
  const { vowWeeks } = scenario.parameters.talks
  const dueWeek = state.week + weeks
  // An order is not late for a promise to order because its seller delivers slowly.
  const isStretched = weeks > Math.ceil(at(scenario.distributors, distributor).leadWeeks)
  let left = count
  const reasonFor = (untilWeek: number): CommitmentCount['reason'] => {
    if (depositShare === 0) return 'noDeposit'
    if (dueWeek > scenario.weeks) return 'afterEnd'
    if (untilWeek - vowWeeks >= state.week) return 'sameWeek'
    if (isStretched && dueWeek > untilWeek) return 'tooLate'
    return left > 0 ? 'counts' : 'filled'
  }
  return open.map((commitment) => {
    const reason = reasonFor(commitment.untilWeek)
    const counted = reason === 'counts' ? Math.min(left, commitment.count) : 0
    left -= counted
    return { commitment, open: commitment.count, counted, reason }
  })
}

/**
 * Counts an order towards earlier commitments to this seller.
 *
 * Trust gained by a kept commitment is proportional to its size, so that splitting it is no advantage.
 */
function countTowardsCommitments(
  state: GameState,
  distributor: DistributorId,
  terms: OfferTerms,
  scenario: Scenario,
): void {
  const { vowTrustShare, openingCount } = scenario.parameters.talks
  const counts = commitmentCountsOfOrder(state, distributor, terms, scenario)
  const own = state.commitments.filter((vow) => vow.distributor === distributor)
  for (const [place, vow] of own.entries()) {
    const counted = counts[place]?.counted ?? 0
    if (counted === 0) continue
    vow.count -= counted
    if (vow.count > 0) continue
    const person = at(state.distributors, distributor)
    person.ours.kept += 1
    person.trust = Math.min(1, person.trust + vowTrustShare * Math.min(1, vow.promised / openingCount))
    addNews(state, 'vowKept', { distributor })
  }
  state.commitments = state.commitments.filter((vow) => vow.count > 0)
}

/** Expired commitments are broken: their discount is charged back, and the news is told. */
export function penaliseExpiredCommitments(state: GameState, scenario: Scenario): void {
  const { vowWarnWeeks } = scenario.parameters.talks
  for (const vow of state.commitments) {
    const { distributor, chip, backUsd } = vow
    if (vow.untilWeek - state.week === vowWarnWeeks)
      addNews(state, 'vowDue', { distributor, chip, count: vow.count, dueWeek: vow.untilWeek })
    if (vow.untilWeek > state.week) continue
    lowerTrustForBrokenPromise(state, distributor, scenario.parameters.talks.vowTrustShare * 2, scenario)
    post(state, { debit: 'penalties', credit: 'cash', usd: backUsd })
    addNews(state, 'vowBroken', { distributor, chip, backUsd })
  }
  state.commitments = state.commitments.filter((vow) => vow.untilWeek > state.week)
}

/** A broken commitment lowers trust, most with this seller and slightly with all others. */
export function lowerTrustForBrokenPromise(
  state: GameState,
  distributor: DistributorId,
  trustLost: number,
  scenario: Scenario,
): void {
  const { talkedOfShare } = scenario.parameters.talks
  at(state.distributors, distributor).ours.broken += 1
  for (const id in state.distributors)
    lowerDistributorTrust(state, id, trustLost * (id === distributor ? 1 : talkedOfShare), scenario)
}

/** The seller's delivery record: a promise counts as not kept from its due week until the goods arrive. */
export function sellerDeliveryRecord(state: Readonly<GameState>, distributor: DistributorId, scenario: Scenario) {
  const { kept, broken } = at(state.distributors, distributor)
  const { lateWeeks } = scenario.parameters.distributors
  const overdue = state.contracts.filter(
    ({ distributor: seller, status, dueWeek, delivered, count }) =>
      seller === distributor && status === 'open' && delivered < count && state.week > dueWeek + lateWeeks,
  ).length
  return { kept, promised: kept + broken + overdue, overdue }
}

/** At random, reveals a distributor's reputation in the news. */
export function revealDistributorReputations(state: GameState, scenario: Scenario): void {
  const { gossipChance } = scenario.parameters.talks
  for (const id in scenario.distributors)
    if (happens(luckOfWeek(state), 'gossip', rowIndexText(scenario.distributors, id), gossipChance))
      revealTemperTrace(state, id, 'gossip', scenario)
}
