import { draw, seedBitsOf } from '../kernel/luck'

/** Seeds drawn from a text: the same text gives the same seeds, and more of them begin with the same. */
export function seedsFrom(text: string, count: number): string[] {
  const luck = { seedBits: seedBitsOf(text), week: 0 }
  return Array.from({ length: count }, (_, n) => {
    const bits = Math.floor(draw(luck, 'sweep.seed', String(n)) * 4294967296)
    return `${n}-${bits.toString(36).padStart(7, '0')}`
  })
}
