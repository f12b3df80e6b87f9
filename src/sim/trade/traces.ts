import { at, sumOf } from '../../kernel/at'
import { draw, drawIndex, type Luck } from '../../kernel/luck'
import { clamp } from '../../kernel/math'
import { rowIndexText } from '../../kernel/row-position'
import type { Scenario } from '../level/scenario'
import type { Distributor } from '../level/trade-shapes'
import type { DistributorId } from '../state/ids'
import { addNews, luckOfWeek } from '../state/news'
import type { GameState } from '../state/state'
import type { HiddenTraits } from '../state/talk-state'
import { type TemperTraceKind, valueCountByTemperTraceKind } from '../state/talk-terms'

/** Traces kept per distributor. */
const maxTracesKept = 24

/** Draws a trace's value by the weights of the temper. */
function drawTrace(luck: Luck, subject: string, kind: TemperTraceKind, weights: readonly number[]): number {
  let left = draw(luck, `trace.${kind}`, subject) * sumOf(weights, (weight) => weight)
  for (let value = 0; value < valueCountByTemperTraceKind[kind]; value += 1) {
    left -= weights[value] ?? 0
    if (left < 0) return value
  }
  return valueCountByTemperTraceKind[kind] - 1
}

/** Reveals a trace of a distributor; `traces` and the news are the only places that record it. */
export function revealTemperTrace(
  state: GameState,
  distributor: DistributorId,
  kind: TemperTraceKind,
  scenario: Scenario,
): number {
  const person = at(state.distributors, distributor)
  const { traces } = at(scenario.tempers, person.mind.temper)
  const subject = `${rowIndexText(scenario.distributors, distributor)}.${person.talks}`
  const value = drawTrace(luckOfWeek(state), subject, kind, traces[kind])
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
export function inferTemperProbabilities(
  traces: readonly { kind: TemperTraceKind; value: number }[],
  scenario: Scenario,
): Record<string, number> {
  const odds: Record<string, number> = {}
  let total = 0
  for (const temper in scenario.tempers) {
    let likely = 1
    for (const { kind, value } of traces) {
      const weights = at(scenario.tempers, temper).traces[kind]
      likely *= (weights[value] ?? 0) / sumOf(weights, (weight) => weight)
    }
    odds[temper] = likely
    total += likely
  }
  for (const temper in odds) odds[temper] = total > 0 ? at(odds, temper) / total : 1 / Object.keys(odds).length
  return odds
}

/** Draws a distributor's hidden traits within the level's ranges. */
export function drawHiddenTraits(luck: Luck, id: string, spec: Distributor, scenario: Scenario): HiddenTraits {
  const { hiddenTraits } = spec
  const rank = rowIndexText(scenario.distributors, id)
  const between = (what: string, low: number, high: number): number => low + (high - low) * draw(luck, what, rank)
  const temper = hiddenTraits.tempers[drawIndex(luck, 'temper', rank, hiddenTraits.tempers.length)] ?? ''
  const { patienceLow, patienceHigh } = at(scenario.tempers, temper)
  const { weightLow, weightHigh } = scenario.parameters.talks
  const weight = (issue: string): number => between(`weight.${issue}`, weightLow, weightHigh)
  const spread = hiddenTraits.reliabilitySpread
  return {
    temper,
    limitMargin: between('reserve', hiddenTraits.limitMarginLow, hiddenTraits.limitMarginHigh),
    patience: between('patience', patienceLow, patienceHigh),
    weights: { bulk: weight('bulk'), deposit: weight('deposit'), waiting: weight('waiting'), clause: weight('clause') },
    honesty: between('honesty', hiddenTraits.honestyLow, 1),
    reliability: clamp(spec.reliabilityShare + between('reliability', -spread, spread), 0, 1),
    allocation:
      hiddenTraits.allocation[drawIndex(luck, 'allocation', rank, hiddenTraits.allocation.length)] ?? 'proportional',
    fear: between('fear', hiddenTraits.fearLow, hiddenTraits.fearHigh),
    memoryWeeks: Math.round(between('memory', hiddenTraits.memoryLowWeeks, hiddenTraits.memoryHighWeeks)),
  }
}
