import type { Scenario } from '../../sim/level/scenario'
import type { GameState } from '../../sim/state/state'

/** Hidden facts of the game, shown at the end. */
interface HiddenFactsView {
  rules: { rule: string; announcedWeek: number; forceWeek: number; historyDay: string; wasHastened: boolean }[]
  /** Shocks that came, in order, and those that did not. */
  shocks: { event: string; week: number }[]
  spared: string[]
  falseRumours: { event: string; week: number }[]
  distributors: { distributor: string; limitShare: number; patience: number; temper: string }[]
}

/**
 * Drawn dates beside the historical ones, shocks, false rumours, and the distributors' limits as shares of the market
 * price.
 */
export function hiddenFactsView(state: Readonly<GameState>, scenario: Scenario): HiddenFactsView {
  const { ruleWeeks } = state.world
  const events = Object.entries(scenario.events)
  const shocks = events
    .filter(([, { kind }]) => kind === 'shock')
    .map(([event]) => ({ event, week: state.fired[event] ?? -1 }))
  return {
    rules: Object.entries(ruleWeeks)
      .filter(([, fate]) => (fate.force > 0 || fate.announced > 0) && fate.announced <= scenario.weeks)
      .map(([rule, fate]) => ({
        rule,
        announcedWeek: fate.announced,
        forceWeek: fate.force,
        historyDay: scenario.rules[rule]?.inForceOn ?? scenario.start,
        wasHastened: fate.hastened,
      })),
    shocks: shocks.filter(({ week }) => week >= 0).sort((a, b) => a.week - b.week),
    spared: shocks.filter(({ week }) => week < 0).map(({ event }) => event),
    falseRumours: events
      .filter(([id, { kind, truth }]) => kind === 'rumour' && truth === 'false' && state.fired[id] !== undefined)
      .map(([event]) => ({ event, week: state.fired[event] ?? 0 })),
    distributors: Object.entries(state.distributors).map(([distributor, person]) => ({
      distributor,
      limitShare: 1 + person.mind.limitMargin,
      patience: person.mind.patience,
      temper: person.mind.temper,
    })),
  }
}
