import type { Scenario } from '../sim/scenario'
import type { GameState } from '../sim/state'
import { amountOf } from '../sim/vocabulary/effects'
import type { Effect } from '../sim/vocabulary/shapes'

/** One consequence of a choice, for the eye: the key of its words and what they are told. */
export interface EffectLine {
  code: string
  facts: Record<string, number | string>
  tone: 'good' | 'bad' | null
}

type Input = Record<string, number | string | boolean>

/** What a choice does for certain, line by line; inner marks that only later events read are left out. */
export function effectLines(effects: readonly Effect[], state: Readonly<GameState>, scenario: Scenario): EffectLine[] {
  return effects.flatMap((effect) =>
    Object.entries(effect).flatMap(([name, input]) => lineOf(name, input as Input, state, scenario) ?? []),
  )
}

function lineOf(name: string, input: Input, state: Readonly<GameState>, scenario: Scenario): EffectLine | null {
  if (name === 'flag' || name === 'batchQuality') return null
  if (name === 'pay' || name === 'receive') {
    const usd = amountOf(state, input.usd as number | string, scenario)
    return usd === 0 ? null : { code: `effect.${name}`, facts: { usd }, tone: name === 'pay' ? 'bad' : 'good' }
  }
  if (name === 'modify') {
    const change = Number(input.factor) - 1
    const code = change < 0 ? 'effect.modifyDown' : 'effect.modifyUp'
    return {
      code,
      facts: {
        target: String(input.target),
        changeShare: Math.abs(change),
        ...howLong(Number(input.weeks), state, scenario),
      },
      tone: null,
    }
  }
  const facts = Object.fromEntries(
    Object.entries(input).map(([key, value]) => [key, typeof value === 'boolean' ? String(value) : value]),
  )
  return sided(name, facts)
}

/** Effects that raise or lower something are said in one of two ways. */
function sided(name: string, facts: Record<string, number | string>): EffectLine {
  const by = facts.by
  if (typeof by !== 'number') return { code: `effect.${name}`, facts, tone: null }
  const size = Math.abs(by)
  return {
    code: `effect.${name}${by < 0 ? 'Down' : 'Up'}`,
    facts: { ...facts, count: size, byShare: size },
    tone: by < 0 ? 'bad' : 'good',
  }
}

/** What outlasts the game lasts to its end. */
function howLong(weeks: number, state: Readonly<GameState>, scenario: Scenario): Record<string, number | string> {
  return { weeks, lasts: weeks >= scenario.weeks - state.week ? 'toTheEnd' : 'weeks' }
}
