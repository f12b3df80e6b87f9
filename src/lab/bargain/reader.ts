import { at } from '../../kernel/at'
import type { Scenario } from '../../sim/level/scenario'
import type { Trace } from '../../sim/state/talk-state'
import { temperOdds } from '../../sim/trade/traces'
import type { Sight, Tactic } from './tactic'
import { offeringTactics } from './tactics'

/** How a talk is led: the tactic of the first offer, and the one that goes on from there. */
export interface Way {
  first: Tactic
  then: Tactic
}

const meant = offeringTactics.filter(({ id }) => id !== 'random')
/** Every way but those that leave it to luck; where both are the same it is a fixed tactic. */
export const ways: readonly Way[] = meant.flatMap((first) => meant.map((then) => ({ first, then })))

/** What each way earned against each temper, in the order of `ways`: the table that a reader of traces plays by. */
export type Earned = Readonly<Record<string, readonly number[]>>

/** Leads a talk one way. */
export function wayTactic({ first, then }: Way): Tactic {
  const id = first === then ? first.id : `${first.id}, then ${then.id}`
  return { id, move: (sight, subject, wish) => (sight.yours ? then : first).move(sight, subject, wish) }
}

/** Reads the traces by Bayes, and leads the talk the way that has earned most against such people. */
export function reader(earned: Earned, scenario: Scenario): Tactic {
  const bestWay = (traces: readonly Trace[], isOpen: (way: Way) => boolean): Way => {
    const odds = temperOdds(traces, scenario)
    let best = ways[0] as Way
    let bestShare = Number.NEGATIVE_INFINITY
    ways.forEach((way, index) => {
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

/** What had been let slip when the first offer was made: how he answers is seen later. */
function tracesBefore({ traces, week }: Sight): readonly Trace[] {
  return traces.filter(({ kind, week: seen }) => seen < week || kind === 'deposit' || kind === 'gossip')
}
