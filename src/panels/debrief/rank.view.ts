import type { Scenario } from '../../sim/level/scenario'
import type { GameState } from '../../sim/state/state'
import { namedRivalOf } from '../dialogs/review.view'

/** A scripted game of the same world. */
interface Scripted {
  plan: string
  score: number
  rivalAheadLog10: number
}

export type RankView = ReturnType<typeof rankView>

/**
 * Ranks a game among scripted ones; a game is beaten where it is lower by a tenth of a point, as points are written.
 */
export function rankView(
  { ending, series }: Pick<GameState, 'ending' | 'series'>,
  games: readonly Scripted[],
  winLine: number,
  scenario: Pick<Scenario, 'rivals'>,
) {
  if (!ending) throw new Error('a rank needs a game that has ended')
  const own = tenths(ending.score)
  const isBelow = ({ score }: Scripted): boolean => tenths(score) < own
  const plans = [...new Set(games.map(({ plan }) => plan))]
  const id = namedRivalOf(scenario)
  const aheadLog10 = (series.rivalLog10?.at(-1) ?? 0) - (series.log10?.at(-1) ?? 0)
  const beatenByScripts = games.filter(({ rivalAheadLog10 }) => rivalAheadLog10 <= 0).length
  return {
    /** Points, 0 to 100. */
    score: ending.score,
    winLine,
    /** Scripted games below the score, of those that were played. */
    beaten: games.filter(isBelow).length,
    played: games.length,
    /** The results of each plan; all scores are for the strip. */
    plans: plans.map((plan) => {
      const ofPlan = games.filter((game) => game.plan === plan)
      const scores = ofPlan.map(({ score }) => score).toSorted((a, b) => a - b)
      return {
        plan,
        games: scores.length,
        beaten: ofPlan.filter(isBelow).length,
        worst: scores[0] ?? 0,
        middle: scores[Math.floor(scores.length / 2)] ?? 0,
        best: scores.at(-1) ?? 0,
        scores,
      }
    }),
    /**
     * The level's named rival: the distance of the best models, and how many scripted games beat it; null = it has none.
     */
    rival: id === null ? null : { id, isBeaten: aheadLog10 <= 0, aheadLog10, beatenByScripts },
  }
}

function tenths(points: number): number {
  return Math.round(points * 10)
}
