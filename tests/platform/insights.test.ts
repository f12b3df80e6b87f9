import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadInsights, parseInsights, storeInsights } from '../../src/platform/insights'
import { inheritedNames } from '../support/prototype-names'

/** A browser's storage that keeps texts, or refuses to. */
function storage(isFull: boolean) {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, text: string) {
      if (isFull) throw new Error('full')
      kept.set(key, text)
    },
  }
}

beforeEach(() => vi.stubGlobal('localStorage', storage(false)))
afterEach(() => vi.unstubAllGlobals())

describe('what was understood', () => {
  it('is remembered for each level, once', () => {
    expect(loadInsights()).toEqual({})
    storeInsights('tianshui', ['homeFirst'])
    storeInsights('kepler', ['doorShut'])
    storeInsights('tianshui', ['doorShut', 'homeFirst'])
    expect(loadInsights()).toEqual({ tianshui: ['homeFirst', 'doorShut'], kepler: ['doorShut'] })
  })

  it.each(inheritedNames)('is remembered of a level that is called %s', (level) => {
    storeInsights(level, ['homeFirst'])
    storeInsights(level, ['doorShut'])
    expect(Object.entries(loadInsights())).toEqual([[level, ['homeFirst', 'doorShut']]])
  })

  it('is told back where the browser keeps nothing', () => {
    vi.stubGlobal('localStorage', storage(true))
    expect(storeInsights('tianshui', ['homeFirst'])).toEqual({ tianshui: ['homeFirst'] })
    expect(loadInsights()).toEqual({})
  })

  it.each([
    [null, {}],
    ['{"a": ["b", 3, null], "c": 7}', { a: ['b'] }],
    ['[1]', {}],
    ['not json', {}],
    ['null', {}],
  ])('%s is read as far as it makes sense', (text, found) => {
    expect(parseInsights(text)).toEqual(found)
  })
})
