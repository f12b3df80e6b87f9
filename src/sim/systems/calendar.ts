import { at } from '../../kernel/at'
import { happens } from '../../kernel/luck'
import { luckOf, tell } from '../news'
import type { LevelEvent, Scenario } from '../scenario'
import type { EventId, GameState } from '../state'
import { holds } from '../vocabulary/conditions'
import { applyEffects, weeklyChance } from '../vocabulary/effects'
import type { System } from './system'

/** Turns the week, ends modifiers that have run out, and lets the week's events happen (M1). */
export const calendar: System = {
  owns: [
    'week',
    'cloud',
    'modifiers',
    'fired',
    'dilemmas',
    'answers',
    'flags',
    'standing',
    'distributors',
    'morale',
    'people',
    'warehouse',
    'training',
    'stacks',
    'belief',
    'supply',
    'sites',
    'contracts',
    'finance',
  ],
  run(state, scenario) {
    state.week += 1
    if (state.modifiers.some((modifier) => modifier.untilWeek <= state.week)) {
      state.modifiers = state.modifiers.filter((modifier) => modifier.untilWeek > state.week)
    }
    endHedges(state, scenario)
    for (const id in scenario.events) {
      const event = at(scenario.events, id)
      if (event.kind !== 'rumour' && isDue(state, id, event, scenario)) fire(state, id, event, scenario)
    }
    answerLateDilemmas(state, scenario)
  },
}

function isDue(state: Readonly<GameState>, id: EventId, event: LevelEvent, scenario: Scenario): boolean {
  if (state.fired[id] !== undefined) return false
  if (event.on !== undefined || event.drawn)
    return at(state.world.eventWeeks, id) === state.week && holds(state, event.when, scenario)
  if (!event.likelihood) return event.when !== undefined && holds(state, event.when, scenario)
  const { word, withinWeeks } = event.likelihood
  const chance = weeklyChance(at(scenario.likelihoods, word), withinWeeks)
  return happens(luckOf(state), 'event', id, chance) && holds(state, event.when, scenario)
}

function fire(state: GameState, id: EventId, event: LevelEvent, scenario: Scenario): void {
  state.fired[id] = state.week
  tell(state, 'event', { event: id })
  applyEffects(state, event.then, scenario, id)
  if (event.choices)
    state.dilemmas.push({ event: id, week: state.week, untilWeek: state.week + (event.answerWithinWeeks ?? 4) })
}

function answerLateDilemmas(state: GameState, scenario: Scenario): void {
  for (const { event, untilWeek } of state.dilemmas) {
    if (untilWeek > state.week) continue
    const { choices, otherwise } = at(scenario.events, event)
    const choice = otherwise ?? Object.keys(choices ?? {})[0]
    if (choice === undefined || !choices) continue
    state.answers[event] = choice
    tell(state, 'dilemmaLapsed', { event, choice })
    applyEffects(state, at(choices, choice).then, scenario, event)
  }
  if (state.dilemmas.some((dilemma) => dilemma.untilWeek <= state.week)) {
    state.dilemmas = state.dilemmas.filter((dilemma) => dilemma.untilWeek > state.week)
  }
}

/** Insurance ends with its term. */
function endHedges(state: GameState, scenario: Scenario): void {
  for (const id in state.hedges) {
    if (at(state.hedges, id).untilWeek !== state.week) continue
    const { kind } = at(scenario.hedges, id)
    delete state.flags[`hedge-${kind}`]
    if (kind === 'fixed-rent') state.cloud.fixedShare = 0
    tell(state, 'hedgeEnded', { hedge: id })
  }
}
