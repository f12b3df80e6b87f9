import type { Scenario } from '../sim/scenario'
import type { GameState } from '../sim/state'

/** A step of the guide through the first minutes, by the key of its words. */
export type GuideStep = 'answer' | 'mandate' | 'time' | 'why' | 'buy' | 'install' | 'more'

/** The panel in which a step is taken. */
export const panelOfStep: Partial<Record<GuideStep, string>> = {
  mandate: 'mandate',
  buy: 'market',
  install: 'sites',
}

/** The next step for a player who has seen these before; null where the guide has nothing more to say. */
export function guideStep(
  state: Readonly<GameState>,
  scenario: Scenario,
  done: ReadonlySet<GuideStep>,
): GuideStep | null {
  if (state.ending || state.week > 16) return null
  const isOpen: Record<GuideStep, boolean> = {
    answer: state.dilemmas.length > 0 && state.week < 2,
    mandate:
      state.mandate === null && Object.keys(scenario.mandates).length > 0 && !scenario.without.includes('mandates'),
    time: state.week === 0,
    why: true,
    buy: state.contracts.length === 0 && warehouseChips(state) === 0,
    install: warehouseChips(state) > 0 && state.sites[firstReady(state)]?.queue.length === 0,
    more: true,
  }
  return (Object.keys(isOpen) as GuideStep[]).find((step) => isOpen[step] && !done.has(step)) ?? null
}

function warehouseChips(state: Readonly<GameState>): number {
  return Object.values(state.warehouse).reduce((sum, { count }) => sum + count, 0)
}

function firstReady(state: Readonly<GameState>): string {
  return Object.keys(state.sites).find((site) => state.sites[site]?.status === 'ready') ?? ''
}
