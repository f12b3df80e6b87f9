// What a level says otherwise than the one that it extends.
import { describe, expect, it } from 'vitest'
import { differencesFromExtendedLevel } from '../../../src/panels/workshop/files/difference.view'
import {
  copyLevel,
  createLevelExtending,
  setValueInJsonText,
} from '../../../src/panels/workshop/own-levels/new-level.view'
import { levelLibrary, validLevel } from '../../support/level-library'

const over = createLevelExtending('tianshui', levelLibrary, 'After', 'my-tianshui')

function differing(path: string[], value: unknown) {
  const files = { ...over, 'level.json': setValueInJsonText(over['level.json'] ?? '', path, value) }
  return differencesFromExtendedLevel(files, validLevel(files), levelLibrary)
}

describe('the difference', () => {
  it('of a level that says nothing of its own is its title', () => {
    expect(differencesFromExtendedLevel(over, validLevel(over), levelLibrary)).toEqual([
      { table: 'texts', id: 'en', field: 'level.title', kind: 'changed', was: 'Tianshui', is: 'After', unit: '' },
    ])
  })

  it('names a figure by its path, with was, is and unit', () => {
    const price = { value: 12_345, unit: 'USD', assumption: 'a test' }
    const was = String(validLevel(over).scenario.chips.a800?.listPriceUsd)
    expect(differing(['chips', 'a800', 'listPriceUsd'], price)?.[0]).toEqual({
      table: 'chips',
      id: 'a800',
      field: 'listPriceUsd',
      kind: 'changed',
      was,
      is: '12345',
      unit: 'USD',
    })
  })

  it('tells what went as one thing', () => {
    const rows = differing(['events', 'street-heat'], null)
    expect(rows).toContainEqual({
      table: 'events',
      id: 'street-heat',
      field: '',
      kind: 'went',
      was: null,
      is: null,
      unit: '',
    })
  })

  it('of a level over the base tells what came', () => {
    const copy = copyLevel('tianshui', levelLibrary, 'tianshui')
    const rows = differencesFromExtendedLevel(copy, validLevel(copy), levelLibrary) ?? []
    expect(rows).toContainEqual({ table: 'weeks', id: '', field: '', kind: 'came', was: null, is: '104', unit: '' })
  })

  it('is none where nothing is extended', () => {
    const alone = { 'level.json': '{ "id": "alone" }' }
    expect(differencesFromExtendedLevel(alone, validLevel(over), levelLibrary)).toBeNull()
  })
})
