import { z } from 'zod'
import { allocationRules, valueCountByTemperTraceKind } from '../state/talk-terms'
import { figureShape, idReferenceShape, type WithoutFigureSources, weekCountShape } from './shapes'

const weights = (count: number) => z.array(z.number().min(0).max(100)).length(count)

/** Negotiation temper of a distributor; it is all data, no temper is known to the code by name. */
export const temperShape = z.strictObject({
  curve: z.enum(['late', 'even', 'early']),
  /** Rounds before the seller leaves, 2 to 4. */
  rounds: figureShape,
  /** Share of the maximum concession that time alone brings. */
  timeShare: figureShape,
  /** Range from which the discount factor per round is drawn (Rubinstein 1982). */
  patienceLow: figureShape,
  patienceHigh: figureShape,
  /** An offer that is this share or more below the seller's own price is an offence. */
  offenceShare: figureShape,
  /** Rounds that an offence costs. */
  offenceRounds: figureShape,
  /** A first offer within this share below the seller's price counts as respectful. */
  respectWithinShare: figureShape,
  /** Concession for a respectful first offer, as a share of the maximum. */
  respectShare: figureShape,
  /** Concession, as a share of the maximum, for each tenth of the price that the buyer concedes. */
  reciprocityShare: figureShape,
  /** A later concession smaller than this counts as haggling, and the seller does not move. */
  leastStepShare: figureShape,
  /** The smallest deposit share for which the seller concedes. */
  leastDepositShare: figureShape,
  /** Concession for a claim that is believed, as a share of the maximum. */
  claimShare: figureShape,
  /** Value of one dollar of a favour to the seller, in dollars off the largest lot that the firm could order. */
  favourWorth: figureShape,
  /** Share of a round's time concession that the seller makes when the buyer stays silent, once in a negotiation. */
  silenceShare: figureShape,
  /** Additional rounds that silence costs; more than 0 makes it an offence. */
  silenceRounds: figureShape,
  /** Concession for a pause of a week, as a share of the maximum. */
  pauseShare: figureShape,
  /** Relative weights of each value of each trace. */
  traces: z.strictObject({
    deposit: weights(valueCountByTemperTraceKind.deposit),
    haste: weights(valueCountByTemperTraceKind.haste),
    manner: weights(valueCountByTemperTraceKind.manner),
    gossip: weights(valueCountByTemperTraceKind.gossip),
  }),
})

/** Ranges of a distributor's hidden traits, drawn per game. */
const hiddenTraitsShape = z.strictObject({
  /** Limit relative to the market price, as a share above or below it. */
  limitMarginLow: figureShape,
  limitMarginHigh: figureShape,
  tempers: z.array(idReferenceShape('tempers')).min(1),
  allocation: z.array(z.enum(allocationRules)).min(1),
  /** Spread of reliability around the public reputation. */
  reliabilitySpread: figureShape,
  /** Lower bound of the share of the stated stock that really exists. */
  honestyLow: figureShape,
  /** Range of the probability that a claim is verified. */
  fearLow: figureShape,
  fearHigh: figureShape,
  memoryLowWeeks: figureShape,
  memoryHighWeeks: figureShape,
})

/** A favour in a negotiation: its cost, and the trust gained. */
export const favourShape = z.strictObject({ usd: figureShape, trustShare: figureShape })

/** Kinds of insurance that a level can sell. */
export const hedgeKinds = ['delivery-penalty', 'quota-option', 'second-vendor', 'fixed-rent', 'ban-clause'] as const
export type HedgeKind = (typeof hedgeKinds)[number]

export const distributorShape = z.strictObject({
  kind: z.enum(['server-maker', 'trading-house', 'dealer', 'cloud-operator', 'domestic-channel', 'grey']),
  place: idReferenceShape('places'),
  chips: z.array(idReferenceShape('chips')).min(1),
  portrait: z.string().max(40),
  marginShare: figureShape,
  startTrustShare: figureShape,
  restockPerWeek: figureShape,
  startStock: figureShape,
  reliabilityShare: figureShape,
  leadWeeks: figureShape,
  route: idReferenceShape('routes'),
  /** Ranges of the hidden traits, drawn per game. */
  hiddenTraits: hiddenTraitsShape,
  allocation: z.enum(['open', 'loyalty']),
  unsupported: z.boolean().optional(),
  /** Rents out compute and sells no chips, so there is no negotiation. */
  rentsOnly: z.boolean().optional(),
})
export type Distributor = WithoutFigureSources<z.infer<typeof distributorShape>>

export const routeShape = z.strictObject({
  from: idReferenceShape('places'),
  to: idReferenceShape('places'),
  by: z.enum(['sea', 'road', 'rail', 'air']),
  weeks: figureShape,
  slipChance: figureShape,
  lossChance: figureShape,
  seizureChance: figureShape,
  counterfeitShare: figureShape,
})

export const rivalShape = z.strictObject({
  kind: z.enum(['giant', 'tail', 'named']),
  needPerWeek: figureShape,
  needGrowthPerWeek: figureShape,
  stockpilesByFear: figureShape,
  monthsBehindBest: figureShape,
  revenueStartUsdPerWeek: figureShape,
  revenueGrowthPerWeek: figureShape,
})
export type Rival = WithoutFigureSources<z.infer<typeof rivalShape>>

export const intelligenceReportShape = z.strictObject({
  about: z.strictObject({ event: idReferenceShape('events').optional(), rule: idReferenceShape('rules').optional() }),
  costUsd: figureShape,
  fromWeek: weekCountShape,
  untilWeek: weekCountShape,
  accuracyShare: figureShape,
  /** Boundaries in weeks between the possible answers; empty = a yes or no question. */
  periodsAtWeeks: z.array(weekCountShape),
})
export type IntelligenceReport = WithoutFigureSources<z.infer<typeof intelligenceReportShape>>

export const hedgeShape = z.strictObject({
  kind: z.enum(hedgeKinds),
  feeUsd: figureShape,
  /** Weekly fee while the hedge is held, in addition to its price. */
  feeUsdPerWeek: figureShape.optional(),
  priceShare: figureShape,
  fromWeek: weekCountShape,
  untilWeek: weekCountShape,
  lastsWeeks: weekCountShape,
})
export type Hedge = WithoutFigureSources<z.infer<typeof hedgeShape>>
