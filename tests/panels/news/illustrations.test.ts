// Which picture stands on the front page.
import { readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, test } from 'vitest'
import { openLevelFromDisk } from '../../../src/cli/open-level'
import { illustrationForEventOrRule } from '../../../src/panels/news/illustrations.view'
import type { Effect } from '../../../src/sim/level/language'
import { aGame, aScenario } from '../../support/builders'
import { levelNames } from '../../support/shipped-levels'

const art = fileURLToPath(new URL('../../../assets/art', import.meta.url))

interface Told {
  kind?: 'public' | 'company'
  then?: Effect[]
  week?: number
}

/** The plate of a level's event that is as given. */
function plateFor({ kind = 'public', then = [], week = 18 }: Told): string {
  const scenario = aScenario((level) => {
    level.events.story = { kind, on: '2023-05-08', then }
    level.events.clerk = { kind: 'company', on: '2023-09-04', then: [{ flag: { name: 'cut', on: true } }] }
    level.events.letter = {
      kind: 'company',
      when: { flag: 'cut' },
      then: [{ modify: { target: 'quota', factor: 0.7, weeks: 20 } }],
    }
  })
  const game = aGame(scenario, (state) => {
    state.week = week
  })
  return illustrationForEventOrRule(game, { about: 'event', id: 'story', isInForce: false }, scenario).plate
}

describe('the picture of an event', () => {
  it('is what the event does', () => {
    expect(plateFor({ then: [{ modify: { target: 'rent', factor: 0.5, weeks: 9 } }] })).toBe('crash')
    expect(plateFor({ then: [{ modify: { target: 'rent', factor: 1.5, weeks: 9 } }] })).toBe('dear')
    expect(plateFor({ then: [{ modify: { target: 'supply.domestic', factor: 0.6, weeks: 9 } }] })).toBe('shelf')
    expect(plateFor({ then: [{ modify: { target: 'cloud.limit', factor: 0.1, weeks: 9 } }] })).toBe('cloud')
    expect(plateFor({ then: [{ modify: { target: 'power.kw', factor: 1.2, weeks: 9 } }] })).toBe('heat')
    expect(plateFor({ then: [{ modify: { target: 'failure.imported', factor: 3, weeks: 9 } }] })).toBe('spares')
    expect(plateFor({ then: [{ shipDelay: { weeks: 2 } }] })).toBe('port')
    expect(plateFor({ then: [{ standing: { with: 'abroad', by: -0.3 } }] })).toBe('names')
    expect(plateFor({ then: [{ standing: { with: 'home', by: 0.1 } }] })).toBe('hall')
    expect(plateFor({ then: [{ research: { log10: 0.1 } }] })).toBe('lamp')
    expect(plateFor({ then: [{ launchChip: { chip: 'swift' } }] })).toBe('chip')
    expect(plateFor({ then: [{ belief: { odds: 1.4 } }] })).toBe('vane')
  })

  it('is the weightiest of several', () => {
    const price = { modify: { target: 'price.domestic', factor: 1.06, weeks: 8 } } as const
    const lines = { modify: { target: 'supply.domestic', factor: 0.7, weeks: 8 } } as const
    expect(plateFor({ then: [price, lines] })).toBe('shelf')
  })

  it('is what comes of its flag', () => {
    expect(plateFor({ then: [{ flag: { name: 'cut', on: true } }] })).toBe('heat')
    expect(plateFor({ then: [{ flag: { name: 'cut', on: false } }] })).toBe('press')
  })

  it('is a turn of the year, goods or the press where the event does nothing', () => {
    expect(plateFor({ week: 0 })).toBe('year')
    expect(plateFor({ kind: 'company' })).toBe('ship')
    expect(plateFor({})).toBe('press')
  })
})

test('a rule is a line when it is announced, and a curtain when it is in force', () => {
  const scenario = aScenario()
  const [id = ''] = Object.keys(scenario.rules)
  const picture = (isInForce: boolean, status: 'denied' | 'licence') => {
    const other = aScenario((level) => {
      for (const rule of Object.values(level.rules)) for (const band of rule.bands) band.status = status
    })
    const game = aGame(other, (state) => {
      for (const rule of Object.values(state.rules)) rule.status = 'announced'
    })
    return illustrationForEventOrRule(game, { about: 'rule', id, isInForce }, other)
  }
  expect(picture(false, 'denied')).toEqual({ plate: 'ruler', isCurtainDown: false })
  expect(picture(true, 'denied')).toEqual({ plate: 'ship', isCurtainDown: true })
  expect(picture(false, 'licence')).toEqual({ plate: 'licence', isCurtainDown: false })
})

test('headlines of the levels that ship have many pictures, and each is painted and small', () => {
  const shown = new Set<string>()
  for (const name of levelNames) {
    const { scenario } = openLevelFromDisk(name)
    const game = aGame(scenario)
    for (const [id, { headline }] of Object.entries(scenario.events))
      if (headline)
        shown.add(illustrationForEventOrRule(game, { about: 'event', id, isInForce: false }, scenario).plate)
  }
  expect(shown.size).toBeGreaterThanOrEqual(10)
  const painted = readdirSync(art).filter((file) => /^(engraving|ending)-/.test(file))
  for (const plate of shown) expect(painted).toContain(`engraving-${plate}.svg`)
  const large = painted.filter((file) => statSync(`${art}/${file}`).size > 12_000)
  expect(large).toEqual(['engraving-ship.svg'])
})
