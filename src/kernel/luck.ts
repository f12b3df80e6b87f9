/**
 * Luck as a pure function of (seed, stream, week, subject).
 *
 * There is no generator to advance: one more draw anywhere shifts no other, and two games that differ by one
 * decision differ only by its consequences. The mixing steps are those of MurmurHash3 (Austin Appleby, public domain).
 */
export interface Luck {
  /** The seed, already mixed to 32 bits. */
  readonly seedBits: number
  readonly week: number
}

/** Mixes a seed's text to 32 bits. */
export function seedBitsOf(seed: string): number {
  return finish(absorb(0x9e3779b9, seed))
}

/** A number from 0 (included) to 1 (excluded). */
export function draw(luck: Luck, stream: string, subject: string): number {
  let bits = absorb(luck.seedBits, stream)
  bits = mixIn(bits, luck.week + 0x51ed)
  bits = absorb(bits, subject)
  return finish(bits) / 4294967296
}

/** Whether something of this chance (0 to 1) happens. */
export function happens(luck: Luck, stream: string, subject: string, chance: number): boolean {
  return draw(luck, stream, subject) < chance
}

/** A draw with mean 0 and standard deviation 1, bell-shaped and never beyond ±3.5 (the sum of four even draws). */
export function drawStandardNormal(luck: Luck, stream: string, subject: string): number {
  let bits = mixIn(absorb(luck.seedBits, stream), luck.week + 0x51ed)
  bits = absorb(bits, subject)
  let sum = 0
  for (let n = 1; n <= 4; n += 1) sum += finish(mixIn(bits, n)) / 4294967296
  return (sum - 2) * 1.7320508075688772
}

/** One of `count` equal choices, as an index from 0. */
export function drawIndex(luck: Luck, stream: string, subject: string, count: number): number {
  return Math.floor(draw(luck, stream, subject) * count)
}

function absorb(bits: number, text: string): number {
  let mixed = bits
  for (let n = 0; n < text.length; n += 1) mixed = mixIn(mixed, text.charCodeAt(n))
  return mixIn(mixed, text.length + 0x100)
}

function mixIn(bits: number, word: number): number {
  let k = Math.imul(word, 0xcc9e2d51)
  k = (k << 15) | (k >>> 17)
  const mixed = bits ^ Math.imul(k, 0x1b873593)
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0
}

function finish(bits: number): number {
  let h = bits
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
