/**
 * Everything that changes during a game: the shape of a saved state, from which its types follow.
 *
 * A plain JSON tree that refers to content by id only. Derived values are computed (score/dials.ts, compute/fleet.ts,
 * market/pricing.ts) and not stored beside it.
 */

import * as z from 'zod/mini'
import {
  cloudShape,
  dialSumsShape,
  financeShape,
  mandateShape,
  peopleShape,
  productShape,
  siteShape,
  stackShape,
  standingOrdersShape,
  trainingShape,
  weeklyDialInputsShape,
} from './company-state'
import { type FactKind, valueTypeByFactKind } from './facts'
import { type DialId, dialIds, difficultyIds } from './ids'
import {
  cardMarketShape,
  chipSupplyShape,
  computeRentPriceShape,
  contractShape,
  distributorShape,
  gameNationShape,
  rivalShape,
  shipmentShape,
  warehouseLotShape,
} from './market-state'
import { type News, type NewsKind, newsFactKindsOf, newsKinds } from './news-kinds'
import {
  chipIdShape,
  distributorIdShape,
  eventIdShape,
  number,
  numberOrNullShape,
  ruleIdShape,
  siteIdShape,
  text,
  textOrNullShape,
  yesNo,
} from './shapes'
import { closedTalkShape, reorderCommitmentShape, talkShape } from './talk-state'

export type { Refusal } from './refusals'

/** The hidden draws of this seed; not shown before the debrief. */
const worldShape = z.object({
  /** Announcement week and effective week of each rule; −1 = never. */
  ruleWeeks: z.record(ruleIdShape, z.object({ announced: number, force: number, hastened: yesNo })),
  /** Week of each drawn event; −1 = never. */
  eventWeeks: z.record(eventIdShape, number),
  /** Named luck factors of the world, around 1. */
  luck: z.record(text, number),
})
export interface HiddenWorld extends z.infer<typeof worldShape> {}

const beliefShape = z.object({
  /** The market's probability (0 to 1) of a new control within 12 weeks. */
  market: number,
  /** The player's own probability, improved by bought intelligence reports. */
  own: number,
  /** The last rumours, newest last, at most 12. */
  rumours: z.array(z.object({ event: eventIdShape, week: number, credibility: number })),
})
export interface RuleBelief extends z.infer<typeof beliefShape> {}

const ruleShape = z.object({
  status: z.literal(['coming', 'announced', 'inForce', 'replaced']),
  /** Week of the public announcement; null before it. */
  announcedWeek: numberOrNullShape,
  /** The publicly known effective week; null before the announcement. */
  forceWeek: numberOrNullShape,
})

/** Standing of the firm with each stakeholder, 0 to 1. */
const standingShape = z.object({
  home: number,
  abroad: number,
  customers: number,
  investors: number,
  /** Whether the firm is on the foreign entity list; lawful sellers of imported chips then refuse it. */
  isEntityListed: yesNo,
})

const factShapes = { number, text } satisfies Record<(typeof valueTypeByFactKind)[FactKind], z.ZodMiniType>

/** News of each kind with the facts that its row names. */
const newsShapes = (Object.keys(newsKinds) as NewsKind[]).map((kind) => {
  const needed = new Set(Object.keys(newsKinds[kind].facts))
  const shapes = Object.entries(newsFactKindsOf(kind)).map(([name, fact]) => {
    const shape = factShapes[valueTypeByFactKind[fact]]
    return [name, needed.has(name) ? shape : z.exactOptional(shape)] as const
  })
  return z.object({ serial: number, week: number, kind: z.literal(kind), facts: z.object(Object.fromEntries(shapes)) })
})
// The shapes are made from the rows of which the type `News` is made, where the compiler does not follow.
const newsShape = z.discriminatedUnion('kind', newsShapes as [(typeof newsShapes)[0]], {
  error: ({ code }) => (code === 'invalid_union' ? 'is no kind of news; a kind that this program tells' : undefined),
}) as unknown as z.ZodMiniType<News, News>

const dilemmaShape = z.object({ event: eventIdShape, week: number, untilWeek: number })
export interface OpenDilemma extends z.infer<typeof dilemmaShape> {}

const dials = z.record(z.custom<DialId>(), number)

const reviewShape = z.object({
  week: number,
  /** The score on that day, not at the end. */
  score: number,
  dials,
  cashUsd: number,
  rivalScoreLog10: number,
})

const endingShape = z.object({
  week: number,
  /** `named`: one of the level's own endings, with its id in `named`. */
  kind: z.literal(['won', 'dial', 'score', 'insolvent', 'named']),
  named: textOrNullShape,
  won: yesNo,
  score: number,
  dials,
})
export interface Ending extends z.infer<typeof endingShape> {}

const stateFields = z.object({
  level: text,
  seed: text,
  /** The seed, hashed to 32 bits. */
  seedBits: number,
  /** Whether rules take force on their historical dates. */
  asItHappened: yesNo,
  difficulty: z.literal(difficultyIds),
  /** Weeks since the level's start; the current week, in which decisions are made. */
  week: number,
  /** Serial number of the next contract or shipment. */
  nextId: number,
  world: worldShape,
  belief: beliefShape,
  rules: z.record(ruleIdShape, ruleShape),
  /** Supply of each chip at its makers and on the open market. */
  supply: z.record(chipIdShape, chipSupplyShape),
  rent: computeRentPriceShape,
  rivals: z.record(text, rivalShape),
  cardMarket: cardMarketShape,
  /** Null in a level without a national model. */
  nation: z.nullable(gameNationShape),
  distributors: z.record(distributorIdShape, distributorShape),
  /** The open negotiation, at most one. */
  talk: z.nullable(talkShape),
  /** Closed negotiations, oldest first; only the latest are kept. */
  deals: z.array(closedTalkShape),
  commitments: z.array(reorderCommitmentShape),
  /**
   * The player's estimate of each distributor's limit relative to the market price; compared with the truth at the end.
   */
  estimates: z.record(distributorIdShape, z.object({ low: number, high: number, temper: textOrNullShape })),
  contracts: z.array(contractShape),
  shipments: z.array(shipmentShape),
  warehouse: z.record(chipIdShape, warehouseLotShape),
  sites: z.record(siteIdShape, siteShape),
  /** Maturity of each software stack in the company, 0 to 1. */
  stacks: z.record(text, stackShape),
  projects: z.record(text, z.object({ startedWeek: number, doneWeek: number, done: yesNo })),
  training: trainingShape,
  products: z.record(text, productShape),
  cloud: cloudShape,
  people: peopleShape,
  /** 0 to 1. */
  morale: number,
  standing: standingShape,
  finance: financeShape,
  /** The dial that the player chose as the most important. */
  chosenDial: z.nullable(z.literal(dialIds)),
  mandate: z.nullable(mandateShape),
  /** The previous mandate, left by the pivot. */
  pivotedFrom: z.nullable(z.object({ mandate: text, week: number, keptPoints: number })),
  /** The irreversible decisions, oldest first. */
  seals: z.array(
    z.object({
      week: number,
      move: text,
      facts: z.record(text, z.union([number, text], { error: 'a number or a text' })),
    }),
  ),
  reports: z.record(text, z.object({ week: number, answer: number })),
  hedges: z.record(text, z.object({ week: number, untilWeek: number })),
  /** Temporary factors on named quantities of the model, each with its cause and its end. */
  modifiers: z.array(z.object({ target: text, factor: number, untilWeek: number, cause: eventIdShape })),
  /** The last week in which each event fired. */
  fired: z.record(eventIdShape, number),
  dilemmas: z.array(dilemmaShape),
  dilemmaChoices: z.record(eventIdShape, text),
  /** Flags set and read by the level alone (effect `flag`). */
  flags: z.record(text, z.literal(1)),
  forecasts: z.record(text, z.object({ chance: number, week: number, outcome: z.nullable(z.literal([0, 1])) })),
  standingOrders: standingOrdersShape,
  /** Ring buffer of the last 26 weeks. */
  recent: z.array(weeklyDialInputsShape),
  dialSums: dialSumsShape,
  /** Weekly values of the chart series, in the units of series.ts. */
  series: z.record(text, z.array(number)),
  reviews: z.array(reviewShape),
  /** The week in which each goal of the level was reached. */
  objectives: z.record(text, number),
  news: z.object({
    items: z.array(newsShape),
    /** Serial of the next item; item n is stored at index n mod the ring's size. */
    next: number,
  }),
  ending: z.nullable(endingShape),
})
export interface GameState extends z.infer<typeof stateFields> {}

/** The complete game state in a save. */
export const gameStateShape: z.ZodMiniType<GameState> = stateFields
