import { z } from 'zod'
import { allocationRules, traceValues } from '../state/talk-terms'
import { idOf } from './names'

const weights = (count: number) => z.array(z.number().min(0).max(100)).length(count)

/** Negotiation temper of a distributor; it is all data, no temper is known to the code by name. */
export function temperShapeOf<F extends z.ZodType>(figure: F) {
  return z.strictObject({
    curve: z.enum(['late', 'even', 'early']),
    /** Rounds before the seller leaves, 2 to 4. */
    rounds: figure,
    /** Share of the maximum concession that time alone brings. */
    timeShare: figure,
    /** Range from which the discount factor per round is drawn (Rubinstein 1982). */
    patienceLow: figure,
    patienceHigh: figure,
    /** An offer that is this share or more below the seller's own price is an offence. */
    offenceShare: figure,
    /** Rounds that an offence costs. */
    offenceRounds: figure,
    /** A first offer within this share below the seller's price counts as respectful. */
    respectWithinShare: figure,
    /** Concession for a respectful first offer, as a share of the maximum. */
    respectShare: figure,
    /** Concession, as a share of the maximum, for each tenth of the price that the buyer concedes. */
    reciprocityShare: figure,
    /** A later concession smaller than this counts as haggling, and the seller does not move. */
    leastStepShare: figure,
    /** The smallest deposit share for which the seller concedes. */
    leastDepositShare: figure,
    /** Concession for a claim that is believed, as a share of the maximum. */
    claimShare: figure,
    /** Value of one dollar of a favour to the seller, in dollars off the largest lot that the firm could order. */
    favourWorth: figure,
    /** Share of a round's time concession that the seller makes when the buyer stays silent, once in a negotiation. */
    silenceShare: figure,
    /** Additional rounds that silence costs; more than 0 makes it an offence. */
    silenceRounds: figure,
    /** Concession for a pause of a week, as a share of the maximum. */
    pauseShare: figure,
    /** Relative weights of each value of each trace. */
    traces: z.strictObject({
      deposit: weights(traceValues.deposit),
      haste: weights(traceValues.haste),
      manner: weights(traceValues.manner),
      gossip: weights(traceValues.gossip),
    }),
  })
}

/** Ranges of a distributor's hidden traits, drawn per game. */
export function hiddenTraitsShapeOf<F extends z.ZodType>(figure: F) {
  return z.strictObject({
    /** Limit relative to the market price, as a share above or below it. */
    limitMarginLow: figure,
    limitMarginHigh: figure,
    tempers: z.array(idOf('tempers')).min(1),
    allocation: z.array(z.enum(allocationRules)).min(1),
    /** Spread of reliability around the public reputation. */
    reliabilitySpread: figure,
    /** Lower bound of the share of the stated stock that really exists. */
    honestyLow: figure,
    /** Range of the probability that a claim is verified. */
    fearLow: figure,
    fearHigh: figure,
    memoryLowWeeks: figure,
    memoryHighWeeks: figure,
  })
}

/** A favour in a negotiation: its cost, and the trust gained. */
export function favourShapeOf<F extends z.ZodType>(figure: F) {
  return z.strictObject({ usd: figure, trustShare: figure })
}
