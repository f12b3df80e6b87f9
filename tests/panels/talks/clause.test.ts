import { describe, expect, it } from 'vitest'
import { hasText } from '../../../src/panels/app/translator'
import { canBeBanned, clauseChoices, clauseLine, clauseName } from '../../../src/panels/talks/clause.view'
import { aScenario } from '../../support/builders'

const scenario = aScenario()
const reached = Object.keys(scenario.chips).find((chip) => canBeBanned(chip, scenario)) ?? 'none'
const home = Object.keys(scenario.chips).find((chip) => !canBeBanned(chip, scenario)) ?? 'none'

describe('the clause of an order', () => {
  it('asks who bears a ban only where a rule of the level can reach the chip', () => {
    expect([reached, home]).not.toContain('none')
    expect(clauseName(reached, scenario)).toBe('trade.package.clause')
    expect(clauseChoices(reached, scenario).map(({ clause }) => clause)).toEqual(['refund', 'firm', 'loyalty'])
    expect(clauseName(home, scenario)).toBe('trade.package.bound')
    expect(clauseChoices(home, scenario).map(({ clause }) => clause)).toEqual(['firm', 'loyalty'])
  })

  it('has words for each clause of each chip', () => {
    for (const chip of [reached, home]) {
      const keys = clauseChoices(chip, scenario).flatMap(({ clause, short, means }) => [
        short,
        means,
        clauseLine(chip, clause, scenario),
      ])
      expect([...keys, clauseName(chip, scenario)].filter((key) => !hasText(key))).toEqual([])
    }
  })
})
