import { z } from 'zod'
import { allocationRules, traceValues } from '../state/talk-terms'
import { idOf } from './names'

const weights = (count: number) => z.array(z.number().min(0).max(100)).length(count)

/** A temper: what moves a person at a table. All data; the engine knows no temper by name. */
export function temperShapeOf<F extends z.ZodType>(figure: F) {
  return z.strictObject({
    curve: z.enum(['late', 'even', 'early']),
    /** Rounds that he sits, 2 to 4. */
    rounds: figure,
    /** Share of his way that time alone brings him. */
    timeShare: figure,
    /** His discount factor for one round: drawn between the two (Rubinstein 1982). */
    patienceLow: figure,
    patienceHigh: figure,
    /** An offer this far under his own price offends him. */
    offenceShare: figure,
    /** Rounds that an offence costs. */
    offenceRounds: figure,
    /** A first offer at most this far under his price is a courtesy … */
    respectWithinShare: figure,
    /** … and brings him this share of his way. */
    respectShare: figure,
    /** Share of his way for a step of a tenth of the price towards him. */
    reciprocityShare: figure,
    /** A later offer that moves less than this counts as haggling, and he stays where he is. */
    leastStepShare: figure,
    /** Under this deposit he does not move. */
    leastDepositShare: figure,
    /** Share of his way for a claim that he believes. */
    claimShare: figure,
    /** What a dollar of kindness is worth to him, in dollars off the largest lot that we could order. */
    favourWorth: figure,
    /** Share of a round's own movement that our silence leaves him to make, once in a talk. */
    silenceShare: figure,
    /** Rounds that our silence costs besides its own; with any at all it is an offence. */
    silenceRounds: figure,
    /** Share of his way for a pause of a week. */
    pauseShare: figure,
    /** How likely each value of each trace is with him, in parts. */
    traces: z.strictObject({
      deposit: weights(traceValues.deposit),
      haste: weights(traceValues.haste),
      manner: weights(traceValues.manner),
      gossip: weights(traceValues.gossip),
    }),
  })
}

/** What a level says of a person's private side; all of it is drawn per game. */
export function privateShapeOf<F extends z.ZodType>(figure: F) {
  return z.strictObject({
    /** Limit over (or under) the market price. */
    limitMarginLow: figure,
    limitMarginHigh: figure,
    tempers: z.array(idOf('tempers')).min(1),
    allocation: z.array(z.enum(allocationRules)).min(1),
    /** Spread of his reliability around what the trade says of his house. */
    reliabilitySpread: figure,
    /** Share of what he says he holds that he really holds: the least. */
    honestyLow: figure,
    /** How often he has a claim looked into: between the two. */
    fearLow: figure,
    fearHigh: figure,
    memoryLowWeeks: figure,
    memoryHighWeeks: figure,
  })
}

/** A kindness at the table: what it costs, and the trust that it wins. */
export function favourShapeOf<F extends z.ZodType>(figure: F) {
  return z.strictObject({ usd: figure, trustShare: figure })
}
