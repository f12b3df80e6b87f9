import { describe, expect, it } from 'vitest'
import { at } from '../../src/kernel/at'
import {
  inferenceCapacityForServing,
  referenceChipUsefulPflops,
  usefulComputeOfFleet,
  usefulComputePerChip,
} from '../../src/sim/compute/fleet'
import { bestModelCapabilityLog10, monthsBehindFrontier, rawAndEffectiveFlopLog10 } from '../../src/sim/compute/totals'
import { trainingShareAtLinkSpeed } from '../../src/sim/controls/compliant-designs'
import { decide } from '../../src/sim/game'
import type { TrainingRun } from '../../src/sim/state/company-state'
import type { GameState } from '../../src/sim/state/state'
import { aGame, aScenario, figure } from '../support/builders'
import { addChips, newsOfKind, putRuleInForce, runSystem } from '../support/situations'

/** Links lose nothing here, but for the tests about links. */
const calm = aScenario((level) => {
  Object.assign(level.parameters.compute, { linkLossAt256: figure(0) })
})
const empty = (change: (game: GameState) => void = () => {}) =>
  aGame(calm, (game) => {
    at(game.sites, 'hall').racks = {}
    change(game)
  })

describe('useful compute', () => {
  it('usefulCompute.1: a slow chip trains by peak × utilisation × maturity: 1 × 30 % ÷ 40 % × 30 %', () => {
    const { training } = usefulComputePerChip(empty(), 'slow', 1, calm)
    expect(training).toBeCloseTo(0.75 * 0.3, 12)
    expect(usefulComputePerChip(empty(), 'swift', 1, calm)).toEqual({ training: 1, inference: 1 })
  })

  it('usefulCompute.1: and serves by memory bandwidth × (0.2 + 0.8 × maturity)', () => {
    expect(usefulComputePerChip(empty(), 'slow', 1, calm).inference).toBeCloseTo(0.5 * 0.44, 12)
  })

  it('usefulCompute.1: a fleet is useful by half training and half inference, without what fails or is bad', () => {
    const game = empty((g) => addChips(g, 'hall', 'swift', 100, { failing: 20, quality: 0.5 }))
    expect(usefulComputeOfFleet(game, calm)).toMatchObject({
      useful: 40,
      trainingTotal: 40,
      inferenceTotal: 40,
      importedChips: 100,
    })
    expect(referenceChipUsefulPflops(calm)).toBeCloseTo(0.04, 12)
  })

  it('usefulCompute.2: 256 chips at 600 GB/s lose 2 %, 1,024 at 300 GB/s four times as much', () => {
    const links = aScenario()
    expect(1 / trainingShareAtLinkSpeed(256, 600, links) - 1).toBeCloseTo(0.02, 12)
    expect(1 / trainingShareAtLinkSpeed(1024, 300, links) - 1).toBeCloseTo(0.08, 12)
  })

  it('usefulCompute.2: a halved link costs 1 % in a small cluster and a ninth in a large one', () => {
    const links = aScenario()
    const lost = (chips: number) =>
      1 - trainingShareAtLinkSpeed(chips, 300, links) / trainingShareAtLinkSpeed(chips, 600, links)
    expect(lost(64)).toBeLessThan(0.01)
    expect(lost(10_000)).toBeGreaterThan(0.09)
  })

  it('usefulCompute.3: an even mix trains 17.5 % worse; with a scheduler half of that', () => {
    const mixed = empty((g) => {
      addChips(g, 'hall', 'swift', 225)
      addChips(g, 'hall', 'slow', 1000)
    })
    expect(usefulComputeOfFleet(mixed, calm).mixShare).toBeCloseTo(1 - 0.35 / 2, 9)
    mixed.modifiers.push({ target: 'mixed.loss', factor: 0.5, untilWeek: 99, cause: 'scheduler' })
    expect(usefulComputeOfFleet(mixed, calm).mixShare).toBeCloseTo(1 - 0.35 / 4, 9)
    expect(
      usefulComputeOfFleet(
        empty((g) => addChips(g, 'hall', 'swift', 9)),
        calm,
      ).mixShare,
    ).toBe(1)
  })

  it('usefulCompute.4: what a run uses does not serve, and rented compute counts by its ratios', () => {
    const game = empty((g) => {
      addChips(g, 'hall', 'swift', 100)
      g.cloud.chips = 50
      g.training.run = aRun({ fleetShare: 0.4 })
    })
    const fleet = usefulComputeOfFleet(game, calm)
    expect([Math.round(fleet.rented.training), fleet.rented.inference]).toEqual([55, 50])
    expect(inferenceCapacityForServing(game, fleet)).toEqual({ imported: 60, domestic: 0, rented: 30 })
  })

  it('usefulCompute.5: the week’s work, power and rent are written into a ring of 26 weeks', () => {
    const game = empty((g) => addChips(g, 'hall', 'swift', 100))
    for (const week of [1, 26, 27]) {
      game.week = week
      runSystem('usefulCompute', game, calm)
    }
    expect(game.recent.length).toBe(26)
    expect(game.recent[0]).toMatchObject({ served: 100, meterKw: 95 })
    expect(game.recent[0]?.usefulPflopHours).toBeCloseTo(4 * 168, 9)
    expect(game.recent[0]?.rentingUsd).toBeCloseTo(100 * 168 * 1.5 * 0.95, 6)
    expect(game.recent[0]?.kwhAtMeter).toBeCloseTo(95 * 168, 9)
  })
})

const aRun = (change: Partial<TrainingRun> = {}): TrainingRun => ({
  name: 'run-1',
  startedWeek: 0,
  weeks: 10,
  weeksDone: 0,
  fleetShare: 0.5,
  flop: 0,
  restarts: 0,
  flagship: false,
  ...change,
})

describe('training', () => {
  it('researchAndTraining.1: a week of half of 100 swift chips is 2 PFLOP/s × 604,800 s', () => {
    const game = empty((g) => {
      addChips(g, 'hall', 'swift', 100)
      g.training.run = aRun()
    })
    runSystem('researchAndTraining', game, calm)
    expect((game.training.run?.flop ?? 0) / (2e15 * 604_800)).toBeCloseTo(1, 9)
  })

  it('researchAndTraining.1: and becomes a model when its weeks are over', () => {
    const game = empty((g) => {
      addChips(g, 'hall', 'swift', 100)
      g.training.run = aRun({ weeks: 2 })
    })
    for (const week of [1, 2]) {
      game.week = week
      runSystem('researchAndTraining', game, calm)
    }
    expect([game.training.run, game.training.models.length]).toEqual([null, 1])
    expect(game.training.models[0]?.log10Flop).toBeCloseTo(Math.log10(2 * 2e15 * 604_800), 9)
  })

  it('researchAndTraining.1: a standing order starts a routine run where none is under way', () => {
    const game = empty((g) => {
      g.standingOrders.train = true
    })
    runSystem('researchAndTraining', game, calm)
    expect(game.training.run).toMatchObject({ weeks: 13, fleetShare: 0.4, flagship: false })
  })

  it('researchAndTraining.2: with a restart a week for ten thousand chips it starts again, and loses 3 %', () => {
    const shaky = aScenario((level) => {
      Object.assign(level.parameters.research, { restartPerThousandChips: figure(0.1) })
      Object.assign(level.parameters.compute, { linkLossAt256: figure(0) })
    })
    const restarts = (chips: number) =>
      Array.from({ length: 200 }, (_, n) => {
        const game = aGame(
          shaky,
          (g) => {
            addChips(g, 'hall', 'swift', chips)
            g.training.run = aRun({ flop: 1e24 })
          },
          `seed ${n}`,
        )
        runSystem('researchAndTraining', game, shaky)
        const done = 1e24 + chips * 0.5 * 0.04 * 1e15 * 604_800
        if (game.training.run?.restarts === 1) expect(game.training.run.flop / done).toBeCloseTo(0.97, 9)
        return game.training.run?.restarts ?? 0
      }).reduce((sum, one) => sum + one, 0) / 200
    expect(restarts(0)).toBe(0)
    expect(Math.abs(restarts(4000) - 0.2)).toBeLessThan(0.09)
    expect(Math.abs(restarts(10_000) - 0.5)).toBeLessThan(0.11)
  })

  it('researchAndTraining.3: capability is log10(FLOP × efficiency) of the best model', () => {
    const game = empty((g) => {
      g.training.efficiencyLog10 = 0.3
    })
    expect(bestModelCapabilityLog10(game, calm)).toBe(23)
    expect(rawAndEffectiveFlopLog10(game, 1e24, calm).log10Effective).toBeCloseTo(24.3, 9)
    game.training.models = [
      { name: 'a', week: 1, log10Flop: 24, log10Effective: 24.3 },
      { name: 'b', week: 2, log10Flop: 23, log10Effective: 23.3 },
    ]
    expect(bestModelCapabilityLog10(game, calm)).toBe(24.3)
    expect(monthsBehindFrontier(game, calm)).toBeCloseTo(0.2 / (0.013 * 4.345), 6)
  })

  it('researchAndTraining.3: a run begins with 60 % of the work of the last', () => {
    const game = empty((g) => {
      g.training.models = [{ name: 'a', week: 1, log10Flop: 24, log10Effective: 24 }]
    })
    expect(rawAndEffectiveFlopLog10(game, 4e23, calm).log10Flop).toBeCloseTo(24, 9)
  })

  it('researchAndTraining.3: a run that is stopped leaves nothing', () => {
    const game = empty((g) => {
      g.training.run = aRun({ flop: 1e24 })
    })
    decide(game, { type: 'stopTraining' }, calm)
    expect([game.training.run, game.training.models]).toEqual([null, []])
  })
})

describe('research', () => {
  /** log10 of efficiency won in a first week, by a team of twelve with machines and middling morale. */
  const won = (change: (game: GameState) => void = () => {}) => {
    const game = empty((g) => {
      addChips(g, 'hall', 'swift', 1000)
      g.people.research.count = 12
      g.morale = 0.4 / 0.55
      change(g)
    })
    runSystem('researchAndTraining', game, calm)
    return game.training.ownLog10
  }

  it('researchAndTraining.4: grows with the square root of the team', () => {
    expect(won()).toBeCloseTo(0.0016, 9)
    expect(
      won((g) => {
        g.people.research.count = 48
      }),
    ).toBeCloseTo(0.0032, 9)
  })

  it('researchAndTraining.4: beyond eight, each needs 22 reference chips to think with', () => {
    expect(
      won((g) => {
        g.people.research.count = 48
        addChips(g, 'hall', 'swift', 88)
      }),
    ).toBeCloseTo(0.0016, 9)
  })

  it('researchAndTraining.4: scarcity sharpens wits, focus helps, low morale does not', () => {
    expect(won((g) => putRuleInForce(g, 'first-rule', 0))).toBeCloseTo(0.0016 * 1.2, 9)
    expect(
      won((g) => {
        g.training.focus = 'efficiency'
      }),
    ).toBeCloseTo(0.0016 * 1.6, 9)
    expect(
      won((g) => {
        g.morale = 0
      }),
    ).toBeCloseTo(0.0016 * 0.6, 9)
  })

  it('researchAndTraining.5: what the world publishes pulls everybody along', () => {
    const game = empty((g) => {
      g.week = 40
      g.people.research.count = 0
    })
    at(game.sites, 'hall').racks = {}
    runSystem('researchAndTraining', game, calm)
    expect(game.training.efficiencyLog10).toBeCloseTo(0.06 * 0.0075 * 40, 9)
    expect(newsOfKind(game, 'runBegun')).toEqual([])
  })
})
