import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, fingerprintOf } from '../../src/kernel/fingerprint'
import { deepFreeze } from '../../src/kernel/plain-tree'

/** The same value with all its keys put in the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  )
}

describe('a fingerprint', () => {
  it('is 16 hex digits and known: another engine must come to the same', () => {
    expect(fingerprintOf({ b: [1, 2.5, null], a: 'x' })).toMatch(/^[0-9a-f]{16}$/)
    expect(canonicalJson({ b: [1, 2.5, null], a: 'x' })).toBe('{"a":"x","b":[1,2.5,null]}')
    expect(fingerprintOf('')).toBe(fingerprintOf(''))
  })

  it('does not know in which order keys were put in', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => fingerprintOf(turned(value)) === fingerprintOf(value)))
  })

  it('survives a journey through JSON', () => {
    const again = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
    fc.assert(fc.property(fc.jsonValue(), (value) => fingerprintOf(again(value)) === fingerprintOf(value)))
  })

  it('of what is frozen is the same, also when it is known already and only a part is new', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (value, other) => {
        const kept = deepFreeze({ long: 'x'.repeat(300), value: structuredClone(value) })
        const first = canonicalJson(kept)
        const next = deepFreeze({ kept, other: structuredClone(other) })
        return (
          canonicalJson(kept) === first &&
          first === canonicalJson(structuredClone(kept)) &&
          canonicalJson(next) === canonicalJson({ kept: structuredClone(kept), other })
        )
      }),
    )
  })

  it('differs where a value differs, a list is turned, or a text only looks like a number', () => {
    const different = [{ a: 1 }, { a: 2 }, { a: '1' }, { b: 1 }, [1, 2], [2, 1], [[1], 2], [1, [2]], null, {}, []]
    expect(new Set(different.map(fingerprintOf)).size).toBe(different.length)
  })
})
