import { at } from '../../kernel/at'
import { offerDepositUsd } from '../books/ledger'
import type { Scenario } from '../level/scenario'
import type { ChipId, DistributorId } from '../state/ids'
import { addNews } from '../state/news'
import type { GameState, Refusal } from '../state/state'
import type { OfferTerms, Talk } from '../state/talk-state'
import { buyerClaimKinds, buyerClaims } from '../state/talk-terms'
import { signContractAndPayDeposit } from '../trade/contracts'
import { exportControlRefusal, orderSizeRefusal, orderTermsRefusal, talkWithSellerRefusal } from '../trade/orders'
import { closeTalk, createPlayerTalk, letSellerAnswerOffer, maxTalkDays, offerRefusal } from '../trade/talk'
import {
  askSellerPreferredIssue,
  checkClaimTruth,
  makeClaimInTalk as claimed,
  claimProofUsd,
  doFavourInTalk,
  type MakeClaimInput,
  pauseTalkUntilNextWeek as paused,
  staySilentInTalk as silent,
} from '../trade/talk-moves'
import { createRefusal, type DecisionDefinition, insufficientCashRefusal, type NoDecisionInput } from './decision'

/**
 * Opens a negotiation with a distributor about a chip.
 *
 * Refused as `talk.open`, `talk.closed`, `talk.thisWeek`, `talk.notSold`, `talk.cloud`, `buy.controlled`, `buy.listed`
 * or `offer.count`.
 */
const openTalk: DecisionDefinition<{ distributor: DistributorId; chip: ChipId }> = {
  feature: 'talks',
  reveals: true,
  refuse(state, { distributor, chip }, scenario) {
    if (state.talk) return createRefusal('talk.open', { distributor: state.talk.distributor })
    const refusal =
      talkWithSellerRefusal(state, distributor, chip, scenario) ?? orderSizeRefusal(state, distributor, 1, scenario)
    if (refusal) return refusal
    return at(state.distributors, distributor).talkedWeek === state.week
      ? createRefusal('talk.thisWeek', { distributor })
      : null
  },
  apply(state, { distributor, chip }, scenario) {
    state.talk = createPlayerTalk(state, distributor, chip, scenario)
    addNews(state, 'talkOpened', { distributor, chip })
  },
}

interface TableMove<Input> extends Pick<DecisionDefinition<Input>, 'isIrreversible' | 'reveals'> {
  refuse(state: Readonly<GameState>, talk: Readonly<Talk>, input: Input, scenario: Scenario): Refusal | null
  apply(state: GameState, talk: Talk, input: Input, scenario: Scenario): void
}

/** A move in an open negotiation. Refused as `talk.none` without one, and as `talk.paused` during a pause. */
function atTable<Input>({ refuse, apply, ...row }: TableMove<Input>): DecisionDefinition<Input> {
  return {
    ...row,
    // Without an open talk it is refused anyway.
    feature: null,
    refuse(state, input, scenario) {
      if (!state.talk) return createRefusal('talk.none')
      const { pausedWeek, distributor } = state.talk
      if (pausedWeek === state.week) return createRefusal('talk.paused', { distributor })
      return refuse(state, state.talk, input, scenario)
    },
    apply(state, input, scenario) {
      if (state.talk) apply(state, state.talk, input, scenario)
    },
  }
}

/** Refused as `talk.days` where a move takes more days than are left of the week. */
function daysRefusal(talk: Readonly<Talk>, days: number): Refusal | null {
  const left = maxTalkDays - talk.days
  return days > left ? createRefusal('talk.days', { days, left }) : null
}

/**
 * Makes an offer; the seller accepts, counters or leaves.
 *
 * Refused as `talk.none`, `talk.paused`, `talk.days`, `buy.controlled`, `buy.listed` or `offer.*`.
 */
const makeOffer = atTable<OfferTerms>({
  reveals: true,
  refuse: (state, talk, terms, scenario) =>
    // The law may have changed since the negotiation began.
    exportControlRefusal(state, talk.distributor, talk.chip, scenario) ??
    offerRefusal(state, talk, terms, scenario) ??
    daysRefusal(talk, scenario.parameters.talks.daysPerRound),
  apply: letSellerAnswerOffer,
})

/**
 * Accepts the seller's current offer.
 *
 * Refused as `talk.none`, `talk.paused`, `buy.controlled`, `buy.listed` or `offer.*`.
 */
const acceptOffer = atTable<NoDecisionInput>({
  isIrreversible: (_input, scenario, state) =>
    state.talk !== null && offerDepositUsd(state.talk.theirs) >= scenario.parameters.score.depositSealUsd,
  refuse: (state, { distributor, chip, theirs }, _input, scenario) =>
    exportControlRefusal(state, distributor, chip, scenario) ?? orderTermsRefusal(state, distributor, theirs, scenario),
  apply(state, { distributor, chip, theirs, insuredBy }, _input, scenario) {
    signContractAndPayDeposit(state, distributor, chip, theirs, null, insuredBy, scenario)
    closeTalk(state, 'signed')
  },
})

/** Leaves the negotiation. Refused as `talk.none`. */
const walkAway: DecisionDefinition<NoDecisionInput> = {
  feature: null,
  refuse: (state) => (state.talk ? null : createRefusal('talk.none')),
  apply(state) {
    if (!state.talk) return
    addNews(state, 'walkedAway', { distributor: state.talk.distributor, chip: state.talk.chip })
    closeTalk(state, 'walked')
  },
}

/** Stays silent for a round. Refused as `talk.none`, `talk.paused` or `talk.days`. */
const staySilent = atTable<NoDecisionInput>({
  reveals: true,
  refuse: (_state, talk, _input, scenario) => daysRefusal(talk, scenario.parameters.talks.daysPerRound),
  apply: (state, talk, _input, scenario) => silent(state, talk, scenario),
})

/**
 * Asks which issue the seller would rather have moved.
 *
 * Refused as `talk.none`, `talk.paused`, `talk.asked` or `talk.days`.
 */
const askWhatHelps = atTable<NoDecisionInput>({
  reveals: true,
  refuse: (_state, talk, _input, scenario) =>
    talk.hasAsked ? createRefusal('talk.asked') : daysRefusal(talk, scenario.parameters.talks.questionDays),
  apply: (state, talk, _input, scenario) => askSellerPreferredIssue(state, talk, scenario),
})

/**
 * Makes a claim, true or not; only a true one can be proven.
 *
 * Refused as `talk.none`, `talk.paused`, `claim.unknown`, `claim.made`, `talk.days`, `claim.nothingLate`,
 * `claim.untrue` or
 * `buy.tooExpensive`.
 */
const makeClaim = atTable<MakeClaimInput>({
  reveals: true,
  refuse(state, talk, { claim, isProven }, scenario) {
    if (!buyerClaimKinds.includes(claim)) return createRefusal('claim.unknown', { claim })
    if (talk.claims.some((made) => made.claim === claim)) return createRefusal('claim.made', { claim })
    const late = daysRefusal(talk, scenario.parameters.talks.claimDays)
    if (late) return late
    const { isTrue } = checkClaimTruth(state, talk, claim, scenario)
    if (!isTrue && buyerClaims[claim].isInSellersBook)
      return createRefusal('claim.nothingLate', { distributor: talk.distributor })
    if (!isProven) return null
    if (!isTrue) return createRefusal('claim.untrue', { claim })
    return insufficientCashRefusal(state, claimProofUsd(claim, scenario))
  },
  apply: claimed,
})

/**
 * Does the seller a favour.
 *
 * Refused as `talk.none`, `talk.paused`, `favour.unknown`, `favour.done` or `buy.tooExpensive`.
 */
const offerFavour = atTable<{ favour: string }>({
  reveals: true,
  refuse(state, talk, { favour }, scenario) {
    if (!Object.hasOwn(scenario.favours, favour)) return createRefusal('favour.unknown', { favour })
    if (talk.favour !== null) return createRefusal('favour.done', { favour: talk.favour })
    return insufficientCashRefusal(state, at(scenario.favours, favour).usd)
  },
  apply: (state, talk, { favour }, scenario) => doFavourInTalk(state, talk, favour, scenario),
})

/** Pauses the negotiation for a week. Refused as `talk.none`, `talk.paused` or `talk.pausedBefore`. */
const pauseTalk = atTable<NoDecisionInput>({
  refuse: (_state, talk) => (talk.pausedWeek !== null ? createRefusal('talk.pausedBefore') : null),
  apply: paused,
})

/**
 * Records the player's estimate of a distributor: a band for the limit relative to the market price, and a temper.
 *
 * Refused as `talk.notSold`, `note.band` or `note.temper`.
 */
const noteEstimate: DecisionDefinition<{
  distributor: DistributorId
  low: number
  high: number
  temper: string | null
}> = {
  feature: null,
  refuse(state, { distributor, low, high, temper }, scenario) {
    if (!Object.hasOwn(state.distributors, distributor)) return createRefusal('talk.notSold', { distributor, chip: '' })
    if (!(low >= 0.4 && low <= high && high <= 2)) return createRefusal('note.band', { least: 0.4, most: 2 })
    return temper === null || Object.hasOwn(scenario.tempers, temper) ? null : createRefusal('note.temper', { temper })
  },
  apply(state, { distributor, low, high, temper }) {
    state.estimates[distributor] = { low, high, temper }
  },
}

export const talkDecisions = {
  openTalk,
  makeOffer,
  acceptOffer,
  staySilent,
  askWhatHelps,
  makeClaim,
  offerFavour,
  pauseTalk,
  walkAway,
  noteEstimate,
}
