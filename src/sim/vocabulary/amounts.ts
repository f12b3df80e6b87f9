import { z } from 'zod'
import { referenceShape } from '../level/names'
import type { Scenario } from '../level/scenario'
import type { GameState } from '../state/state'
import { readQuantity } from './quantities'

const phrase = /^(?:(-?\d+(?:\.\d+)?)% of )?([a-z][A-Za-z0-9]*(?:\.[A-Za-z0-9-]+){0,3})$/

/** A number, the name of a quantity, or a share of a quantity. */
export const amountShape = z
  .union([z.number(), referenceShape(z.string().regex(phrase), { table: 'quantities', nameIn: quantityIn })])
  .meta({ description: "A number, a quantity's name, or a share of one, such as 5% of player.cashUsd." })
export type Amount = z.infer<typeof amountShape>

function quantityIn(text: string): string | null {
  return phrase.exec(text)?.[2] ?? null
}

/** The value of an amount this week, rounded to whole units. */
export function amountOf(state: Readonly<GameState>, amount: Amount, scenario: Scenario): number {
  if (typeof amount === 'number') return Math.round(amount)
  const [, percent, name] = phrase.exec(amount) ?? []
  if (name === undefined) throw new Error(`"${amount}" is no amount`)
  return Math.round((percent === undefined ? 1 : Number(percent) / 100) * readQuantity(state, name, scenario))
}
