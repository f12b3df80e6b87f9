/**
 * Hashes a JSON value to 16 hex digits, equal in every engine for equal values.
 *
 * Keys are sorted, so insertion order does not matter. Two 32-bit FNV-1a hashes with different offsets, over the
 * canonical text (Fowler, Noll and Vo).
 */
export function fingerprintOf(value: unknown): string {
  const text = canonicalJson(value)
  return hex(hashOf(text, 0x811c9dc5)) + hex(hashOf(text, 0x01234567))
}

/** Canonical texts of deeply frozen objects; most parts of a state do not change from week to week. */
const frozenTexts = new WeakMap<object, string>()
/** Shorter texts are rebuilt as fast as they are looked up. */
const worthKeeping = 200

/** The value's JSON with all keys sorted. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (!Object.isFrozen(value)) return written(value)
  const known = frozenTexts.get(value)
  if (known !== undefined) return known
  const text = written(value)
  if (text.length >= worthKeeping) frozenTexts.set(value, text)
  return text
}

function written(value: object): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const table = value as Record<string, unknown>
  return `{${Object.keys(table)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(table[key])}`)
    .join(',')}}`
}

function hashOf(text: string, start: number): number {
  let hash = start
  for (let n = 0; n < text.length; n += 1) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193)
  return hash >>> 0
}

function hex(bits: number): string {
  return bits.toString(16).padStart(8, '0')
}
