import { at } from '../../kernel/at'
import { pick } from '../../kernel/luck'
import type { Distributor, Scenario } from '../../sim/scenario'
import type { GameState, Talk } from '../../sim/state'

/** The moments of a talk; a line is said at each once, so that no talk repeats itself. */
const rounds = ['opened', 'second', 'third', 'fourth'] as const
const moments = [...rounds, 'final'] as const
/** The ways in which each line can be put. */
const variants = ['1', '2'] as const

/** The key of the last words across the table: by the person's trade, the round and the week, never by a private type. */
export function talkLine(talk: Readonly<Talk>, state: Readonly<GameState>, scenario: Scenario): string {
  const { kind } = at(scenario.distributors, talk.distributor)
  const luck = { seedBits: state.seedBits, week: talk.week }
  const variant = variants[pick(luck, 'talk.line', talk.distributor, variants.length)] ?? '1'
  return `talk.line.${kind}.${momentOf(talk)}.${variant}`
}

/** All keys that talkLine may give for a trade. */
export function talkLines(kind: Distributor['kind']): string[] {
  return moments.flatMap((moment) => variants.map((variant) => `talk.line.${kind}.${moment}.${variant}`))
}

function momentOf({ last, round }: Readonly<Talk>): (typeof moments)[number] {
  return last === 'final' ? 'final' : (rounds[round - 1] ?? 'fourth')
}
