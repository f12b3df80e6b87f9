import { at } from '../../kernel/at'
import { post } from '../books/ledger'
import { exportStatusOf } from '../controls/export-status'
import type { Scenario } from '../level/scenario'
import { askPriceOf, hedgeCovering, isPriceLocked, marketPriceOf, termsAdjustment } from '../market/pricing'
import type { ChipId, DistributorId, SiteId } from '../state/ids'
import { addNews, recordIrreversible } from '../state/news'
import type { GameState } from '../state/state'
import type { OfferTerms } from '../state/talk-state'
import type { Clause } from '../state/talk-terms'
import { addCommitment, countTowardsCommitments } from './commitments'

/**
 * Signs a contract: pays the deposit, adds loyalty, and counts it towards earlier commitments.
 *
 * A loyalty clause adds a commitment; a large deposit is irreversible. The hedge is the one included in the price, and
 * covers the order if the deposit locks the price.
 */
export function createContract(
  state: GameState,
  distributor: DistributorId,
  chip: ChipId,
  terms: OfferTerms,
  site: SiteId | null,
  hedge: string | null,
  scenario: Scenario,
): void {
  const depositUsd = Math.round(terms.count * terms.unitPriceUsd * terms.depositShare)
  const locked = isPriceLocked(terms, scenario)
  const { status } = exportStatusOf(state, chip, scenario)
  const needsLicence =
    !at(scenario.distributors, distributor).unsupported && (status === 'notification' || status === 'licence')
  post(state, { debit: 'deposits', credit: 'cash', usd: depositUsd })
  state.contracts.push({
    id: state.nextId,
    distributor,
    chip,
    count: terms.count,
    delivered: 0,
    unitPriceUsd: terms.unitPriceUsd,
    locked,
    marketUsd: marketPriceOf(state, chip, scenario).value(),
    depositShare: terms.depositShare,
    depositUsd,
    signedWeek: state.week,
    dueWeek: state.week + terms.weeks,
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
    recordIrreversible(state, 'signContract', { chip, count: terms.count, usd: depositUsd })
  addNews(state, 'contractSigned', {
    distributor,
    chip,
    count: terms.count,
    unitPriceUsd: terms.unitPriceUsd,
    depositUsd,
    dueWeek: state.week + terms.weeks,
  })
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
export interface SignContract {
  distributor: DistributorId
  chip: ChipId
  count: number
  depositShare: number
  weeks: number
  clause: Clause
  site: SiteId | null
}

/** The package of an order without a negotiation: the ask, adjusted for the terms and the hedge held today. */
export function packageAtAsk(state: Readonly<GameState>, input: SignContract, scenario: Scenario): OfferTerms {
  const { leadWeeks } = at(scenario.distributors, input.distributor)
  const ask = askPriceOf(state, input.distributor, input.chip, scenario).value()
  const hedge = hedgeCovering(state, input.chip, scenario)
  const unitPriceUsd = Math.round(ask * (1 + termsAdjustment(input, leadWeeks, hedge, scenario)))
  return {
    count: input.count,
    unitPriceUsd,
    depositShare: input.depositShare,
    weeks: input.weeks,
    clause: input.clause,
  }
}
