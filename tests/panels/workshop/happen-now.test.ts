// An event is let happen by a level that was arranged for it, and by nothing else.
import { describe, expect, it } from 'vitest'
import { rumourHearingChances } from '../../../src/panels/workshop/forms/rumour-odds.view'
import { createLevelExtending, setValueInJsonText } from '../../../src/panels/workshop/own-levels/new-level.view'
import { adaptLevelToForceEvent, eventIdsInOwnLevelFile } from '../../../src/panels/workshop/trial/forced-event.view'
import { levelLibrary, validLevel } from '../../support/level-library'

const over = createLevelExtending('tianshui', levelLibrary, 'After', 'my-tianshui')
const events = {
  flood: { kind: 'shock', on: '2024-07-29', then: [{ shipDelay: { weeks: 3 } }], source: ['fiction'] },
  lift: {
    kind: 'rumour',
    when: { week: { atLeast: 90 } },
    truth: 'false',
    credibilityShare: 0.4,
    then: [],
    source: ['fiction'],
  },
  never: {
    kind: 'rumour',
    when: { week: { atLeast: 1 } },
    truth: 'true',
    credibilityShare: 0.4,
    then: [],
    source: ['fiction'],
  },
}
const texts = Object.fromEntries(
  Object.keys(events).flatMap((id) => [
    [`event.${id}.title`, id],
    [`event.${id}.story`, '…'],
  ]),
)
const files = {
  'level.json': setValueInJsonText(over['level.json'] ?? '', ['events'], events),
  'text.en.json': JSON.stringify({ ...JSON.parse(over['text.en.json'] ?? ''), ...texts }),
}
const level = validLevel(files)

describe('letting an event happen', () => {
  it('offers what the level’s own file says', () =>
    expect(eventIdsInOwnLevelFile(files, level)).toEqual(['flood', 'lift', 'never']))

  it('brings an event in the very week, whatever its date', () =>
    expect(adaptLevelToForceEvent(level, 'flood', { seed: 'heron-41', week: 3 })?.week).toBe(3))

  it('brings a rumour in the first week in which one of its kind can be heard', () => {
    const found = adaptLevelToForceEvent(level, 'lift', { seed: 'heron-41', week: 3 })
    expect(found?.week).toBeGreaterThanOrEqual(3)
    expect(found?.week).toBeLessThan(90)
    expect(found?.level.scenario.events.lift?.truth).toBe('false')
  })

  it('cannot bring a true rumour where no rule is coming any more', () =>
    expect(adaptLevelToForceEvent(level, 'never', { seed: 'heron-41', week: 103 })).toBeNull())

  it('leaves the level as it was', () => expect(level.scenario.events.flood?.on).toBe('2024-07-29'))
})

describe('the odds of a rumour', () => {
  it('are those of its kind, shared with all others of the kind', () => {
    const { chanceOther } = level.scenario.parameters.belief
    const odds = rumourHearingChances(level, { truth: 'false', fromWeek: '5', toWeek: '14' })
    expect(odds).toMatchObject({ isTrue: false, weekChance: chanceOther, weeks: 10 })
    expect(odds.spanChance).toBeCloseTo(1 - (1 - chanceOther / (odds.otherRumours + 1)) ** 10, 12)
  })
})
