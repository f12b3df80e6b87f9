import { weekIndexFromStart } from '../../kernel/dates'
import { drawStandardNormal } from '../../kernel/luck'
import { exp } from '../../kernel/math'
import type { NationDraws, NationModelStructureName } from '../../sim/level/nation-parameters'
import type { NationFile, NationPolicy } from '../../sim/level/nation-shape'
import { type PercentileBand, percentileBandOf } from '../../sim/nation/comparison'
import { compilePolicySchedule } from '../../sim/nation/schedule'
import { compileFixedNationModelInputs } from '../../sim/nation/setting'
import { type DrawnNationWorld, drawNationWorlds } from '../../sim/nation/worlds'
import {
  type NationSeriesName,
  nationSeriesNames,
  nationSeriesValuesOverWeeks,
  wholeCalendarQuartersIn,
} from './quarters'
import { type NationRunRecord, runNation } from './run-nation'

type Bands = Record<NationSeriesName, PercentileBand>

/** How many draws of a structure a policy raises or lowers a series in. */
export interface SeriesDirectionCounts {
  raises: number
  lowers: number
  draws: number
}

export interface PolicyStudy {
  quarters: { quarter: string; series: Bands }[]
  /** Policy minus no policy with the same luck, over whole years. */
  pairs: Record<string, Bands>
  signs: Record<string, Record<NationSeriesName, Partial<Record<NationModelStructureName, SeriesDirectionCounts>>>>
  /** Share of the weeks of 2026 and 2027 in which each of the three limits Ascend-class supply. */
  binding: Partial<Record<NationModelStructureName, Record<'line' | 'dies' | 'memory' | 'ordersAreLess', number>>>
}

interface StudyRequest {
  policy: NationPolicy
  structures: readonly NationModelStructureName[]
  draws: number
  from: string
}

/** The years whose pairs are told. */
export const yearsOfPolicyDifferences = ['2025', '2027'] as const

/** Series that are reported with an error: the discrepancy of units or of revenue is added to their bands. */
const discrepancyOf: Partial<Record<NationSeriesName, 'units' | 'revenue'>> = {
  nvidiaUnits: 'units',
  nvidiaLawfulUnits: 'units',
  h20Units: 'units',
  smallUnits: 'units',
  ascendUnits: 'units',
  otherDomesticUnits: 'units',
  usVendorRevenueUsd: 'revenue',
}

type SeriesValues = Record<NationSeriesName, number>

/** What is kept of a world: records of all worlds would fill the memory. */
interface Played {
  structure: NationModelStructureName
  quarters: SeriesValues[]
  /** Policy minus none, by pair year. */
  differences: Record<string, SeriesValues>
  lateBinding: NationRunRecord['binding']
  lateOrdersAreLess: boolean[]
}

/** Plays a policy and no policy in the same worlds, and gathers bands, pairs and signs. */
export function studyPolicy(request: StudyRequest, fitted: NationDraws, nation: NationFile): PolicyStudy {
  const setting = compileFixedNationModelInputs(nation)
  const schedule = compilePolicySchedule(request.policy, nation)
  const none = compilePolicySchedule(nonePolicy(nation), nation)
  const quarters = wholeCalendarQuartersIn(nation.start, nation.weeks)
  const late = weekIndexFromStart('2026-01-01', nation.start)
  const play = (structure: NationModelStructureName, world: DrawnNationWorld): Played => {
    const [own, without] = [runNation(world, schedule, setting), runNation(world, none, setting)]
    return {
      structure,
      quarters: quarters.map(({ from, to }) =>
        withError(nationSeriesValuesOverWeeks(own, from, to), world, from, fitted),
      ),
      differences: byYear((year) => differenceOf(own, without, year, nation)),
      lateBinding: own.binding.slice(late),
      lateOrdersAreLess: own.ordersAreLess.slice(late),
    }
  }
  const played = request.structures.flatMap((structure) =>
    drawNationWorlds(structure, request.draws, request.from, fitted, nation).map((world) => play(structure, world)),
  )
  const bandsOf = (pick: (one: Played) => SeriesValues | undefined) =>
    seriesBands(played.flatMap((one) => pick(one) ?? []))
  return {
    quarters: quarters.map(({ quarter }, n) => ({ quarter, series: bandsOf((one) => one.quarters[n]) })),
    pairs: byYear((year) => bandsOf((one) => one.differences[year])),
    signs: byYear((year) => signsOf(played, year)),
    binding: bindingOf(played, request.structures),
  }
}

/** The policy that others are compared with. */
function nonePolicy(nation: NationFile): NationPolicy {
  const { none } = nation.policies
  if (!none) throw new Error('the nation has no policy "none"')
  return none
}

function byYear<T>(make: (year: string) => T): Record<string, T> {
  return Object.fromEntries(yearsOfPolicyDifferences.map((year) => [year, make(year)]))
}

/** All series over a calendar year. */
export function nationSeriesValuesInYear(
  record: NationRunRecord,
  year: string,
  nation: NationFile,
): Record<NationSeriesName, number> {
  return nationSeriesValuesOverWeeks(
    record,
    weekIndexFromStart(`${year}-01-01`, nation.start),
    weekIndexFromStart(`${Number(year) + 1}-01-01`, nation.start),
  )
}

function differenceOf(own: NationRunRecord, without: NationRunRecord, year: string, nation: NationFile): SeriesValues {
  const [one, other] = [nationSeriesValuesInYear(own, year, nation), nationSeriesValuesInYear(without, year, nation)]
  return Object.fromEntries(nationSeriesNames.map((name) => [name, one[name] - other[name]])) as SeriesValues
}

/** Adds the error of reports, drawn by world and quarter. */
function withError(
  series: Record<NationSeriesName, number>,
  { seedBits }: DrawnNationWorld,
  from: number,
  { discrepancy }: NationDraws,
): Record<NationSeriesName, number> {
  const changed = { ...series }
  for (const name of nationSeriesNames) {
    const kind = discrepancyOf[name]
    if (!kind) continue
    const sd = kind === 'units' ? discrepancy.unitsLogSd : discrepancy.revenueLogSd
    changed[name] *= exp(sd * drawStandardNormal({ seedBits, week: from }, 'nation.report', name))
  }
  return changed
}

function seriesBands(all: readonly SeriesValues[]): Bands {
  return Object.fromEntries(
    nationSeriesNames.map((name) => [name, percentileBandOf(all.map((one) => one[name]))]),
  ) as Bands
}

function signsOf(played: readonly Played[], year: string): PolicyStudy['signs'][string] {
  const signs = Object.fromEntries(nationSeriesNames.map((name) => [name, {}])) as PolicyStudy['signs'][string]
  for (const { structure, differences } of played) {
    for (const name of nationSeriesNames) {
      const sign = signs[name][structure] ?? { raises: 0, lowers: 0, draws: 0 }
      signs[name][structure] = sign
      const difference = differences[year]?.[name] ?? 0
      sign.draws += 1
      if (difference > 0) sign.raises += 1
      if (difference < 0) sign.lowers += 1
    }
  }
  return signs
}

function bindingOf(played: readonly Played[], structures: readonly NationModelStructureName[]): PolicyStudy['binding'] {
  const binding: PolicyStudy['binding'] = {}
  for (const structure of structures) {
    const own = played.filter((one) => one.structure === structure)
    const weeks = own.flatMap(({ lateBinding }) => lateBinding)
    const share = (what: string) => weeks.filter((one) => one === what).length / weeks.length
    const less = own.flatMap(({ lateOrdersAreLess }) => lateOrdersAreLess)
    const ordersAreLess = less.filter(Boolean).length / less.length
    binding[structure] = { line: share('line'), dies: share('dies'), memory: share('memory'), ordersAreLess }
  }
  return binding
}
