import { at, sumOf } from '../../kernel/at'
import { log10, pow10 } from '../../kernel/math'
import type { Scenario } from '../level/scenario'
import type { Rival } from '../level/trade-shapes'
import type { ChipId } from '../state/ids'
import type { GameState } from '../state/state'

/** Installed chips at all sites of the kinds that `counts` selects. */
export function countInstalledChips(state: Readonly<GameState>, counts: (chip: ChipId) => boolean): number {
  return sumOf(state.sites, ({ racks }) => sumOf(racks, ({ count }, chip) => (counts(chip) ? count : 0)))
}

/** Domestic chips at the mandate's site that have passed acceptance. */
export function acceptedDomesticChipCount(state: Readonly<GameState>): number {
  return sumOf(state.sites, ({ racks }) => sumOf(racks, ({ accepted }) => accepted))
}

/** Served inference in reference-chip equivalents, mean over the last weeks. */
export function meanServedInference(state: Readonly<GameState>, weeks: number): number {
  let sum = 0
  for (let back = 0; back < weeks; back += 1) {
    const week = state.week - back
    if (week >= 1) sum += state.recent[(week - 1) % 26]?.served ?? 0
  }
  return sum / weeks
}

/** Domestic share of all cards that entered the national market since the level began. */
export function nationalDomesticChipShare(state: Readonly<GameState>): number {
  const all = state.cardMarket.domesticCards + state.cardMarket.importedCards
  return all === 0 ? 0 : state.cardMarket.domesticCards / all
}

/** The highest maturity among the firm's domestic stacks. */
export function bestDomesticStackMaturity(state: Readonly<GameState>, scenario: Scenario): number {
  const stack = bestDomesticStack(state, scenario)
  return stack === null ? 0 : at(state.stacks, stack).maturity
}

/** The most mature domestic stack, which counts for a state contract; null where the level has none. */
export function bestDomesticStack(state: Readonly<GameState>, scenario: Scenario): string | null {
  const domestic = Object.keys(state.stacks).filter((id) => scenario.stacks[id]?.role === 'domestic')
  return domestic.reduce<string | null>(
    (best, id) => (best === null || at(state.stacks, id).maturity > at(state.stacks, best).maturity ? id : best),
    null,
  )
}

const weeksPerMonth = 4.345

/** log10 of the effective FLOP of the best finished model; the level's start value where there is none. */
export function bestModelCapabilityLog10(state: Readonly<GameState>, scenario: Scenario): number {
  const { startLog10 } = scenario.parameters.research
  return state.training.models.reduce((best, { log10Effective }) => Math.max(best, log10Effective), startLog10)
}

/**
 * Whether a finished run made the best model so far and was started by the player; only then is it announced at once.
 */
export function isBestPlayerStartedRun(state: Readonly<GameState>, run: string, scenario: Scenario): boolean {
  const model = state.training.models.find(({ name }) => name === run)
  return !state.standingOrders.train && model?.log10Effective === bestModelCapabilityLog10(state, scenario)
}

/** log10 of the effective FLOP of the world's best model this week. */
export function worldFrontierCapabilityLog10(week: number, scenario: Scenario): number {
  return scenario.parameters.research.frontierStartLog10 + scenario.parameters.research.frontierGrowthLog10 * week
}

/** What a rival with the mean supply would reach this week, log10 effective FLOP: as far behind the country's best as the level says. */
export function expectedRivalCapabilityLog10(
  { monthsBehindBest }: Rival,
  { week, nation }: Pick<GameState, 'week' | 'nation'>,
  scenario: Scenario,
): number {
  const bestMonths = nation?.own.flows.monthsBehind ?? scenario.parameters.nation.monthsBehindWithoutModel
  const months = bestMonths + monthsBehindBest
  return (
    worldFrontierCapabilityLog10(week, scenario) -
    months * scenario.parameters.research.frontierGrowthLog10 * weeksPerMonth
  )
}

/** The months that the frontier needs for a distance in log10; none for a lead. */
export function monthsForCapabilityGap(gapLog10: number, { parameters }: Scenario): number {
  return Math.max(0, gapLog10 / (parameters.research.frontierGrowthLog10 * weeksPerMonth))
}

/** Months behind the world's frontier. */
export function monthsBehindFrontier(state: Readonly<GameState>, scenario: Scenario): number {
  const gap = worldFrontierCapabilityLog10(state.week, scenario) - bestModelCapabilityLog10(state, scenario)
  return monthsForCapabilityGap(gap, scenario)
}

/** log10(FLOP × algorithmic efficiency) of a run that ends now, with the part carried over from the previous model. */
export function rawAndEffectiveFlopLog10(state: Readonly<GameState>, flop: number, scenario: Scenario) {
  const last = state.training.models[state.training.models.length - 1]
  const carried = last ? scenario.parameters.research.carryOverShare * pow10(last.log10Flop) : 0
  const log10Flop = log10(Math.max(1, flop + carried))
  return { log10Flop, log10Effective: log10Flop + state.training.efficiencyLog10 }
}

/** log10 of the effective FLOP of the best model of the rivals that the level names. */
export function bestNamedRivalCapabilityLog10(state: Readonly<GameState>, scenario: Scenario): number {
  const named = Object.keys(state.rivals).filter((id) => scenario.rivals[id]?.kind === 'named')
  return Math.max(0, ...named.map((id) => at(state.rivals, id).capabilityLog10))
}
