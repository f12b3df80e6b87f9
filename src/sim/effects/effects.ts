import { z } from 'zod'
import type { Effect } from '../level/language'
import type { Scenario } from '../level/scenario'
import type { GameState } from '../state/state'
import type { EffectConsequenceLine, EffectWordRow } from '../vocabulary/word'
import { firmEffects } from './firm'
import { goodsEffects } from './goods'
import { worldEffects } from './world'

/** All effects of the level language, one row a word. */
export const effectTable = { ...firmEffects, ...goodsEffects, ...worldEffects }

type EffectName = keyof typeof effectTable
type InputOf<N extends EffectName> = z.output<(typeof effectTable)[N]['shape']>

/** One effect with an input of its word's checked type. */
type TypedEffect = { readonly [N in EffectName]: Readonly<Record<N, InputOf<N>>> }[EffectName]

/** Types an effect of a checked level by its word. */
export function asTypedEffect(effect: Effect): TypedEffect {
  return effect as unknown as TypedEffect
}

/** The slices of the state that effects may change. */
export const slicesChangedByEffects: readonly (keyof GameState)[] = [
  'belief',
  'commitments',
  'contracts',
  'distributors',
  'ending',
  'finance',
  'flags',
  'modifiers',
  'morale',
  'nextId',
  'people',
  'rules',
  'seals',
  'shipments',
  'sites',
  'stacks',
  'standing',
  'supply',
  'training',
  'warehouse',
  'world',
]

/** An object with exactly one key, so that an error is reported under that word alone. */
export const levelEffectShape = z
  .strictObject(
    Object.fromEntries(
      Object.entries(effectTable).map(([name, { shape, about }]) => [
        name,
        shape.meta({ description: about }).optional(),
      ]),
    ),
  )
  .check(({ value, issues }) => {
    const words = Object.keys(value).length
    const wrong = { origin: 'object', input: value, inclusive: true } as const
    if (words < 1 && issues.length === 0) issues.push({ ...wrong, code: 'too_small', minimum: 1 })
    if (words > 1) issues.push({ ...wrong, code: 'too_big', maximum: 1 })
  })
  .meta({
    description: 'What happens: one word and what it is told.',
    minProperties: 1,
    maxProperties: 1,
  }) as unknown as z.ZodType<Effect, Effect>

/** Pairs of word and input; a union of rows cannot express that their types belong together. */
function wordsOf(effect: Effect): [word: EffectWordRow<z.ZodNever>, input: never][] {
  return Object.entries(effect).map(([name, input]) => [
    effectTable[name as EffectName] as unknown as EffectWordRow<z.ZodNever>,
    input as never,
  ])
}

/** Applies the effects of an event or a choice; `cause` is the event's id. */
export function applyEffects(state: GameState, list: readonly Effect[], scenario: Scenario, cause: string): void {
  for (const effect of list) for (const [word, input] of wordsOf(effect)) word.apply(state, input, scenario, cause)
}

/** Describes the certain consequences line by line; flags that only later events read are left out. */
export function describeEffects(
  list: readonly Effect[],
  state: Readonly<GameState>,
  scenario: Scenario,
): EffectConsequenceLine[] {
  return list.flatMap((effect) =>
    wordsOf(effect).flatMap(([word, input]) => word.explain(input, state, scenario) ?? []),
  )
}
