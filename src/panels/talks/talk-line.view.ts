import { at, requireElement } from '../../kernel/at'
import { drawIndex } from '../../kernel/luck'
import type { Scenario } from '../../sim/level/scenario'
import type { Distributor } from '../../sim/level/trade-shapes'
import type { Contract } from '../../sim/state/market-state'
import { newsSince } from '../../sim/state/news'
import type { GameState } from '../../sim/state/state'
import type { Talk } from '../../sim/state/talk-state'
import type { SellerLineMoment } from '../../sim/state/talk-terms'

/** Number of text variants for each moment of a talk and trade. */
export const spokenLineVariantCountByMoment = {
  opened: 3,
  countered: 4,
  unmoved: 3,
  offended: 3,
  doubts: 3,
  thanks: 3,
  silent: 3,
  paused: 3,
  final: 4,
} as const satisfies Record<SellerLineMoment, number>

/** Number of text variants for each manner. */
export const mannerTextVariantCount = 3

/** What an opening may remember, the gravest first. */
export const rememberedEvents = ['broken', 'late', 'walked'] as const
export type RememberedEvent = (typeof rememberedEvents)[number]

/** Moments that occur once in a talk. */
const onceOnly: readonly SellerLineMoment[] = ['opened', 'thanks', 'paused', 'final']

/** Whether a key has a text, in the game or in the level. */
export type TextExistsPredicate = (key: string) => boolean

/** The texts after the last move, each a text key: the spoken line, and what was revealed with it. */
export function lastLineAndRevealedTextKeysOf(
  talk: Readonly<Talk>,
  state: Readonly<GameState>,
  scenario: Scenario,
  hasWords: TextExistsPredicate,
) {
  const manner = slippedNow(talk, state, 'manner')
  const haste = slippedNow(talk, state, 'haste')
  return {
    /** The spoken line: by person or trade, and by moment. */
    line: lastSpokenLineKey(talk, state, scenario, hasWords),
    /** What the distributor does with slip and cup: by moment alone. */
    gesture: talk.pausedWeek === state.week ? 'talk.deed.waiting' : `talk.deed.${talk.last}`,
    /** The manner of speaking, where this round revealed it. */
    manner:
      manner === null ? null : `talk.manner.${manner}.${wayOf(talk, state, 'talk.manner', mannerTextVariantCount)}`,
    /** How soon the answer came, where this round revealed it. */
    haste: haste === null ? null : `talk.haste.${haste}`,
  }
}

/**
 * The key of the last spoken line: by the moment, the round and the week, never by a hidden trait. The distributor's
 * own lines come first, where the level has some for the moment; then those of its trade. A repeated moment gets
 * another variant, and so does the opening of each talk, which first remembers what has happened since the last one.
 */
export function lastSpokenLineKey(
  talk: Readonly<Talk>,
  state: Readonly<GameState>,
  scenario: Scenario,
  hasWords: TextExistsPredicate,
): string {
  const { distributor, last } = talk
  const { kind } = at(scenario.distributors, distributor)
  const remembered = last === 'opened' ? eventSinceLastTalk(state, talk) : null
  if (remembered) return sharedLineKeyOfDistributorKind(kind, last, remembered)
  const own = ownLineKeysOfDistributorAtMoment(distributor, last, hasWords)
  const trade = Array.from({ length: spokenLineVariantCountByMoment[last] }, (_, index) =>
    sharedLineKeyOfDistributorKind(kind, last, 1 + index),
  )
  const turned = (lines: readonly string[], stream: string): string[] => {
    const first = lines.length === 0 ? 0 : wayOf(talk, state, stream, lines.length) - 1
    return [...lines.slice(first), ...lines.slice(0, first)]
  }
  const lines = [...turned(own, `talk.own.${last}`), ...turned(trade, `talk.line.${last}`)]
  const times = last === 'opened' ? at(state.distributors, distributor).talks : timesBefore(talk)
  return requireElement(lines, (times + lines.length) % lines.length)
}

/**
 * What a distributor remembers as a talk opens: our broken promise, goods of theirs that became late, or a talk without
 * a deal; only what is newer than the last talk, so that it is said once.
 */
export function eventSinceLastTalk(state: Readonly<GameState>, talk: Readonly<Talk>): RememberedEvent | null {
  const before = state.deals.findLast(({ distributor }) => distributor === talk.distributor)
  const since = before?.closedWeek ?? 0
  const isOurs = ({ distributor }: { distributor: string }) => distributor === talk.distributor
  if (newsSince(state, 0).some((news) => news.kind === 'vowBroken' && isOurs(news.facts) && news.week >= since))
    return 'broken'
  const isNewlyLate = ({ status, delivered, count, dueWeek }: Contract) =>
    status === 'open' && delivered < count && dueWeek >= since && dueWeek < talk.week
  if (state.contracts.some((contract) => isOurs(contract) && isNewlyLate(contract))) return 'late'
  return before?.outcome === 'walked' || before?.outcome === 'left' ? 'walked' : null
}

/**
 * The keys of a distributor's own lines for a moment, as many as the level has: `distributor.qiu-min.line.opened.1`.
 */
export function ownLineKeysOfDistributorAtMoment(
  distributor: string,
  moment: SellerLineMoment,
  hasWords: TextExistsPredicate,
): string[] {
  const keys: string[] = []
  const key = () => `distributor.${distributor}.line.${moment}.${keys.length + 1}`
  while (hasWords(key())) keys.push(key())
  return keys
}

/** How often the last moment can have occurred before in this talk, by its round or its claims. */
function timesBefore({ last, round, claims }: Readonly<Talk>): number {
  if (onceOnly.includes(last)) return 0
  return last === 'doubts' ? claims.length - 1 : round - 2
}

/** The key of one of the variants (from 1, or by what is remembered) of a moment in a trade. */
export function sharedLineKeyOfDistributorKind(
  kind: Distributor['kind'],
  moment: SellerLineMoment,
  way: number | RememberedEvent,
): string {
  return `talk.line.${kind}.${moment}.${way}`
}

/** One of the variants (from 1), drawn with the week in which the talk began; openings go on from one of the game. */
function wayOf(talk: Readonly<Talk>, state: Readonly<GameState>, stream: string, count: number): number {
  const week = talk.last === 'opened' ? 0 : talk.week
  return 1 + drawIndex({ seedBits: state.seedBits, week }, stream, talk.distributor, count)
}

/** What the answer of this round revealed, by kind; the trace itself is public. */
function slippedNow(talk: Readonly<Talk>, state: Readonly<GameState>, kind: 'haste' | 'manner'): number | null {
  const afterRound = kind === 'haste' ? 1 : 2
  const wasOffered = talk.slips.some(({ by, round }) => by === 'us' && round === afterRound)
  if (talk.round !== afterRound + 1 || (kind === 'manner' && !wasOffered)) return null
  const trace = at(state.distributors, talk.distributor).traces.findLast((one) => one.kind === kind)
  return trace && trace.week >= talk.week ? trace.value : null
}
