import type { ChipId, DistributorId } from './ids'
import type {
  AllocationRule,
  ClaimKind,
  ClaimOutcome,
  Clause,
  Concessions,
  LeaveReason,
  NegotiationIssue,
  TalkMoment,
  TraceKind,
} from './talk-terms'

/** Hidden traits of a distributor; not shown before the debrief. */
export interface HiddenTraits {
  temper: string
  /** The limit on plain terms relative to the market price, as a share above or below it. */
  limitMargin: number
  /** Discount factor per round, 0 to 1. */
  patience: number
  /** Weight of each issue relative to the trade's standard valuation (1 = the same). */
  weights: Record<NegotiationIssue, number>
  /** Share of the stated stock that really exists, 0 to 1. */
  honesty: number
  /** Share of promises kept in time, 0 to 1. */
  reliability: number
  allocation: AllocationRule
  /** Probability that a claim is verified, 0 to 1. */
  fear: number
  /** Half-life of memory, in weeks. */
  memoryWeeks: number
}

/** Observable evidence of a distributor's temper. */
export interface Trace {
  week: number
  kind: TraceKind
  /** Index of the value among those of its kind, from 0. */
  value: number
}

/** An order of another firm in a seller's order book. */
export interface BookedOrder {
  rival: string
  chip: ChipId
  /** Units still to be delivered. */
  count: number
  /** The week in which shipment is due. */
  dueWeek: number
}

/** A lot smaller than the orders for it; all of it is public. */
export interface RationedLot {
  week: number
  chip: ChipId
  /** Stated stock, and real stock. */
  said: number
  held: number
  /** The firm's orders, the other firms' orders, and the firm's allocation. */
  ordered: number
  others: number
  came: number
}

/** The firm's commitment to place another order. */
export interface Commitment {
  distributor: DistributorId
  chip: ChipId
  /** Units promised, and units still to be ordered. */
  promised: number
  count: number
  untilWeek: number
  /** The discount to be paid back if the commitment is broken. */
  backUsd: number
}

/** One offer in the negotiation's history. */
export interface OfferRecord {
  by: 'us' | 'them'
  round: number
  terms: OfferTerms
  /** The concession so far when the offer was made, by cause. */
  gains: Concessions
}

/** A claim with its truth at the time; later weeks do not change it. */
export interface MadeClaim {
  claim: ClaimKind
  week: number
  isTrue: boolean
  fate: ClaimOutcome
}

/** A closed negotiation with the hidden data needed for its disclosure. */
export interface ClosedTalk {
  id: number
  distributor: DistributorId
  chip: ChipId
  openedWeek: number
  closedWeek: number
  outcome: 'signed' | 'left' | 'walked' | 'lapsed'
  /** Why the seller left; null where it did not. */
  leftOver: LeaveReason | null
  slips: OfferRecord[]
  /** The ask and the limit on plain terms; the limit is hidden until disclosure. */
  askUsd: number
  plainLimitUsd: number
  trust: number
  insuredBy: string | null
  worth: BuyerValuation
}

/** The buyer's valuation data for one unit, in dollars. */
export interface BuyerValuation {
  /** Price and delivery weeks of the best alternative. */
  alternativeUsd: number
  alternativeWeeks: number
  /** Cost of a week without the chip, in dollars. */
  waitUsdPerWeek: number
  /** Yearly interest on a deposit, and the probability that it is lost, both as shares. */
  interestPerYear: number
  depositRiskShare: number
  /** Believed weekly probability of a rule that voids the order. */
  banChancePerWeek: number
  /** Cost of a loyalty commitment, and loss of value of a chip without use, as shares of the price. */
  vowCostShare: number
  uselessShare: number
  /** Units beyond which another has no use. */
  needCount: number
}

export interface OfferTerms {
  count: number
  unitPriceUsd: number
  /** Share of the price paid on signature, 0 to 1. */
  depositShare: number
  /** Weeks from signature to promised delivery. */
  weeks: number
  clause: Clause
}

export interface Talk {
  distributor: DistributorId
  chip: ChipId
  week: number
  /** 1 to 4. */
  round: number
  /** Rounds before the seller leaves; an offence removes one. */
  rounds: number
  theirs: OfferTerms
  yours: OfferTerms | null
  /** The best offer so far as a share of the seller's ask on the same terms; null before the first offer. */
  bestShare: number | null
  slips: OfferRecord[]
  /** The concession so far from ask (0) to limit (1), by cause. */
  gains: Concessions
  /** Claims made, with their truth at the time. */
  claims: MadeClaim[]
  /** Whether a bluff was found out; the seller then concedes no more. */
  isCaught: boolean
  hasAsked: boolean
  /** Whether a silent round has been used; it earns a concession only once. */
  hasBeenSilent: boolean
  favour: string | null
  /** The week in which the negotiation was paused; null = never. */
  pausedWeek: number | null
  /** Trust at the start; changes during the talk affect only the next one. */
  trust: number
  worth: BuyerValuation
  /** Days of this week used by the negotiation. */
  days: number
  /**
   * Ask and hidden limit on plain terms (one chip, no deposit, the seller's usual weeks, firm clause); each term is
   * priced relative to these two.
   */
  askUsd: number
  plainLimitUsd: number
  /** The hedge included in the prices. */
  insuredBy: string | null
  last: TalkMoment
}
