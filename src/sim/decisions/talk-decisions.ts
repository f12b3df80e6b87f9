import { at } from '../../kernel/at'
import { packageDepositUsd } from '../books/ledger'
import type { Scenario } from '../level/scenario'
import type { ChipId, DistributorId } from '../state/ids'
import { addNews } from '../state/news'
import type { GameState, Refusal } from '../state/state'
import type { OfferTerms } from '../state/talk-state'
import { type ClaimKind, claimKinds } from '../state/talk-terms'
import { createContract } from '../trade/contracts'
import { controlledRefusal, orderBoundRefusal, sellerRefusal, termsRefusal } from '../trade/orders'
import { answerOffer, closeTalk, maxTalkDays, openingTalk, packageRefusal } from '../trade/talk'
import {
  askPreferredIssue,
  makeClaim as claimed,
  claimTruth,
  doFavour,
  pauseTalk as paused,
  staySilent as silent,
} from '../trade/talk-moves'
import { type Decision, type NoInput, priceRefusal, refuseWith } from './decision'

/**
 * Opens a negotiation with a distributor about a chip.
 *
 * Refused as `talk.open`, `talk.closed`, `talk.thisWeek`, `talk.notSold`, `talk.cloud`, `buy.controlled`, `buy.listed`
 * or `offer.count`.
 */
export const openTalk: Decision<{ distributor: DistributorId; chip: ChipId }> = {
  reveals: true,
  refuse(state, { distributor, chip }, scenario) {
    if (state.talk) return refuseWith('talk.open', { distributor: state.talk.distributor })
    const refusal =
      sellerRefusal(state, distributor, chip, scenario) ?? orderBoundRefusal(state, distributor, 1, scenario)
    if (refusal) return refusal
    return at(state.distributors, distributor).talkedWeek === state.week
      ? refuseWith('talk.thisWeek', { distributor })
      : null
  },
  apply(state, { distributor, chip }, scenario) {
    state.talk = openingTalk(state, distributor, chip, scenario)
    addNews(state, 'talkOpened', { distributor, chip })
  },
}

/** Refused as `talk.none` without an open negotiation, and as `talk.paused` during a pause. */
function tableRefusal(state: Readonly<GameState>): Refusal | null {
  if (!state.talk) return refuseWith('talk.none')
  return state.talk.pausedWeek === state.week
    ? refuseWith('talk.paused', { distributor: state.talk.distributor })
    : null
}

/** Refused as `talk.days` where a move takes more days than are left of the week. */
function daysRefusal(state: Readonly<GameState>, days: number): Refusal | null {
  const refusal = tableRefusal(state)
  if (refusal || !state.talk) return refusal
  const left = maxTalkDays - state.talk.days
  return days > left ? refuseWith('talk.days', { days, left }) : null
}

/** Refused as `buy.controlled` or `buy.listed` where the law has changed since the negotiation began. */
function signingRefusal(state: Readonly<GameState>, scenario: Scenario): Refusal | null {
  const refusal = tableRefusal(state)
  if (refusal || !state.talk) return refusal
  return controlledRefusal(state, state.talk.distributor, state.talk.chip, scenario)
}

/**
 * Makes an offer; the seller accepts, counters or leaves.
 *
 * Refused as `talk.none`, `talk.paused`, `talk.days`, `buy.controlled`, `buy.listed` or `offer.*`.
 */
export const makeOffer: Decision<OfferTerms> = {
  reveals: true,
  refuse: (state, terms, scenario) =>
    signingRefusal(state, scenario) ??
    packageRefusal(state, terms, scenario) ??
    daysRefusal(state, scenario.parameters.talks.daysPerRound),
  apply: answerOffer,
}

/**
 * Accepts the seller's current offer.
 *
 * Refused as `talk.none`, `talk.paused`, `buy.controlled`, `buy.listed` or `offer.*`.
 */
export const acceptOffer: Decision<NoInput> = {
  isIrreversible: (_input, scenario, state) =>
    state.talk !== null && packageDepositUsd(state.talk.theirs) >= scenario.parameters.score.depositSealUsd,
  refuse(state, _input, scenario) {
    const { talk } = state
    if (!talk) return refuseWith('talk.none')
    return signingRefusal(state, scenario) ?? termsRefusal(state, talk.distributor, talk.theirs, scenario)
  },
  apply(state, _input, scenario) {
    const { talk } = state
    if (!talk) return
    createContract(state, talk.distributor, talk.chip, talk.theirs, null, talk.insuredBy, scenario)
    closeTalk(state, 'signed')
  },
}

/** Leaves the negotiation. Refused as `talk.none`. */
export const walkAway: Decision<NoInput> = {
  refuse: (state) => (state.talk ? null : refuseWith('talk.none')),
  apply(state) {
    if (!state.talk) return
    addNews(state, 'walkedAway', { distributor: state.talk.distributor, chip: state.talk.chip })
    closeTalk(state, 'walked')
  },
}

/** Stays silent for a round. Refused as `talk.none`, `talk.paused` or `talk.days`. */
export const staySilent: Decision<NoInput> = {
  reveals: true,
  refuse: (state, _input, scenario) => daysRefusal(state, scenario.parameters.talks.daysPerRound),
  apply: (state, _input, scenario) => silent(state, scenario),
}

/**
 * Asks which issue the seller would rather have moved.
 *
 * Refused as `talk.none`, `talk.paused`, `talk.asked` or `talk.days`.
 */
export const askWhatHelps: Decision<NoInput> = {
  reveals: true,
  refuse: (state, _input, scenario) =>
    tableRefusal(state) ??
    (state.talk?.hasAsked ? refuseWith('talk.asked') : daysRefusal(state, scenario.parameters.talks.questionDays)),
  apply: (state, _input, scenario) => askPreferredIssue(state, scenario),
}

/**
 * Makes a claim, true or not; only a true one can be proven.
 *
 * Refused as `talk.none`, `talk.paused`, `claim.unknown`, `claim.made`, `talk.days`, `claim.untrue` or
 * `buy.tooExpensive`.
 */
export const makeClaim: Decision<{ claim: ClaimKind; isProven: boolean }> = {
  reveals: true,
  refuse(state, { claim, isProven }, scenario) {
    const refusal = tableRefusal(state)
    if (refusal || !state.talk) return refusal
    if (!claimKinds.includes(claim)) return refuseWith('claim.unknown', { claim })
    if (state.talk.claims.some((made) => made.claim === claim)) return refuseWith('claim.made', { claim })
    const late = daysRefusal(state, scenario.parameters.talks.claimDays)
    if (late || !isProven) return late
    if (!claimTruth(state, state.talk, claim, scenario).isTrue) return refuseWith('claim.untrue', { claim })
    return priceRefusal(state, scenario.parameters.talks.proofUsd)
  },
  apply: (state, { claim, isProven }, scenario) => claimed(state, claim, isProven, scenario),
}

/**
 * Does the seller a favour.
 *
 * Refused as `talk.none`, `talk.paused`, `favour.unknown`, `favour.done` or `buy.tooExpensive`.
 */
export const offerFavour: Decision<{ favour: string }> = {
  reveals: true,
  refuse(state, { favour }, scenario) {
    const refusal = tableRefusal(state)
    if (refusal || !state.talk) return refusal
    if (!Object.hasOwn(scenario.favours, favour)) return refuseWith('favour.unknown', { favour })
    if (state.talk.favour !== null) return refuseWith('favour.done', { favour: state.talk.favour })
    return priceRefusal(state, at(scenario.favours, favour).usd)
  },
  apply: (state, { favour }, scenario) => doFavour(state, favour, scenario),
}

/** Pauses the negotiation for a week. Refused as `talk.none`, `talk.paused` or `talk.pausedBefore`. */
export const pauseTalk: Decision<NoInput> = {
  refuse: (state) =>
    tableRefusal(state) ?? (state.talk && state.talk.pausedWeek !== null ? refuseWith('talk.pausedBefore') : null),
  apply: (state) => paused(state),
}

/**
 * Records the player's estimate of a distributor: a band for the limit relative to the market price, and a temper.
 *
 * Refused as `talk.notSold`, `note.band` or `note.temper`.
 */
export const noteEstimate: Decision<{ distributor: DistributorId; low: number; high: number; temper: string | null }> =
  {
    refuse(state, { distributor, low, high, temper }, scenario) {
      if (!Object.hasOwn(state.distributors, distributor)) return refuseWith('talk.notSold', { distributor, chip: '' })
      if (!(low >= 0.4 && low <= high && high <= 2)) return refuseWith('note.band', { least: 0.4, most: 2 })
      return temper === null || Object.hasOwn(scenario.tempers, temper) ? null : refuseWith('note.temper', { temper })
    },
    apply(state, { distributor, low, high, temper }) {
      state.estimates[distributor] = { low, high, temper }
    },
  }
