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
  /** The part's figures that are not known and could lead to this status, or to a stricter one. */
  missing: FigureName[]
}

/** A figure of a part, as its data name it. */
export type FigureName = keyof ChipFigures

type Known = 'yes' | 'no' | 'unknown'
const severity: Record<Exclude<ControlStatus, 'unknown'>, number> = { free: 0, notification: 1, licence: 2, denied: 3 }

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

/** Questions of a rule that a part's figures leave open: what it would be if they were answered with yes. */
interface OpenQuestion {
  rule: RuleId
  band: Band
  group: readonly Threshold[]
}

type Decided = Control & { status: keyof typeof severity }
const free: Decided = { status: 'free', rule: null, because: [], missing: [] }

/**
 * The status of a part under some rules, from its figures alone; the strictest band that holds decides.
 *
 * An open question makes it unknown only where its answer could be stricter than what is decided. Without an origin the
 * part counts as one from wherever the rules look.
 */
export function controlUnder(
  rules: Readonly<Record<RuleId, Rule>>,
  inForce: readonly RuleId[],
  figures: ChipFigures,
  origin: string | null,
  destination: string,
): Control {
  let decided: Decided = free
  const open: OpenQuestion[] = []
  for (const id of inForce) {
    const rule = at(rules, id)
    if (!(origin === null || rule.origins.includes(origin)) || !rule.destinations.includes(destination)) continue
    for (const band of rule.bands) {
      const scope = inScope(band, figures)
      if (scope === 'no') continue
      for (const group of band.any) {
        const holds = groupHolds(group, figures)
        if (holds === 'no') continue
        if (holds === 'unknown' || scope === 'unknown') open.push({ rule: id, band, group })
        else if (severity[band.status] > severity[decided.status])
          decided = { status: band.status, rule: id, because: reasons(group, figures), missing: [] }
      }
    }
  }
  return open.length === 0 ? { ...decided } : withOpen(decided, open, figures)
}

/** What is decided, and what the open questions make of it. */
function withOpen(decided: Decided, open: readonly OpenQuestion[], figures: ChipFigures): Control {
  const telling = open.filter(({ band }) => severity[band.status] >= severity[decided.status])
  const missing = [...new Set(telling.flatMap((question) => missingIn(question, figures)))]
  const strictest = telling.reduce<OpenQuestion | null>(
    (worst, next) => (worst && severity[worst.band.status] >= severity[next.band.status] ? worst : next),
    null,
  )
  if (!strictest || severity[strictest.band.status] <= severity[decided.status]) return { ...decided, missing }
  const { rule, group } = strictest
  return { status: 'unknown', rule, because: reasons(group, figures), missing }
}

const rates = ['fp16TflopsDense', 'fp8TflopsDense', 'int8TopsDense'] as const

/** The part's figures that an open question waits for. */
function missingIn({ band, group }: OpenQuestion, figures: ChipFigures): FigureName[] {
  const asked = group.flatMap(({ figure }) => (ruleFigure(figures, figure) === null ? inputs[figure] : []))
  const scope = inScope(band, figures) === 'unknown' ? rates : []
  const hasRate = tppOf(figures) !== null
  return [...scope, ...asked].filter((name) => figures[name] === null && !(hasRate && inputs.tpp.includes(name)))
}

/** What each of a rule's figures is computed from. */
const inputs: Readonly<Record<Threshold['figure'], readonly FigureName[]>> = {
  tpp: rates,
  densityTppPerMm2: [...rates, 'dieAreaMm2'],
  interconnectGBs: ['interconnectGBs'],
  memBandwidthGBs: ['memBandwidthGBs'],
  ioAndMemoryGBs: ['interconnectGBs', 'memBandwidthGBs'],
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
 * What has been worked out before, by level, by the rules in force and by part.
 *
 * A status hangs on the rules in force and on the figures alone, so the same question in another week or another game
 * has the same answer.
 */
const known = new WeakMap<object, Map<string, Record<ChipId, Control>>>()

/** The legal state of a chip today, if it were sold to the level's place. */
export function statusOf(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): Control {
  let byRules = known.get(scenario)
  if (!byRules) {
    byRules = new Map()
    known.set(scenario, byRules)
  }
  const law = lawKey(state, scenario)
  let answers = byRules.get(law)
  if (!answers) {
    answers = {}
    byRules.set(law, answers)
  }
  const design = state.supply[chip]?.design
  const part = design ? `${chip}|${design.tpp}|${design.interconnectGBs}|${design.memBandwidthGBs}` : chip
  const before = answers[part]
  if (before) return before
  const answer = workedOut(state, chip, scenario)
  answers[part] = answer
  return answer
}

/** The rules in force, one bit each in the level's order, 15 to a character: a number would lose the last of more than 53. */
function lawKey(state: Readonly<GameState>, scenario: Scenario): string {
  let key = ''
  let bits = 1
  for (const id in scenario.rules) {
    bits = bits * 2 + (state.rules[id]?.status === 'inForce' ? 1 : 0)
    if (bits < 0x8000) continue
    key += String.fromCharCode(bits)
    bits = 1
  }
  return key + String.fromCharCode(bits)
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
