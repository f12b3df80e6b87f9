import { at } from '../../kernel/at'
import type { Scenario } from '../level/scenario'
import type { DistributorId } from '../state/ids'
import type { GameState } from '../state/state'
import type { Talk } from '../state/talk-state'
import { depositShares } from '../state/talk-terms'
import { counteroffer } from './offer-reaction'

/** The smallest deposit that a distributor accepts: none, or the smallest standard deposit where trust is low. */
export function requiredDepositShare(
  state: Readonly<GameState>,
  distributor: DistributorId,
  scenario: Scenario,
): number {
  const { trust } = at(state.distributors, distributor)
  return trust < scenario.parameters.talks.earnestTrustShare ? depositShares[1] : depositShares[0]
}

/** Revises the seller's offer at its current concession, so that it can be accepted as it stands. */
export function reviseOffer(state: Readonly<GameState>, talk: Talk, last: Talk['last'], scenario: Scenario): void {
  const depositShare = Math.max(talk.theirs.depositShare, requiredDepositShare(state, talk.distributor, scenario))
  const terms = { ...talk.theirs, depositShare }
  talk.theirs = { ...terms, unitPriceUsd: counteroffer(state, talk, terms, scenario).sum().total }
  talk.last = last
  recordOffer(talk, 'them')
}

/** Records an offer of either side in the negotiation's history. */
export function recordOffer(talk: Talk, by: 'us' | 'them'): void {
  const terms = by === 'us' ? talk.yours : talk.theirs
  if (terms) talk.slips.push({ by, round: talk.round, terms: { ...terms }, gains: { ...talk.gains } })
}

/** Lowers a distributor's trust, and adds the deposit that it may now require to its current offer. */
export function loseTrust(state: GameState, distributor: DistributorId, share: number, scenario: Scenario): void {
  const person = at(state.distributors, distributor)
  const { talk } = state
  person.trust = Math.max(0, person.trust - share)
  if (
    talk?.distributor === distributor &&
    talk.theirs.depositShare < requiredDepositShare(state, distributor, scenario)
  )
    reviseOffer(state, talk, talk.last, scenario)
}
