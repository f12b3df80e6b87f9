// 'Why?': the parts of a number add up exactly to what is shown, and what is shown is what the economy reckons with.
import { describe, expect, it } from 'vitest'
import type { Waterfall } from '../../src/kernel/waterfall'
import { simulateGame } from '../../src/lab/run'
import { dialExplanationView } from '../../src/panels/score/dial-why.view'
import {
  referenceChipUsefulPflops,
  usefulComputeOfFleet,
  usefulFleetPflopsWaterfall,
  usefulRackPflopsWaterfall,
} from '../../src/sim/compute/fleet'
import {
  distributorAskPriceWaterfall,
  marketPriceWaterfall,
  usedChipPriceWaterfall,
  vendorListPriceWaterfall,
} from '../../src/sim/market/pricing'
import { currentMandatePointsWaterfall, currentScoreWaterfall, dialIds, dialResultsOf } from '../../src/sim/score/dials'
import type { GameState } from '../../src/sim/state/state'
import { scenario, strategyOf } from '../support/shipped-levels'

/** Moments of three plans' games: early, before the rule, just after it, late. */
const moments: GameState[] = ['early-domesticator', 'diversifier', 'cloud-renter'].flatMap((id) => {
  const found: GameState[] = []
  simulateGame(scenario, strategyOf(id), 'why', {
    asItHappened: true,
    onWeek(state) {
      if ([2, 30, 44, 70, 103].includes(state.week)) found.push(structuredClone(state) as GameState)
    },
  })
  return found
})

/** The sum as it is shown: its parts make its total to the last digit, and the total is the value, rounded. */
function addsUp(fall: Waterfall, grain: number): void {
  const { total, parts } = fall.sum(grain)
  const inGrains = (amount: number) => Math.round(amount / grain)
  expect(parts.reduce((sum, part) => sum + inGrains(part.amount), 0) - inGrains(total)).toBe(0)
  expect(Math.abs(total - fall.value())).toBeLessThanOrEqual(grain / 2 + 1e-9 * Math.abs(total))
  expect(parts.every(({ code }) => /^[a-z]+(\.[A-Za-z]+)+$/.test(code))).toBe(true)
}

describe('the parts add up', () => {
  it('of every list price, market price, ask and used price', () => {
    for (const game of moments) {
      for (const chip of Object.keys(scenario.chips))
        for (const price of [vendorListPriceWaterfall, marketPriceWaterfall, usedChipPriceWaterfall])
          addsUp(price(game, chip, scenario), 1)
      for (const [id, { chips }] of Object.entries(scenario.distributors))
        for (const chip of chips) addsUp(distributorAskPriceWaterfall(game, id, chip, scenario), 1)
    }
  })

  it('of useful compute, which is what the fleet does', () => {
    for (const game of moments) {
      const fall = usefulFleetPflopsWaterfall(game, scenario)
      addsUp(fall, 0.1)
      expect(fall.value()).toBeCloseTo(
        usefulComputeOfFleet(game, scenario).useful * referenceChipUsefulPflops(scenario),
        6,
      )
    }
  })

  it('of each rack, and the racks’ make their site’s', () => {
    for (const game of moments) {
      const fleet = usefulComputeOfFleet(game, scenario)
      for (const [site, { racks }] of Object.entries(game.sites)) {
        const filled = Object.keys(racks).filter((chip) => (racks[chip]?.count ?? 0) > 0)
        const falls = filled.map((chip) => usefulRackPflopsWaterfall(game, site, chip, scenario))
        for (const fall of falls) addsUp(fall, 0.1)
        const all = falls.reduce((sum, fall) => sum + fall.value(), 0)
        expect(all).toBeCloseTo((fleet.usefulBySite[site] ?? 0) * referenceChipUsefulPflops(scenario), 6)
      }
    }
  })

  it('of the score and of the mandate, and of each dial', () => {
    for (const game of moments) {
      addsUp(currentScoreWaterfall(game, scenario), 0.1)
      addsUp(currentMandatePointsWaterfall(game, scenario), 0.1)
      const dials = dialResultsOf(game, scenario)
      for (const dial of dialIds) {
        const { sum, points, pointsSum } = dialExplanationView(game, dial, scenario)
        const grain = dial === 'efficiency' ? 0.001 : 0.01
        const shown = sum.parts.reduce((all, part) => all + Math.round(part.amount / grain), 0)
        expect(shown - Math.round(sum.total / grain)).toBe(0)
        expect(points).toBe(dials[dial].points)
        if (pointsSum) {
          const grains = pointsSum.parts.reduce((all, part) => all + Math.round(part.amount / 0.1), 0)
          expect(grains).toBe(Math.round(pointsSum.total / 0.1))
          expect(Math.abs(pointsSum.total - points)).toBeLessThanOrEqual(0.05 + 1e-9)
        }
        expect(points).toBeGreaterThanOrEqual(0)
        expect(points).toBeLessThanOrEqual(100)
      }
    }
  })

  it('of the score, from the dials and the mandate that are shown', () => {
    for (const game of moments) {
      const dials = dialResultsOf(game, scenario)
      const mean = dialIds.reduce((sum, dial) => sum + dials[dial].points, 0) / 4
      const penalties =
        (game.finance.rescueUsed ? scenario.parameters.score.rescuePoints : 0) +
        scenario.parameters.score.dilutionPoints * (1 - game.finance.foundersShare) +
        (game.pivotedFrom ? scenario.parameters.score.pivotPoints : 0)
      expect(currentScoreWaterfall(game, scenario).value()).toBeCloseTo(
        scenario.parameters.score.dialsShare * mean + currentMandatePointsWaterfall(game, scenario).value() - penalties,
        9,
      )
    }
  })
})
