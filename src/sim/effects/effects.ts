import { z } from 'zod'
import type { Effect } from '../level/language'
import type { Scenario } from '../level/scenario'
import type { GameState } from '../state/state'
import type { EffectLine, EffectWord } from '../vocabulary/word'
import { firmEffects } from './firm'
import { goodsEffects } from './goods'
import { worldEffects } from './world'

/** What a level can do: one row a word, with all that is to be known of it. */
export const effects = { ...firmEffects, ...goodsEffects, ...worldEffects }

type EffectName = keyof typeof effects
type InputOf<N extends EffectName> = z.output<(typeof effects)[N]['shape']>

/** One effect by its word, with the input that the word's shape has checked. */
export type KnownEffect = { readonly [N in EffectName]: Readonly<Record<N, InputOf<N>>> }[EffectName]

/** An effect of a checked level, typed by its word. */
export function knownEffect(effect: Effect): KnownEffect {
  return effect as unknown as KnownEffect
}

/** The parts of the state that effects may change. */
export const effectSlices: readonly (keyof GameState)[] = [
  'belief',
  'contracts',
  'distributors',
  'ending',
  'finance',
  'flags',
  'modifiers',
  'morale',
  'people',
  'rules',
  'shipments',
  'sites',
  'stacks',
  'standing',
  'supply',
  'training',
  'warehouse',
  'world',
]

/** One key an effect: an object of which one field is used, so that what is wrong in it is sought under that word alone. */
export const effectShape = z
  .strictObject(
    Object.fromEntries(
      Object.entries(effects).map(([name, { shape, about }]) => [name, shape.meta({ description: about }).optional()]),
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

/** Words and their inputs; the types of the two belong together, which a union of rows cannot say. */
function wordsOf(effect: Effect): [word: EffectWord<z.ZodNever>, input: never][] {
  return Object.entries(effect).map(([name, input]) => [
    effects[name as EffectName] as unknown as EffectWord<z.ZodNever>,
    input as never,
  ])
}

/** Applies what an event or a choice does. `cause` is the event's id. */
export function applyEffects(state: GameState, list: readonly Effect[], scenario: Scenario, cause: string): void {
  for (const effect of list) for (const [word, input] of wordsOf(effect)) word.apply(state, input, scenario, cause)
}

/** What effects do for certain, line by line; inner marks that only later events read are left out. */
export function explainEffects(list: readonly Effect[], state: Readonly<GameState>, scenario: Scenario): EffectLine[] {
  return list.flatMap((effect) =>
    wordsOf(effect).flatMap(([word, input]) => word.explain(input, state, scenario) ?? []),
  )
}
