import { copyOf } from '../../kernel/plain-tree'
import { cashUsd } from '../../sim/books/ledger'
import type { Move } from '../../sim/decisions'
import { decide, refusalOf } from '../../sim/game'
import type { Scenario } from '../../sim/level/scenario'
import { projectFinalScore } from '../../sim/outlook/forecast'
import { winningScoreOf } from '../../sim/score/dials'
import type { GameState } from '../../sim/state/state'
import type { Strategy } from '../strategy'
import { createDice } from './dice'
import { createRandomStep } from './step-kinds'

/** Moves that are compared in a quarter, and the most that are made. */
const movesCompared = 10
const movesMade = 3
/** Share of the start cash that a move must leave. */
const keptCashShare = 0.1

/** Each quarter makes the moves that raise the projection of the final score most, among some drawn at random. */
export function createGreedyStrategy(text: string): Strategy {
  return {
    id: 'greedy',
    *decide(state, scenario) {
      if (state.week === 0) yield* openingMoves(state, scenario)
      if (state.week % 13 !== 0 || state.week >= scenario.weeks - 1) return
      const dice = createDice(`${text} greedy ${state.week}`)
      const drawn = Array.from({ length: movesCompared }, () => createRandomStep(scenario, dice).move)
      const before = projectFinalScore(state, scenario).score
      const gains = drawn
        .map((move) => ({ move, gain: projectionAfter(move, state, scenario) - before }))
        .filter(({ gain }) => gain > 0)
        .toSorted((a, b) => b.gain - a.gain)
      for (const { move } of gains.slice(0, movesMade)) if (isAffordable(move, state, scenario)) yield move
    },
  }
}

/** The mandate that is projected to come closest to its line, and the capability dial. */
function openingMoves(state: Readonly<GameState>, scenario: Scenario): Move[] {
  const mandates = Object.keys(scenario.mandates)
    .map((mandate): Move => ({ type: 'chooseMandate', mandate }))
    .filter((move) => refusalOf(state, move, scenario) === null)
    .map((move) => ({ move, margin: projectionAfter(move, state, scenario) - lineAfter(move, state, scenario) }))
    .toSorted((a, b) => b.margin - a.margin)
    .map(({ move }) => move)
  return [...mandates.slice(0, 1), { type: 'chooseDial', dial: 'capability' }]
}

function projectionAfter(move: Move, state: Readonly<GameState>, scenario: Scenario): number {
  if (!isAffordable(move, state, scenario)) return Number.NEGATIVE_INFINITY
  return projectFinalScore(stateAfter(move, state, scenario), scenario).score
}

function lineAfter(move: Move, state: Readonly<GameState>, scenario: Scenario): number {
  return winningScoreOf(stateAfter(move, state, scenario), scenario)
}

function isAffordable(move: Move, state: Readonly<GameState>, scenario: Scenario): boolean {
  if (refusalOf(state, move, scenario)) return false
  return cashUsd(stateAfter(move, state, scenario)) >= scenario.parameters.finance.startCashUsd * keptCashShare
}

function stateAfter(move: Move, state: Readonly<GameState>, scenario: Scenario): GameState {
  const copy = copyOf(state) as GameState
  decide(copy, move, scenario)
  return copy
}
