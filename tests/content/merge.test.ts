import { describe, expect, it } from 'vitest'
import { mergeLevel } from '../../src/content/inherit/merge'
import { parseJsonFile } from '../../src/content/syntax/parse'
import { type JsonSourceTree, locateDiagnostic, sourceTreeToPlainValue } from '../../src/content/syntax/tree'

function treeOf(path: string, value: unknown): JsonSourceTree {
  const { tree } = parseJsonFile({ path, text: JSON.stringify(value, null, 1) })
  if (!tree) throw new Error('not read')
  return tree
}

function merged(base: unknown, level: unknown): unknown {
  return sourceTreeToPlainValue(mergeLevel(treeOf('base.json', base), treeOf('level.json', level)))
}

describe('a level that extends a base', () => {
  it('keeps what it does not mention and adds what is new', () =>
    expect(merged({ chips: { h100: 1 } }, { chips: { h20: 2 } })).toEqual({ chips: { h100: 1, h20: 2 } }))

  it('changes field by field, however deep', () =>
    expect(merged({ a: { b: { c: 1, d: 2 } } }, { a: { b: { d: 3 } } })).toEqual({ a: { b: { c: 1, d: 3 } } }))

  it('removes by null', () =>
    expect(merged({ rules: { old: 1, kept: 2 } }, { rules: { old: null } })).toEqual({ rules: { kept: 2 } }))

  it('makes a chip’s figure unknown by null', () =>
    expect(
      merged(
        { chips: { h20: { figures: { tdpW: 400, memoryGB: 96 } } } },
        { chips: { h20: { figures: { tdpW: null } } } },
      ),
    ).toEqual({
      chips: { h20: { figures: { tdpW: null, memoryGB: 96 } } },
    }))

  it('keeps a null of its own where the base has nothing: an unknown figure', () =>
    expect(merged({ chips: {} }, { chips: { new: { dieAreaMm2: null } } })).toEqual({
      chips: { new: { dieAreaMm2: null } },
    }))

  it('replaces lists whole', () => expect(merged({ cuts: [1, 2, 3] }, { cuts: [4] })).toEqual({ cuts: [4] }))

  it('replaces a figure whole, for a source vouches for one value only', () =>
    expect(
      merged(
        { price: { value: 1, unit: 'USD', source: 'ledger' } },
        { price: { value: 2, unit: 'USD', assumption: 'twice as dear' } },
      ),
    ).toEqual({ price: { value: 2, unit: 'USD', assumption: 'twice as dear' } }))

  it('changes neither of the two', () => {
    const base = treeOf('base.json', { a: { b: 1 } })
    mergeLevel(base, treeOf('level.json', { a: { b: 2, c: 3 } }))
    expect(sourceTreeToPlainValue(base)).toEqual({ a: { b: 1 } })
  })

  it('knows of each part which file it came from', () => {
    const tree = mergeLevel(treeOf('base.json', { a: { b: 1, c: 2 } }), treeOf('level.json', { a: { c: 3 } }))
    expect(locateDiagnostic(tree, { path: ['a', 'b'], message: '', suggestion: '' })).toMatchObject({
      file: 'base.json',
      line: 3,
      column: 8,
    })
    expect(locateDiagnostic(tree, { path: ['a', 'c'], message: '', suggestion: '' })).toMatchObject({
      file: 'level.json',
      line: 3,
      column: 8,
    })
  })
})
