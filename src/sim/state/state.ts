/**
 * Everything that changes.
 *
 * A plain JSON tree. Content never enters it: its id does. What can be computed from it is computed (see score/dials.ts,
 * compute/fleet.ts, market/pricing.ts), never stored beside it.
 */

import type {
  Cloud,
  Finance,
  MandateState,
  ProductState,
  ProjectState,
  RecentWeek,
  SiteState,
  StackState,
  StandingOrders,
  Team,
  Training,
} from './company-state'
import type { ChipId, DialId, DistributorId, EventId, RoleId, RuleId, SiteId, StandingId } from './ids'
import type { Contract, DistributorState, Nation, Rent, RivalState, Shipment, Store, Supply } from './market-state'
import type { Deal, Talk, Vow } from './talk-state'

export type { Refusal } from './refusals'

export interface GameState {
  level: string
  seed: string
  /** The seed, mixed to 32 bits, for luck. */
  seedBits: number
  /** Rules fall on their historical dates. */
  asItHappened: boolean
  /** Weeks since the level's start; the week that is open for decisions. */
  week: number
  /** Serial number for the ids of contracts and shipments. */
  nextId: number
  world: World
  belief: Belief
  rules: Record<RuleId, RuleState>
  /** What each chip's makers and the open market offer. */
  supply: Record<ChipId, Supply>
  rent: Rent
  rivals: Record<string, RivalState>
  nation: Nation
  distributors: Record<DistributorId, DistributorState>
  /** The talk on the table, one at a time. */
  talk: Talk | null
  /** Talks that are over, oldest first; the latest ones are kept. */
  deals: Deal[]
  vows: Vow[]
  /** What the player thinks each person's limit is, against the market price; shown beside the truth in the end. */
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
  standing: Standing
  finance: Finance
  /** The dial that matters most to the player. */
  chosenDial: DialId | null
  mandate: MandateState | null
  /** The mandate left behind by the pivot. */
  pivotedFrom: { mandate: string; week: number; keptPoints: number } | null
  seals: SealMark[]
  signs: Record<string, { week: number; answer: number }>
  hedges: Record<string, { week: number; untilWeek: number }>
  /** Factors on named quantities of the model, each with its cause and its end. */
  modifiers: Modifier[]
  /** The last week in which an event fired. */
  fired: Record<EventId, number>
  dilemmas: Dilemma[]
  answers: Record<EventId, string>
  /** Marks that the level sets by its effect `flag` and asks for; the game sets none. */
  flags: Record<string, 1>
  forecasts: Record<string, { chance: number; week: number; outcome: 0 | 1 | null }>
  standingOrders: StandingOrders
  /** Running sums for the dials: a ring of the last 26 weeks. */
  recent: RecentWeek[]
  /** Weekly figures for charts, one number a week each, in the units of series.ts. */
  series: Record<string, number[]>
  reviews: Review[]
  /** The week in which each objective of the level was reached. */
  objectives: Record<string, number>
  news: NewsRing
  ending: Ending | null
}

/** What fate has drawn for this seed. Hidden until the debrief. */
export interface World {
  /** Week of announcement and of force of each rule; −1 = never. */
  ruleWeeks: Record<RuleId, { announced: number; force: number; hastened: boolean }>
  /** Week of each drawn event; −1 = never. */
  eventWeeks: Record<EventId, number>
  /** Named luck of the world: factors around 1. */
  luck: Record<string, number>
}

export interface Belief {
  /** The market's chance (0 to 1) of a new control within 12 weeks. */
  market: number
  /** The player's own, sharpened by analysis he has bought. */
  own: number
  /** The last rumours, newest last, at most 12. */
  rumours: { event: EventId; week: number; credibility: number }[]
}

export interface RuleState {
  status: 'coming' | 'announced' | 'inForce' | 'replaced'
  /** Announced to the public in this week; null before. */
  announcedWeek: number | null
  /** The week in which it takes (or took) force as far as the public knows; null before. */
  forceWeek: number | null
}

/** What each side thinks of the firm, 0 to 1. */
export interface Standing extends Record<StandingId, number> {
  /** The firm stands on the list abroad: lawful sellers of imported chips have stopped. */
  isEntityListed: boolean
}

export interface SealMark {
  week: number
  move: string
  facts: Record<string, number | string>
}

export interface Modifier {
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

export interface Review {
  week: number
  /** Of that day, not of the end. */
  score: number
  dials: Record<DialId, number>
  cashUsd: number
  rivalScoreLog10: number
}

export interface NewsRing {
  items: News[]
  /** Serial of the next item; item n stands at n mod the ring's size. */
  next: number
}

/** What just happened, as data; `say` makes the sentence. */
export interface News {
  serial: number
  week: number
  kind: string
  facts: Record<string, number | string>
}

export interface Ending {
  week: number
  /** `named`: by an ending of the level's own, whose id stands in `named`. */
  kind: 'won' | 'dial' | 'score' | 'insolvent' | 'named'
  named: string | null
  won: boolean
  score: number
  dials: Record<DialId, number>
}
