import * as z from 'zod/mini'
import { chipIdShape, distributorIdShape, number, numberOrNullShape, text, textOrNullShape, yesNo } from './shapes'
import {
  allocationRules,
  buyerClaimKinds,
  type ConcessionCause,
  contractClauses,
  type NegotiationIssue,
  sellerLeaveReasons,
  sellerLineMoments,
  type TemperTraceKind,
} from './talk-terms'

/** Hidden traits of a distributor; not shown before the debrief. */
export const hiddenTraitsShape = z.object({
  temper: text,
  /** The limit on plain terms relative to the market price, as a share above or below it. */
  limitMargin: number,
  /** Discount factor per round, 0 to 1. */
  patience: number,
  /** Weight of each issue relative to the trade's standard valuation (1 = the same). */
  weights: z.record(z.custom<NegotiationIssue>(), number),
  /** Share of the stated stock that really exists, 0 to 1. */
  honesty: number,
  /** Share of promises kept in time, 0 to 1. */
  reliability: number,
  allocation: z.literal(allocationRules),
  /** Probability that a claim is verified, 0 to 1. */
  fear: number,
  /** Half-life of memory, in weeks. */
  memoryWeeks: number,
})
export interface HiddenTraits extends z.infer<typeof hiddenTraitsShape> {}

/** Observable evidence of a distributor's temper. */
export const temperTraceShape = z.object({
  week: number,
  kind: z.literal(['deposit', 'haste', 'manner', 'gossip'] satisfies TemperTraceKind[]),
  /** Index of the value among those of its kind, from 0. */
  value: number,
})
export interface TemperTrace extends z.infer<typeof temperTraceShape> {}

/** An order of another firm in a seller's order book. */
export const rivalBookedOrderShape = z.object({
  rival: text,
  chip: chipIdShape,
  /** Units still to be delivered. */
  count: number,
  /** The week in which shipment is due. */
  dueWeek: number,
})
export interface RivalBookedOrder extends z.infer<typeof rivalBookedOrderShape> {}

/** A lot smaller than the orders for it; all of it is public. */
export const rationedLotShape = z.object({
  week: number,
  chip: chipIdShape,
  /** Stated stock, and real stock. */
  said: number,
  held: number,
  /** The firm's orders, the other firms' orders, and the firm's allocation. */
  ordered: number,
  others: number,
  came: number,
})

/** The firm's commitment to place another order. */
export const reorderCommitmentShape = z.object({
  distributor: distributorIdShape,
  chip: chipIdShape,
  /** Units promised, and units still to be ordered. */
  promised: number,
  count: number,
  untilWeek: number,
  /** The discount to be paid back if the commitment is broken. */
  backUsd: number,
})

export interface ReorderCommitment extends z.infer<typeof reorderCommitmentShape> {}

const termsShape = z.object({
  count: number,
  unitPriceUsd: number,
  /** Share of the price paid on signature, 0 to 1. */
  depositShare: number,
  /** Weeks from signature to promised delivery. */
  weeks: number,
  clause: z.literal(contractClauses),
})
export interface OfferTerms extends z.infer<typeof termsShape> {}

const concessionsShape = z.record(z.custom<ConcessionCause>(), number)

/** One offer in the negotiation's history. */
const offerRecordShape = z.object({
  by: z.literal(['us', 'them']),
  round: number,
  terms: termsShape,
  /** The concession so far when the offer was made, by cause. */
  gains: concessionsShape,
})
export interface OfferRecord extends z.infer<typeof offerRecordShape> {}

/** The buyer's valuation data for one unit, in dollars. */
const buyerValuationShape = z.object({
  /** Price and delivery weeks of the best alternative. */
  alternativeUsd: number,
  alternativeWeeks: number,
  /** Cost of a week without the chip, in dollars. */
  waitUsdPerWeek: number,
  /** Yearly interest on a deposit, and the probability that it is lost, both as shares. */
  interestPerYear: number,
  depositRiskShare: number,
  /** Believed weekly probability of a rule that voids the order. */
  banChancePerWeek: number,
  /** Cost of a loyalty commitment, and loss of value of a chip without use, as shares of the price. */
  vowCostShare: number,
  uselessShare: number,
  /** Units beyond which another has no use. */
  needCount: number,
})
export interface BuyerValuation extends z.infer<typeof buyerValuationShape> {}

/** A closed negotiation with the hidden data needed for its disclosure. */
export const closedTalkShape = z.object({
  id: number,
  distributor: distributorIdShape,
  chip: chipIdShape,
  openedWeek: number,
  closedWeek: number,
  outcome: z.literal(['signed', 'left', 'walked', 'lapsed']),
  /** Why the seller left; null where it did not. */
  leftOver: z.nullable(z.literal(sellerLeaveReasons)),
  slips: z.array(offerRecordShape),
  /** The ask and the limit on plain terms; the limit is hidden until disclosure. */
  askUsd: number,
  plainLimitUsd: number,
  trust: number,
  insuredBy: textOrNullShape,
  worth: buyerValuationShape,
})
export interface ClosedTalk extends z.infer<typeof closedTalkShape> {}

/** A claim with its truth at the time; later weeks do not change it. */
const madeClaimShape = z.object({
  claim: z.literal(buyerClaimKinds),
  week: number,
  isTrue: yesNo,
  fate: z.literal(['heard', 'proven', 'found']),
})

export const talkShape = z.object({
  distributor: distributorIdShape,
  chip: chipIdShape,
  week: number,
  /** 1 to 4. */
  round: number,
  /** Rounds before the seller leaves; an offence removes one. */
  rounds: number,
  theirs: termsShape,
  yours: z.nullable(termsShape),
  /** The best offer so far as a share of the seller's ask on the same terms; null before the first offer. */
  bestShare: numberOrNullShape,
  slips: z.array(offerRecordShape),
  /** The concession so far from ask (0) to limit (1), by cause. */
  gains: concessionsShape,
  /** Claims made, with their truth at the time. */
  claims: z.array(madeClaimShape),
  /** Whether a bluff was found out; the seller then concedes no more. */
  isCaught: yesNo,
  hasAsked: yesNo,
  /** Whether a silent round has been used; it earns a concession only once. */
  hasBeenSilent: yesNo,
  favour: textOrNullShape,
  /** The week in which the negotiation was paused; null = never. */
  pausedWeek: numberOrNullShape,
  /** Trust at the start; changes during the talk affect only the next one. */
  trust: number,
  worth: buyerValuationShape,
  /** Days of this week used by the negotiation. */
  days: number,
  /**
   * Ask and hidden limit on plain terms (one chip, no deposit, the seller's usual weeks, firm clause); each term is
   * priced relative to these two.
   */
  askUsd: number,
  plainLimitUsd: number,
  /** The hedge included in the prices. */
  insuredBy: textOrNullShape,
  last: z.literal(sellerLineMoments),
})
export interface Talk extends z.infer<typeof talkShape> {}
