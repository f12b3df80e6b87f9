import { at } from '../../kernel/at'
import {
  bestModelCapabilityLog10,
  monthsBehindFrontier,
  monthsForCapabilityGap,
  nationalDomesticChipShare,
  worldFrontierCapabilityLog10,
} from '../../sim/compute/totals'
import type { Scenario } from '../../sim/level/scenario'
import {
  type NationCurveName,
  type NationCurveValues,
  nationCurveValuesOf,
  type PercentileBand,
  type WeekComparedWithNoRules,
  weeksComparedWithNoRules,
} from '../../sim/nation/comparison'
import type { GameNation } from '../../sim/state/market-state'
import type { GameState } from '../../sim/state/state'

/** A firm that bids in the same markets. */
export type RivalView = ReturnType<typeof rivalView>

export type NationView = ReturnType<typeof nationView>

/** The nation's figures, with the firm apart. */
export function nationView(state: Readonly<GameState>, scenario: Scenario) {
  const rivals = Object.keys(scenario.rivals).map((rival) => rivalView(state, rival, scenario))
  return {
    voidedUsd: state.cardMarket.voidedUsd,
    domesticShare: nationalDomesticChipShare(state),
    nation: state.nation && modelledNationView(state, state.nation, scenario),
    rivals,
    namedRival: rivals.find(({ kind }) => kind === 'named') ?? null,
    /** The firm beside the nation; the two are never one curve. */
    firm: {
      monthsBehind: monthsBehindFrontier(state, scenario),
      domesticShare: ownDomesticShare(state, scenario),
      capabilityLog10: bestModelCapabilityLog10(state, scenario),
    },
  }
}

/** A curve of this game beside its twin without rules, with the range of other worlds and of the pairs. */
export interface NationCurveView {
  curve: (typeof drawnCurves)[number]
  /** By week, as far as kept; the last is this week's. */
  game: readonly number[]
  twin: readonly number[]
  low: readonly number[]
  high: readonly number[]
  pair: DifferenceToNoRulesView
}

/** A difference to no rules this week: of this game, and in eight of ten worlds. */
export interface DifferenceToNoRulesView {
  game: number
  band: PercentileBand
}

/** The curves that the panel draws. */
const drawnCurves = ['gapMonths', 'usefulStock', 'homeCompute', 'foreignVendorUsd', 'industryUsd'] as const

function modelledNationView(state: Readonly<GameState>, { own }: GameNation, scenario: Scenario) {
  const weeks = weeksComparedWithNoRules(state, scenario)
  const values = nationCurveValuesOf(own)
  const curves = drawnCurves.map((curve): NationCurveView => {
    const game = state.series[curve] ?? []
    const shown = weeks.slice(Math.max(0, state.week - game.length), state.week)
    return {
      curve,
      game,
      twin: shown.map(({ twin }) => twin[curve]),
      low: shown.map(({ rules }) => rules[curve].p10),
      high: shown.map(({ rules }) => rules[curve].p90),
      pair: differenceToNoRulesView(curve, values, weeks[state.week - 1]),
    }
  })
  return { values, curves }
}

/** The curves whose differences the papers tell. */
const paperCurves = ['gapMonths', 'usefulStock', 'foreignVendorUsd'] as const

/** What the rules have changed until this week; nothing before the first week and in a level without a nation. */
export function paperDifferencesToNoRules(state: Readonly<GameState>, scenario: Scenario) {
  if (!state.nation) return []
  const values = nationCurveValuesOf(state.nation.own)
  const week = weeksComparedWithNoRules(state, scenario)[state.week - 1]
  return week ? paperCurves.map((curve) => ({ curve, pair: differenceToNoRulesView(curve, values, week) })) : []
}

/** Whether this game lies outside eight of ten worlds, as two of ten games do: then it must be said. */
export function isOutsideItsBand({ game, band }: DifferenceToNoRulesView): boolean {
  return game < band.p10 || game > band.p90
}

/** The difference of a curve to no rules; 0 before the first week. */
export function differenceToNoRulesView(
  curve: NationCurveName,
  values: NationCurveValues,
  week: WeekComparedWithNoRules | undefined,
): DifferenceToNoRulesView {
  if (!week) return { game: 0, band: { p10: 0, p50: 0, p90: 0 } }
  return { game: values[curve] - week.twin[curve], band: week.difference[curve] }
}

function rivalView(state: Readonly<GameState>, rival: string, scenario: Scenario) {
  const known = at(state.rivals, rival)
  const gap = worldFrontierCapabilityLog10(state.week, scenario) - known.capabilityLog10
  return {
    rival,
    kind: at(scenario.rivals, rival).kind,
    ...known,
    orders: known.ordersImported + known.ordersDomestic,
    monthsBehind: monthsForCapabilityGap(gap, scenario),
  }
}

/** Domestic share of the firm's installed chips; null where it has none. */
function ownDomesticShare(state: Readonly<GameState>, scenario: Scenario): number | null {
  let [domestic, all] = [0, 0]
  for (const { racks } of Object.values(state.sites)) {
    for (const [chip, rack] of Object.entries(racks)) {
      all += rack.count
      if (at(scenario.chips, chip).role === 'domestic') domestic += rack.count
    }
  }
  return all === 0 ? null : domestic / all
}
