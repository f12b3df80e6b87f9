import type { Scenario } from '../../sim/level/scenario'
import { weeksOfCash } from '../../sim/outlook/cash-outlook'
import type { GameState } from '../../sim/state/state'

/** The pieces that go on and on. */
export type Music = 'title' | 'calm' | 'rush' | 'embargo' | 'tea'

/** What is on the desk, as far as the music asks. */
export interface DeskScene {
  isAtTea: boolean
  hasEnded: boolean
  weeksOfCash: number
  weeksLeft: number
  /** Since the last rule was announced; null before the first. */
  weeksSinceAnnounced: number | null
  /** Orders that sellers owe past their day. */
  lateOrders: number
  /** Time has stood for a while: whoever reads is not hurried. */
  hasStood: boolean
}

/** A rule colours the weeks after its announcement. */
const embargoWeeks = 6
/** Cash for less than a quarter is short: the desk's head turns red at the same number. */
const shortOfCashWeeks = 13
/** The end is near. */
const lastWeeks = 4
const manyLate = 3

/** The music of the desk; none when the game is over. */
export function musicOf(scene: DeskScene): Music | null {
  if (scene.hasEnded) return null
  if (scene.isAtTea) return 'tea'
  if (scene.weeksSinceAnnounced !== null && scene.weeksSinceAnnounced < embargoWeeks) return 'embargo'
  return isPressed(scene) && !scene.hasStood ? 'rush' : 'calm'
}

function isPressed({ weeksOfCash: weeks, weeksLeft, lateOrders }: DeskScene): boolean {
  return weeks < shortOfCashWeeks || weeksLeft <= lastWeeks || lateOrders >= manyLate
}

/** Reads the game as the music asks. */
export function deskScene(
  state: Readonly<GameState>,
  scenario: Scenario,
  { isAtTea, hasStood }: Pick<DeskScene, 'isAtTea' | 'hasStood'>,
): DeskScene {
  const announced = Object.values(state.rules).flatMap(({ announcedWeek }) => announcedWeek ?? [])
  return {
    isAtTea,
    hasStood,
    hasEnded: state.ending !== null,
    weeksOfCash: weeksOfCash(state, scenario),
    weeksLeft: scenario.weeks - state.week,
    weeksSinceAnnounced: announced.length > 0 ? state.week - Math.max(...announced) : null,
    lateOrders: state.contracts.filter(({ status, dueWeek }) => status === 'open' && dueWeek < state.week).length,
  }
}
