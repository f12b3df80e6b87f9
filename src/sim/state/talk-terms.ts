/** Concession curves by name: share of the concession (0 to 1) against the share of rounds used (0 to 1). */
export const concessionCurves = {
  late: (spent: number): number => spent * spent * spent,
  even: (spent: number): number => spent,
  early: (spent: number): number => 1 - (1 - spent) * (1 - spent),
} as const

/** Rules for rationing a short lot among orders (Cachon and Lariviere 1999). */
export const allocationRules = ['proportional', 'linear', 'max-min'] as const
export type AllocationRule = (typeof allocationRules)[number]

/** Claims in a negotiation: each can be true or a bluff, but what stands in the seller's own book is never a bluff. */
export const buyerClaims = {
  quote: { isInSellersBook: false },
  deadline: { isInSellersBook: false },
  volume: { isInSellersBook: false },
  /** Goods of this seller are overdue. */
  late: { isInSellersBook: true },
} as const
export type BuyerClaimKind = keyof typeof buyerClaims
export const buyerClaimKinds = Object.keys(buyerClaims) as BuyerClaimKind[]

/** Outcome of a claim: unverified, verified as true, or found out as a bluff. */
export type BuyerClaimOutcome = 'heard' | 'proven' | 'found'

/**
 * Why a seller leaves: its last offer was not taken, the last offer was an offence, or the buyer was silent in the last
 * round.
 */
export const sellerLeaveReasons = ['lastWord', 'offence', 'silence'] as const
export type SellerLeaveReason = (typeof sellerLeaveReasons)[number]

/** Moments at which a seller says a line. */
export const sellerLineMoments = [
  'opened',
  'countered',
  'unmoved',
  'offended',
  'doubts',
  'thanks',
  'silent',
  'paused',
  'final',
] as const
export type SellerLineMoment = (typeof sellerLineMoments)[number]

/** Kinds of trace, and the number of values of each. */
export const valueCountByTemperTraceKind = {
  /** Deposit in the seller's first package: none, 10, 30, 50 %. */
  deposit: 4,
  /** Days until the answer: the same day, two, four, a week. */
  haste: 4,
  /** Manner of speech: unhurried, brisk, stiff, warm, exact. */
  manner: 5,
  /** Reputation: sits it out, flares up, minds face, returns favours, wants papers. */
  gossip: 5,
} as const
export type TemperTraceKind = keyof typeof valueCountByTemperTraceKind

/** Standard delivery windows, in weeks after the earliest day. */
export const deliveryWindows = [0, 6, 13] as const

/** The latest delivery that can be agreed, in weeks. */
export const maxDeliveryWeeks = 52

/** The negotiation issues besides price, weighed differently by each side. */
export const negotiationIssues = ['bulk', 'deposit', 'waiting', 'clause'] as const
export type NegotiationIssue = (typeof negotiationIssues)[number]

/** Standard deposits, as shares of the price. */
export const depositShares = [0, 0.1, 0.3, 0.5] as const

/** Clauses: who bears a ban, the seller (`refund`) or the firm (`firm`); `loyalty` adds a commitment to order again. */
export const contractClauses = ['refund', 'firm', 'loyalty'] as const
export type ContractClause = (typeof contractClauses)[number]

/** Causes of a seller's concession; the shares add up to the total concession. */
export const concessionCauses = ['time', 'respect', 'reciprocity', 'claim', 'favour', 'pause'] as const
export type ConcessionCause = (typeof concessionCauses)[number]
export type ConcessionsByCause = Record<ConcessionCause, number>
