/** How far a seller has come down his own way (0 to 1), given the share of his rounds that is spent (0 to 1). */
export const concessionCurves = {
  late: (spent: number): number => spent * spent * spent,
  even: (spent: number): number => spent,
  early: (spent: number): number => 1 - (1 - spent) * (1 - spent),
} as const

/** How a short lot is shared out among those who ordered (Cachon and Lariviere 1999). */
export const allocationRules = ['proportional', 'linear', 'max-min'] as const
export type AllocationRule = (typeof allocationRules)[number]

/** What can be claimed at a table; each can be true or a bluff. */
export const claimKinds = ['quote', 'deadline', 'volume'] as const
export type ClaimKind = (typeof claimKinds)[number]

/** What came of a claim: taken as far as he believes us, or looked into and found true or a bluff. */
export type ClaimFate = 'heard' | 'proven' | 'found'

/** Why a seller gets up: his last word was not taken, our last offer offended him, or we said nothing to the last. */
export const leaveReasons = ['lastWord', 'offence', 'silence'] as const
export type LeaveReason = (typeof leaveReasons)[number]

/** What a person can answer with at a table. */
export const talkMoments = [
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
export type TalkMoment = (typeof talkMoments)[number]

/** What a person lets slip without meaning to, and how many values each has. */
export const traceValues = {
  /** Deposit that he asks in his first package: none, 10, 30, 50 %. */
  deposit: 4,
  /** Days until he answers: the same day, two, four, a week. */
  haste: 4,
  /** How he speaks: unhurried, brisk, stiff, warm, exact. */
  manner: 5,
  /** What others say of him: sits it out, flares up, minds his face, returns favours, wants papers. */
  gossip: 5,
} as const
export type TraceKind = keyof typeof traceValues

/** The windows of delivery that people write on slips: weeks after the earliest day. */
export const windowWeeks = [0, 6, 13] as const

/** Nobody promises a delivery later than in so many weeks. */
export const mostWeeks = 52

/** What a package says besides its price: the issues that each side weighs. */
export const issues = ['bulk', 'deposit', 'waiting', 'clause'] as const
export type Issue = (typeof issues)[number]

/** Chips in one server, and in one rack: the sizes in which people order, and the blocks of a talk. */
export const serverChips = 8
export const rackChips = 64

/** The deposits that people write on slips, as shares of the price. */
export const depositShares = [0, 0.1, 0.3, 0.5] as const

/** Who bears a ban: the seller (refund) or we (firm); and with loyalty we also promise the next order. */
export const clauses = ['refund', 'firm', 'loyalty'] as const
export type Clause = (typeof clauses)[number]

/** What has brought a seller on his way from his opening to his limit; the shares add up to how far he has come. */
export const gainNames = ['time', 'respect', 'reciprocity', 'claim', 'favour', 'pause'] as const
export type GainName = (typeof gainNames)[number]
export type Gains = Record<GainName, number>
