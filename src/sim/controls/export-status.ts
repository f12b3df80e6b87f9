import { at } from '../../kernel/at'
import type { Band, ChipFigures, Rule, Threshold } from '../level/chips-and-rules'
import type { Scenario } from '../level/scenario'
import type { ChipId, RuleId } from '../state/ids'
import type { GameState } from '../state/state'

/** `licence` is decided case by case, `denied` is a licence with presumption of denial, `unknown` lacks a figure. */
export type ControlStatus = 'free' | 'notification' | 'licence' | 'denied' | 'unknown'

export interface Because {
  figure: string
  value: number | null
  threshold: number
}

export interface Control {
  status: ControlStatus
  rule: RuleId | null
  because: Because[]
}

type Known = 'yes' | 'no' | 'unknown'
const severity: Record<ControlStatus, number> = { free: 0, notification: 1, licence: 2, unknown: 2.5, denied: 3 }

/** Total processing performance: the largest dense rate times its bit length; null where no rate is known. */
export function tppOf(figures: ChipFigures): number | null {
  const rates = [
    figures.fp16TflopsDense === null ? null : figures.fp16TflopsDense * 16,
    figures.fp8TflopsDense === null ? null : figures.fp8TflopsDense * 8,
    figures.int8TopsDense === null ? null : figures.int8TopsDense * 8,
  ].filter((rate) => rate !== null)
  return rates.length === 0 ? null : Math.max(...rates)
}

/** Performance density: TPP over the die's applicable area in mm²; null where either is unknown. */
export function densityOf(figures: ChipFigures): number | null {
  const tpp = tppOf(figures)
  return tpp === null || figures.dieAreaMm2 === null ? null : tpp / figures.dieAreaMm2
}

/** A figure as a rule names it; null = unknown. */
export function ruleFigure(figures: ChipFigures, name: Threshold['figure']): number | null {
  switch (name) {
    case 'tpp':
      return tppOf(figures)
    case 'densityTppPerMm2':
      return densityOf(figures)
    case 'interconnectGBs':
      return figures.interconnectGBs
    case 'memBandwidthGBs':
      return figures.memBandwidthGBs
    case 'ioAndMemoryGBs':
      return figures.interconnectGBs === null || figures.memBandwidthGBs === null
        ? null
        : figures.interconnectGBs + figures.memBandwidthGBs
  }
}

/** The status of a part under some rules, from its figures alone; the strictest band that holds decides. */
export function controlUnder(
  rules: Readonly<Record<RuleId, Rule>>,
  inForce: readonly RuleId[],
  figures: ChipFigures,
  origin: string,
  destination: string,
): Control {
  let found: Control = { status: 'free', rule: null, because: [] }
  for (const id of inForce) {
    const rule = at(rules, id)
    if (!rule.origins.includes(origin) || !rule.destinations.includes(destination)) continue
    for (const band of rule.bands) {
      const next = bandControl(id, band, figures)
      if (severity[next.status] > severity[found.status]) found = next
    }
  }
  return found
}

function bandControl(rule: RuleId, band: Band, figures: ChipFigures): Control {
  const scope = inScope(band, figures)
  if (scope === 'no') return { status: 'free', rule: null, because: [] }
  let unknown: Because[] | null = null
  for (const group of band.any) {
    const holds = groupHolds(group, figures)
    if (holds === 'yes' && scope === 'yes') return { status: band.status, rule, because: reasons(group, figures) }
    if (holds !== 'no') unknown = reasons(group, figures)
  }
  return unknown ? { status: 'unknown', rule, because: unknown } : { status: 'free', rule: null, because: [] }
}

function inScope(band: Band, figures: ChipFigures): Known {
  if (band.datacentreOrTppAtLeast === undefined || figures.datacentre) return 'yes'
  const tpp = tppOf(figures)
  if (tpp === null) return 'unknown'
  return tpp >= band.datacentreOrTppAtLeast ? 'yes' : 'no'
}

function groupHolds(group: readonly Threshold[], figures: ChipFigures): Known {
  let all: Known = 'yes'
  for (const threshold of group) {
    const value = ruleFigure(figures, threshold.figure)
    const holds = value === null ? 'unknown' : thresholdHolds(threshold, value) ? 'yes' : 'no'
    if (holds === 'no') return 'no'
    if (holds === 'unknown') all = 'unknown'
  }
  return all
}

function thresholdHolds({ atLeast, below }: Threshold, value: number): boolean {
  return (atLeast === undefined || value >= atLeast) && (below === undefined || value < below)
}

function reasons(group: readonly Threshold[], figures: ChipFigures): Because[] {
  return group.map((threshold) => ({
    figure: threshold.figure,
    value: ruleFigure(figures, threshold.figure),
    threshold: threshold.atLeast ?? threshold.below ?? 0,
  }))
}

/** A chip's figures in this game: those of the part that its vendor designed, where it answered a rule. */
export function figuresOf(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): ChipFigures {
  const { figures } = at(scenario.chips, chip)
  const design = state.supply[chip]?.design
  if (!design) return figures
  const share = design.fp16TflopsDense / (figures.fp16TflopsDense ?? design.fp16TflopsDense)
  return {
    ...figures,
    fp16TflopsDense: design.fp16TflopsDense,
    int8TopsDense: figures.int8TopsDense === null ? null : figures.int8TopsDense * share,
    fp8TflopsDense: figures.fp8TflopsDense === null ? null : figures.fp8TflopsDense * share,
    interconnectGBs: design.interconnectGBs,
    memBandwidthGBs: design.memBandwidthGBs,
  }
}

/** Ids of the rules that are law this week. */
export function rulesInForce(state: Readonly<GameState>): RuleId[] {
  const found: RuleId[] = []
  for (const id of Object.keys(state.rules)) if (state.rules[id]?.status === 'inForce') found.push(id)
  return found
}

/**
 * What has been worked out before, by level, by the rules in force (one bit each) and by part.
 *
 * A status hangs on the rules in force and on the figures alone, so the same question in another week or another game
 * has the same answer.
 */
const known = new WeakMap<object, Map<number, Record<ChipId, Control>>>()

/** The legal state of a chip today, if it were sold to the level's place. */
export function statusOf(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): Control {
  let byRules = known.get(scenario)
  if (!byRules) {
    byRules = new Map()
    known.set(scenario, byRules)
  }
  let bits = 1
  for (const id in state.rules) bits = bits * 2 + (state.rules[id]?.status === 'inForce' ? 1 : 0)
  let answers = byRules.get(bits)
  if (!answers) {
    answers = {}
    byRules.set(bits, answers)
  }
  const design = state.supply[chip]?.design
  const part = design ? `${chip}|${design.tpp}|${design.interconnectGBs}|${design.memBandwidthGBs}` : chip
  const before = answers[part]
  if (before) return before
  const answer = workedOut(state, chip, scenario)
  answers[part] = answer
  return answer
}

function workedOut(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): Control {
  const { origin } = at(scenario.chips, chip)
  return controlUnder(scenario.rules, rulesInForce(state), figuresOf(state, chip, scenario), origin, scenario.place)
}

/** The status a chip would have once every announced rule is law. */
export function announcedStatusOf(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): Control {
  const { origin } = at(scenario.chips, chip)
  const ids = Object.keys(state.rules).filter(
    (id) => state.rules[id]?.status === 'inForce' || state.rules[id]?.status === 'announced',
  )
  return controlUnder(scenario.rules, ids, figuresOf(state, chip, scenario), origin, scenario.place)
}

/** Weeks since the newest rule on which the level's market turns took force; −1 where none has. */
export function weeksSinceRule(state: Readonly<GameState>, scenario: Scenario): number {
  let newest = -1
  for (const id in state.rules) {
    const { forceWeek, status } = at(state.rules, id)
    if (status === 'coming' || status === 'announced' || forceWeek === null || forceWeek < 0) continue
    if (forceWeek <= state.week && !at(scenario.rules, id).aside) newest = Math.max(newest, forceWeek)
  }
  return newest < 0 ? -1 : state.week - newest
}
