import { describe, expect, it } from 'vitest'
import { at } from '../../../src/kernel/at'
import { chipVerdictOf, defaultRule, ruleLines, rulePicture } from '../../../src/panels/rules/rules.view'
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
    expect(ruleLines(game, scenario)).toEqual([])
    expect(defaultRule([])).toBeNull()
  })

  it('opens at what is announced', () => {
    const lines = ruleLines(announced(), scenario)
    expect(lines).toMatchObject([{ rule: 'first-rule', standing: 'announced', forceWeek: 26, sources: ['test'] }])
    expect(defaultRule(lines)).toBe('first-rule')
  })

  it('puts chips with the same figures on one spot', () => {
    const { spots, points } = rulePicture(announced(), 'first-rule', scenario)
    expect(points.map(({ chip }) => chip)).toEqual(['swift', 'slow'])
    expect(spots).toMatchObject([{ tpp: 1600, density: 3.2, points: [{ chip: 'swift' }, { chip: 'slow' }] }])
  })

  it('counts what the player holds', () => {
    const game = announced()
    const [swift] = rulePicture(game, 'first-rule', scenario).points
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
    expect(rulePicture(game, 'first-rule', bare).spots[0]).toMatchObject({ tpp: 1600, density: null })
  })
})

describe('the verdict on a chip', () => {
  it('asks each threshold and says what holds', () => {
    expect(chipVerdictOf(announced(), 'swift', 'first-rule', scenario)).toMatchObject({
      isGoverned: true,
      control: { status: 'denied', because: [{ figure: 'tpp', value: 1600, threshold: 1500 }] },
      groups: [
        { status: 'denied', holds: 'yes', tests: [{ figure: 'tpp', value: 1600, atLeast: 1500, holds: 'yes' }] },
      ],
    })
  })

  it('leaves out what is made at home', () => {
    expect(chipVerdictOf(announced(), 'slow', 'first-rule', scenario)).toMatchObject({
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
    expect(chipVerdictOf(game, 'swift', 'first-rule', scoped)).toMatchObject({
      outsideBelowTpp: 4800,
      control: { status: 'free' },
    })
  })

  it('does not know what turns on a figure that nobody has published', () => {
    const bare = aScenario((level) => {
      at(level.rules, 'first-rule').bands = [{ status: 'denied', any: [[{ figure: 'densityTppPerMm2', atLeast: 3 }]] }]
      at(level.chips, 'swift').figures.dieAreaMm2 = null
    })
    expect(chipVerdictOf(aGame(bare), 'swift', 'first-rule', bare)).toMatchObject({
      control: { status: 'unknown', missing: ['dieAreaMm2'] },
      groups: [{ holds: 'unknown', tests: [{ value: null, holds: 'unknown' }] }],
    })
  })
})
