import { at } from '../../kernel/at'
import { refusalOf } from '../../sim/game'
import type { Scenario } from '../../sim/level/scenario'
import { weeksOfCash } from '../../sim/outlook/cash-outlook'
import { projectedScore } from '../../sim/outlook/forecast'
import { winLineOf } from '../../sim/score/dials'
import type { DialId } from '../../sim/state/ids'
import type { GameState, Refusal } from '../../sim/state/state'
import { dialIds } from '../../view/dial-ids'
import type { Move } from '../../view/refusal-view'

export interface ReviewView {
  week: number
  quarter: number
  /** Whether it is a year's fourth review. */
  endsYear: boolean
  score: number
  low: number
  high: number
  winLine: number
  /** The line that the chosen dial must reach, in points. */
  dialLine: number
  /** Points now and at the previous review, and the change of the shown values in tenths. */
  dials: { dial: DialId; points: number; before: number | null; change: number | null; isChosen: boolean }[]
  cashUsd: number
  weeksOfCash: number
  /** The id of the rival that bids against the player, and its lead (log10 of effective FLOP). */
  rival: { id: string; aheadLog10: number } | null
  /** Moves that choose another dial: allowed once a review. */
  change: { dial: DialId; move: Move; refusal: Refusal | null }[]
}

/** A board review: position, projection and the rival's lead. */
export function reviewView(state: Readonly<GameState>, week: number, scenario: Scenario): ReviewView {
  const index = state.reviews.findIndex((review) => review.week === week)
  const review = state.reviews[index]
  if (!review)
    throw new Error(`no review in week ${week}; there are: ${state.reviews.map((row) => row.week).join(', ')}`)
  const before = state.reviews[index - 1]
  return {
    week,
    quarter: index + 1,
    endsYear: index % 4 === 3,
    ...projectedScore(state, scenario),
    winLine: winLineOf(state, scenario),
    dialLine: scenario.dials.line,
    dials: dialIds.map((dial) => ({
      dial,
      points: at(review.dials, dial),
      before: before ? at(before.dials, dial) : null,
      change: before ? shown(at(review.dials, dial)) - shown(at(before.dials, dial)) : null,
      isChosen: state.chosenDial === dial,
    })),
    cashUsd: review.cashUsd,
    weeksOfCash: weeksOfCash(state, scenario),
    rival: rivalOf(review.rivalScoreLog10, scenario),
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
export function namedRival(scenario: Pick<Scenario, 'rivals'>): string | null {
  return Object.entries(scenario.rivals).find(([, { kind }]) => kind === 'named')?.[0] ?? null
}

function rivalOf(aheadLog10: number, scenario: Scenario): ReviewView['rival'] {
  const id = namedRival(scenario)
  return id === null ? null : { id, aheadLog10 }
}
