import { at } from '../../kernel/at'
import type { Scenario } from '../../sim/level/scenario'
import type { TemperTrace } from '../../sim/state/talk-state'
import { inferTemperProbabilities } from '../../sim/trade/traces'
import type { Tactic, TacticBuyerView } from './tactic'
import { offerOnlyTactics } from './tactics'

/** The tactics of a negotiation: one for the first offer, one for the following. */
interface TacticPair {
  first: Tactic
  then: Tactic
}

const meant = offerOnlyTactics.filter(({ id }) => id !== 'random')
/** All combinations of tactics except random ones; equal pairs are fixed tactics. */
export const twoStageTacticPairs: readonly TacticPair[] = meant.flatMap((first) =>
  meant.map((then) => ({ first, then })),
)

/** Mean surplus of each combination against each temper, in the order of `twoStageTacticPairs`. */
export type SurplusByTacticPairAndTemper = Readonly<Record<string, readonly number[]>>

/** A tactic that plays one combination. */
export function createTwoStageTactic({ first, then }: TacticPair): Tactic {
  const id = first === then ? first.id : `${first.id}, then ${then.id}`
  return { id, move: (sight, subject, wish) => (sight.yours ? then : first).move(sight, subject, wish) }
}

/** Infers the temper from traces by Bayes, and plays the combination with the highest expected surplus. */
export function createTraceReadingTactic(earned: SurplusByTacticPairAndTemper, scenario: Scenario): Tactic {
  const bestWay = (traces: readonly TemperTrace[], isOpen: (way: TacticPair) => boolean): TacticPair => {
    const odds = inferTemperProbabilities(traces, scenario)
    let best = twoStageTacticPairs[0] as TacticPair
    let bestShare = Number.NEGATIVE_INFINITY
    twoStageTacticPairs.forEach((way, index) => {
      if (!isOpen(way)) return
      let share = 0
      for (const temper in odds) share += at(odds, temper) * (at(earned, temper)[index] ?? 0)
      if (share > bestShare) {
        best = way
        bestShare = share
      }
    })
    return best
  }
  return {
    id: 'reader',
    move(sight, subject, wish) {
      const { first } = bestWay(tracesBefore(sight), () => true)
      if (!sight.yours) return first.move(sight, subject, wish)
      return bestWay(sight.traces, (way) => way.first === first).then.move(sight, subject, wish)
    },
  }
}

/** The traces known before the first offer; those revealed by answers come later. */
function tracesBefore({ traces, week }: TacticBuyerView): readonly TemperTrace[] {
  return traces.filter(({ kind, week: seen }) => seen < week || kind === 'deposit' || kind === 'gossip')
}
