import { at } from '../../kernel/at'
import type { ChipFigures, Rule, RuleBand, Threshold } from '../level/chips-and-rules'
import type { Scenario } from '../level/scenario'
import type { ChipId, RuleId } from '../state/ids'
import type { GameState } from '../state/state'

/** `licence`: case-by-case review; `denied`: presumption of denial; `unknown`: a figure is missing. */
type ExportStatus = 'free' | 'notification' | 'licence' | 'denied' | 'unknown'

export interface ExportStatusReason {
  figure: Threshold['figure']
  value: number | null
  threshold: number
}

export interface ExportStatusResult {
  status: ExportStatus
  rule: RuleId | null
  /** The place whose capital decides; null where no rule does. */
  decidedBy: string | null
  because: ExportStatusReason[]
  /** Missing figures that could lead to this status or a stricter one. */
  missing: FigureName[]
}

/** Name of a figure in a part's data. */
type FigureName = keyof ChipFigures

type Known = 'yes' | 'no' | 'unknown'
const severity: Record<Exclude<ExportStatus, 'unknown'>, number> = { free: 0, notification: 1, licence: 2, denied: 3 }

/** Total processing performance: the largest dense rate times its bit length; null where no rate is known. */
export function totalProcessingPerformanceOf(figures: ChipFigures): number | null {
  const rates = [
    figures.fp16TflopsDense === null ? null : figures.fp16TflopsDense * 16,
    figures.fp8TflopsDense === null ? null : figures.fp8TflopsDense * 8,
    figures.int8TopsDense === null ? null : figures.int8TopsDense * 8,
  ].filter((rate) => rate !== null)
  return rates.length === 0 ? null : Math.max(...rates)
}

/**
 * Performance density: TPP over the applicable die area in mm², which counts non-planar transistors alone; null where
 * either is unknown, 0 where no die counts (88 FR 73458, note to 3A090).
 */
export function performanceDensityOf(figures: ChipFigures): number | null {
  const tpp = totalProcessingPerformanceOf(figures)
  if (tpp === null || figures.dieAreaMm2 === null) return null
  const applicable = figures.dieAreaMm2 - (figures.planarDieAreaMm2 ?? 0)
  return applicable > 0 ? tpp / applicable : 0
}

/** What of a rule decides the status of a part. */
export type JudgedRule = Pick<Rule, 'bands' | 'origins' | 'destinations' | 'vendors' | 'gate'>

/** Who makes a part, and where; null = unknown, judged as reached by every rule. */
export interface ChipMaker {
  origin: string | null
  vendor: string | null
}

/** A part's figure by the rule's name for it; null = unknown. */
export function chipFigureForThreshold(figures: ChipFigures, name: Threshold['figure']): number | null {
  if (name === 'tpp') return totalProcessingPerformanceOf(figures)
  if (name === 'densityTppPerMm2') return performanceDensityOf(figures)
  if (name !== 'ioAndMemoryGBs') return figures[name]
  const { interconnectGBs, memBandwidthGBs } = figures
  return interconnectGBs === null || memBandwidthGBs === null ? null : interconnectGBs + memBandwidthGBs
}

/** A band of a rule that cannot be decided because a figure is missing. */
interface OpenQuestion {
  rule: RuleId
  decidedBy: string | null
  band: RuleBand
  group: readonly Threshold[]
}

type Decided = ExportStatusResult & { status: keyof typeof severity }
const free: Decided = { status: 'free', rule: null, decidedBy: null, because: [], missing: [] }

/**
 * Export status of a part under some rules, from its figures alone; the strictest matching band decides.
 *
 * Missing figures lead to `unknown` only where they could make the status stricter.
 */
export function exportStatusUnderRules(
  rules: Readonly<Record<RuleId, JudgedRule>>,
  inForce: readonly RuleId[],
  figures: ChipFigures,
  maker: ChipMaker,
  destination: string,
): ExportStatusResult {
  let decided: Decided = free
  const open: OpenQuestion[] = []
  for (const id of inForce) {
    const rule = at(rules, id)
    if (!isReached(maker, rule) || !rule.destinations.includes(destination)) continue
    const decidedBy = rule.gate === 'import' ? destination : (maker.origin ?? rule.origins[0] ?? null)
    for (const band of rule.bands) {
      const scope = inScope(band, figures)
      if (scope === 'no') continue
      for (const group of band.any) {
        const holds = groupHolds(group, figures)
        if (holds === 'no') continue
        if (holds === 'unknown' || scope === 'unknown') open.push({ rule: id, decidedBy, band, group })
        else if (severity[band.status] > severity[decided.status])
          decided = { status: band.status, rule: id, decidedBy, because: reasons(group, figures), missing: [] }
      }
    }
  }
  return open.length === 0 ? { ...decided } : withOpen(decided, open, figures)
}

function isReached({ origin, vendor }: ChipMaker, { origins, vendors }: JudgedRule): boolean {
  return (origin === null || origins.includes(origin)) && (!vendors || vendor === null || vendors.includes(vendor))
}

/** Combines the decided status with the bands that missing figures leave open. */
function withOpen(decided: Decided, open: readonly OpenQuestion[], figures: ChipFigures): ExportStatusResult {
  const telling = open.filter(({ band }) => severity[band.status] >= severity[decided.status])
  const missing = [...new Set(telling.flatMap((question) => missingIn(question, figures)))]
  const strictest = telling.reduce<OpenQuestion | null>(
    (worst, next) => (worst && severity[worst.band.status] >= severity[next.band.status] ? worst : next),
    null,
  )
  if (!strictest || severity[strictest.band.status] <= severity[decided.status]) return { ...decided, missing }
  const { rule, decidedBy, group } = strictest
  return { status: 'unknown', rule, decidedBy, because: reasons(group, figures), missing }
}

const rates = ['fp16TflopsDense', 'fp8TflopsDense', 'int8TopsDense'] as const

/** The missing figures on which an open band depends. */
function missingIn({ band, group }: OpenQuestion, figures: ChipFigures): FigureName[] {
  const asked = group.flatMap(({ figure }) => (chipFigureForThreshold(figures, figure) === null ? inputs[figure] : []))
  const scope = inScope(band, figures) === 'unknown' ? rates : []
  const hasRate = totalProcessingPerformanceOf(figures) !== null
  return [...scope, ...asked].filter((name) => figures[name] === null && !(hasRate && inputs.tpp.includes(name)))
}

/** The data figures from which each rule figure is computed. */
const inputs: Readonly<Record<Threshold['figure'], readonly FigureName[]>> = {
  tpp: rates,
  densityTppPerMm2: [...rates, 'dieAreaMm2'],
  interconnectGBs: ['interconnectGBs'],
  memBandwidthGBs: ['memBandwidthGBs'],
  ioAndMemoryGBs: ['interconnectGBs', 'memBandwidthGBs'],
}

function inScope(band: RuleBand, figures: ChipFigures): Known {
  if (band.datacentreOrTppAtLeast === undefined || figures.datacentre) return 'yes'
  const tpp = totalProcessingPerformanceOf(figures)
  if (tpp === null) return 'unknown'
  return tpp >= band.datacentreOrTppAtLeast ? 'yes' : 'no'
}

function groupHolds(group: readonly Threshold[], figures: ChipFigures): Known {
  let all: Known = 'yes'
  for (const { figure, atLeast = Number.NEGATIVE_INFINITY, below = Number.POSITIVE_INFINITY } of group) {
    const value = chipFigureForThreshold(figures, figure)
    if (value === null) all = 'unknown'
    else if (value < atLeast || value >= below) return 'no'
  }
  return all
}

function reasons(group: readonly Threshold[], figures: ChipFigures): ExportStatusReason[] {
  return group.map((threshold) => ({
    figure: threshold.figure,
    value: chipFigureForThreshold(figures, threshold.figure),
    threshold: threshold.atLeast ?? threshold.below ?? 0,
  }))
}

/** A chip's figures in this game; for a compliant design those that its vendor chose. */
export function chipFiguresInGame(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): ChipFigures {
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

export function rulesInForce(state: Readonly<GameState>): RuleId[] {
  return Object.keys(state.rules).filter((id) => state.rules[id]?.status === 'inForce')
}

/** Statuses of a level's chips under the rules in force: pure functions of both, kept because they are asked every week. */
interface KnownStatuses {
  ruleIds: readonly RuleId[]
  /** Whether each rule was in force when last asked. */
  inForce: boolean[]
  /** By chip, or by chip and design, under those rules. */
  current: Map<string, ExportStatusResult>
  byRulesInForce: Map<string, Map<string, ExportStatusResult>>
}

const known = new WeakMap<Scenario, KnownStatuses>()

/** Export status of a chip today for the level's destination. */
export function exportStatusOf(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): ExportStatusResult {
  const answers = knownStatusesToday(state, scenario)
  const design = state.supply[chip]?.design
  const part = design ? `${chip}|${design.tpp}|${design.interconnectGBs}|${design.memBandwidthGBs}` : chip
  const before = answers.get(part)
  if (before) return before
  const answer = statusUnder(rulesInForce(state), state, chip, scenario)
  answers.set(part, answer)
  return answer
}

function knownStatusesToday(state: Readonly<GameState>, scenario: Scenario): Map<string, ExportStatusResult> {
  let last = known.get(scenario)
  if (!last) {
    last = { ruleIds: Object.keys(scenario.rules), inForce: [], current: new Map(), byRulesInForce: new Map() }
    known.set(scenario, last)
  }
  const { ruleIds, inForce, byRulesInForce } = last
  let isChanged = inForce.length < ruleIds.length
  for (let index = 0; index < ruleIds.length; index += 1) {
    const isInForce = state.rules[ruleIds[index] as RuleId]?.status === 'inForce'
    if (inForce[index] === isInForce) continue
    inForce[index] = isInForce
    isChanged = true
  }
  if (isChanged) {
    const key = inForce.join()
    last.current = byRulesInForce.get(key) ?? new Map()
    byRulesInForce.set(key, last.current)
  }
  return last.current
}

function statusUnder(
  rules: RuleId[],
  state: Readonly<GameState>,
  chip: ChipId,
  scenario: Scenario,
): ExportStatusResult {
  const maker = at(scenario.chips, chip)
  return exportStatusUnderRules(scenario.rules, rules, chipFiguresInGame(state, chip, scenario), maker, scenario.place)
}

/** Export status of a chip once every announced rule is in force. */
export function announcedExportStatusOf(
  state: Readonly<GameState>,
  chip: ChipId,
  scenario: Scenario,
): ExportStatusResult {
  const ids = Object.keys(state.rules).filter((id) => ['announced', 'inForce'].includes(at(state.rules, id).status))
  return statusUnder(ids, state, chip, scenario)
}

/** The announced rules that can still be outrun, the next first: not those that a letter in force has brought forward. */
export function rulesStillToCome(state: Readonly<GameState>, scenario: Scenario) {
  return Object.entries(state.rules)
    .flatMap(([rule, { status, forceWeek }]) => {
      const letter = at(scenario.rules, rule).hastenedBy?.rule
      const isBroughtForward = letter !== undefined && state.rules[letter]?.status === 'inForce'
      return status === 'announced' && forceWeek !== null && !isBroughtForward ? [{ rule, forceWeek }] : []
    })
    .toSorted((a, b) => a.forceWeek - b.forceWeek)
}

/** Weeks since the newest market-moving rule took force; −1 = none has. */
export function weeksSinceNewestRule(state: Readonly<GameState>, scenario: Scenario): number {
  let newest = -1
  for (const id in state.rules) {
    const { forceWeek, status } = at(state.rules, id)
    if (status === 'coming' || status === 'announced' || forceWeek === null || forceWeek < 0) continue
    if (forceWeek <= state.week && !at(scenario.rules, id).aside) newest = Math.max(newest, forceWeek)
  }
  return newest < 0 ? -1 : state.week - newest
}
