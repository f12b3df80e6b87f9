import { at } from '../../kernel/at'
import { happens } from '../../kernel/luck'
import { rowIndexText } from '../../kernel/row-position'
import { isHedgeKindActive } from '../company/bills'
import { applyEffects, slicesChangedByEffects } from '../effects/effects'
import { weeklyProbabilityOf } from '../level/probabilities'
import type { Scenario } from '../level/scenario'
import type { LevelEvent } from '../level/story-shapes'
import type { EventId } from '../state/ids'
import { addNews, luckOfWeek } from '../state/news'
import type { GameState } from '../state/state'
import { isConditionMet } from '../vocabulary/conditions'
import type { System } from './system'

/** Advances the week, ends expired modifiers and fires the week's events. */
export const calendarSystem: System = {
  owns: ['week', 'cloud', 'fired', 'dilemmas', 'dilemmaChoices', ...slicesChangedByEffects],
  inForecast: {
    cash: { changes: ['week'], run: turnWeek },
    score: { changes: ['week', 'modifiers'], run: turnWeekAndEndModifiers },
  },
  run(state, scenario) {
    turnWeekAndEndModifiers(state)
    endHedges(state, scenario)
    for (const id in scenario.events) {
      const event = at(scenario.events, id)
      if (isDue(state, id, event, scenario)) fire(state, id, event, scenario)
    }
    answerLateDilemmas(state, scenario)
  },
}

function turnWeek(state: GameState): void {
  state.week += 1
}

function turnWeekAndEndModifiers(state: GameState): void {
  turnWeek(state)
  if (state.modifiers.some((modifier) => modifier.untilWeek <= state.week)) {
    state.modifiers = state.modifiers.filter((modifier) => modifier.untilWeek > state.week)
  }
}

/** Whether an event fires this week; what costs least to ask is asked first. */
function isDue(state: Readonly<GameState>, id: EventId, event: LevelEvent, scenario: Scenario): boolean {
  const { kind, on, drawn, likelihood, when } = event
  if (kind === 'rumour' || state.fired[id] !== undefined) return false
  if (on !== undefined || drawn !== undefined) {
    return state.world.eventWeeks[id] === state.week && isConditionMet(state, when, scenario)
  }
  const { atLeast = 0, atMost = state.week } = when?.week ?? {}
  if (state.week < atLeast || state.week > atMost || !(likelihood || when)) return false
  const chance = likelihood ? weeklyProbabilityOf(at(scenario.likelihoods, likelihood.word), likelihood.withinWeeks) : 1
  const comes = chance >= 1 || happens(luckOfWeek(state), 'event', rowIndexText(scenario.events, id), chance)
  return comes && isConditionMet(state, when, scenario)
}

function fire(state: GameState, id: EventId, event: LevelEvent, scenario: Scenario): void {
  state.fired[id] = state.week
  addNews(state, 'event', { event: id })
  applyEffects(state, event.then, scenario, id)
  if (event.choices)
    state.dilemmas.push({ event: id, week: state.week, untilWeek: state.week + (event.answerWithinWeeks ?? 4) })
}

/** An unanswered dilemma takes its stated default and costs standing. */
function answerLateDilemmas(state: GameState, scenario: Scenario): void {
  for (const { event, untilWeek } of state.dilemmas) {
    if (untilWeek > state.week) continue
    const { choices, otherwise } = at(scenario.events, event)
    const choice = otherwise ?? Object.keys(choices ?? {})[0]
    if (choice === undefined || !choices) continue
    state.dilemmaChoices[event] = choice
    addNews(state, 'dilemmaLapsed', { event, choice })
    applyEffects(state, at(choices, choice).then, scenario, event)
    state.morale = Math.max(0, state.morale - scenario.parameters.people.moraleBySilence)
  }
  if (state.dilemmas.some((dilemma) => dilemma.untilWeek <= state.week)) {
    state.dilemmas = state.dilemmas.filter((dilemma) => dilemma.untilWeek > state.week)
  }
}

function endHedges(state: GameState, scenario: Scenario): void {
  for (const id in state.hedges) {
    if (at(state.hedges, id).untilWeek !== state.week) continue
    const { kind } = at(scenario.hedges, id)
    if (kind === 'fixed-rent' && !isHedgeKindActive(state, kind, scenario)) state.cloud.fixedShare = 0
    addNews(state, 'hedgeEnded', { hedge: id })
  }
}
