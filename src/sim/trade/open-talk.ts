import { at } from '../../kernel/at'
import { bell } from '../../kernel/luck'
import type { Scenario } from '../level/scenario'
import { marketPriceOf } from '../market/pricing'
import type { ChipId, DistributorId } from '../state/ids'
import { luckOf } from '../state/news'
import type { GameState } from '../state/state'
import type { Talk, Worth } from '../state/talk-state'
import { askFor, boundedLimit } from './offer-prices'
import { noGains, temperOf } from './offer-reaction'

/** A talk: alternating offers in at most four rounds (Rubinstein 1982). */
export const mostRounds = 4

/** What the buyer brings to a table, and what is asked of him there. */
export interface BuyersSide {
  /** Stream and subject of the luck that moves the seller's limit from week to week. */
  luck: readonly [stream: string, subject: string]
  /** In whole dollars. */
  askUsd: number
  /** Lot and deposit of the seller's first package. */
  count: number
  depositShare: number
  trust: number
  insuredBy: string | null
  worth: Worth
}

/** A table before the first offer: the seller's package lies on it, and his limit stays with him. */
export function laidTable(
  state: Readonly<GameState>,
  distributor: DistributorId,
  chip: ChipId,
  { luck: [stream, subject], askUsd, count, depositShare, trust, insuredBy, worth }: BuyersSide,
  scenario: Scenario,
): Talk {
  const { mind } = at(state.distributors, distributor)
  const marketUsd = marketPriceOf(state, chip, scenario).value()
  const mood = 1 + scenario.parameters.talks.moodSd * bell(luckOf(state), stream, subject)
  const weeks = Math.ceil(at(scenario.distributors, distributor).leadWeeks)
  const talk: Talk = {
    distributor,
    chip,
    week: state.week,
    round: 1,
    rounds: mostRounds,
    theirs: { count, unitPriceUsd: askUsd, depositShare, weeks, clause: 'firm' },
    yours: null,
    bestShare: null,
    slips: [],
    gains: { ...noGains },
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
  talk.rounds = Math.min(mostRounds, Math.round(temperOf(state, talk, scenario).rounds))
  talk.theirs.unitPriceUsd = askFor(talk, talk.theirs, scenario)
  return talk
}
