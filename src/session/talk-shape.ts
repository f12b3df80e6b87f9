import * as z from 'zod/mini'
import type { Talk } from '../sim/state/talk-state'
import { claimKinds, clauses, leaveReasons, talkMoments } from '../sim/state/talk-terms'

const [number, text, yesNo] = [z.number(), z.string(), z.boolean()]
const numberOrNull = z.nullable(number)
const textOrNull = z.nullable(text)

const terms = z.object({
  count: number,
  unitPriceUsd: number,
  depositShare: number,
  weeks: number,
  clause: z.literal(clauses),
})
const gains = z.record(z.custom<keyof Talk['gains']>(), number)
const slips = z.array(z.object({ by: z.literal(['us', 'them']), round: number, terms, gains }))
const worth = z.object({
  alternativeUsd: number,
  alternativeWeeks: number,
  waitUsdPerWeek: number,
  interestPerYear: number,
  depositRiskShare: number,
  banChancePerWeek: number,
  vowCostShare: number,
  uselessShare: number,
  needCount: number,
})

export const talk = z.object({
  distributor: text,
  chip: text,
  week: number,
  round: number,
  rounds: number,
  theirs: terms,
  yours: z.nullable(terms),
  bestShare: numberOrNull,
  slips,
  gains,
  claims: z.array(
    z.object({
      claim: z.literal(claimKinds),
      week: number,
      isTrue: yesNo,
      fate: z.literal(['heard', 'proven', 'found']),
    }),
  ),
  isCaught: yesNo,
  hasAsked: yesNo,
  hasBeenSilent: yesNo,
  favour: textOrNull,
  pausedWeek: numberOrNull,
  trust: number,
  worth,
  days: number,
  askUsd: number,
  plainLimitUsd: number,
  insuredBy: textOrNull,
  last: z.literal(talkMoments),
})

export const deal = z.object({
  id: number,
  distributor: text,
  chip: text,
  openedWeek: number,
  closedWeek: number,
  outcome: z.literal(['signed', 'left', 'walked', 'lapsed']),
  leftOver: z.nullable(z.literal(leaveReasons)),
  slips,
  askUsd: number,
  plainLimitUsd: number,
  trust: number,
  insuredBy: textOrNull,
  worth,
})

export const vow = z.object({
  distributor: text,
  chip: text,
  promised: number,
  count: number,
  untilWeek: number,
  backUsd: number,
})
