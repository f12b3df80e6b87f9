import { at } from '../../kernel/at'
import { rankOf } from '../../kernel/rank'
import type { Scenario } from '../level/scenario'
import { askOf, hedgeOn } from '../market/pricing'
import type { ChipId, DistributorId } from '../state/ids'
import { tell } from '../state/news'
import { no, type Refusal } from '../state/refusals'
import type { GameState } from '../state/state'
import type { Deal, Package, Talk } from '../state/talk-state'
import { depositShares, type LeaveReason } from '../state/talk-terms'
import { signedContract } from './contracts'
import { earnestShare, layDown, loseTrust } from './counteroffer'
import { priceBounds } from './offer-prices'
import { type Heard, hearOffer } from './offer-reaction'
import { type BuyersSide, laidTable } from './open-talk'
import { mostToOrder, termsRefusal } from './orders'
import { worthOf } from './package-worth'
import { letSlip } from './traces'

/** Days of a negotiation: its week, and one more week after a pause. */
export const daysOfTalk = 7

/** Closed negotiations kept until their disclosure. */
export const dealsKept = 40

/** A new negotiation with the seller's first offer and its hidden limit. */
export function openingOf(state: GameState, distributor: DistributorId, chip: ChipId, scenario: Scenario): Talk {
  const person = at(state.distributors, distributor)
  const { openingCount, openingDepositShare } = scenario.parameters.talks
  person.talkedWeek = state.week
  const depositShare = depositShares[letSlip(state, distributor, 'deposit', scenario)] ?? openingDepositShare
  const side: BuyersSide = {
    luck: ['talk.mood', `${rankOf(scenario.distributors, distributor)}.${rankOf(scenario.chips, chip)}`],
    askUsd: Math.round(askOf(state, distributor, chip, scenario).value()),
    count: Math.min(Math.round(openingCount), mostToOrder(state, distributor, scenario)),
    depositShare: Math.max(earnestShare(state, distributor, scenario), depositShare),
    trust: person.trust,
    insuredBy: hedgeOn(state, chip, scenario),
    worth: worthOf(state, distributor, chip, scenario),
  }
  const talk = laidTable(state, distributor, chip, side, scenario)
  layDown(talk, 'them')
  return talk
}

/** Why an offer is refused, or null: `talk.none`, `offer.price` or a code of `termsRefusal`. */
export function packageRefusal(state: Readonly<GameState>, terms: Package, scenario: Scenario): Refusal | null {
  const { talk } = state
  if (!talk) return no('talk.none')
  const { leastUsd, mostUsd } = priceBounds(talk, scenario)
  if (!Number.isInteger(terms.unitPriceUsd) || terms.unitPriceUsd < leastUsd || terms.unitPriceUsd > mostUsd)
    return no('offer.price', { leastUsd, mostUsd })
  return termsRefusal(state, talk.distributor, terms, scenario)
}

/** The seller accepts, counters, or makes its last offer and then leaves. */
export function answerOffer(state: GameState, terms: Package, scenario: Scenario): void {
  const { talk } = state
  if (!talk) return
  const { distributor, chip } = talk
  const { count, unitPriceUsd, depositShare, weeks, clause } = terms
  const offer: Package = { count, unitPriceUsd, depositShare, weeks, clause }
  talk.yours = offer
  layDown(talk, 'us')
  const { said, counterUsd, isAccepted } = hearOffer(state, talk, offer, scenario)
  talk.days += scenario.parameters.talks.daysPerRound
  if (talk.round === 1) letSlip(state, distributor, 'haste', scenario)
  if (talk.round === 2) letSlip(state, distributor, 'manner', scenario)
  if (isAccepted) {
    tell(state, 'offerAccepted', { distributor, chip, unitPriceUsd })
    signedContract(state, distributor, chip, offer, null, talk.insuredBy, scenario)
    closeTalk(state, 'signed')
    return
  }
  if (isFinal(talk)) {
    leave(state, talk, said.isOffence ? 'offence' : 'lastWord', scenario)
    return
  }
  talk.round += 1
  talk.theirs = { ...offer, unitPriceUsd: counterUsd }
  talk.last = lastWord(talk, said)
  layDown(talk, 'them')
  tell(state, 'offerCountered', { distributor, chip, unitPriceUsd: counterUsd, round: talk.round })
}

function lastWord(talk: Readonly<Talk>, said: Heard): Talk['last'] {
  if (said.isOffence) return 'offended'
  if (isFinal(talk)) return 'final'
  return said.isUnmoved ? 'unmoved' : 'countered'
}

/** Whether this is the seller's last offer before it leaves. */
export function isFinal(talk: Readonly<Talk>): boolean {
  return talk.round >= talk.rounds
}

/** Closes the negotiation and keeps its data for disclosure. */
export function closeTalk(state: GameState, outcome: Deal['outcome'], leftOver: LeaveReason | null = null): void {
  const { talk } = state
  if (!talk) return
  const person = at(state.distributors, talk.distributor)
  person.talks += 1
  state.deals.push({
    id: (state.deals.at(-1)?.id ?? 0) + 1,
    distributor: talk.distributor,
    chip: talk.chip,
    openedWeek: talk.week,
    closedWeek: state.week,
    outcome,
    leftOver,
    slips: talk.slips,
    askUsd: talk.askUsd,
    plainLimitUsd: talk.plainLimitUsd,
    trust: talk.trust,
    insuredBy: talk.insuredBy,
    worth: talk.worth,
  })
  if (state.deals.length > dealsKept) state.deals.splice(0, state.deals.length - dealsKept)
  state.talk = null
}

/** The seller leaves with a reason, refuses talks for some weeks, and trusts the firm less. */
export function leave(state: GameState, { distributor, chip }: Talk, reason: LeaveReason, scenario: Scenario): void {
  const { closedWeeks, trustLostByFailure } = scenario.parameters.talks
  const week = state.week + closedWeeks
  at(state.distributors, distributor).closedUntilWeek = week
  tell(state, 'talkFailed', { distributor, chip, week, reason })
  closeTalk(state, 'left', reason)
  loseTrust(state, distributor, trustLostByFailure, scenario)
}
