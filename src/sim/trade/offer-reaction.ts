import { at, sumOf } from '../../kernel/at'
import { clamp } from '../../kernel/math'
import { startWaterfall, type Waterfall } from '../../kernel/waterfall'
import type { Scenario } from '../level/scenario'
import type { DistributorId } from '../state/ids'
import type { GameState } from '../state/state'
import type { OfferTerms, Talk } from '../state/talk-state'
import {
  type ConcessionCause,
  type ConcessionsByCause,
  concessionCauses,
  concessionCurves,
  depositShares,
} from '../state/talk-terms'
import { rubinsteinResponderShare } from './bargaining-solutions'
import { askPriceForTermsUsd, sellerReservationPriceUsd } from './offer-prices'

export const zeroConcessions: Readonly<ConcessionsByCause> = {
  time: 0,
  respect: 0,
  reciprocity: 0,
  claim: 0,
  favour: 0,
  pause: 0,
}

/** Total concession so far, from 0 (ask) to 1 (limit). */
export function sellerConcessionShareSoFar(gains: Readonly<ConcessionsByCause>): number {
  return sumOf(concessionCauses, (cause) => gains[cause])
}

/**
 * The largest concession that a seller makes: what its patience leaves to the buyer (Rubinstein 1982).
 *
 * The seller assumes a buyer of the trade's usual patience, and the range from limit to ask as the pie.
 */
export function maxSellerConcessionShare(state: Readonly<GameState>, talk: Readonly<Talk>, scenario: Scenario): number {
  const { mind } = at(state.distributors, talk.distributor)
  return rubinsteinResponderShare(mind.patience, scenario.parameters.talks.buyerPatience)
}

/**
 * Concedes by a share of the maximum concession, never beyond it; concessions are not taken back (N2).
 *
 * A seller that has found a bluff out does not concede.
 */
export function addSellerConcession(
  state: Readonly<GameState>,
  talk: Talk,
  name: ConcessionCause,
  share: number,
  scenario: Scenario,
): void {
  if (talk.isCaught) return
  const most = maxSellerConcessionShare(state, talk, scenario)
  talk.gains[name] += clamp(share * most, 0, Math.max(0, most - sellerConcessionShareSoFar(talk.gains)))
}

/** The temper of the distributor in a negotiation. */
export function temperOfSeller(state: Readonly<GameState>, talk: Readonly<Talk>, scenario: Scenario) {
  return at(scenario.tempers, at(state.distributors, talk.distributor).mind.temper)
}

/** How the seller reacts to an offer or to silence. */
export interface SellerReaction {
  isOffence: boolean
  /** Additional rounds lost. */
  roundsLost: number
  /** Share of the round's time concession that is made. */
  timeShare: number
  /** Whether the first offer was respectful. */
  isRespectful: boolean
  /** Whether the seller does not concede: an offence, haggling, or too small a deposit. */
  isUnmoved: boolean
  /** The buyer's step since its last offer, as a share of the seller's ask. */
  stepShare: number
}

/** The reaction to an offer; its inputs are public prices, only the thresholds are hidden. */
function heard(
  state: Readonly<GameState>,
  talk: Readonly<Talk>,
  terms: OfferTerms,
  scenario: Scenario,
): SellerReaction {
  const temper = temperOfSeller(state, talk, scenario)
  const share = offeredShare(talk, terms, scenario)
  const best = talk.bestShare
  const stepShare = best === null ? 0 : Math.max(0, share - best)
  const isTakenBack = best !== null && share < best - scenario.parameters.talks.takenBackShare
  const isOffence = isTakenBack || 1 - share > temper.offenceShare
  const isHaggling = best !== null && stepShare < temper.leastStepShare - 1e-9
  const offenceRounds = Math.max(isTakenBack ? 1 : 0, Math.round(temper.offenceRounds))
  return {
    isOffence,
    roundsLost: isOffence ? offenceRounds : 0,
    timeShare: 1,
    isRespectful: best === null && 1 - share <= temper.respectWithinShare,
    isUnmoved: isOffence || isHaggling || terms.depositShare < temper.leastDepositShare,
    stepShare,
  }
}

/**
 * The reaction to silence, by the seller's temper and its own current offer.
 *
 * It earns a concession only once in a negotiation, and less than an acceptable offer does.
 */
export function sellerReactionToSilence(
  state: Readonly<GameState>,
  talk: Readonly<Talk>,
  scenario: Scenario,
): SellerReaction {
  const { silenceShare, silenceRounds, leastDepositShare } = temperOfSeller(state, talk, scenario)
  const isOffence = silenceRounds > 0
  return {
    isOffence,
    roundsLost: Math.round(silenceRounds),
    timeShare: silenceShare,
    isRespectful: false,
    isUnmoved: isOffence || talk.hasBeenSilent || talk.theirs.depositShare < leastDepositShare,
    stepShare: 0,
  }
}

/** An offer as a share of the seller's ask on the same terms. */
function offeredShare(talk: Readonly<Talk>, terms: OfferTerms, scenario: Scenario): number {
  return terms.unitPriceUsd / askPriceForTermsUsd(talk, terms, scenario)
}

/** Applies the round's concession by time and behaviour (Faratin, Sierra and Jennings 1998). */
export function applyRoundConcession(
  state: Readonly<GameState>,
  talk: Talk,
  said: SellerReaction,
  scenario: Scenario,
): void {
  if (said.isUnmoved) return
  const temper = temperOfSeller(state, talk, scenario)
  const curve = concessionCurves[temper.curve]
  const spent = (round: number): number => clamp(round / Math.max(1, temper.rounds - 1), 0, 1)
  const time = temper.timeShare * (curve(spent(talk.round)) - curve(spent(talk.round - 1)))
  addSellerConcession(state, talk, 'time', said.timeShare * time, scenario)
  if (said.isRespectful) addSellerConcession(state, talk, 'respect', temper.respectShare, scenario)
  addSellerConcession(state, talk, 'reciprocity', temper.reciprocityShare * (said.stepShare / 0.1), scenario)
}

/** The seller's answer to an offer. */
interface OfferAnswer {
  reaction: SellerReaction
  /** The counteroffer price on the same terms, in dollars. */
  counterUsd: number
  isAccepted: boolean
}

/** Reacts to an offer and accepts it once it is no lower than the current counteroffer (Rubinstein 1982). */
export function applySellerReactionToOffer(
  state: Readonly<GameState>,
  talk: Talk,
  offer: OfferTerms,
  scenario: Scenario,
): OfferAnswer {
  const said = heard(state, talk, offer, scenario)
  applyRoundConcession(state, talk, said, scenario)
  talk.yours = offer
  talk.bestShare = Math.max(talk.bestShare ?? 0, offeredShare(talk, offer, scenario))
  const counterUsd = counterofferPriceWaterfall(state, talk, offer, scenario).sum().total
  const isAccepted = offer.unitPriceUsd >= Math.max(counterUsd, sellerReservationPriceUsd(state, talk, offer, scenario))
  if (!isAccepted) removeTalkRounds(talk, said)
  return { reaction: said, counterUsd, isAccepted }
}

/** An offence removes rounds, but never the current one. */
export function removeTalkRounds(talk: Talk, { roundsLost }: SellerReaction): void {
  talk.rounds = Math.max(talk.round, talk.rounds - roundsLost)
}

/** The counteroffer price on these terms with its parts: the public ask, and the seller's concessions. */
export function counterofferPriceWaterfall(
  state: Readonly<GameState>,
  talk: Readonly<Talk>,
  terms: OfferTerms,
  scenario: Scenario,
): Waterfall {
  return priceAfterConcessionsWaterfall(
    askPriceForTermsUsd(talk, terms, scenario),
    sellerReservationPriceUsd(state, talk, terms, scenario),
    talk.gains,
  )
}

/** A price between ask and limit after concessions, in dollars; each concession is a hidden part. */
export function priceAfterConcessionsWaterfall(
  askUsd: number,
  limitUsd: number,
  gains: Readonly<ConcessionsByCause>,
): Waterfall {
  const price = startWaterfall('bargain.ask', askUsd)
  for (const name of concessionCauses) price.plus(`bargain.${name}`, gains[name] * (limitUsd - askUsd), 'hidden')
  return price
}

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
export function reviseSellerOffer(
  state: Readonly<GameState>,
  talk: Talk,
  last: Talk['last'],
  scenario: Scenario,
): void {
  const depositShare = Math.max(talk.theirs.depositShare, requiredDepositShare(state, talk.distributor, scenario))
  const terms = { ...talk.theirs, depositShare }
  talk.theirs = { ...terms, unitPriceUsd: counterofferPriceWaterfall(state, talk, terms, scenario).sum().total }
  talk.last = last
  recordOffer(talk, 'them')
}

/** Records an offer of either side in the negotiation's history. */
export function recordOffer(talk: Talk, by: 'us' | 'them'): void {
  const terms = by === 'us' ? talk.yours : talk.theirs
  if (terms) talk.slips.push({ by, round: talk.round, terms: { ...terms }, gains: { ...talk.gains } })
}

/** Lowers a distributor's trust, and adds the deposit that it may now require to its current offer. */
export function lowerDistributorTrust(
  state: GameState,
  distributor: DistributorId,
  share: number,
  scenario: Scenario,
): void {
  const person = at(state.distributors, distributor)
  const { talk } = state
  person.trust = Math.max(0, person.trust - share)
  if (
    talk?.distributor === distributor &&
    talk.theirs.depositShare < requiredDepositShare(state, distributor, scenario)
  )
    reviseSellerOffer(state, talk, talk.last, scenario)
}
