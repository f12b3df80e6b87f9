import type { ChipId, DistributorId } from './ids'
import type {
  AllocationRule,
  ClaimFate,
  ClaimKind,
  Clause,
  Gains,
  Issue,
  LeaveReason,
  TalkMoment,
  TraceKind,
} from './talk-terms'

/** What is inside a person; nothing of it is shown before the debrief. */
export interface Mind {
  temper: string
  /** His limit on plain terms over (or under) the market price, as a share. */
  limitMargin: number
  /** His discount factor for one round, 0 to 1. */
  patience: number
  /** How much each issue weighs with him against what the trade reckons (1 = the same). */
  weights: Record<Issue, number>
  /** Share of what he says he holds that he really holds, 0 to 1. */
  honesty: number
  /** Share of his promises that he keeps in time, 0 to 1. */
  reliability: number
  allocation: AllocationRule
  /** How often he has a claim looked into, 0 to 1. */
  fear: number
  /** Weeks after which he has forgotten half. */
  memoryWeeks: number
}

/** Something that a person let slip. */
export interface Trace {
  week: number
  kind: TraceKind
  /** Which of the kind's values, from 0. */
  value: number
}

/** An order of another house in a seller's book. */
export interface BookedOrder {
  rival: string
  chip: ChipId
  /** Units that he still waits for. */
  count: number
  /** The week in which the goods should leave. */
  dueWeek: number
}

/** A lot that was too small for all who had ordered of it; everything here is told. */
export interface ShortLot {
  week: number
  chip: ChipId
  /** What he had said that he held, and what he held. */
  said: number
  held: number
  /** What we had ordered, what the others had, and what came to us. */
  ordered: number
  others: number
  came: number
}

/** A promise of ours: to order again. */
export interface Vow {
  distributor: DistributorId
  chip: ChipId
  /** Units promised, and how many of them are still to be ordered. */
  promised: number
  count: number
  untilWeek: number
  /** What is charged back if it is broken. */
  backUsd: number
}

/** One slip of paper that lay on the table. */
export interface Slip {
  by: 'us' | 'them'
  round: number
  terms: Package
  /** How far he had come when it was laid, by reason. */
  gains: Gains
}

/** A claim, remembered as it was when it was made: later weeks change nothing of it. */
export interface MadeClaim {
  claim: ClaimKind
  week: number
  isTrue: boolean
  fate: ClaimFate
}

/** A talk that is over, with what it takes to open its books. */
export interface Deal {
  id: number
  distributor: DistributorId
  chip: ChipId
  openedWeek: number
  closedWeek: number
  outcome: 'signed' | 'left' | 'walked' | 'lapsed'
  /** Why he got up; null where he did not. */
  leftOver: LeaveReason | null
  slips: Slip[]
  /** What he asked, and the least that he took, both on plain terms; the limit is hidden until the books are opened. */
  askUsd: number
  plainLimitUsd: number
  trust: number
  insuredBy: string | null
  worth: Worth
}

/** What a buyer must know of himself to tell one package from another, for one unit, in dollars. */
export interface Worth {
  /** What the same chip costs elsewhere, and in how many weeks it would come. */
  alternativeUsd: number
  alternativeWeeks: number
  /** What a week without the chip costs. */
  waitUsdPerWeek: number
  /** Yearly cost of money that lies in a deposit, and the chance that it is lost, both as shares. */
  interestPerYear: number
  depositRiskShare: number
  /** Chance a week, as we believe, that a rule comes which voids the order. */
  banChancePerWeek: number
  /** What being bound for the next order costs, and what a chip without use loses, as shares of its price. */
  vowCostShare: number
  uselessShare: number
  /** Units beyond which one more is of no use. */
  needCount: number
}

export interface Package {
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
  /** Rounds that he sits; an offence takes one away. */
  rounds: number
  theirs: Package
  yours: Package | null
  /** The best that we have offered, as a share of his price on the same terms; null before the first offer. */
  bestShare: number | null
  slips: Slip[]
  /** How far he has come from his opening to his limit, by reason. */
  gains: Gains
  /** The claims that were made, as they were when they were made. */
  claims: MadeClaim[]
  /** A bluff was found out: he moves no more. */
  isCaught: boolean
  hasAsked: boolean
  /** We have said nothing for a round: it moves nobody twice. */
  hasBeenSilent: boolean
  favour: string | null
  /** We let a week pass, and come back to the same table. */
  pausedWeek: number | null
  /** His trust when the talk began: what happens at the table moves the next one. */
  trust: number
  worth: Worth
  /** Days of this week that the talk has used. */
  days: number
  /**
   * The price on plain terms (one chip, no deposit, his usual weeks, firm) that he asked as we sat down, and, hidden, the
   * least that he takes on them: what each term adds or takes counts from these two.
   */
  askUsd: number
  plainLimitUsd: number
  /** The hedge that the prices were reckoned with. */
  insuredBy: string | null
  last: TalkMoment
}
