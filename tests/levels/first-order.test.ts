// What a newcomer meets in the first level, and no more: a row that the base gains must not walk in unseen.
import { expect, it } from 'vitest'
import { openLevelFromDisk } from '../../src/cli/open-level'

const { scenario } = openLevelFromDisk('01-first-order')

it('meets in its half-year the chips of its story', () => {
  const met = Object.entries(scenario.chips).filter(([, { availableFrom }]) => availableFrom < '2023')
  expect(met.map(([chip]) => chip).sort()).toEqual(['a100', 'a800', 'h100', 'j20', 'mi210'])
})

it('leaves out what its story never needs', () => {
  expect(Object.keys(scenario.distributors).sort()).toEqual(['deng-lan', 'luo-jianing', 'qiu-min'])
  expect([...scenario.disabledFeatures].sort()).toEqual([
    'capital',
    'cloud',
    'forecasts',
    'insurance',
    'mandates',
    'projects',
    'rumours',
    'sites',
    'standing',
    'talks',
  ])
})
