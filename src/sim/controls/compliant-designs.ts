import { at } from '../../kernel/at'
import { clamp } from '../../kernel/math'
import type { ChipFigures } from '../level/chips-and-rules'
import type { Scenario } from '../level/scenario'
import type { RuleId } from '../state/ids'
import { type ChipMaker, exportStatusUnderRules, type JudgedRule, totalProcessingPerformanceOf } from './export-status'

/** What a design is judged by; a scenario has all of it. */
export interface DesignSetting {
  rules: Readonly<Record<RuleId, JudgedRule>>
  place: string
  chips: Readonly<Record<string, { figures: ChipFigures }>>
  referenceChip: string
  parameters: {
    compliantDesigns: Scenario['parameters']['compliantDesigns']
    compute: Pick<Scenario['parameters']['compute'], 'linkLossAt256'>
  }
}

interface CompliantDesign {
  tpp: number
  fp16TflopsDense: number
  interconnectGBs: number
  memBandwidthGBs: number
}

/**
 * The most valuable compliant design that a vendor can cut down from a die under the rules in force.
 *
 * It may reduce compute to just below a TPP or density threshold, fuse off link groups, or both; its value is useful
 * training in a typical cluster and useful inference in equal parts. Null where no design is free.
 */
export function designCompliantChip(
  inForce: readonly RuleId[],
  die: ChipFigures,
  maker: ChipMaker,
  memBandwidthGBs: number,
  scenario: DesignSetting,
): CompliantDesign | null {
  const tpp = totalProcessingPerformanceOf(die)
  const { fp16TflopsDense: fp16, interconnectGBs: link } = die
  if (tpp === null || fp16 === null || link === null) return null
  let best: CompliantDesign | null = null
  let bestWorth = 0
  for (const cutTpp of tppCuts(inForce, tpp, die, scenario)) {
    for (const cutLink of linkCuts(link, scenario)) {
      const share = cutTpp / tpp
      const part: ChipFigures = scaled(die, share, cutLink, memBandwidthGBs)
      if (exportStatusUnderRules(scenario.rules, inForce, part, maker, scenario.place).status !== 'free') continue
      const worth = worthOf(fp16 * share, cutLink, memBandwidthGBs, scenario)
      if (worth <= bestWorth) continue
      bestWorth = worth
      best = { tpp: cutTpp, fp16TflopsDense: fp16 * share, interconnectGBs: cutLink, memBandwidthGBs }
    }
  }
  return best
}

function scaled(die: ChipFigures, share: number, interconnectGBs: number, memBandwidthGBs: number): ChipFigures {
  const times = (rate: number | null): number | null => (rate === null ? null : rate * share)
  return {
    ...die,
    fp16TflopsDense: times(die.fp16TflopsDense),
    fp8TflopsDense: times(die.fp8TflopsDense),
    int8TopsDense: times(die.int8TopsDense),
    interconnectGBs,
    memBandwidthGBs,
  }
}

/** Candidate TPP values: the die's own, and one a margin below each TPP or density threshold. */
function tppCuts(inForce: readonly RuleId[], tpp: number, die: ChipFigures, scenario: DesignSetting): number[] {
  const margin = 1 - scenario.parameters.compliantDesigns.marginShare
  const cuts = [tpp]
  for (const id of inForce) {
    for (const band of at(scenario.rules, id).bands) {
      for (const threshold of band.any.flat()) {
        if (threshold.atLeast === undefined) continue
        if (threshold.figure === 'tpp') cuts.push(threshold.atLeast * margin)
        if (threshold.figure === 'densityTppPerMm2' && die.dieAreaMm2)
          cuts.push(threshold.atLeast * die.dieAreaMm2 * margin)
      }
    }
  }
  return cuts.filter((cut) => cut <= tpp)
}

function linkCuts(link: number, scenario: DesignSetting): number[] {
  const step = scenario.parameters.compliantDesigns.linkStepGBs
  const cuts = [link]
  for (let cut = Math.floor(link / step) * step; cut > 0; cut -= step) if (cut < link) cuts.push(cut)
  return cuts
}

function worthOf(fp16: number, link: number, bandwidth: number, scenario: DesignSetting): number {
  const reference = at(scenario.chips, scenario.referenceChip).figures
  const { clusterChips } = scenario.parameters.compliantDesigns
  const training = (fp16 / (reference.fp16TflopsDense ?? 1)) * trainingShareAtLinkSpeed(clusterChips, link, scenario)
  const inference = bandwidth / (reference.memBandwidthGBs ?? 1)
  return (training + inference) / 2
}

/** Share of training work that remains with this link speed: 1 / (1 + loss × √(chips/256) × 600/link). */
export function trainingShareAtLinkSpeed(chips: number, linkGBs: number, scenario: DesignSetting): number {
  const { linkLossAt256 } = scenario.parameters.compute
  return 1 / (1 + linkLossAt256 * Math.sqrt(chips / 256) * (600 / clamp(linkGBs, 16, 10000)))
}
