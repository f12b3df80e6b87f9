import { at } from '../../kernel/at'
import { pick } from '../../kernel/luck'
import type { Distributor, Scenario } from '../../sim/scenario'
import type { GameState, Talk } from '../../sim/state'

/** The moments of a talk, and in how many ways each can be put; each comes once, so that no talk repeats itself. */
const ways = { opened: 2, second: 2, third: 2, final: 4 } as const
type Moment = keyof typeof ways
const rounds: readonly Moment[] = ['opened', 'second', 'third']

/** The key of the last words across the table: by the person's trade, the round and the week, never by a private type. */
export function talkLine(talk: Readonly<Talk>, state: Readonly<GameState>, scenario: Scenario): string {
  const { kind } = at(scenario.distributors, talk.distributor)
  const moment = momentOf(talk)
  const luck = { seedBits: state.seedBits, week: talk.week }
  return lineKey(kind, moment, 1 + pick(luck, 'talk.line', talk.distributor, ways[moment]))
}

/** All keys that talkLine may give for a trade. */
export function talkLines(kind: Distributor['kind']): string[] {
  return ([...rounds, 'final'] as const).flatMap((moment) =>
    Array.from({ length: ways[moment] }, (_, index) => lineKey(kind, moment, 1 + index)),
  )
}

function lineKey(kind: Distributor['kind'], moment: Moment, way: number): string {
  return `talk.line.${kind}.${moment}.${way}`
}

function momentOf({ last, round }: Readonly<Talk>): Moment {
  return last === 'final' ? 'final' : (rounds[round - 1] ?? 'final')
}
