import { draw, seedBitsOf } from '../kernel/luck'

/** Seeds derived from a text, deterministic; a longer list starts with the same seeds. */
export function createSeeds(text: string, count: number): string[] {
  const luck = { seedBits: seedBitsOf(text), week: 0 }
  return Array.from({ length: count }, (_, n) => {
    const bits = Math.floor(draw(luck, 'sweep.seed', String(n)) * 4294967296)
    return `${n}-${bits.toString(36).padStart(7, '0')}`
  })
}
