import { describe, expect, it } from 'vitest'
import { estimateTrainingRun, trainingView } from '../../../src/panels/training/training.view'
import { advance, decide } from '../../../src/sim/game'
import { recurringWeeklyCashFlowByTerm } from '../../../src/sim/outlook/cash-outlook'
import { aGame, aScenario } from '../../support/builders'

const calm = aScenario()

describe('training', () => {
  it('shows the run under way and, once it is done, the model', () => {
    const game = aGame(calm)
    decide(game, { type: 'startTraining', weeks: 6, fleetShare: 0.5, flagship: false }, calm)
    for (let week = 0; week < 3; week += 1) advance(game, calm)
    expect(trainingView(game, calm).run).toMatchObject({ weeksDone: 3, weeksLeft: 3, doneShare: 0.5, fleetShare: 0.5 })
    for (let week = 0; week < 3; week += 1) advance(game, calm)
    const { run, models } = trainingView(game, calm)
    expect(run).toBeNull()
    expect(models).toHaveLength(1)
  })

  it('expects of a run what comes out of it, as long as the fleet stays as it is', () => {
    const game = aGame(calm)
    const estimate = estimateTrainingRun(game, { weeks: 8, fleetShare: 1 }, calm)
    decide(game, { type: 'startTraining', weeks: 8, fleetShare: 1, flagship: false }, calm)
    for (let week = 0; week < 8; week += 1) advance(game, calm)
    const [model] = game.training.models
    expect(model?.log10Effective).toBeGreaterThan((estimate?.lowLog10 ?? 0) - 0.1)
    expect(model?.log10Flop).toBeLessThanOrEqual((estimate?.highLog10 ?? 0) + 0.01)
  })

  it('expects more of a longer run, and nothing without machines', () => {
    const game = aGame(calm)
    const [short, long] = [4, 40].map((weeks) => estimateTrainingRun(game, { weeks, fleetShare: 0.5 }, calm))
    expect(long?.highLog10).toBeGreaterThanOrEqual((short?.highLog10 ?? 0) + 1)
    expect(long?.lowLog10).toBeLessThanOrEqual(long?.highLog10 ?? 0)
    const bare = aScenario((level) => {
      level.startFleet = []
    })
    expect(estimateTrainingRun(aGame(bare), { weeks: 8, fleetShare: 1 }, bare)).toBeNull()
  })

  it('tells what the customers pay less while a run goes on', () => {
    const game = aGame(calm)
    for (let week = 0; week < 6; week += 1) advance(game, calm)
    const incomeOf = () => {
      const { income, training } = recurringWeeklyCashFlowByTerm(game, calm)
      return income + training
    }
    const before = incomeOf()
    const lost = estimateTrainingRun(game, { weeks: 8, fleetShare: 0.5 }, calm)?.lostUsdPerWeek
    decide(game, { type: 'startTraining', weeks: 8, fleetShare: 0.5, flagship: false }, calm)
    expect(lost).toBeGreaterThan(0)
    expect(lost).toBe(before - incomeOf())
  })

  it('warns of a run that would end after the campaign of 52 weeks', () => {
    const game = aGame(calm, (state) => {
      state.week = 40
    })
    expect(estimateTrainingRun(game, { weeks: 12, fleetShare: 1 }, calm)?.endsInTime).toBe(true)
    expect(estimateTrainingRun(game, { weeks: 13, fleetShare: 1 }, calm)?.endsInTime).toBe(false)
  })

  it('explains the best model by FLOP and by cleverer training', () => {
    const game = aGame(calm, (state) => {
      state.training.models.push({ name: 'run-1', week: 9, log10Flop: 24.5, log10Effective: 24.9 })
    })
    const { why, capabilityLog10 } = trainingView(game, calm)
    expect(capabilityLog10).toBe(24.9)
    expect(why.parts.map(({ amount }) => amount)).toEqual([24.5, 0.4])
  })
})
