import { at } from '../../kernel/at'
import { pick } from '../../kernel/luck'
import type { Distributor, Scenario } from '../../sim/scenario'
import type { GameState, Talk } from '../../sim/state'

/** The moments of a talk, and in how many ways each can be put. */
const ways = {
  opened: 3,
  countered: 4,
  unmoved: 3,
  offended: 3,
  doubts: 3,
  thanks: 3,
  silent: 3,
  paused: 3,
  final: 4,
} as const satisfies Record<Talk['last'], number>
const moments = Object.keys(ways) as Talk['last'][]

/** In how many ways each manner of speaking, and each haste, is told. */
const mannerWays = 3

/** What is said and seen across the table after the last move; every field is the key of its words. */
export interface TalkWords {
  /** What they say: by trade and moment. */
  line: string
  /** What they do with slip and cup: by moment alone. */
  deed: string
  /** How they spoke, where they let it slip in this round. */
  manner: string | null
  /** How soon they answered, where they let it slip in this round. */
  haste: string | null
}

/** Their last words, and what they let slip with them. */
export function talkWords(talk: Readonly<Talk>, state: Readonly<GameState>, scenario: Scenario): TalkWords {
  const manner = slippedNow(talk, state, 'manner')
  const haste = slippedNow(talk, state, 'haste')
  return {
    line: talkLine(talk, state, scenario),
    deed: talk.pausedWeek === state.week ? 'talk.deed.waiting' : `talk.deed.${talk.last}`,
    manner: manner === null ? null : `talk.manner.${manner}.${wayOf(talk, state, 'talk.manner', mannerWays)}`,
    haste: haste === null ? null : `talk.haste.${haste}`,
  }
}

/**
 * The key of the last words across the table: by the person's trade, the moment, the round and the week, never by a
 * private type. A moment that comes again is put in another way, so that no talk repeats itself.
 */
export function talkLine(talk: Readonly<Talk>, state: Readonly<GameState>, scenario: Scenario): string {
  const { kind } = at(scenario.distributors, talk.distributor)
  const { last } = talk
  const turn = last === 'doubts' ? talk.claims.length : talk.round
  const way = 1 + ((wayOf(talk, state, `talk.line.${last}`, ways[last]) - 1 + turn) % ways[last])
  return lineKey(kind, last, way)
}

/** All keys that talkLine may give for a trade. */
export function talkLines(kind: Distributor['kind']): string[] {
  return moments.flatMap((moment) =>
    Array.from({ length: ways[moment] }, (_, index) => lineKey(kind, moment, 1 + index)),
  )
}

/** All keys that talkWords may give besides the lines. */
export function talkManners(values: { manner: number; haste: number }): string[] {
  const each = (count: number): number[] => Array.from({ length: count }, (_, index) => index)
  return [
    ...[...moments, 'waiting'].map((moment) => `talk.deed.${moment}`),
    ...each(values.manner).flatMap((value) => each(mannerWays).map((way) => `talk.manner.${value}.${1 + way}`)),
    ...each(values.haste).map((value) => `talk.haste.${value}`),
  ]
}

function lineKey(kind: Distributor['kind'], moment: Talk['last'], way: number): string {
  return `talk.line.${kind}.${moment}.${way}`
}

/** One of a few ways (from 1), by the luck of the week in which the talk began. */
function wayOf(talk: Readonly<Talk>, state: Readonly<GameState>, stream: string, count: number): number {
  return 1 + pick({ seedBits: state.seedBits, week: talk.week }, stream, talk.distributor, count)
}

/** What was let slip with the answer to the round before, by kind; the trace itself is public. */
function slippedNow(talk: Readonly<Talk>, state: Readonly<GameState>, kind: 'haste' | 'manner'): number | null {
  const afterRound = kind === 'haste' ? 1 : 2
  const wasOffered = talk.slips.some(({ by, round }) => by === 'us' && round === afterRound)
  if (talk.round !== afterRound + 1 || (kind === 'manner' && !wasOffered)) return null
  const trace = at(state.distributors, talk.distributor).traces.findLast((one) => one.kind === kind)
  return trace && trace.week >= talk.week ? trace.value : null
}
