import type { Scenario } from '../../sim/level/scenario'
import { fact } from '../../sim/state/facts'
import { newsSince } from '../../sim/state/news'
import type { News, NewsKind } from '../../sim/state/news-kinds'
import type { GameState } from '../../sim/state/state'
import type { Talk } from '../../sim/state/talk-state'
import { type BuyerClaimKind, buyerClaimKinds, buyerClaims } from '../../sim/state/talk-terms'
import { isSellerLastOffer } from '../../sim/trade/talk'
import { checkClaimTruth } from '../../sim/trade/talk-moves'
import type { SentenceFacts } from '../../text/translator'
import { typedNewsFacts } from '../../view/facts/typed-facts'

/** A possible claim, and whether it is true. */
export type BuyerClaimView = ReturnType<typeof claimView>

/** The moves of a talk besides offer, accept and leave, with their costs. */
export function otherTalkMovesView(state: Readonly<GameState>, talk: Readonly<Talk>, scenario: Scenario) {
  const { daysPerRound, questionDays, claimDays, proofUsd, closedWeeks } = scenario.parameters.talks
  return {
    roundDays: daysPerRound,
    /** For how many weeks silence closes further talks: only at the last slip; 0 before. */
    closedWeeksAfterSilence: isSellerLastOffer(talk) ? closedWeeks : 0,
    questionDays,
    claimDays,
    proofUsd,
    claims: buyerClaimKinds.map((claim) => claimView(state, talk, claim, scenario)),
    favours: Object.entries(scenario.favours).map(([favour, { usd }]) => ({ favour, usd })),
  }
}

/**
 * Whether a claim is true: today, or of a claim already made, when it was made. `truth` is the key of the private text:
 * true today and why, or a bluff; of a claim already made, its result.
 */
function claimView(state: Readonly<GameState>, talk: Readonly<Talk>, claim: BuyerClaimKind, scenario: Scenario) {
  const made = talk.claims.find((one) => one.claim === claim)
  /** What stands in the distributor's own book is not proven for money. */
  const isProvable = !buyerClaims[claim].isInSellersBook
  if (made) {
    const owed = checkClaimTruth(state, talk, claim, scenario).facts
    const facts: SentenceFacts = { ...owed, week: fact('week', made.week), truth: made.isTrue ? 'yes' : 'no' }
    return { claim, isProvable, isTrue: made.isTrue, truth: `talk.claim.made.${made.fate}`, facts }
  }
  const { isTrue, facts } = checkClaimTruth(state, talk, claim, scenario)
  const isKnown = claim !== 'quote' || facts.usd !== undefined
  const source = facts.distributor?.value === '' ? 'Shelf' : ''
  return {
    claim,
    isProvable,
    isTrue,
    truth: `talk.truth.${claim}.${isTrue ? 'yes' : isKnown ? 'no' : 'none'}${source}`,
    facts,
  }
}

/** News of a talk that the lines do not tell, by the key of their sentence. */
const told: ReadonlySet<NewsKind> = new Set<NewsKind>([
  'wishTold',
  'claimMade',
  'claimProven',
  'bluffFound',
  'favourTaken',
  'favourDeclined',
])
const turns: ReadonlySet<NewsKind> = new Set<NewsKind>(['talkOpened', 'offerCountered', 'saidNothing'])

/** What has happened at the table since slips were last laid, oldest first. */
export function talkEventsSinceLastOffers(state: Readonly<GameState>): { code: string; facts: SentenceFacts }[] {
  const news = newsSince(state, 0)
  const from = news.findLastIndex(({ kind }) => turns.has(kind))
  return news
    .slice(from + 1)
    .filter(({ kind }) => told.has(kind))
    .map((item) => ({ code: `talk.told.${item.kind}`, facts: typedNewsFacts(item) }))
}

/** How a talk of this week ended, with its public facts. */
export type TalkEndView = NonNullable<ReturnType<typeof lastTalkEndThisWeekView>>

/** The end of the last talk of this week; null where there was none. */
export function lastTalkEndThisWeekView(state: Readonly<GameState>) {
  const news = newsSince(state, 0)
  const opened = news.findLastIndex(({ kind }) => kind === 'talkOpened')
  const opening = news[opened]
  if (opening?.kind !== 'talkOpened') return null
  const end = news
    .slice(opened + 1)
    .filter(isEnd)
    .find(({ facts }) => facts.distributor === opening.facts.distributor)
  if (end?.week !== state.week) return null
  return {
    code: `trade.talkEnd.${end.kind}`,
    isDeal: end.kind === 'contractSigned',
    /** Whether the player left. */
    isOurs: end.kind === 'walkedAway',
    /** Who sat on the other side. */
    distributor: opening.facts.distributor,
    facts: typedNewsFacts(end),
  }
}

/** News with which a talk ends. */
function isEnd(item: News) {
  return (
    item.kind === 'contractSigned' ||
    item.kind === 'talkFailed' ||
    item.kind === 'walkedAway' ||
    item.kind === 'talkLapsed'
  )
}
