import { at } from '../../kernel/at'
import type { Scenario } from '../../sim/level/scenario'
import { type Facts, fact } from '../../sim/state/facts'
import { newsSince } from '../../sim/state/news'
import type { News, NewsKind } from '../../sim/state/news-kinds'
import type { GameState } from '../../sim/state/state'
import type { MadeClaim, Talk } from '../../sim/state/talk-state'
import { type ClaimKind, claimKinds } from '../../sim/state/talk-terms'
import { isLastOffer } from '../../sim/trade/talk'
import { claimTruth } from '../../sim/trade/talk-moves'
import type { Told } from '../../text/translator'
import { newsFacts } from '../../view/facts/told-facts'
import type { Move } from '../../view/refusal-view'

/** A possible claim, and whether it is true. */
export interface ClaimView {
  claim: ClaimKind
  isMade: boolean
  /** Today; of a claim already made, when it was made. */
  isTrue: boolean
  /** The key of the private text: true today and why, or a bluff; of a claim already made, its result. */
  truth: string
  facts: Told
  say: Move
  prove: Move
}

interface FavourView {
  favour: string
  usd: number
  move: Move
}

/** The moves of a talk besides offer, accept and leave, with their costs. */
interface TalkMoves {
  roundDays: number
  /** For how many weeks silence closes further talks: only at the last slip; 0 before. */
  closedWeeksAfterSilence: number
  questionDays: number
  claimDays: number
  proofUsd: number
  claims: ClaimView[]
  favours: FavourView[]
}

/** The other moves of a talk. */
export function talkMoves(state: Readonly<GameState>, talk: Readonly<Talk>, scenario: Scenario): TalkMoves {
  const { daysPerRound, questionDays, claimDays, proofUsd, closedWeeks } = scenario.parameters.talks
  return {
    roundDays: daysPerRound,
    closedWeeksAfterSilence: isLastOffer(talk) ? closedWeeks : 0,
    questionDays,
    claimDays,
    proofUsd,
    claims: claimKinds.map((claim) => claimView(state, talk, claim, scenario)),
    favours: Object.keys(scenario.favours).map((favour) => ({
      favour,
      usd: at(scenario.favours, favour).usd,
      move: { type: 'offerFavour', favour },
    })),
  }
}

function claimView(state: Readonly<GameState>, talk: Readonly<Talk>, claim: ClaimKind, scenario: Scenario): ClaimView {
  const made = talk.claims.find((one) => one.claim === claim)
  return {
    claim,
    isMade: made !== undefined,
    ...(made ? madeTruth(made) : truthToday(state, talk, claim, scenario)),
    say: { type: 'makeClaim', claim, isProven: false },
    prove: { type: 'makeClaim', claim, isProven: true },
  }
}

function madeTruth({ week, isTrue, fate }: MadeClaim): Pick<ClaimView, 'isTrue' | 'truth' | 'facts'> {
  return { isTrue, truth: `talk.claim.made.${fate}`, facts: { week: fact('week', week), truth: isTrue ? 'yes' : 'no' } }
}

function truthToday(
  state: Readonly<GameState>,
  talk: Readonly<Talk>,
  claim: ClaimKind,
  scenario: Scenario,
): Pick<ClaimView, 'isTrue' | 'truth' | 'facts'> {
  const { isTrue, facts } = claimTruth(state, talk, claim, scenario)
  const isKnown = claim !== 'quote' || facts.usd !== undefined
  const source = facts.distributor?.value === '' ? 'Shelf' : ''
  return { isTrue, truth: `talk.truth.${claim}.${isTrue ? 'yes' : isKnown ? 'no' : 'none'}${source}`, facts }
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
export function eventsSinceLastSlips(state: Readonly<GameState>): { code: string; facts: Told }[] {
  const news = newsSince(state, 0)
  const from = news.findLastIndex(({ kind }) => turns.has(kind))
  return news
    .slice(from + 1)
    .filter(({ kind }) => told.has(kind))
    .map((item) => ({ code: `talk.told.${item.kind}`, facts: newsFacts(item) }))
}

/** How a talk of this week ended, with its public facts. */
export interface TalkEnd {
  code: string
  isDeal: boolean
  /** Whether the player left. */
  isOurs: boolean
  /** Who sat on the other side. */
  distributor: string
  facts: Facts
}

/** The end of the last talk of this week; null where there was none. */
export function talkEnd(state: Readonly<GameState>): TalkEnd | null {
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
    isOurs: end.kind === 'walkedAway',
    distributor: opening.facts.distributor,
    facts: newsFacts(end),
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
