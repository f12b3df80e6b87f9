import { weekIndexFromStart } from '../../kernel/dates'
import { drawStandardNormal } from '../../kernel/luck'
import { exp, log } from '../../kernel/math'
import type { NationDraws } from '../../sim/level/nation-parameters'
import { type NationModelStructureName, nationModelStructureNames } from '../../sim/level/nation-parameters'
import type { NationFile, NationPolicy } from '../../sim/level/nation-shape'
import { type PercentileBand, percentileBandOf } from '../../sim/nation/comparison'
import { compilePolicySchedule } from '../../sim/nation/schedule'
import { compileFixedNationModelInputs } from '../../sim/nation/setting'
import { type DrawnNationWorld, drawNationWorlds } from '../../sim/nation/worlds'
import { nationSeriesValuesInYear, yearsOfPolicyDifferences } from './policy-study'
import { type NationSeriesName, nationSeriesNames } from './quarters'
import { type NationRunRecord, runNation } from './run-nation'
import { modelValueOfTarget, type ReportedFigureTarget } from './targets'

/** What is kept of a world under a policy: the series of the pair years, and what limited Ascend-class supply late. */
interface Outcome {
  years: Record<string, Record<NationSeriesName, number>>
  lateBinding: NationRunRecord['binding']
  lateOrdersAreLess: boolean[]
}

/** Worlds of all structures, played under policies on demand; a policy is played once. */
export interface NationWorldEnsemble {
  nation: NationFile
  draws: NationDraws
  worlds: { structure: NationModelStructureName; world: DrawnNationWorld }[]
  outcomesOf(policy: NationPolicy): Outcome[]
}

export function openNationWorldEnsemble(
  nation: NationFile,
  draws: NationDraws,
  count: number,
  from: string,
): NationWorldEnsemble {
  const setting = compileFixedNationModelInputs(nation)
  const worlds = nationModelStructureNames.flatMap((structure) =>
    drawNationWorlds(structure, count, from, draws, nation).map((world) => ({ structure, world })),
  )
  const late = weekIndexFromStart('2026-01-01', nation.start)
  const known = new Map<NationPolicy, Outcome[]>()
  const play = (policy: NationPolicy): Outcome[] => {
    const schedule = compilePolicySchedule(policy, nation)
    return worlds.map(({ world }) => {
      const record = runNation(world, schedule, setting)
      const years = Object.fromEntries(
        yearsOfPolicyDifferences.map((year) => [year, nationSeriesValuesInYear(record, year, nation)]),
      )
      return { years, lateBinding: record.binding.slice(late), lateOrdersAreLess: record.ordersAreLess.slice(late) }
    })
  }
  const outcomesOf = (policy: NationPolicy) => {
    const outcomes = known.get(policy) ?? play(policy)
    known.set(policy, outcomes)
    return outcomes
  }
  return { nation, draws, worlds, outcomesOf }
}

/** A policy of the nation by its name. */
export function policyNamed(name: string, { policies }: NationFile): NationPolicy {
  const policy = policies[name]
  if (!policy) throw new Error(`the nation has no policy "${name}"`)
  return policy
}

export interface ReportedTargetComparison {
  target: ReportedFigureTarget
  band: PercentileBand
  isInBand: boolean
}

/** Reported figures against the bands of history, the error of reports included. */
export function compareReportedTargetsWithHistory(laboratory: NationWorldEnsemble): ReportedTargetComparison[] {
  const { nation, worlds } = laboratory
  const [setting, schedule] = [
    compileFixedNationModelInputs(nation),
    compilePolicySchedule(policyNamed('history', nation), nation),
  ]
  const byWorld = worlds.map(({ world }) => {
    const record = runNation(world, schedule, setting)
    return nation.targets.map((target) =>
      withError(modelValueOfTarget(target, record, nation.start), target, world, laboratory),
    )
  })
  return nation.targets.map((target, n) => {
    const values = byWorld.map((own) => own[n] ?? 0)
    const band = percentileBandOf(values)
    return { target, band, isInBand: band.p10 <= target.value && target.value <= band.p90 }
  })
}

const unitMeasures: readonly ReportedFigureTarget['measure'][] = [
  'foreignCards',
  'domesticCards',
  'allCards',
  'ascendCards',
  'computeCutCards',
  'divertedCards',
]

/** Error of reports: revenue and sales by the rms residual of the fit, cards by 0.15 (log); nothing for the others. */
function withError(
  value: number,
  { id, measure }: ReportedFigureTarget,
  world: DrawnNationWorld,
  { draws }: NationWorldEnsemble,
): number {
  const { revenueLogSd, unitsLogSd } = draws.discrepancy
  const sd = unitMeasures.includes(measure)
    ? unitsLogSd
    : measure === 'vendorRevenue' || measure === 'lawfulSales'
      ? revenueLogSd
      : 0
  return sd === 0 || !world
    ? value
    : value * exp(sd * drawStandardNormal({ seedBits: world.seedBits, week: 0 }, 'nation.report', id))
}

/** A series of a policy in a year, by world. */
function valuesOf(
  policy: NationPolicy,
  year: string,
  name: NationSeriesName,
  laboratory: NationWorldEnsemble,
): number[] {
  return laboratory.outcomesOf(policy).map(({ years }) => years[year]?.[name] ?? 0)
}

/** Bands of all series of a policy in a year. */
export function policySeriesBandsInYear(
  policy: NationPolicy,
  year: string,
  laboratory: NationWorldEnsemble,
): Record<NationSeriesName, PercentileBand> {
  const bands = nationSeriesNames.map((name) => [name, percentileBandOf(valuesOf(policy, year, name, laboratory))])
  return Object.fromEntries(bands) as Record<NationSeriesName, PercentileBand>
}

/** One policy minus another in each world. */
export function policyDifferencesByWorld(
  one: NationPolicy,
  other: NationPolicy,
  year: string,
  name: NationSeriesName,
  laboratory: NationWorldEnsemble,
): number[] {
  const without = valuesOf(other, year, name, laboratory)
  return valuesOf(one, year, name, laboratory).map((value, n) => value - (without[n] ?? 0))
}

/** The logarithm of one policy's series over another's in each world. */
export function policyLogRatiosByWorld(
  one: NationPolicy,
  other: NationPolicy,
  year: string,
  name: NationSeriesName,
  laboratory: NationWorldEnsemble,
): number[] {
  const without = valuesOf(other, year, name, laboratory)
  return valuesOf(one, year, name, laboratory).map((value, n) =>
    log(Math.max(1e-9, value) / Math.max(1e-9, without[n] ?? 0)),
  )
}

/** One TPP ceiling from October 2022; everything else as in history, without the guidance of Beijing. */
export function tppCeilingPolicy(tpp: number | null): NationPolicy {
  const rules: NonNullable<NationPolicy['rules']> =
    tpp === null
      ? {}
      : {
          ceiling: {
            kind: 'chips',
            announcedOn: '2022-10-07',
            inForceOn: '2022-10-07',
            rumourWeeks: 4,
            bands: [{ status: 'denied', any: [[{ figure: 'tpp', atLeast: tpp }]] }],
          },
        }
  const without = ['letters-2022', 'oct-2022', 'oct-2023', 'h20-letter', 'h20-licences', 'jan-2026', 'h200-licences']
  const beijing = ['beijing-h20', 'beijing-small', 'beijing-quota', 'beijing-opening']
  return { basedOn: 'history', without: [...without, ...beijing], rules }
}

/** Draws of a structure in which a difference is above zero. */
export function countRisesUnderHypothesis(
  structure: NationModelStructureName,
  values: readonly number[],
  { worlds }: NationWorldEnsemble,
): { rises: number; draws: number } {
  const own = values.filter((_, n) => worlds[n]?.structure === structure)
  return { rises: own.filter((value) => value > 0).length, draws: own.length }
}

/** The parameters whose ranks go best with a difference, with their rank correlation. */
export function parametersDrivingDifference(
  values: readonly number[],
  { worlds }: NationWorldEnsemble,
  count: number,
): { name: string; correlation: number }[] {
  const ranks = ranksOf(values)
  const names = Object.keys(worlds[0]?.world.parameters ?? {}) as (keyof DrawnNationWorld['parameters'])[]
  return names
    .map((name) => ({
      name,
      correlation: correlationOf(ranks, ranksOf(worlds.map(({ world }) => world.parameters[name]))),
    }))
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation))
    .slice(0, count)
}

function ranksOf(values: readonly number[]): number[] {
  const order = values.map((value, n) => ({ value, n })).sort((a, b) => a.value - b.value)
  const ranks = values.map(() => 0)
  for (const [rank, { n }] of order.entries()) ranks[n] = rank
  return ranks
}

function correlationOf(one: readonly number[], other: readonly number[]): number {
  const middle = (one.length - 1) / 2
  let [both, own] = [0, 0]
  for (const [n, rank] of one.entries()) {
    both += (rank - middle) * ((other[n] ?? 0) - middle)
    own += (rank - middle) * (rank - middle)
  }
  return both / own
}

/** Draws by structure in which history narrows the gap of 2027 against none, once some parameters are set by hand. */
export function countGapNarrowingsWith(
  changed: Partial<DrawnNationWorld['parameters']>,
  laboratory: NationWorldEnsemble,
): number[] {
  const { nation, worlds } = laboratory
  const setting = compileFixedNationModelInputs(nation)
  const [history, none] = [
    compilePolicySchedule(policyNamed('history', nation), nation),
    compilePolicySchedule(policyNamed('none', nation), nation),
  ]
  const monthsIn = (world: DrawnNationWorld, schedule: typeof history) =>
    nationSeriesValuesInYear(runNation(world, schedule, setting), '2027', nation).monthsBehind
  const narrows = worlds.map(({ world }) => {
    const moved = { ...world, parameters: { ...world.parameters, ...changed } }
    return monthsIn(moved, history) < monthsIn(moved, none)
  })
  return nationModelStructureNames.map(
    (structure) => narrows.filter((does, n) => does && worlds[n]?.structure === structure).length,
  )
}
