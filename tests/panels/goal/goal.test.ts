import { describe, expect, it } from 'vitest'
import { requireElement } from '../../../src/kernel/at'
import { goalView, nextObligation } from '../../../src/panels/goal/goal.view'
import { openingOffers } from '../../../src/panels/opening/opening.view'
import { decide } from '../../../src/sim/game'
import { dialResultsOf } from '../../../src/sim/score/dials'
import { fact } from '../../../src/sim/state/facts'
import { formatPoints } from '../../../src/text/format'
import { aGame, aScenario, figure } from '../../support/builders'
import { addContract } from '../../support/situations'

const calm = aScenario()
const asking = aScenario((level) => {
  level.disabledFeatures = ['mandates']
  level.objectives = {
    early: { when: { 'player.chips': { atLeast: 100_000 } }, byWeek: 12, points: 8 },
    late: { when: { 'player.chips': { atLeast: 100_000 } }, points: 4 },
  }
})

describe('the goal', () => {
  it('puts the chosen dial and its line into one unit: points', () => {
    const game = aGame(calm)
    decide(game, { type: 'chooseDial', dial: 'independence' }, calm)
    const { points } = dialResultsOf(game, calm).independence
    expect(goalView(game, calm).dial).toEqual({
      dial: 'independence',
      points,
      line: calm.dials.line,
      // 49.999… is shown as 50.0, and judged so.
      isReached: Number(formatPoints(points)) >= calm.dials.line,
    })
  })

  it('says until when a mandate can be chosen, and between which lines', () => {
    const { mandate, score } = goalView(aGame(calm), calm)
    expect(mandate).toMatchObject({ kind: 'none' })
    const lines = Object.values(calm.mandates).map(({ winLine }) => winLine)
    expect(score).toMatchObject({ lowestLine: Math.min(...lines), winLine: Math.max(...lines) })
  })

  it('says that a mandate can be chosen no more once its last day has passed', () => {
    const last = Math.max(...Object.values(calm.mandates).map(({ chooseUntilWeek }) => chooseUntilWeek))
    const goalIn = (week: number) =>
      goalView(
        aGame(calm, (game) => {
          game.week = week
        }),
        calm,
      )
    expect(goalIn(last).mandate).toMatchObject({ kind: 'none', untilWeek: last })
    expect(goalIn(last + 1).mandate).toMatchObject({ kind: 'closed', untilWeek: last })
    expect(goalIn(last + 1).score.lowestLine).toBe(goalIn(last + 1).score.winLine)
  })

  it('tells the lines of the game’s difficulty', () => {
    const level = aScenario((json) => {
      for (const [n, mandate] of Object.values(json.mandates).entries()) mandate.easyWinLine = figure(20 + n)
    })
    const game = aGame(level, (state) => {
      state.difficulty = 'easy'
    })
    const last = 20 + Object.keys(level.mandates).length - 1
    expect(goalView(game, level).score).toMatchObject({ lowestLine: 20, winLine: last })
    expect(openingOffers(game, level).map(({ winLine }) => winLine)).toContain(20)
  })

  it('gives a chosen mandate’s progress in the unit of its full mark', () => {
    const game = aGame(calm)
    decide(game, { type: 'chooseMandate', mandate: 'hub' }, calm)
    expect(goalView(game, calm).mandate).toMatchObject({
      kind: 'factor',
      quantity: 'player.chips',
      now: 200,
      target: 2000,
      isReached: false,
    })
  })

  it('gives the points of the level’s objectives where it has no mandates', () => {
    const game = aGame(asking)
    game.objectives.late = 3
    expect(goalView(game, asking).mandate).toMatchObject({ kind: 'objectives', now: 4, target: 12, isReached: false })
  })
})

describe('what falls due next', () => {
  it('is the end where nothing else does', () => {
    expect(nextObligation(aGame(calm), calm)).toMatchObject({ kind: 'end', week: calm.weeks })
  })

  it('is the nearest delivery, with its seller, and says how late it is', () => {
    const game = aGame(calm)
    addContract(game, { dueWeek: 9, count: 100, delivered: 40 })
    addContract(game, { dueWeek: 6, count: 10, delivered: 0 })
    expect(nextObligation(game, calm)).toMatchObject({ kind: 'delivery', week: 6, facts: { count: 10 } })
    game.week = 8
    expect(nextObligation(game, calm)).toMatchObject({ kind: 'late', week: 6, facts: { weeks: 2 } })
  })

  it('is what the firm itself owes soon, before a delivery that is late', () => {
    const game = aGame(calm)
    const contract = addContract(game, { dueWeek: 1, count: 10, delivered: 0 })
    game.week = 5
    const { distributor, chip } = contract
    game.commitments.push({ distributor, chip, promised: 9, count: 7, untilWeek: 8, backUsd: 1 })
    expect(nextObligation(game, calm)).toMatchObject({
      kind: 'promise',
      week: 8,
      facts: { count: 7, distributor: fact('distributor', distributor) },
    })
    requireElement(game.commitments, 0).untilWeek = 20
    expect(nextObligation(game, calm).kind).toBe('late')
  })

  it('is an objective that can still be reached in time', () => {
    const game = aGame(asking)
    expect(nextObligation(game, asking)).toMatchObject({ kind: 'objective', week: 12 })
    game.week = 13
    expect(nextObligation(game, asking).kind).toBe('end')
  })
})

describe('the race of models', () => {
  const raceAt = (rivalLog10: number, ownLog10: number | null) => {
    const game = aGame(calm)
    for (const rival of Object.values(game.rivals)) rival.capabilityLog10 = rivalLog10
    if (ownLog10 !== null)
      game.training.models = [{ name: 'm', week: 0, log10Flop: ownLog10, log10Effective: ownLog10 }]
    return goalView(game, calm).race
  }
  const named = Object.keys(calm.rivals).find((id) => calm.rivals[id]?.kind === 'named')
  const monthLog10 = calm.parameters.research.frontierGrowthLog10 * 4.345

  it('tells by how many months the named rival leads, or follows', () => {
    expect(raceAt(24, 24 - 3 * monthLog10)).toMatchObject({ kind: 'behind', rival: named })
    expect(raceAt(24, 24 - 3 * monthLog10)?.months).toBeCloseTo(3, 6)
    expect(raceAt(24, 24 + 2 * monthLog10)?.kind).toBe('ahead')
    expect(raceAt(24, 24 + 2 * monthLog10)?.months).toBeCloseTo(2, 6)
    expect(raceAt(24, null)?.kind).toBe('alone')
  })

  it('is not told before the rival has a model', () => {
    expect(raceAt(0, 24)).toBeNull()
  })
})
