import { weekOf } from '../kernel/dates'
import type { Scenario } from '../sim/scenario'
import type { GameState } from '../sim/state'

/** What fate and other people kept to themselves, opened at the end. */
export interface HiddenView {
  rules: { rule: string; announcedWeek: number; forceWeek: number; historyWeek: number; wasHastened: boolean }[]
  /** Shocks that were drawn; `week` is −1 where it never came. */
  shocks: { event: string; week: number }[]
  falseRumours: { event: string; week: number }[]
  distributors: { distributor: string; marginShare: number; patience: number; curve: string }[]
}

/** The drawn dates beside history's, the shocks, the false rumours, and the distributors' limits. */
export function hiddenView(state: Readonly<GameState>, scenario: Scenario): HiddenView {
  const { ruleWeeks, eventWeeks } = state.world
  const events = Object.entries(scenario.events)
  return {
    rules: Object.entries(ruleWeeks)
      .filter(([, fate]) => fate.force > 0 || fate.announced > 0)
      .map(([rule, fate]) => ({
        rule,
        announcedWeek: fate.announced,
        forceWeek: fate.force,
        historyWeek: weekOf(scenario.rules[rule]?.inForceOn ?? scenario.start, scenario.start),
        wasHastened: fate.hastened,
      })),
    shocks: events
      .filter(([, { kind }]) => kind === 'shock')
      .map(([event]) => ({ event, week: eventWeeks[event] ?? state.fired[event] ?? -1 })),
    falseRumours: events
      .filter(([id, { kind, truth }]) => kind === 'rumour' && truth === 'false' && state.fired[id] !== undefined)
      .map(([event]) => ({ event, week: state.fired[event] ?? 0 })),
    distributors: Object.entries(state.distributors).map(([distributor, person]) => ({
      distributor,
      marginShare: person.reserveMargin,
      patience: person.patience,
      curve: person.curve,
    })),
  }
}
