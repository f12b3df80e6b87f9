import type { z } from 'zod'
import type { NamedTable } from '../level/names'
import type { Scenario } from '../level/scenario'
import type { GameState } from '../state/state'

/** Description for editors and the manual: one plain sentence for level authors. */
interface Described {
  about: string
}

/** One displayed consequence of an event or a choice: message key and facts. */
export interface EffectLine {
  code: string
  facts: Record<string, number | string>
  tone: 'good' | 'bad' | null
}

/** An effect word of the level language. */
export interface EffectWord<S extends z.ZodType = z.ZodType> extends Described {
  shape: S
  /** For the manual and for tests; its ids exist in no level. */
  example: z.input<S>
  /** `cause` is the id of the event or project that applies it. */
  apply(state: GameState, input: z.output<S>, scenario: Scenario, cause: string): void
  /** The line shown before the choice; null where only later events read the effect. */
  explain(input: z.output<S>, state: Readonly<GameState>, scenario: Scenario): EffectLine | null
}

/** A condition word of the level language. */
export interface ConditionWord<S extends z.ZodType = z.ZodType> extends Described {
  shape: S
  example: z.input<S>
  holds(state: Readonly<GameState>, input: z.output<S>, scenario: Scenario): boolean
}

/** A quantity of the level language, with its unit. */
export interface Quantity extends Described {
  unit: string
  read(state: Readonly<GameState>, scenario: Scenario): number
}

/** A quantity of each row of a table; the last part of its name is the row's id. */
export interface QuantityFamily extends Described {
  unit: string
  of: NamedTable
  read(state: Readonly<GameState>, id: string, scenario: Scenario): number
}

/** Types an effect row by its shape. */
export function effectWord<S extends z.ZodType>(row: EffectWord<S>): EffectWord<S> {
  return row
}

/** Types a condition row by its shape. */
export function conditionWord<S extends z.ZodType>(row: ConditionWord<S>): ConditionWord<S> {
  return row
}

/** A line for a neutral consequence. */
export function plain(code: string, facts: EffectLine['facts'] = {}): EffectLine {
  return { code: `effect.${code}`, facts, tone: null }
}

/** A line with one message key for an increase and another for a decrease. */
export function upOrDown(code: string, by: number, facts: EffectLine['facts'] = {}): EffectLine {
  const size = Math.abs(by)
  return {
    code: `effect.${code}${by < 0 ? 'Down' : 'Up'}`,
    facts: { ...facts, count: size, byShare: size },
    tone: by < 0 ? 'bad' : 'good',
  }
}

/** A line for a temporary factor; one that outlasts the game is shown as permanent. */
export function multiplied(
  code: string,
  { factor, weeks }: { factor: number; weeks: number },
  facts: EffectLine['facts'],
  state: Readonly<GameState>,
  scenario: Scenario,
): EffectLine {
  const change = factor - 1
  return plain(`${code}${change < 0 ? 'Down' : 'Up'}`, {
    ...facts,
    changeShare: Math.abs(change),
    weeks,
    lasts: weeks >= scenario.weeks - state.week ? 'toTheEnd' : 'weeks',
  })
}
