import { describe, expect, it } from 'vitest'
import { openLevelFromDisk } from '../../src/cli/open-level'
import { strategiesById } from '../../src/lab/strategies'
import { domesticChipTargetOfLargestFund } from '../../src/lab/strategies/plan'
import { runLevelRehearsal, testLevelPromises } from '../../src/lab/sweep/rehearsal'
import { aScenario } from '../support/builders'

const scenario = aScenario((level) => {
  level.weeks = 12
  level.events = {
    rain: { kind: 'public', on: '2023-01-30', then: [] },
    flood: { kind: 'public', when: { 'player.cashUsd': { below: -1e12 } }, then: [] },
  }
  level.endings = {
    early: { when: { week: { atLeast: 8 } }, won: true },
    never: { when: { 'player.cashUsd': { below: -1e12 } }, won: false },
  }
})
const idle = strategiesById['do-nothing']
if (!idle) throw new Error('no such strategy')

describe('a rehearsal', () => {
  const found = runLevelRehearsal(scenario, [idle], ['a', 'b', 'c'])

  it('counts how often and when each event comes, those that never come too', () => {
    expect(found.games).toBe(3)
    expect(found.events).toEqual([
      { event: 'rain', share: 1, weeks: { first: 4, median: 4, last: 4 } },
      { event: 'flood', share: 0, weeks: null },
    ])
  })

  it('counts the endings that are met, and names those that are not', () =>
    expect(found.endings).toEqual({ early: 3, never: 0 }))

  it('tries promises, and says which it cannot read', () => {
    const promise = { strategy: 'do-nothing', because: 'it is so' }
    expect(
      testLevelPromises(found, [
        { ...promise, quantity: 'winShare', atLeast: 0.9 },
        { ...promise, quantity: 'winShare', atMost: 0.1 },
        { ...promise, quantity: 'market.rentFallByEnd', atMost: 1 },
        { ...promise, strategy: 'hoarder', quantity: 'winShare', atMost: 1 },
      ]).map(({ found: read, isKept }) => [read, isKept]),
    ).toEqual([
      [1, true],
      [1, false],
      [null, null],
      [null, null],
    ])
  })

  it('calls a hall full at the chips that the largest fund asks for, and knows levels without one', () => {
    const { contract } = openLevelFromDisk('02-tianshui').scenario.mandates
    if (!contract) throw new Error('the level has no such mandate')
    expect(domesticChipTargetOfLargestFund({ mandates: {} })).toBe(0)
    expect(domesticChipTargetOfLargestFund({ mandates: { contract } })).toBe(9000)
  })
})
