/**
 * Everything that changes during a game.
 *
 * A plain JSON tree that refers to content by id only. Derived values are computed (score/dials.ts, compute/fleet.ts,
 * market/pricing.ts) and not stored beside it.
 */

import type {
  Cloud,
  DialWeek,
  Finance,
  MandateState,
  ProductState,
  ProjectState,
  SiteState,
  StackState,
  StandingOrders,
  Team,
  Training,
} from './company-state'
import type { ChipId, DialId, DistributorId, EventId, RoleId, RuleId, SiteId, StandingId } from './ids'
import type { Contract, DistributorState, Nation, Rent, RivalState, Shipment, Store, Supply } from './market-state'
import type { News } from './news-kinds'
import type { ClosedTalk, Commitment, Talk } from './talk-state'

export type { Refusal } from './refusals'

export interface GameState {
  level: string
  seed: string
  /** The seed, hashed to 32 bits. */
  seedBits: number
  /** Whether rules take force on their historical dates. */
  asItHappened: boolean
  /** Weeks since the level's start; the current week, in which decisions are made. */
  week: number
  /** Serial number of the next contract or shipment. */
  nextId: number
  world: World
  belief: Belief
  rules: Record<RuleId, RuleState>
  /** Supply of each chip at its makers and on the open market. */
  supply: Record<ChipId, Supply>
  rent: Rent
  rivals: Record<string, RivalState>
  nation: Nation
  distributors: Record<DistributorId, DistributorState>
  /** The open negotiation, at most one. */
  talk: Talk | null
  /** Closed negotiations, oldest first; only the latest are kept. */
  deals: ClosedTalk[]
  commitments: Commitment[]
  /**
   * The player's estimate of each distributor's limit relative to the market price; compared with the truth at the end.
   */
  estimates: Record<DistributorId, { low: number; high: number; temper: string | null }>
  contracts: Contract[]
  shipments: Shipment[]
  warehouse: Record<ChipId, Store>
  sites: Record<SiteId, SiteState>
  /** Maturity of each software stack in the company, 0 to 1. */
  stacks: Record<string, StackState>
  projects: Record<string, ProjectState>
  training: Training
  products: Record<string, ProductState>
  cloud: Cloud
  people: Record<RoleId, Team>
  /** 0 to 1. */
  morale: number
  standing: StakeholderStanding
  finance: Finance
  /** The dial that the player chose as the most important. */
  chosenDial: DialId | null
  mandate: MandateState | null
  /** The previous mandate, left by the pivot. */
  pivotedFrom: { mandate: string; week: number; keptPoints: number } | null
  seals: IrreversibleRecord[]
  reports: Record<string, { week: number; answer: number }>
  hedges: Record<string, { week: number; untilWeek: number }>
  /** Temporary factors on named quantities of the model, each with its cause and its end. */
  modifiers: Modifier[]
  /** The last week in which each event fired. */
  fired: Record<EventId, number>
  dilemmas: Dilemma[]
  dilemmaChoices: Record<EventId, string>
  /** Flags set and read by the level alone (effect `flag`). */
  flags: Record<string, 1>
  forecasts: Record<string, { chance: number; week: number; outcome: 0 | 1 | null }>
  standingOrders: StandingOrders
  /** Ring buffer of the last 26 weeks, for the dials. */
  recent: DialWeek[]
  /** Weekly values of the chart series, in the units of series.ts. */
  series: Record<string, number[]>
  reviews: Review[]
  /** The week in which each goal of the level was reached. */
  objectives: Record<string, number>
  news: NewsRing
  ending: Ending | null
}

/** The hidden draws of this seed; not shown before the debrief. */
export interface World {
  /** Announcement week and effective week of each rule; −1 = never. */
  ruleWeeks: Record<RuleId, { announced: number; force: number; hastened: boolean }>
  /** Week of each drawn event; −1 = never. */
  eventWeeks: Record<EventId, number>
  /** Named luck factors of the world, around 1. */
  luck: Record<string, number>
}

export interface Belief {
  /** The market's probability (0 to 1) of a new control within 12 weeks. */
  market: number
  /** The player's own probability, improved by bought intelligence reports. */
  own: number
  /** The last rumours, newest last, at most 12. */
  rumours: { event: EventId; week: number; credibility: number }[]
}

interface RuleState {
  status: 'coming' | 'announced' | 'inForce' | 'replaced'
  /** Week of the public announcement; null before it. */
  announcedWeek: number | null
  /** The publicly known effective week; null before the announcement. */
  forceWeek: number | null
}

/** Standing of the firm with each stakeholder, 0 to 1. */
interface StakeholderStanding extends Record<StandingId, number> {
  /** Whether the firm is on the foreign entity list; lawful sellers of imported chips then refuse it. */
  isEntityListed: boolean
}

interface IrreversibleRecord {
  week: number
  move: string
  facts: Record<string, number | string>
}

interface Modifier {
  target: string
  factor: number
  untilWeek: number
  cause: EventId
}

export interface Dilemma {
  event: EventId
  week: number
  untilWeek: number
}

interface Review {
  week: number
  /** The score on that day, not at the end. */
  score: number
  dials: Record<DialId, number>
  cashUsd: number
  rivalScoreLog10: number
}

interface NewsRing {
  items: News[]
  /** Serial of the next item; item n is stored at index n mod the ring's size. */
  next: number
}

export interface Ending {
  week: number
  /** `named`: one of the level's own endings, with its id in `named`. */
  kind: 'won' | 'dial' | 'score' | 'insolvent' | 'named'
  named: string | null
  won: boolean
  score: number
  dials: Record<DialId, number>
}
