import type { Scenario } from '../../sim/level/scenario'
import { weeksUntilCashRunsOut } from '../../sim/outlook/cash-outlook'
import type { GameState } from '../../sim/state/state'

/** The looped pieces of music. */
export type MusicPiece = 'title' | 'calm' | 'rush' | 'embargo' | 'tea'

/** The facts of the desk that decide the music. */
export interface MusicContext {
  isAtTea: boolean
  hasEnded: boolean
  weeksOfCash: number
  weeksLeft: number
  /** Weeks since the last rule was announced; null before the first. */
  weeksSinceAnnounced: number | null
  /** Overdue orders. */
  lateOrders: number
  /** The clock has stood for a while: no hurried music for a player who reads. */
  hasStood: boolean
}

/** Weeks after a rule's announcement with its own music. */
const embargoWeeks = 6
/** Cash for less than a quarter is short: the figure in the head turns red at the same number. */
const shortOfCashWeeks = 13
/** The last weeks of a game have hurried music. */
const lastWeeks = 4
const manyLate = 3

/** The music of the desk; null after the end of the game. */
export function musicPieceForContext(scene: MusicContext): MusicPiece | null {
  if (scene.hasEnded) return null
  if (scene.isAtTea) return 'tea'
  if (scene.weeksSinceAnnounced !== null && scene.weeksSinceAnnounced < embargoWeeks) return 'embargo'
  return isPressed(scene) && !scene.hasStood ? 'rush' : 'calm'
}

function isPressed({ weeksOfCash: weeks, weeksLeft, lateOrders }: MusicContext): boolean {
  return weeks < shortOfCashWeeks || weeksLeft <= lastWeeks || lateOrders >= manyLate
}

/** Reads the facts that decide the music. */
export function musicContextOf(
  state: Readonly<GameState>,
  scenario: Scenario,
  { isAtTea, hasStood }: Pick<MusicContext, 'isAtTea' | 'hasStood'>,
): MusicContext {
  const announced = Object.values(state.rules).flatMap(({ announcedWeek }) => announcedWeek ?? [])
  return {
    isAtTea,
    hasStood,
    hasEnded: state.ending !== null,
    weeksOfCash: weeksUntilCashRunsOut(state, scenario),
    weeksLeft: scenario.weeks - state.week,
    weeksSinceAnnounced: announced.length > 0 ? state.week - Math.max(...announced) : null,
    lateOrders: state.contracts.filter(({ status, dueWeek }) => status === 'open' && dueWeek < state.week).length,
  }
}
