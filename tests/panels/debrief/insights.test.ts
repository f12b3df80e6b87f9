// What a game shows to be understood, on whole games of a shipped level: each insight met by one game and missed by another.
import { describe, expect, it } from 'vitest'
import { openLevelFromDisk } from '../../../src/cli/open-level'
import { simulateGame } from '../../../src/lab/run'
import { strategiesById } from '../../../src/lab/strategies'
import type { Strategy } from '../../../src/lab/strategy'
import { type InsightId, insightIds, insightsOf } from '../../../src/panels/debrief/insights.view'
import { refusalOf } from '../../../src/sim/game'
import type { Scenario } from '../../../src/sim/level/scenario'
import type { GameState } from '../../../src/sim/state/state'
import type { Move } from '../../../src/view/refusal-view'
import { aGame, aScenario } from '../../support/builders'

const { scenario } = openLevelFromDisk('02-tianshui')
const seed = 'heron-52'
const met = new Map<string, InsightId[]>()

/** The insights of a whole game, played once; `extra` is what its player does besides the plan. */
function insights(id: string, extra: Extra | null = null, name = id): InsightId[] {
  const known = met.get(name)
  if (known) return known
  const { state } = simulateGame(scenario, withMoves(strategyOf(id), extra), seed)
  const found = insightsOf(state, scenario)
  met.set(name, found)
  return found
}

type Extra = (state: Readonly<GameState>, scenario: Scenario) => Move[]

function strategyOf(id: string): Strategy {
  const found = strategiesById[id]
  if (!found) throw new Error(`no strategy ${id}`)
  return found
}

function withMoves(strategy: Strategy, extra: Extra | null): Strategy {
  if (!extra) return strategy
  return {
    ...strategy,
    decide: (state, level, memory) => [
      ...extra(state, level).filter((move) => refusalOf(state, move, level) === null),
      ...strategy.decide(state, level, memory),
    ],
    // Whoever sits down of himself in the first week leaves the table again.
    negotiate: (state, ...rest) =>
      state.week === 0 ? { type: 'walkAway' } : (strategy.negotiate?.(state, ...rest) ?? { type: 'walkAway' }),
  }
}

/** Says of every forecast what will come of it, or the contrary. */
const forecasts =
  (isRight: boolean): Extra =>
  (state, level) =>
    Object.entries(level.forecasts).map(([forecast, { rule, dueWeek }]) => {
      const comes =
        (state.world.ruleWeeks[rule]?.announced ?? -1) >= 0 && (state.world.ruleWeeks[rule]?.announced ?? 0) < dueWeek
      return { type: 'giveForecast', forecast, chance: comes === isRight ? 0.95 : 0.05 }
    })

/** Writes down who people are, exactly or in a band as wide as a barn door. */
const notes =
  (width: number): Extra =>
  ({ distributors, week }) =>
    week !== 1
      ? []
      : Object.entries(distributors).map(([distributor, { mind }]) => ({
          type: 'noteEstimate',
          distributor,
          low: 1 + mind.limitMargin - width / 2,
          high: 1 + mind.limitMargin + width / 2,
          temper: mind.temper,
        }))

/** Buys every report as soon as it is for sale, and the hedges that there are in the weeks after. */
const lookThenInsure: Extra = (state, level) => [
  ...Object.keys(level.reports).map((report): Move => ({ type: 'buyReport', report })),
  ...(Object.keys(state.reports).length === 0
    ? []
    : Object.keys(level.hedges).map((hedge): Move => ({ type: 'takeHedge', hedge }))),
]

/** Sits down in the first week with somebody who sells what the plan will buy, and gets up again. */
const sitDown: Extra = (state, level) =>
  state.week > 0
    ? []
    : Object.entries(level.distributors).flatMap(([distributor, { chips }]) =>
        chips.map((chip): Move => ({ type: 'openTalk', distributor, chip })),
      )

describe('an insight', () => {
  it('of doing nothing there is none', () => {
    expect(insights('do-nothing')).toEqual([])
  })

  it.each<[InsightId, string, string]>([
    ['homeFirst', 'diversifier', 'hoarder'],
    ['softwareFirst', 'adaptive', 'early-domesticator'],
    ['nothingIdle', 'hoarder', 'early-domesticator'],
    ['doorShut', 'adaptive', 'hoarder'],
    ['vendorsAnswer', 'hoarder', 'early-domesticator'],
    ['wordKept', 'hoarder', 'early-domesticator'],
  ])('%s is met by the game of %s and not by that of %s', (id, by, notBy) => {
    expect(insights(by)).toContain(id)
    expect(insights(notBy)).not.toContain(id)
  })

  it('calibrated needs forecasts that come out nearly as they were said', () => {
    expect(insights('hoarder', forecasts(true), 'right')).toContain('calibrated')
    expect(insights('hoarder', forecasts(false), 'wrong')).not.toContain('calibrated')
  })

  it('personRead needs a narrow band and the temper', () => {
    expect(insights('hoarder', notes(0.06), 'narrow')).toContain('personRead')
    expect(insights('hoarder', notes(0.3), 'wide')).not.toContain('personRead')
  })

  it('walkedAway needs a table that was left, and the same chip for less', () => {
    expect(insights('hoarder', sitDown, 'left')).toContain('walkedAway')
    expect(insights('hoarder')).not.toContain('walkedAway')
  })

  it('signHeeded needs a report, a hedge after it and what it was about', () => {
    expect(insights('early-domesticator', lookThenInsure, 'insured')).toContain('signHeeded')
    expect(insights('adaptive')).not.toContain('signHeeded')
  })

  it('hedgePaid needs a hedge that pays', () => {
    expect(insights('hoarder', lookThenInsure, 'insured hoarder')).toContain('hedgePaid')
    expect(insights('hoarder')).not.toContain('hedgePaid')
  })

  it('can each be met', () => {
    const all = new Set([...met.values()].flat())
    expect(insightIds.filter((id) => !all.has(id))).toEqual([])
  })

  it('waits for the end', () => {
    expect(() => insightsOf(aGame(aScenario()), aScenario())).toThrow('ended')
  })
})
