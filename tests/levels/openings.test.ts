// Prices that trial players found wrong: no hedge that nearly always pays, no opening that wins without looking.

import { describe, expect, it } from 'vitest'
import { at } from '../../src/kernel/at'
import { simulateGame } from '../../src/lab/run'
import { createSeeds } from '../../src/lab/seeds'
import { createStrategyFromPlan } from '../../src/lab/strategies'
import { strategyPlans } from '../../src/lab/strategies/plans'
import { asTypedEffect } from '../../src/sim/effects/effects'
import { playGames, scenario, strategyOf } from '../support/shipped-levels'

const hedgeOf = (kind: string) => {
  const hedge = Object.values(scenario.hedges).find((one) => one.kind === kind)
  if (!hedge) throw new Error(`no hedge of the kind ${kind}`)
  return hedge
}

describe('a fixed rent', () => {
  it('pays in some games and not in most, even in the last week in which it is sold', () => {
    const { priceShare, untilWeek, lastsWeeks } = hedgeOf('fixed-rent')
    const rents = playGames(strategyOf('do-nothing'), 30).map(({ series }) => series.rentUsd ?? [])
    const pays = rents.filter((rent) => {
      const fixed = (rent[untilWeek - 1] ?? 0) * priceShare
      const year = rent.slice(untilWeek, untilWeek + lastsWeeks)
      return year.reduce((sum, usd) => sum + fixed - usd, 0) > 0
    }).length
    expect(pays / rents.length).toBeGreaterThan(0.1)
    expect(pays / rents.length).toBeLessThan(0.5)
  }, 300_000)
})

describe('insurance', () => {
  it('is not free: a fee, a premium or a share of the price', () => {
    for (const [id, { kind, feeUsd, feeUsdPerWeek = 0, priceShare }] of Object.entries(scenario.hedges)) {
      const isDearer = kind === 'fixed-rent' ? priceShare < 1 : kind === 'ban-clause' && priceShare > 0
      expect(feeUsd > 0 || feeUsdPerWeek > 0 || isDearer, id).toBe(true)
    }
  })
})

describe('a question that nobody answers', () => {
  it('has a stated answer that is always open, gives no money that another would not give more of, and costs morale', () => {
    expect(scenario.parameters.people.moraleBySilence).toBeGreaterThan(0)
    for (const [id, { choices, otherwise }] of Object.entries(scenario.events)) {
      if (!choices) continue
      expect(otherwise, id).toBeDefined()
      const given = (choice: string) =>
        at(choices, choice)
          .then.map(asTypedEffect)
          .reduce((sum, effect) => sum + ('receive' in effect ? Number(effect.receive.usd) : 0), 0)
      expect(at(choices, otherwise ?? '').when, id).toBeUndefined()
      expect(
        given(otherwise ?? '') === 0 || Object.keys(choices).some((other) => given(other) > given(otherwise ?? '')),
        id,
      ).toBe(true)
    }
  })
})

describe('a fixed opening', () => {
  const diversifier = at(strategyPlans, 'diversifier')
  const seeds = createSeeds('openings', 16)
  const winShare = (strategy: ReturnType<typeof createStrategyFromPlan>) =>
    seeds.filter((seed) => simulateGame(scenario, strategy, seed, { difficulty: 'easy' }).won).length / seeds.length

  it('of a house with 34 engineers wins clearly less often than a plan that is looked at again each quarter', () => {
    const house = createStrategyFromPlan('house', { ...diversifier, staff: { kernels: 34, research: 14, sales: 12 } })
    const mixed = createStrategyFromPlan('mixed', {
      ...diversifier,
      ...{ imported: 700, domestic: 2400, answerChips: 600, cloudChips: 600, cloudFromWeek: 40 },
      ...{ staff: { kernels: 34, research: 18, sales: 12 }, focus: 'efficiency' as const },
      ...{ equityBelowUsd: 24_000_000, cashFloorUsd: 2_500_000 },
    })
    const looked = winShare(strategyOf('adaptive'))
    expect(looked - winShare(house)).toBeGreaterThan(0.1)
    expect(looked - winShare(mixed)).toBeGreaterThan(0.1)
  }, 300_000)
})
