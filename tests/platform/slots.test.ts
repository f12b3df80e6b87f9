import { describe, expect, it } from 'vitest'
import { findLevelFolder, nextLevelFolder } from '../../src/platform/level-folders'
import {
  autosaveSlotName,
  autosaveSlotToContinue,
  findFreeSaveSlot,
  isAutosaveSlot,
  type SavedGameIdentity,
} from '../../src/platform/slots'

/** A game kept on a day of May. */
function kept(slot: string, day: number, more: Partial<SavedGameIdentity> = {}): SavedGameIdentity {
  const savedAt = `2026-05-${String(day).padStart(2, '0')}T12:00:00.000Z`
  return { slot, level: '02-tianshui', seed: 'heron', savedAt, ...more }
}

describe('a free slot', () => {
  it('has the name of the game where nothing is kept under it', () =>
    expect(findFreeSaveSlot(autosaveSlotName('02-tianshui', 'heron'), ['auto 02-tianshui snipe'])).toBe(
      'auto 02-tianshui heron',
    ))

  it('takes the next number where something is', () => {
    const first = autosaveSlotName('02-tianshui', 'heron')
    expect(findFreeSaveSlot(first, [first])).toBe('auto 02-tianshui heron 2')
    expect(findFreeSaveSlot(first, [first, `${first} 2`, `${first} 3`])).toBe('auto 02-tianshui heron 4')
    expect(isAutosaveSlot(findFreeSaveSlot(first, [first]))).toBe(true)
  })
})

describe('a link to a level and a seed', () => {
  const goesOnWith = (games: readonly SavedGameIdentity[], seed = 'heron') =>
    autosaveSlotToContinue(games, '02-tianshui', seed)

  it('begins a game where there is none', () => {
    expect(goesOnWith([])).toBe(null)
    expect(goesOnWith([kept('auto 02-tianshui snipe', 1, { seed: 'snipe' })])).toBe(null)
    expect(goesOnWith([kept('auto 06-kepler heron', 1, { level: '06-kepler' })])).toBe(null)
  })

  it('goes on with the game that was played last, though it was begun again', () => {
    const [first, again] = ['auto 02-tianshui heron', 'auto 02-tianshui heron 2']
    expect(goesOnWith([kept(first, 3), kept(again, 4)])).toBe(again)
    expect(goesOnWith([kept(first, 5), kept(again, 4)])).toBe(first)
  })

  it('goes on with the game that was saved last, whatever the clock said', () => {
    const [first, again] = ['auto 02-tianshui heron', 'auto 02-tianshui heron 2']
    expect(goesOnWith([kept(first, 9, { saveNumber: 7 }), kept(again, 4, { saveNumber: 8 })])).toBe(again)
    expect(goesOnWith([kept(first, 9), kept(again, 4, { saveNumber: 1 })])).toBe(again)
  })

  it('does not take a seed that ends in a number for a second game', () => {
    const games = [kept('auto 02-tianshui heron 2', 9, { seed: 'heron 2' }), kept('auto 02-tianshui heron', 1)]
    expect(goesOnWith(games)).toBe('auto 02-tianshui heron')
    expect(goesOnWith(games, 'heron 2')).toBe('auto 02-tianshui heron 2')
  })

  it('leaves alone what the player has named', () => expect(goesOnWith([kept('before the rule', 9)])).toBe(null))

  it('knows the save of an older program by its slot', () =>
    expect(goesOnWith([kept('auto 02-tianshui heron', 1, { seed: '' })])).toBe('auto 02-tianshui heron'))
})

describe('the folder of a level', () => {
  const folders = ['01-first-order', '02-tianshui', '03-order-rush', 'rush']

  it('is found by its own name and by the id of its level', () => {
    expect(findLevelFolder('02-tianshui', folders)).toBe('02-tianshui')
    expect(findLevelFolder('first-order', folders)).toBe('01-first-order')
    expect(findLevelFolder('rush', folders)).toBe('rush')
  })

  it.each(['order', 'shui', '-rush', '3-order-rush', ''])('is not found by a part of it: "%s"', (part) =>
    expect(findLevelFolder(part, folders)).toBe(undefined),
  )
})

it('the next level is the next folder in order, and there is none after the last', () => {
  const folders = ['01-first-order', '02-tianshui']
  expect(nextLevelFolder('01-first-order', folders)).toBe('02-tianshui')
  expect(nextLevelFolder('02-tianshui', folders)).toBeNull()
  expect(nextLevelFolder('own-1', folders)).toBeNull()
})
