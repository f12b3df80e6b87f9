import { z } from 'zod'
import { findRow } from '../../kernel/at'
import type { Condition, QuantityBounds } from '../level/language'
import type { Scenario } from '../level/scenario'
import { flagPattern, markAsReference } from '../level/shapes'
import type { GameState } from '../state/state'
import { quantityTable, readQuantity } from './quantities'
import { quantityFamilies } from './quantity-families'
import { type ConditionWordRow, defineConditionWord } from './word'

const boundsShape = z
  .strictObject({
    atLeast: z.number().optional(),
    atMost: z.number().optional(),
    above: z.number().optional(),
    below: z.number().optional(),
    is: z.number().optional(),
  })
  .meta({ description: 'Bounds of a quantity; all must hold.' })

const inner: z.ZodType<Condition> = z.lazy(() => conditionShape)
const manyShape = z.array(inner).min(1).max(12)

/** All condition words besides quantities, one row a word. */
export const conditionWords = {
  any: defineConditionWord({
    about: 'At least one of these conditions holds.',
    shape: manyShape,
    example: [{ flag: 'storm' }, { week: { atLeast: 12 } }],
    holds: (state, list, scenario) => list.some((one) => isConditionMet(state, one, scenario)),
  }),
  all: defineConditionWord({
    about: 'Every one of these conditions holds.',
    shape: manyShape,
    example: [{ week: { atLeast: 12 } }, { 'player.chips': { atLeast: 1000 } }],
    holds: (state, list, scenario) => list.every((one) => isConditionMet(state, one, scenario)),
  }),
  not: defineConditionWord({
    about: 'This condition does not hold.',
    shape: inner,
    example: { flag: 'storm' },
    holds: (state, one, scenario) => !isConditionMet(state, one, scenario),
  }),
  flag: defineConditionWord({
    about: 'The level has set this flag.',
    shape: markAsReference(z.string().max(40).regex(flagPattern), { table: 'flags' }),
    example: 'storm',
    holds: (state, name) => Boolean(findRow(state.flags, name)),
  }),
} as const

/** Keys of a condition that are not quantities. */
const conditionKeys: readonly string[] = Object.keys(conditionWords)

const fields: Record<string, z.ZodType> = {}
for (const [name, { shape, about }] of Object.entries(conditionWords))
  fields[name] = z.optional(shape).meta({ description: about })
for (const [name, { unit, about }] of Object.entries(quantityTable))
  fields[name] = boundsShape.optional().meta({ description: `${about} (${unit})` })

const { $schema: _, ...boundsSchema } = z.toJSONSchema(boundsShape, { io: 'input' })
/** Editors complete the family's prefix by these patterns; the checker verifies the id. */
const patternProperties = Object.fromEntries(
  Object.entries(quantityFamilies).map(([prefix, { unit, about }]) => [
    `^${prefix.replaceAll('.', '\\.')}\\.[a-z][A-Za-z0-9-]{0,39}$`,
    { ...boundsSchema, description: `${about} (${unit})` },
  ]),
)

/** A conjunction of condition words and of quantities with their bounds. */
export const conditionShape = markAsReference(
  z.strictObject(fields).catchall(boundsShape).meta({
    description: 'A condition: all its parts must hold. Quantities stand by name, with bounds.',
    additionalProperties: false,
    patternProperties,
  }),
  { table: 'quantities', keysExcept: conditionKeys },
) as unknown as z.ZodType<Condition, Condition>

/** Whether all parts of a condition hold. */
export function isConditionMet(
  state: Readonly<GameState>,
  condition: Condition | undefined,
  scenario: Scenario,
): boolean {
  if (!condition) return true
  for (const key in condition) {
    const asked = condition[key as keyof Condition]
    if (asked === undefined) continue
    const word = wordOf(key)
    const isSo = word
      ? word.holds(state, asked as never, scenario)
      : within(readQuantity(state, key, scenario), asked as QuantityBounds)
    if (!isSo) return false
  }
  return true
}

function wordOf(key: string): ConditionWordRow<z.ZodNever> | undefined {
  return Object.hasOwn(conditionWords, key)
    ? (conditionWords[key as keyof typeof conditionWords] as unknown as ConditionWordRow<z.ZodNever>)
    : undefined
}

/** A condition's own quantities by name, without those of nested conditions. */
export function topLevelQuantityBounds(condition: Condition): [name: string, bounds: QuantityBounds][] {
  return Object.entries(condition).filter(
    (entry): entry is [string, QuantityBounds] => !conditionKeys.includes(entry[0]) && entry[1] !== undefined,
  )
}

function within(value: number, { atLeast, atMost, above, below, is }: QuantityBounds): boolean {
  return (
    (atLeast === undefined || value >= atLeast) &&
    (atMost === undefined || value <= atMost) &&
    (above === undefined || value > above) &&
    (below === undefined || value < below) &&
    (is === undefined || value === is)
  )
}
