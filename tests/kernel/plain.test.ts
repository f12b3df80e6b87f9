import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copyOf, deepFreeze, findNonJsonPaths } from '../../src/kernel/plain-tree'

describe('a plain tree', () => {
  it('of JSON has no impurities', () => {
    const again = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
    fc.assert(fc.property(fc.jsonValue(), (value) => findNonJsonPaths(again(value)).length === 0))
  })

  it('has none of what JSON cannot say, and the path is told', () => {
    class Chip {}
    const strange = {
      a: undefined,
      b: { c: Number.NaN },
      d: [new Date(0), new Map()],
      e: () => 0,
      f: new Chip(),
      g: 1 / 0,
    }
    expect(findNonJsonPaths(strange)).toEqual([
      'a: a undefined is no JSON',
      'b.c: NaN is no JSON number',
      'd.0: a Date object is no JSON',
      'd.1: a Map object is no JSON',
      'e: a function is no JSON',
      'f: a Chip object is no JSON',
      'g: Infinity is no JSON number',
    ])
  })

  it('has no object at two paths: an id stands there instead', () => {
    const offer = { price: 1 }
    expect(findNonJsonPaths({ ours: offer, theirs: [offer] })).toEqual(['theirs.0: the same object stands at ours'])
  })

  it('is listed up to a limit', () => {
    expect(
      findNonJsonPaths(
        Array.from({ length: 50 }, () => Number.NaN),
        3,
      ),
    ).toHaveLength(3)
  })
})

describe('a frozen tree', () => {
  it('cannot be changed anywhere', () => {
    const level = deepFreeze({ chips: { swift: { price: [1] } } })
    expect(() => {
      level.chips.swift.price[0] = 2
    }).toThrow(TypeError)
    expect(level.chips.swift.price).toEqual([1])
  })
})

describe('a copy', () => {
  it('is equal and shares no part', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const tree = JSON.parse(JSON.stringify(value))
        expect(copyOf(tree)).toEqual(tree)
        expect(findNonJsonPaths({ tree, copy: copyOf(tree) })).toEqual([])
      }),
    )
  })
})
