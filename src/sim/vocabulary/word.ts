import type { z } from 'zod'
import type { Scenario } from '../level/scenario'
import type { ReferencedTableName } from '../level/shapes'
import { type FactKind, type Facts, fact } from '../state/facts'
import type { GameState } from '../state/state'

/** Description for editors and the manual: one plain sentence for level authors. */
interface Described {
  about: string
}

/** One displayed consequence of an event or a choice: message key and facts. */
export interface EffectConsequenceLine {
  code: string
  facts: Facts
  tone: 'good' | 'bad' | null
}

/** An effect word of the level language. */
export interface EffectWordRow<S extends z.ZodType = z.ZodType> extends Described {
  shape: S
  /** For the manual and for tests; its ids exist in no level. */
  example: z.input<S>
  /** `cause` is the id of the event or project that applies it. */
  apply(state: GameState, input: z.output<S>, scenario: Scenario, cause: string): void
  /** The line shown before the choice; null where only later events read the effect. */
  explain(input: z.output<S>, state: Readonly<GameState>, scenario: Scenario): EffectConsequenceLine | null
}

/** A condition word of the level language. */
export interface ConditionWordRow<S extends z.ZodType = z.ZodType> extends Described {
  shape: S
  example: z.input<S>
  holds(state: Readonly<GameState>, input: z.output<S>, scenario: Scenario): boolean
}

/** A quantity of the level language, with its unit. */
export interface LevelQuantity extends Described {
  unit: string
  read(state: Readonly<GameState>, scenario: Scenario): number
}

/** The tables that have quantities of each of their things, with the kind of fact that names one. */
export const factKindByLevelTable = {
  chips: 'chip',
  distributors: 'distributor',
  sites: 'site',
  stacks: 'stack',
  rules: 'rule',
  rivals: 'rival',
  products: 'product',
  roles: 'role',
  projects: 'project',
  mandates: 'mandate',
  events: 'event',
} as const satisfies Partial<Record<ReferencedTableName, FactKind>>

/** A quantity of each thing in a table, such as the chips of one kind that run: the last part of its name is the id. */
export interface QuantityFamily extends Described {
  unit: string
  of: keyof typeof factKindByLevelTable
  read(state: Readonly<GameState>, id: string, scenario: Scenario): number
}

/** Types an effect row by its shape. */
export function defineEffectWord<S extends z.ZodType>(row: EffectWordRow<S>): EffectWordRow<S> {
  return row
}

/** Types a condition row by its shape. */
export function defineConditionWord<S extends z.ZodType>(row: ConditionWordRow<S>): ConditionWordRow<S> {
  return row
}

/** A line for what neither helps nor harms by itself. */
export function neutralConsequenceLine(code: string, facts: Facts = {}): EffectConsequenceLine {
  return { code: `effect.${code}`, facts, tone: null }
}

/** A line for what raises or lowers something: said in one of two ways. */
export function increaseOrDecreaseConsequenceLine(code: string, by: number, facts: Facts = {}): EffectConsequenceLine {
  const size = Math.abs(by)
  return {
    code: `effect.${code}${by < 0 ? 'Down' : 'Up'}`,
    facts: { ...facts, count: fact('count', size), byShare: fact('share', size) },
    tone: by < 0 ? 'bad' : 'good',
  }
}

/** A line for a temporary factor; one that outlasts the game is shown as permanent. */
export function temporaryFactorConsequenceLine(
  code: string,
  { factor, weeks }: { factor: number; weeks: number },
  facts: Facts,
  state: Readonly<GameState>,
  scenario: Scenario,
): EffectConsequenceLine {
  const change = factor - 1
  return neutralConsequenceLine(`${code}${change < 0 ? 'Down' : 'Up'}`, {
    ...facts,
    changeShare: fact('share', Math.abs(change)),
    weeks: fact('count', weeks),
    lasts: fact('selector', weeks >= scenario.weeks - state.week ? 'toTheEnd' : 'weeks'),
  })
}
