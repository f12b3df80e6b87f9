import { at } from '../../kernel/at'
import { draw, type Luck } from '../../kernel/luck'
import { rowPositionOf } from '../../kernel/row-position'
import type { Scenario } from '../level/scenario'
import type { DistributorId } from '../state/ids'
import { addNews, weekLuck } from '../state/news'
import type { GameState } from '../state/state'
import { type TraceKind, traceValues } from '../state/talk-terms'

/** Traces kept per distributor. */
const maxTracesKept = 24

/** Draws a trace's value by the weights of the temper. */
function drawTrace(luck: Luck, subject: string, kind: TraceKind, weights: readonly number[]): number {
  let total = 0
  for (const weight of weights) total += weight
  let left = draw(luck, `trace.${kind}`, subject) * total
  for (let value = 0; value < traceValues[kind]; value += 1) {
    left -= weights[value] ?? 0
    if (left < 0) return value
  }
  return traceValues[kind] - 1
}

/** Reveals a trace of a distributor; `traces` and the news are the only places that record it. */
export function revealTrace(state: GameState, distributor: DistributorId, kind: TraceKind, scenario: Scenario): number {
  const person = at(state.distributors, distributor)
  const { traces } = at(scenario.tempers, person.mind.temper)
  const value = drawTrace(
    weekLuck(state),
    `${rowPositionOf(scenario.distributors, distributor)}.${person.talks}`,
    kind,
    traces[kind],
  )
  person.traces.push({ week: state.week, kind, value })
  if (person.traces.length > maxTracesKept) person.traces.splice(0, person.traces.length - maxTracesKept)
  addNews(state, 'traceSeen', { distributor, trace: kind, value })
  return value
}

/**
 * Probability of each temper given the observed traces (Bayes), from equal prior odds.
 *
 * @returns probabilities that add up to 1, by temper
 */
export function temperProbabilities(
  traces: readonly { kind: TraceKind; value: number }[],
  scenario: Scenario,
): Record<string, number> {
  const odds: Record<string, number> = {}
  let total = 0
  for (const temper in scenario.tempers) {
    let likely = 1
    for (const { kind, value } of traces) {
      const weights = at(scenario.tempers, temper).traces[kind]
      let sum = 0
      for (const weight of weights) sum += weight
      likely *= (weights[value] ?? 0) / sum
    }
    odds[temper] = likely
    total += likely
  }
  for (const temper in odds) odds[temper] = total > 0 ? at(odds, temper) / total : 1 / Object.keys(odds).length
  return odds
}
