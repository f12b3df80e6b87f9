// Levels that are begun in the workshop: each is sound from the beginning, and lives.
import { describe, expect, it } from 'vitest'
import { runSweepInSteps } from '../../../src/lab/sweep/sweep-steps'
import {
  copyableLevels,
  copyLevel,
  createBlankLevel,
  createLevelExtending,
  levelIdOf,
  renameLevel,
  unusedIdFromTitle,
} from '../../../src/panels/workshop/own-levels/new-level.view'
import { levelLibrary, validLevel } from '../../support/level-library'

describe('a new level', () => {
  it('may be a copy of any level that ships', () => {
    expect(copyableLevels(levelLibrary)).toContainEqual({ id: 'tianshui', title: 'Tianshui' })
    const copy = renameLevel(copyLevel('tianshui', levelLibrary, 'tianshui'), 'mine', 'My own')
    const { scenario, texts } = validLevel(copy)
    expect([levelIdOf(copy), scenario.id, texts.en?.['level.title']]).toEqual(['mine', 'mine', 'My own'])
    expect({ ...scenario, id: 'tianshui' }).toEqual(
      validLevel(copyLevel('tianshui', levelLibrary, 'tianshui')).scenario,
    )
  })

  it('may lie over another and say nothing but what its card shows', () => {
    const { scenario, texts } = validLevel(createLevelExtending('tianshui', levelLibrary, 'After', 'my-tianshui'))
    expect([scenario.id, scenario.weeks, texts.en?.['level.title']]).toEqual(['my-tianshui', 104, 'After'])
  })

  it('may be blank: small, over the base, and every scripted player can play it to an end', () => {
    const blank = createBlankLevel('tianshui', levelLibrary, 'Blank', 'my-level')
    expect(JSON.parse(blank['level.json'] ?? '')).toMatchObject({ extends: 'base@1', events: {}, id: 'my-level' })
    const { scenario } = validLevel(blank)
    expect([Object.keys(scenario.distributors).length, Object.keys(scenario.events).length]).toEqual([2, 0])
    const [told] = [...runSweepInSteps({ scenario, seeds: 1, from: 'blank' })]
    expect(told?.done).toBe(told?.all)
    expect(told?.sweep.rows.map(({ games }) => games)).toEqual(told?.sweep.rows.map(() => 1))
  }, 60_000)

  it.each(copyableLevels(levelLibrary).map(({ id }) => id))(
    'is sound from the beginning where it is blank like %s',
    (id) => {
      const { scenario } = validLevel(createBlankLevel(id, levelLibrary, 'Blank', 'my-level'))
      expect([scenario.id, Object.keys(scenario.events), Object.keys(scenario.distributors).length]).toEqual([
        'my-level',
        [],
        2,
      ])
    },
  )

  it.each([
    ['A letter!', [], 'a-letter'],
    ['A letter!', ['a-letter', 'a-letter-2'], 'a-letter-3'],
    ['粉笔', [], 'level'],
  ])('has an id of its own: %s', (title, taken, id) => expect(unusedIdFromTitle(title, taken)).toBe(id))
})
