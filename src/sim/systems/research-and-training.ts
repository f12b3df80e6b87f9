import { happens } from '../../kernel/luck'
import { clamp } from '../../kernel/math'
import { staffProductivityShare } from '../company/wages'
import { referenceChipUsefulPflops, usefulComputeOfFleet } from '../compute/fleet'
import { rawAndEffectiveFlopLog10 } from '../compute/totals'
import { weeksSinceNewestRule } from '../controls/export-status'
import type { Scenario } from '../level/scenario'
import type { TrainingRun } from '../state/company-state'
import { activeModifierFactor, addNews, luckOfWeek } from '../state/news'
import type { GameState } from '../state/state'
import type { System } from './system'

const secondsPerWeek = 604800

/**
 * Research raises algorithmic efficiency; a training run adds FLOP and at times falls back to its last checkpoint
 */
export const researchAndTrainingSystem: System = {
  owns: ['training'],
  inForecast: { cash: { changes: ['training'], run: passTrainingWeek }, score: 'runs' },
  run(state, scenario) {
    research(state, scenario)
    const { run } = state.training
    if (!run) {
      if (state.standingOrders.train) startRoutineRun(state, scenario)
      return
    }
    train(state, run, scenario)
    if (run.weeksDone >= run.weeks) finish(state, run, scenario)
  },
}

/** A run under way lasts its full weeks; nothing is learned. */
function passTrainingWeek(state: GameState): void {
  const { run } = state.training
  if (!run) return
  if (run.weeksDone >= run.weeks) state.training.run = null
  else run.weeksDone += 1
}

/** Own research needs machines to think with; what others publish pulls everybody along. Scarcity sharpens wits. */
function research(state: GameState, scenario: Scenario): void {
  const {
    ownPerWeek,
    ownReference,
    publishedPerWeek,
    publishedPull,
    withoutCluster,
    chipsPerResearcher,
    scarcityReturn,
    focusRatio,
  } = scenario.parameters.research
  const fleet = usefulComputeOfFleet(state, scenario)
  const able = Math.min(state.people.research.count, withoutCluster + fleet.trainingTotal / chipsPerResearcher)
  const scarce = weeksSinceNewestRule(state, scenario) >= 0 ? scarcityReturn : 1
  const focus = state.training.focus === 'efficiency' ? focusRatio : 1
  const own =
    ownPerWeek *
    Math.sqrt(Math.max(0, able) / ownReference) *
    scarce *
    focus *
    staffProductivityShare(state, scenario) *
    activeModifierFactor(state, 'research.speed')
  const published = publishedPerWeek * state.week
  const gap = Math.max(0, published + state.training.ownLog10 - state.training.efficiencyLog10)
  state.training.ownLog10 += own
  state.training.efficiencyLog10 += own + publishedPull * gap
}

function train(state: GameState, run: TrainingRun, scenario: Scenario): void {
  const fleet = usefulComputeOfFleet(state, scenario)
  const { restartPerThousandChips, restartLosesShare } = scenario.parameters.research
  const focusCost = state.training.focus === 'efficiency' ? scenario.parameters.research.focusTrainingShare : 1
  const pflops = fleet.trainingTotal * referenceChipUsefulPflops(scenario) * run.fleetShare * focusCost
  const chips = (fleet.importedChips + fleet.domesticChips) * run.fleetShare
  run.flop += pflops * 1e15 * secondsPerWeek
  run.weeksDone += 1
  const chance = clamp((restartPerThousandChips * chips) / 1000, 0, 0.6)
  if (!happens(luckOfWeek(state), 'restart', run.name, chance)) return
  run.flop *= 1 - restartLosesShare
  run.restarts += 1
  addNews(state, 'runRestarted', { run: run.name, restarts: run.restarts })
}

function finish(state: GameState, run: TrainingRun, scenario: Scenario): void {
  const { log10Flop, log10Effective } = rawAndEffectiveFlopLog10(state, run.flop, scenario)
  state.training.models.push({ name: run.name, week: state.week, log10Flop, log10Effective })
  state.training.run = null
  addNews(state, 'runFinished', {
    run: run.name,
    log10Effective: Math.round(log10Effective * 100) / 100,
    restarts: run.restarts,
  })
}

/** Standing order: starts a run of usual length and share, named by its number. */
function startRoutineRun(state: GameState, scenario: Scenario): void {
  const { routineWeeks, routineShare } = scenario.parameters.research
  if (state.week + routineWeeks > scenario.weeks) return
  state.training.run = {
    name: `run-${state.training.models.length + 1}`,
    startedWeek: state.week,
    weeks: routineWeeks,
    weeksDone: 0,
    fleetShare: routineShare,
    flop: 0,
    restarts: 0,
    flagship: false,
  }
}
