import { log10 } from '../../kernel/math'
import { startWaterfall } from '../../kernel/waterfall'
import { referenceChipUsefulPflops, usefulComputeOfFleet } from '../../sim/compute/fleet'
import {
  bestModelCapabilityLog10,
  monthsBehindFrontier,
  monthsForCapabilityGap,
  rawAndEffectiveFlopLog10,
  worldFrontierCapabilityLog10,
} from '../../sim/compute/totals'
import type { Scenario } from '../../sim/level/scenario'
import { recurringWeeklyCashFlowByTerm } from '../../sim/outlook/cash-outlook'
import { capabilityDialPoints } from '../../sim/score/dials'
import type { GameState } from '../../sim/state/state'
import type { RoundedWaterfall } from '../../view/sum'

/** The current run. */
export type TrainingRunView = NonNullable<ReturnType<typeof runView>>

export type TrainingView = ReturnType<typeof trainingView>
export type TrainedModelRow = TrainingView['models'][number]

/** Runs, models and the distance to the frontier. */
export function trainingView(state: Readonly<GameState>, scenario: Scenario) {
  const best = bestModelCapabilityLog10(state, scenario)
  return {
    run: runView(state, scenario),
    models: state.training.models.map((model) => ({
      ...model,
      /** Months behind the frontier of its own week. */
      monthsBehind: monthsForCapabilityGap(
        worldFrontierCapabilityLog10(model.week, scenario) - model.log10Effective,
        scenario,
      ),
      isBest: model.log10Effective === best,
    })),
    capabilityLog10: best,
    /** The best model: FLOP, and the gain by algorithmic efficiency. */
    why: capabilityWhy(state, scenario),
    frontierLog10: worldFrontierCapabilityLog10(state.week, scenario),
    monthsBehind: monthsBehindFrontier(state, scenario),
    efficiencyLog10: state.training.efficiencyLog10,
    bestModelLog10: state.training.ownLog10,
    focus: state.training.focus,
    trainsByItself: state.standingOrders.train,
  }
}

/** The best finished model: FLOP, and the gain by algorithmic efficiency; without a model, the level's start. */
function capabilityWhy(state: Readonly<GameState>, scenario: Scenario): RoundedWaterfall {
  const best = bestModelCapabilityLog10(state, scenario)
  const model = state.training.models.find(({ log10Effective }) => log10Effective === best)
  if (model === undefined) return startWaterfall('works.capability.start', best).sum(0.01)
  return startWaterfall('works.capability.flop', model.log10Flop)
    .plus('works.capability.efficiency', best - model.log10Flop)
    .sum(0.01)
}

function runView(state: Readonly<GameState>, scenario: Scenario) {
  const { run } = state.training
  if (run === null) return null
  const log10EffectiveNow = run.flop > 0 ? rawAndEffectiveFlopLog10(state, run.flop, scenario).log10Effective : null
  return {
    ...run,
    /** Share of its weeks, 0 to 1. */
    doneShare: run.weeks === 0 ? 0 : Math.min(1, run.weeksDone / run.weeks),
    weeksLeft: Math.max(0, run.weeks - run.weeksDone),
    /** FLOP so far, as a logarithm; null before the first week. */
    log10Flop: run.flop > 0 ? log10(run.flop) : null,
    /** Its effective FLOP if it ended now, and its distance to the frontier. */
    log10EffectiveNow,
    monthsBehindNow:
      log10EffectiveNow === null
        ? null
        : monthsForCapabilityGap(worldFrontierCapabilityLog10(state.week, scenario) - log10EffectiveNow, scenario),
  }
}

const secondsPerWeek = 604_800
const flopPerPflop = 1e15

/**
 * The estimate of a run, as a band. The low end has twice the usual restarts and no better methods; the high end has no
 * restart, and methods that improve at the pace so far.
 */
export type TrainingRunEstimate = NonNullable<ReturnType<typeof estimateTrainingRun>>

/** Estimates a run with today's fleet; null where no machine can train. */
export function estimateTrainingRun(
  state: Readonly<GameState>,
  { weeks, fleetShare }: { weeks: number; fleetShare: number },
  scenario: Scenario,
) {
  const { focusTrainingShare, restartPerThousandChips, restartLosesShare } = scenario.parameters.research
  const fleet = usefulComputeOfFleet(state, scenario)
  const focus = state.training.focus === 'efficiency' ? focusTrainingShare : 1
  const pflops = fleet.trainingTotal * referenceChipUsefulPflops(scenario) * fleetShare * focus
  if (pflops <= 0) return null
  const flop = pflops * flopPerPflop * secondsPerWeek * weeks
  const endWeek = state.week + weeks
  const frontier = worldFrontierCapabilityLog10(endWeek, scenario)
  const highLog10 =
    rawAndEffectiveFlopLog10(state, flop, scenario).log10Effective + weeks * methodsPace(state, scenario)
  const chips = (fleet.importedChips + fleet.domesticChips) * fleetShare
  const restarts = Math.ceil(2 * weeks * Math.min(0.6, (restartPerThousandChips * chips) / 1000))
  const kept = (1 - restartLosesShare) ** restarts
  const lowLog10 = rawAndEffectiveFlopLog10(state, flop * kept, scenario).log10Effective
  const lowMonths = monthsForCapabilityGap(frontier - highLog10, scenario)
  const highMonths = monthsForCapabilityGap(frontier - lowLog10, scenario)
  return {
    lowLog10,
    highLog10,
    /** Months behind the frontier of the week in which it would end. */
    lowMonths,
    highMonths,
    /** The resulting points of the dial of capability, 0 to 100. */
    lowPoints: capabilityDialPoints(highMonths, scenario),
    highPoints: capabilityDialPoints(lowMonths, scenario),
    endWeek,
    /** Whether it ends before the campaign does. */
    endsInTime: endWeek <= scenario.weeks,
    /** Revenue lost a week while it runs, at the present rate, in US dollars. */
    lostUsdPerWeek: lostUsdPerWeek(state, { weeks, fleetShare }, scenario),
  }
}

function lostUsdPerWeek(
  state: Readonly<GameState>,
  wanted: { weeks: number; fleetShare: number },
  scenario: Scenario,
): number {
  const run = { name: '', startedWeek: state.week, weeksDone: 0, flop: 0, restarts: 0, flagship: false, ...wanted }
  return -recurringWeeklyCashFlowByTerm({ ...state, training: { ...state.training, run } }, scenario).training
}

/** The growth of algorithmic efficiency since the start, in log10 a week; at first a usual team's. */
function methodsPace(state: Readonly<GameState>, scenario: Scenario): number {
  const { ownPerWeek } = scenario.parameters.research
  return state.week === 0 ? ownPerWeek : Math.max(ownPerWeek, state.training.efficiencyLog10 / state.week)
}
