import { at } from '../../kernel/at'
import { fundSettlementDue } from '../../sim/company/fund-settlement'
import { monthsBehindFrontier } from '../../sim/compute/totals'
import { refusalOf } from '../../sim/game'
import type { Scenario } from '../../sim/level/scenario'
import { weeksUntilCashRunsOut } from '../../sim/outlook/cash-outlook'
import { projectFinalScore } from '../../sim/outlook/forecast'
import { capabilityDialPoints, dialResultsOf, winningScoreOf } from '../../sim/score/dials'
import type { GameState } from '../../sim/state/state'
import { dialIds } from '../../view/dial-ids'
import type { Move } from '../../view/refusal-view'

export type BoardReviewView = ReturnType<typeof boardReviewView>

/** A board review: position, projection and the rival's lead. */
export function boardReviewView(state: Readonly<GameState>, week: number, scenario: Scenario) {
  const index = state.reviews.findIndex((review) => review.week === week)
  const review = state.reviews[index]
  if (!review)
    throw new Error(`no review in week ${week}; there are: ${state.reviews.map((row) => row.week).join(', ')}`)
  const before = state.reviews[index - 1]
  const rival = namedRivalOf(scenario)
  return {
    quarter: index + 1,
    /** Whether it is a year's fourth review. */
    endsYear: index % 4 === 3,
    ...projectFinalScore(state, scenario),
    winLine: winningScoreOf(state, scenario),
    /** The line that the chosen dial must reach, in points. */
    dialLine: scenario.dials.line,
    /** Points now and at the previous review, and the change of the shown values in tenths. */
    dials: dialIds.map((dial) => ({
      dial,
      points: at(review.dials, dial),
      before: before ? at(before.dials, dial) : null,
      change: before ? shown(at(review.dials, dial)) - shown(at(before.dials, dial)) : null,
      isChosen: state.chosenDial === dial,
    })),
    cashUsd: review.cashUsd,
    weeksOfCash: weeksUntilCashRunsOut(state, scenario),
    /** What a fund takes back at the end, if nothing more is accepted; null where nothing. */
    fundDue: fundSettlementDue(state, scenario),
    /** The id of the rival that bids against the player, and its lead (log10 of effective FLOP). */
    rival: rival === null ? null : { id: rival, aheadLog10: review.rivalScoreLog10 },
    /** Moves that choose another dial: allowed once a review. */
    change: dialIds.map((dial) => {
      const move: Move = { type: 'chooseDial', dial }
      return { dial, move, refusal: refusalOf(state, move, scenario) }
    }),
  }
}

/** Points as shown, in tenths: a change is the difference of the shown values. */
function shown(points: number): number {
  return Math.round(points * 10) / 10
}

/** The level's rival that bids against the player by name. */
export function namedRivalOf(scenario: Pick<Scenario, 'rivals'>): string | null {
  return Object.entries(scenario.rivals).find(([, { kind }]) => kind === 'named')?.[0] ?? null
}

/** The effect of a run that has just ended on the dial of capability; `run` is its name. */
export function trainingRunDoneView(state: Readonly<GameState>, run: string, scenario: Scenario) {
  const models = state.training.models.filter(({ name }) => name !== run)
  const weekOf = (firm: Readonly<GameState>) => {
    const value = monthsBehindFrontier(firm, scenario)
    return { value, unit: 'monthsBehind', points: capabilityDialPoints(value, scenario) }
  }
  return {
    /** What a week counts for the dial of capability without the run and with it. */
    before: weekOf({ ...state, training: { ...state.training, models } }),
    now: weekOf(state),
    /** The dial itself, which averages the game so far. */
    dial: dialResultsOf(state, scenario).capability,
    /** The points that the dial must reach where it was chosen. */
    dialLine: scenario.dials.line,
    isChosen: state.chosenDial === 'capability',
    /** Weeks left for another run. */
    weeksLeft: Math.max(0, scenario.weeks - state.week),
  }
}
