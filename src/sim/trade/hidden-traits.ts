import { at } from '../../kernel/at'
import { draw, drawIndex, type Luck } from '../../kernel/luck'
import { clamp } from '../../kernel/math'
import { rowPositionOf } from '../../kernel/row-position'
import type { Scenario } from '../level/scenario'
import type { Distributor } from '../level/trade-shapes'
import type { HiddenTraits } from '../state/talk-state'

/** Draws a distributor's hidden traits within the level's ranges. */
export function drawHiddenTraits(luck: Luck, id: string, spec: Distributor, scenario: Scenario): HiddenTraits {
  const { hiddenTraits } = spec
  const rank = rowPositionOf(scenario.distributors, id)
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
