import { at } from '../../kernel/at'
import { rankOf } from '../../kernel/rank'
import { signedContract } from '../contracting'
import { termsRefusal } from '../goods'
import { tell } from '../news'
import { askOf, hedgeOn } from '../pricing'
import type { Scenario } from '../scenario'
import type { ChipId, Deal, DistributorId, GameState, Package, Refusal, Talk } from '../state'
import { counterFor, heard, moveHim, offeredShare, roundsLost } from './answer'
import { type BuyersSide, laidTable } from './laid-table'
import { limitFor, priceBounds } from './prices'
import { depositShares } from './tables'
import { letSlip } from './traces'
import { worthOf } from './worth'

/** How many closed talks are kept for the opening of their books. */
export const dealsKept = 40

/** The table as the seller lays it: his opening package, and his limit, which stays with him. */
export function openingOf(state: GameState, distributor: DistributorId, chip: ChipId, scenario: Scenario): Talk {
  const person = at(state.distributors, distributor)
  const { openingCount, openingDepositShare, earnestTrustShare } = scenario.parameters.talks
  const leastDeposit = person.trust < earnestTrustShare ? depositShares[1] : 0
  person.talkedWeek = state.week
  const depositShare = depositShares[letSlip(state, distributor, 'deposit', scenario)] ?? openingDepositShare
  const side: BuyersSide = {
    luck: ['talk.mood', `${rankOf(scenario.distributors, distributor)}.${rankOf(scenario.chips, chip)}`],
    askUsd: askOf(state, distributor, chip, scenario).value(),
    count: Math.round(openingCount),
    depositShare: Math.max(leastDeposit, depositShare),
    trust: person.trust,
    insuredBy: hedgeOn(state, chip, scenario),
    worth: worthOf(state, distributor, chip, scenario),
  }
  const talk = laidTable(state, distributor, chip, side, scenario)
  talk.slips.push({ by: 'them', round: 1, terms: { ...talk.theirs }, gains: { ...talk.gains } })
  return talk
}

/** Why a package cannot be offered, or null: `talk.none`, `offer.price` or what `termsRefusal` says. */
export function packageRefusal(state: Readonly<GameState>, terms: Package, scenario: Scenario): Refusal | null {
  const { talk } = state
  if (!talk) return { code: 'talk.none', facts: {} }
  const { leastUsd, mostUsd } = priceBounds(talk, scenario)
  if (!Number.isInteger(terms.unitPriceUsd) || terms.unitPriceUsd < leastUsd || terms.unitPriceUsd > mostUsd)
    return { code: 'offer.price', facts: { leastUsd, mostUsd } }
  return termsRefusal(state, talk.distributor, terms, scenario)
}

/** The seller accepts, counters, or makes his last offer and then gets up. */
export function answerOffer(state: GameState, terms: Package, scenario: Scenario): void {
  const { talk } = state
  if (!talk) return
  const { distributor, chip } = talk
  const { count, unitPriceUsd, depositShare, weeks, clause } = terms
  const offer: Package = { count, unitPriceUsd, depositShare, weeks, clause }
  const said = heard(state, talk, offer, scenario)
  talk.slips.push({ by: 'us', round: talk.round, terms: { ...offer }, gains: { ...talk.gains } })
  if (!talk.isCaught) moveHim(state, talk, said, scenario)
  talk.yours = offer
  talk.bestShare = Math.max(talk.bestShare ?? 0, offeredShare(talk, offer, scenario))
  talk.days += scenario.parameters.talks.daysPerRound
  if (talk.round === 1) letSlip(state, distributor, 'haste', scenario)
  if (talk.round === 2) letSlip(state, distributor, 'manner', scenario)
  const counter = counterFor(state, talk, offer, scenario).sum().total
  if (unitPriceUsd >= Math.max(counter, limitFor(state, talk, offer, scenario))) {
    tell(state, 'offerAccepted', { distributor, chip, unitPriceUsd })
    signedContract(state, distributor, chip, offer, null, talk.insuredBy, scenario)
    closeTalk(state, 'signed')
    return
  }
  talk.rounds = Math.max(talk.round, talk.rounds - roundsLost(state, talk, said, scenario))
  if (talk.round >= talk.rounds) {
    leave(state, talk, scenario)
    return
  }
  talk.round += 1
  talk.theirs = { ...offer, unitPriceUsd: counter }
  talk.last = lastWord(talk, said)
  talk.slips.push({ by: 'them', round: talk.round, terms: { ...talk.theirs }, gains: { ...talk.gains } })
  tell(state, 'offerCountered', { distributor, chip, unitPriceUsd: counter, round: talk.round })
}

function lastWord(talk: Readonly<Talk>, said: ReturnType<typeof heard>): Talk['last'] {
  if (said.isOffence) return 'offended'
  if (talk.round >= talk.rounds) return 'final'
  return said.isUnmoved ? 'unmoved' : 'countered'
}

/** Whether this is his last word: take it, or offer once more before he gets up. */
export function isFinal(talk: Readonly<Talk>): boolean {
  return talk.round >= talk.rounds
}

/** Clears the table and keeps what was on it for the day when the books are opened. */
export function closeTalk(state: GameState, outcome: Deal['outcome']): void {
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
    slips: talk.slips,
    openingUsd: talk.openingUsd,
    reserveUsd: talk.reserveUsd,
    trust: talk.trust,
    insuredBy: talk.insuredBy,
    worth: talk.worth,
  })
  if (state.deals.length > dealsKept) state.deals.splice(0, state.deals.length - dealsKept)
  state.talk = null
}

/** He gets up: his door stays shut for some weeks, and he thinks less of us. */
export function leave(state: GameState, talk: Talk, scenario: Scenario): void {
  const person = at(state.distributors, talk.distributor)
  person.closedUntilWeek = state.week + scenario.parameters.talks.closedWeeks
  person.trust = Math.max(0, person.trust - scenario.parameters.talks.trustLostByFailure)
  tell(state, 'talkFailed', { distributor: talk.distributor, chip: talk.chip, week: person.closedUntilWeek })
  closeTalk(state, 'left')
}
