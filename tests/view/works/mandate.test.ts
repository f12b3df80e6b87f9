import { describe, expect, it } from 'vitest'
import { at } from '../../../src/kernel/at'
import { decide } from '../../../src/sim/game'
import { mandateView } from '../../../src/view/works/mandate'
import { aGame, aScenario } from '../../builders'

const calm = aScenario()

describe('the mandate', () => {
  it('shows each slope with where the firm stands on it', () => {
    const [hub] = mandateView(aGame(calm), calm).choices
    expect(hub).toMatchObject({ mandate: 'hub', winLine: 50, setupUsd: 100_000 })
    expect(hub?.slope).toEqual([
      {
        points: 25,
        factors: [{ quantity: 'player.chips', unit: 'chips', from: 0, to: 2000, now: 200, share: 0.1, isCliff: false }],
      },
    ])
  })

  it('gives points once it is chosen, and a score whose parts add up', () => {
    const game = aGame(calm)
    decide(game, { type: 'chooseMandate', mandate: 'hub' }, calm)
    const { chosen, progress, score } = mandateView(game, calm)
    expect(chosen).toBe('hub')
    expect(progress.total).toBe(2.5)
    expect(score.parts.reduce((sum, { amount }) => sum + Math.round(amount * 10), 0)).toBe(Math.round(score.total * 10))
  })

  it('puts every dial against the level’s line', () => {
    const { dials } = mandateView(aGame(calm), calm)
    expect(dials.map(({ dial }) => dial)).toEqual(['cost', 'efficiency', 'capability', 'independence'])
    for (const { points, line, isOverLine } of dials) expect(isOverLine).toBe(points >= line)
  })

  it('opens the pivot in its weeks only, and closes it once it was used', () => {
    const { pivotFromWeek } = calm.parameters.score
    const view = (week: number, hasPivoted: boolean) =>
      mandateView(
        aGame(calm, (game) => {
          game.week = week
          if (hasPivoted) game.pivotedFrom = { mandate: 'hub', week: 1, keptPoints: 3 }
        }),
        calm,
      ).pivot.isOpen
    expect([view(pivotFromWeek - 1, false), view(pivotFromWeek, false), view(pivotFromWeek, true)]).toEqual([
      false,
      true,
      false,
    ])
  })

  it('shows the state contract’s milestones: paid, reached, ahead', () => {
    const funded = aScenario((level) => {
      const centre = level.mandates.centre
      if (centre)
        centre.fund = { ...fundOf(10_000_000), milestones: [100, 200, 300].map((chips) => ({ chips, share: 0.2 })) }
    })
    const game = aGame(funded)
    decide(game, { type: 'chooseMandate', mandate: 'centre' }, funded)
    if (game.mandate) game.mandate.paid = 1
    const rack = { bookUsd: 0, ageWeeks: 0, quality: 1, unsupported: 0, failing: 0 }
    at(game.sites, 'centre').racks.slow = { ...rack, count: 250, accepted: 250 }
    const { fund } = mandateView(game, funded)
    expect(fund?.milestones.map(({ status }) => status)).toEqual(['paid', 'reached', 'ahead'])
    expect(fund).toMatchObject({ acceptedChips: 250, acceptedShare: 0.25, advanceUsd: 1_000_000 })
  })
})

function fundOf(totalUsd: number) {
  const figure = (value: number) => ({ value, unit: 'test', source: 'test' })
  return {
    totalUsd: figure(totalUsd),
    advanceShare: figure(0.1),
    feeUsdPerChipWeek: figure(10),
    targetChips: figure(1000),
    acceptanceMaturityShare: figure(0.5),
    acceptedBelowMaturity: figure(100),
    clawbackRatio: figure(1),
    penaltyUsd: figure(1_000_000),
  }
}
