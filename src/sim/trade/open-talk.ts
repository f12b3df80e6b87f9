import { at } from '../../kernel/at'
import { drawBellShaped } from '../../kernel/luck'
import type { Scenario } from '../level/scenario'
import { marketPriceOf } from '../market/pricing'
import type { ChipId, DistributorId } from '../state/ids'
import { weekLuck } from '../state/news'
import type { GameState } from '../state/state'
import type { BuyerValuation, Talk } from '../state/talk-state'
import { askForTerms, boundedLimit } from './offer-prices'
import { noConcessions, temperOf } from './offer-reaction'

/** The most rounds of a negotiation of alternating offers (Rubinstein 1982). */
export const maxRounds = 4

/** The buyer's data at the start, and the ask made to it. */
export interface BuyerInput {
  /** Stream and subject of the draw that varies the seller's limit from week to week. */
  luck: readonly [stream: string, subject: string]
  /** In whole dollars. */
  askUsd: number
  /** Lot and deposit of the seller's first offer. */
  count: number
  depositShare: number
  trust: number
  insuredBy: string | null
  worth: BuyerValuation
}

/** A negotiation before the buyer's first offer, with the seller's first offer made and its limit hidden. */
export function createTalk(
  state: Readonly<GameState>,
  distributor: DistributorId,
  chip: ChipId,
  { luck: [stream, subject], askUsd, count, depositShare, trust, insuredBy, worth }: BuyerInput,
  scenario: Scenario,
): Talk {
  const { mind } = at(state.distributors, distributor)
  const marketUsd = marketPriceOf(state, chip, scenario).value()
  const mood = 1 + scenario.parameters.talks.moodSd * drawBellShaped(weekLuck(state), stream, subject)
  const weeks = Math.ceil(at(scenario.distributors, distributor).leadWeeks)
  const talk: Talk = {
    distributor,
    chip,
    week: state.week,
    round: 1,
    rounds: maxRounds,
    theirs: { count, unitPriceUsd: askUsd, depositShare, weeks, clause: 'firm' },
    yours: null,
    bestShare: null,
    slips: [],
    gains: { ...noConcessions },
    claims: [],
    isCaught: false,
    hasAsked: false,
    hasBeenSilent: false,
    favour: null,
    pausedWeek: null,
    days: 1,
    plainLimitUsd: boundedLimit(marketUsd * (1 + mind.limitMargin) * mood, marketUsd, askUsd, scenario),
    askUsd,
    insuredBy,
    trust,
    worth,
    last: 'opened',
  }
  talk.rounds = Math.min(maxRounds, Math.round(temperOf(state, talk, scenario).rounds))
  talk.theirs.unitPriceUsd = askForTerms(talk, talk.theirs, scenario)
  return talk
}
