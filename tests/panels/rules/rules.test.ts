import { describe, expect, it } from 'vitest'
import { at } from '../../../src/kernel/at'
import {
  chipRuleTestViewOf,
  defaultRuleToShow,
  rulePlaneView,
  ruleTimelineEntries,
} from '../../../src/panels/rules/rules.view'
import { aGame, aScenario } from '../../support/builders'

const scenario = aScenario()
const announced = () =>
  aGame(scenario, (game) => {
    game.rules['first-rule'] = { status: 'announced', announcedWeek: 22, forceWeek: 26 }
  })

describe('the rule reader', () => {
  it('knows nothing of a rule before its announcement', () => {
    const game = aGame(scenario, (state) => {
      state.rules['first-rule'] = { status: 'coming', announcedWeek: null, forceWeek: null }
    })
    expect(ruleTimelineEntries(game, scenario)).toEqual([])
    expect(defaultRuleToShow([])).toBeNull()
  })

  it('opens at what is announced', () => {
    const lines = ruleTimelineEntries(announced(), scenario)
    expect(lines).toMatchObject([{ rule: 'first-rule', standing: 'announced', forceWeek: 26, sources: ['test'] }])
    expect(defaultRuleToShow(lines)).toBe('first-rule')
  })

  it('puts chips with the same figures on one spot', () => {
    const { spots, points } = rulePlaneView(announced(), 'first-rule', scenario)
    expect(points.map(({ chip }) => chip)).toEqual(['swift', 'slow'])
    expect(spots).toMatchObject([{ tpp: 1600, density: 3.2, points: [{ chip: 'swift' }, { chip: 'slow' }] }])
  })

  it('counts what the player holds', () => {
    const game = announced()
    const [swift] = rulePlaneView(game, 'first-rule', scenario).points
    expect(swift?.owned).toBe(at(game.sites, 'hall').racks.swift?.count)
  })

  it('a chip without a die area has no density', () => {
    const bare = aScenario((level) => {
      const { figures } = at(level.chips, 'swift')
      figures.dieAreaMm2 = null
    })
    const game = aGame(bare, (state) => {
      state.rules['first-rule'] = { status: 'inForce', announcedWeek: 0, forceWeek: 0 }
    })
    expect(rulePlaneView(game, 'first-rule', bare).spots[0]).toMatchObject({ tpp: 1600, density: null })
  })
})

describe('the verdict on a chip', () => {
  it('asks each threshold and says what holds', () => {
    expect(chipRuleTestViewOf(announced(), 'swift', 'first-rule', scenario)).toMatchObject({
      isGoverned: true,
      control: { status: 'denied', because: [{ figure: 'tpp', value: 1600, threshold: 1500 }] },
      groups: [
        { status: 'denied', holds: 'yes', tests: [{ figure: 'tpp', value: 1600, atLeast: 1500, holds: 'yes' }] },
      ],
    })
  })

  it('leaves out what is made at home', () => {
    expect(chipRuleTestViewOf(announced(), 'slow', 'first-rule', scenario)).toMatchObject({
      isGoverned: false,
      control: { status: 'free' },
    })
  })

  it('says when a part is outside, because it is not made for data centres', () => {
    const scoped = aScenario((level) => {
      at(level.rules, 'first-rule').bands = [
        { status: 'denied', datacentreOrTppAtLeast: 4800, any: [[{ figure: 'tpp', atLeast: 1500 }]] },
      ]
      at(level.chips, 'swift').figures.datacentre = false
    })
    const game = aGame(scoped)
    expect(chipRuleTestViewOf(game, 'swift', 'first-rule', scoped)).toMatchObject({
      outsideBelowTpp: 4800,
      control: { status: 'free' },
    })
  })

  it('does not know what turns on a figure that nobody has published', () => {
    const bare = aScenario((level) => {
      at(level.rules, 'first-rule').bands = [{ status: 'denied', any: [[{ figure: 'densityTppPerMm2', atLeast: 3 }]] }]
      at(level.chips, 'swift').figures.dieAreaMm2 = null
    })
    expect(chipRuleTestViewOf(aGame(bare), 'swift', 'first-rule', bare)).toMatchObject({
      control: { status: 'unknown', missing: ['dieAreaMm2'] },
      groups: [{ holds: 'unknown', tests: [{ value: null, holds: 'unknown' }] }],
    })
  })
})
