import { at } from '../../kernel/at'
import type { Scenario } from '../level/scenario'
import type { DistributorId } from '../state/ids'
import type { GameState } from '../state/state'
import type { Talk } from '../state/talk-state'
import { depositShares } from '../state/talk-terms'
import { counterFor } from './offer-reaction'

/** The least deposit with which a person signs anything: none, or the smallest that is written where he trusts us little. */
export function earnestShare(state: Readonly<GameState>, distributor: DistributorId, scenario: Scenario): number {
  const { trust } = at(state.distributors, distributor)
  return trust < scenario.parameters.talks.earnestTrustShare ? depositShares[1] : depositShares[0]
}

/** Lays their slip again at the price to which they have come, so that it can be signed as it lies there. */
export function layAnew(state: Readonly<GameState>, talk: Talk, last: Talk['last'], scenario: Scenario): void {
  const depositShare = Math.max(talk.theirs.depositShare, earnestShare(state, talk.distributor, scenario))
  const terms = { ...talk.theirs, depositShare }
  talk.theirs = { ...terms, unitPriceUsd: counterFor(state, talk, terms, scenario).sum().total }
  talk.last = last
  layDown(talk, 'them')
}

/** Puts a slip among those that lay on the table: their package, or ours. */
export function layDown(talk: Talk, by: 'us' | 'them'): void {
  const terms = by === 'us' ? talk.yours : talk.theirs
  if (terms) talk.slips.push({ by, round: talk.round, terms: { ...terms }, gains: { ...talk.gains } })
}

/** A person trusts us less; where he now wants money down, the slip that he has on the table says so at once. */
export function loseTrust(state: GameState, distributor: DistributorId, share: number, scenario: Scenario): void {
  const person = at(state.distributors, distributor)
  const { talk } = state
  person.trust = Math.max(0, person.trust - share)
  if (talk?.distributor === distributor && talk.theirs.depositShare < earnestShare(state, distributor, scenario))
    layAnew(state, talk, talk.last, scenario)
}
