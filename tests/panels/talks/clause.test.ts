import { describe, expect, it } from 'vitest'
import { hasText } from '../../../src/panels/app/translator'
import {
  canRuleBanChip,
  clauseDescriptionKey,
  clauseFieldLabelKey,
  clauseOptionsFor,
} from '../../../src/panels/talks/clause.view'
import { aScenario } from '../../support/builders'

const scenario = aScenario()
const reached = Object.keys(scenario.chips).find((chip) => canRuleBanChip(chip, scenario)) ?? 'none'
const home = Object.keys(scenario.chips).find((chip) => !canRuleBanChip(chip, scenario)) ?? 'none'

describe('the clause of an order', () => {
  it('asks who bears a ban only where a rule of the level can reach the chip', () => {
    expect([reached, home]).not.toContain('none')
    expect(clauseFieldLabelKey(reached, scenario)).toBe('trade.package.clause')
    expect(clauseOptionsFor(reached, scenario).map(({ clause }) => clause)).toEqual(['refund', 'firm', 'loyalty'])
    expect(clauseFieldLabelKey(home, scenario)).toBe('trade.package.bound')
    expect(clauseOptionsFor(home, scenario).map(({ clause }) => clause)).toEqual(['firm', 'loyalty'])
  })

  it('has words for each clause of each chip', () => {
    for (const chip of [reached, home]) {
      const keys = clauseOptionsFor(chip, scenario).flatMap(({ clause, short, means }) => [
        short,
        means,
        clauseDescriptionKey(chip, clause, scenario),
      ])
      expect([...keys, clauseFieldLabelKey(chip, scenario)].filter((key) => !hasText(key))).toEqual([])
    }
  })
})
