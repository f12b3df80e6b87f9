import { describe, expect, it } from 'vitest'
import { at } from '../../../src/kernel/at'
import { mandateView } from '../../../src/panels/mandate/mandate.view'
import { decide } from '../../../src/sim/game'
import type { Scenario } from '../../../src/sim/level/scenario'
import type { GameState } from '../../../src/sim/state/state'
import { formatPoints } from '../../../src/text/format'
import { aGame, aScenario, figure } from '../../support/builders'
import { addContract, makeSiteReady, passWeeks } from '../../support/situations'

const calm = aScenario()

/** The state contract for 1,000 chips, at the centre. */
const funded = aScenario((level) => {
  const centre = level.mandates.centre
  if (centre)
    centre.fund = { ...fundOf(10_000_000), milestones: [100, 200, 300].map((chips) => ({ chips, share: 0.2 })) }
})

describe('the mandate', () => {
  it('shows each slope with where the firm stands on it', () => {
    const [hub] = mandateView(aGame(calm), calm).choices
    expect(hub).toMatchObject({ mandate: 'hub', winLine: 50, setupUsd: 100_000 })
    expect(hub?.scoring).toEqual([
      {
        points: 25,
        factors: [
          {
            quantity: 'player.chips',
            code: 'works.quantity.player.chips',
            facts: {},
            unit: 'chips',
            from: 0,
            to: 2000,
            now: 200,
            share: 0.1,
            isCliff: false,
          },
        ],
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
    for (const { points, line, isOverLine } of dials) expect(isOverLine).toBe(Number(formatPoints(points)) >= line)
  })

  it('says until which review the dial may change, and that a short level has none', () => {
    const at0 = aGame(calm)
    expect(mandateView(at0, calm).dialChange).toEqual({ change: 'open', untilWeek: 26 })
    expect(mandateView({ ...at0, week: 27 }, calm).dialChange).toEqual({ change: 'past', untilWeek: 26 })
    expect(mandateView(at0, { ...calm, weeks: 22 }).dialChange.change).toBe('never')
  })

  it('has no row of its own in the score of a level without mandates', () => {
    const rows = (level: Scenario) => mandateView(aGame(level), level).score.parts.map(({ code }) => code)
    expect(rows(calm)).toContain('score.mandate')
    expect(rows({ ...calm, disabledFeatures: ['mandates'] })).not.toContain('score.mandate')
  })

  it('opens the pivot in its weeks only, and closes it once it was used', () => {
    const { pivotFromWeek } = calm.parameters.score
    const view = (week: number, hasPivoted: boolean) =>
      mandateView(
        aGame(calm, (game) => {
          passWeeks(game, week, calm)
          if (hasPivoted) game.pivotedFrom = { mandate: 'hub', week: 1, keptPoints: 3 }
        }),
        calm,
      ).mandateChange.isOpen
    expect([view(pivotFromWeek - 1, false), view(pivotFromWeek, false), view(pivotFromWeek, true)]).toEqual([
      false,
      true,
      false,
    ])
  })

  it('shows the state contract’s milestones: paid, reached, ahead', () => {
    const game = aGame(funded)
    decide(game, { type: 'chooseMandate', mandate: 'centre' }, funded)
    if (game.mandate) game.mandate.paid = 1
    const rack = { bookUsd: 0, ageWeeks: 0, quality: 1, unsupported: 0, failing: 0 }
    at(game.sites, 'centre').racks.slow = { ...rack, count: 250, accepted: 250 }
    const { fund } = mandateView(game, funded)
    expect(fund?.milestones.map(({ status }) => status)).toEqual(['paid', 'reached', 'ahead'])
    expect(fund).toMatchObject({ acceptedChips: 250, acceptedShare: 0.25 })
    expect(game.mandate?.advanceUsd).toBe(1_000_000)
  })
})

describe('what will be accepted by the end', () => {
  const rack = { bookUsd: 0, ageWeeks: 0, quality: 1, unsupported: 0, failing: 0 }
  /** Week 12 of 52: 200 accepted, 100 on order for week 20, 20 in the warehouse. */
  const forecast = (change: (game: GameState) => void = () => {}) => {
    const game = aGame(funded, (g) => {
      decide(g, { type: 'chooseMandate', mandate: 'centre' }, funded)
      g.week = 12
      at(g.stacks, 'own').maturity = 0.6
      makeSiteReady(g, 'centre', 10_000)
      at(g.sites, 'centre').racks.slow = { ...rack, count: 200, accepted: 200 }
      g.warehouse.slow = { count: 20, bookUsd: 0, sinceWeek: 0, quality: 1, unsupported: 0 }
      addContract(g, { distributor: 'channel', chip: 'slow', count: 150, delivered: 50, dueWeek: 20 })
      change(g)
    })
    const byEnd = mandateView(game, funded).fund?.byEnd
    const terms = Object.fromEntries((byEnd?.parts ?? []).map(({ code, amount }) => [code, amount]))
    expect(Object.values(terms).reduce((sum, amount) => sum + amount, 0)).toBe(byEnd?.total)
    return { total: byEnd?.total ?? 0, term: (name: string) => terms[`works.accept.${name}`] }
  }
  const usualLoss = funded.parameters.fleet.failureSupported * 40 * (200 + 120 / 2)

  it('is what stands, is stored and is on order, less what breaks', () => {
    const { total, term } = forecast()
    expect([term('now'), term('stored'), term('ordered'), term('slipped')]).toEqual([200, 20, 100, 0])
    expect(Math.abs(total - (320 - usualLoss))).toBeLessThanOrEqual(0.5)
  })

  it('counts what the standing order will sign in time, and nothing promised for after the end', () => {
    const late = forecast((g) => {
      g.standingOrders.orderDomestic = { chip: 'slow', perWeek: 10, depositShare: 0.3 }
      Object.assign(g.contracts[0] ?? {}, { dueWeek: 52 })
    })
    // Signed in weeks 16, 20 … 44: the order of week 48 would come too late.
    expect([late.term('ordered'), late.term('repeated')]).toEqual([0, 320])
    expect(late.term('slipped')).toBeLessThan(0)
  })

  it('leaves out what finds no hall, no power and no crew', () => {
    const noHall = forecast((g) => {
      Object.assign(at(g.sites, 'centre'), { status: 'none' })
    })
    expect(noHall.term('noRoom')).toBe(-120)
    expect(forecast((g) => Object.assign(at(g.sites, 'centre'), { powerKw: 0 })).term('noRoom')).toBe(-120)
    // On the last day 30 of the 100 on order have slipped, and no crew installs the others.
    expect(forecast((g) => Object.assign(g, { week: 52 })).term('noRoom')).toBe(-90)
  })

  it('stops at what is accepted of an immature stack, unless it grows fast enough', () => {
    const young = (maturity: number[]) =>
      forecast((g) => {
        at(g.stacks, 'own').maturity = 0.3
        g.series.maturity = maturity
        at(g.sites, 'centre').racks.slow = { ...rack, count: 200, accepted: 100 }
      })
    expect(young([0.3, 0.3]).total).toBe(100)
    expect(young([0.28, 0.29, 0.3]).term('unripe')).toBe(0)
    expect(young([0.28, 0.29, 0.3]).term('standing')).toBe(100)
  })

  it('is not asked for without a state contract', () => {
    expect(mandateView(aGame(calm), calm).fund).toBeNull()
  })
})

function fundOf(totalUsd: number) {
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
