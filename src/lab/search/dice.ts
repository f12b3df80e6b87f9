import { draw, seedBitsOf } from '../../kernel/luck'

/** A stream of draws derived from a text; the same text gives the same stream. */
export interface Dice {
  /** A number from 0 (included) to 1 (excluded). */
  roll(): number
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number
  pick<T>(list: readonly T[]): T
}

export function createDice(text: string): Dice {
  const luck = { seedBits: seedBitsOf(text), week: 0 }
  let drawn = 0
  const roll = (): number => {
    drawn += 1
    return draw(luck, 'search', String(drawn))
  }
  return {
    roll,
    whole: (least, most) => least + Math.floor(roll() * (most - least + 1)),
    pick(list) {
      if (list.length === 0) throw new Error('a dice cannot pick from an empty list')
      return list[Math.floor(roll() * list.length)] as (typeof list)[number]
    },
  }
}
