import { usefulComputeOfFleet } from '../../sim/compute/fleet'
import type { Scenario } from '../../sim/level/scenario'
import { winningScoreOf } from '../../sim/score/dials'
import { fact } from '../../sim/state/facts'
import type { GameState } from '../../sim/state/state'
import type { SentenceFacts } from '../../text/translator'
import { chipCountQueuedForInstall, storedChipCount } from '../../view/known-chips'

/** The steps of the guide through the first minutes, by the keys of their words, in order. */
const steps = ['answer', 'mandate', 'arriving', 'score', 'time', 'train', 'why', 'buy', 'install', 'more'] as const
export type TutorialStep = (typeof steps)[number]

/** Steps that only inform: they count as read once time runs. */
export const tutorialStepsWithoutAction: ReadonlySet<TutorialStep> = new Set([
  'arriving',
  'time',
  'score',
  'why',
  'more',
])

/** The panel in which a step is taken. */
export const panelIdByTutorialStep: Partial<Record<TutorialStep, string>> = {
  mandate: 'mandate',
  score: 'mandate',
  buy: 'market',
  install: 'fleet',
  train: 'training',
}

const leastRunWeeks = 4

/** The next step, given those already seen; null at the end of the guide. */
export function nextTutorialStep(
  state: Readonly<GameState>,
  scenario: Scenario,
  done: ReadonlySet<TutorialStep>,
): TutorialStep | null {
  if (state.ending || state.week > 16) return null
  const isOpen: Record<TutorialStep, boolean> = {
    answer: state.dilemmas.length > 0 && state.week < 2,
    mandate:
      state.mandate === null &&
      Object.keys(scenario.mandates).length > 0 &&
      !scenario.disabledFeatures.includes('mandates'),
    arriving:
      state.week >= 1 &&
      state.week < 8 &&
      storedChipCount(state) + chipCountQueuedForInstall(state) > 0 &&
      installsByItself(state),
    // The goal is explained before time runs and before a run.
    score: true,
    time: state.week <= 1,
    train: state.week >= 1 && isRunWanting(state, scenario),
    why: state.week >= 2 && state.week < 8,
    buy: state.contracts.length === 0 && storedChipCount(state) === 0,
    install: storedChipCount(state) > 0 && !installsByItself(state),
    more: true,
  }
  return steps.find((step) => isOpen[step] && !done.has(step)) ?? null
}

/** What the words of a step are told: the lines to win, in points, and the week in which the last run must end. */
export function tutorialTextFacts(state: Readonly<GameState>, scenario: Scenario): SentenceFacts {
  const asked = Object.values(scenario.objectives)
  const askedPoints = asked.reduce((sum, { points }) => sum + points, 0)
  return {
    winPoints: fact('points', winningScoreOf(state, scenario)),
    dialPoints: fact('points', scenario.dials.line),
    dial: fact('dial', state.chosenDial ?? ''),
    hasDial: state.chosenDial === null ? 'no' : 'yes',
    isCapability: state.chosenDial === 'capability' ? 'yes' : 'no',
    asked: asked.length,
    askedPoints: fact('points', askedPoints),
    endWeek: fact('week', scenario.weeks),
    stored: storedChipCount(state) + chipCountQueuedForInstall(state),
    serverUsd: fact('usd', scenario.parameters.fleet.serverUsdPerChip),
  }
}

/** Whether nothing has been trained yet although machines are ready and a run would still end in time. */
function isRunWanting(state: Readonly<GameState>, scenario: Scenario): boolean {
  const { run, models } = state.training
  if (scenario.disabledFeatures.includes('training') || run !== null || models.length > 0) return false
  return state.week + leastRunWeeks <= scenario.weeks && usefulComputeOfFleet(state, scenario).trainingTotal > 0
}

/** Whether the first hall's crew installs from the store automatically. */
function installsByItself(state: Readonly<GameState>): boolean {
  const firstReady = Object.values(state.sites).find(({ status }) => status === 'ready')
  return state.standingOrders.install || (firstReady?.queue.length ?? 0) > 0
}
