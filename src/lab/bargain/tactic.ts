import { at } from '../../kernel/at'
import type { Move } from '../../sim/decisions'
import { chipsPerRack } from '../../sim/level/lot-sizes'
import type { Scenario } from '../../sim/level/scenario'
import type { GameState } from '../../sim/state/state'
import type { OfferTerms, Talk, TemperTrace } from '../../sim/state/talk-state'
import type { ContractClause } from '../../sim/state/talk-terms'
import { type BuyerClaimKind, buyerClaimKinds } from '../../sim/state/talk-terms'
import { buyerReservationPriceWaterfall } from '../../sim/trade/buyer-valuation'
import { askPriceForTermsUsd } from '../../sim/trade/offer-prices'
import { isSellerLastOffer } from '../../sim/trade/talk'
import { checkClaimTruth } from '../../sim/trade/talk-moves'

/** What the buyer can observe: no limit, no temper, no probabilities. */
export interface TacticBuyerView {
  /** The week in which the negotiation began. */
  week: number
  round: number
  isFinal: boolean
  last: Talk['last']
  theirs: OfferTerms
  /** The seller's package of the round before. */
  theirsBefore: OfferTerms | null
  yours: OfferTerms | null
  leadWeeks: number
  hasBeenSilent: boolean
  /** Whether a favour was done or declined in this negotiation. */
  hasFavoured: boolean
  hasPaused: boolean
  favours: readonly string[]
  /** All traces of the distributor, earlier negotiations included. */
  traces: readonly TemperTrace[]
  /** Claims that are true and not yet made; a function, since it computes all other prices. */
  trueClaims(): readonly BuyerClaimKind[]
  /** The seller's ask on these terms before concessions, in US dollars. */
  askFor(terms: OfferTerms): number
  /** The buyer's valuation of one unit on these terms, in US dollars. */
  worthFor(terms: OfferTerms): number
}

/** The purpose of a negotiation. */
export interface TacticGoal {
  count: number
  clause: ContractClause
  /** Null: each tactic's own deposit. */
  depositShare: number | null
  /** Whether the order is made in any case, so that the seller's last offer is always accepted. */
  isNeeded: boolean
}

/** The small lot by which tactics are compared. */
export const smallLotGoal: TacticGoal = { count: chipsPerRack, clause: 'firm', depositShare: null, isNeeded: false }

/** A negotiation tactic: the buyer's next move. */
export interface Tactic {
  id: string
  move(sight: TacticBuyerView, subject: string, wish: TacticGoal): Move
}

/** The buyer's view of a negotiation. */
export function tacticBuyerViewOf(
  state: Readonly<GameState>,
  talk: Readonly<Talk>,
  scenario: Scenario,
): TacticBuyerView {
  const theirs = talk.slips.filter(({ by }) => by === 'them')
  return {
    week: talk.week,
    round: talk.round,
    isFinal: isSellerLastOffer(talk),
    last: talk.last,
    theirs: talk.theirs,
    theirsBefore: theirs.at(-2)?.terms ?? null,
    yours: talk.yours,
    hasBeenSilent: talk.hasBeenSilent,
    hasFavoured: talk.favour !== null,
    hasPaused: talk.pausedWeek !== null,
    trueClaims: () =>
      buyerClaimKinds.filter(
        (kind) =>
          !talk.claims.some(({ claim }) => claim === kind) && checkClaimTruth(state, talk, kind, scenario).isTrue,
      ),
    favours: Object.keys(scenario.favours),
    leadWeeks: Math.ceil(at(scenario.distributors, talk.distributor).leadWeeks),
    traces: at(state.distributors, talk.distributor).traces,
    askFor: (terms) => askPriceForTermsUsd(talk, terms, scenario),
    worthFor: (terms) => buyerReservationPriceWaterfall(talk.worth, terms).value(),
  }
}
