/**
 * Names a JSON value by 16 hex digits: the same value has the same name in every engine.
 *
 * Keys are read in sorted order, so the order of insertion does not matter. Two 32-bit FNV-1a hashes with
 * different starts, over the value's canonical text (Fowler, Noll and Vo).
 */
export function fingerprintOf(value: unknown): string {
  const text = canonical(value)
  return hex(hashOf(text, 0x811c9dc5)) + hex(hashOf(text, 0x01234567))
}

/** Texts of what is frozen, which in this house is frozen to the bottom: of a state most stays as it was the week before. */
const frozenTexts = new WeakMap<object, string>()
/** A shorter text is written anew as fast as it is found. */
const worthKeeping = 200

/** The value's JSON with all keys sorted. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (!Object.isFrozen(value)) return written(value)
  const known = frozenTexts.get(value)
  if (known !== undefined) return known
  const text = written(value)
  if (text.length >= worthKeeping) frozenTexts.set(value, text)
  return text
}

function written(value: object): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const table = value as Record<string, unknown>
  return `{${Object.keys(table)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(table[key])}`)
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
