import { freePowerChips } from '../sim/compute'
import { rulesInForce, weeksSinceRule } from '../sim/controls'
import { weeksOfCash } from '../sim/runway'
import type { Scenario } from '../sim/scenario'
import type { GameState } from '../sim/state'

/** What two advisers of opposite beliefs argue about, and where the matter can be settled. */
export interface Quarrel {
  id: string
  facts: Record<string, number | string>
  /** The panel that helps to decide. */
  panel: string
}

type Juncture = (state: Readonly<GameState>, scenario: Scenario) => Quarrel | null

/** The junctures at which they speak, the gravest first. */
const junctures: readonly Juncture[] = [
  (state, scenario) => {
    const weeks = Math.floor(weeksOfCash(state, scenario))
    return weeks < 13 ? { id: 'cash', facts: { weeks }, panel: 'money' } : null
  },
  (state) => {
    const [rule, coming] = Object.entries(state.rules).find(([, { status }]) => status === 'announced') ?? []
    if (!rule || coming?.forceWeek == null) return null
    return { id: 'rush', facts: { rule, forceWeek: coming.forceWeek }, panel: 'market' }
  },
  (state) => {
    const since = weeksSinceRule(state)
    const rule = rulesInForce(state).at(-1)
    return since >= 0 && since < 7 && state.week > 6 && rule
      ? { id: 'after', facts: { rule }, panel: 'contracts' }
      : null
  },
  (state) => (state.week < 2 ? { id: 'first', facts: {}, panel: 'market' } : null),
  (state, scenario) => {
    const untilWeek = Math.max(0, ...Object.values(scenario.mandates).map(({ chooseUntilWeek }) => chooseUntilWeek))
    return state.mandate === null && state.week < untilWeek
      ? { id: 'mandate', facts: { untilWeek }, panel: 'mandate' }
      : null
  },
  (state, scenario) => {
    const [chip, store] = Object.entries(state.warehouse).find(([, { count }]) => count >= 64) ?? []
    const ready = Object.keys(state.sites).filter((site) => state.sites[site]?.status === 'ready')
    if (!chip || !store || ready.some((site) => freePowerChips(state, site, chip, scenario) >= 64)) return null
    return { id: 'power', facts: { chip, count: store.count }, panel: 'sites' }
  },
  (state, scenario) => {
    const idle = Object.entries(state.stacks).find(
      ([id, stack]) => scenario.stacks[id]?.role === 'domestic' && stack.engineers === 0,
    )
    const running = Object.values(state.sites).some(({ racks }) =>
      Object.entries(racks).some(([chip, { count }]) => count >= 64 && scenario.chips[chip]?.role === 'domestic'),
    )
    return idle && running ? { id: 'engineers', facts: { stack: idle[0] }, panel: 'stacks' } : null
  },
  (state) =>
    state.belief.market > 0.4 ? { id: 'rumour', facts: { chance: state.belief.market }, panel: 'insurance' } : null,
  (state) =>
    state.week > 16 && state.training.models.length === 0 && !state.training.run
      ? { id: 'train', facts: {}, panel: 'training' }
      : null,
  (state, scenario) =>
    state.pivotedFrom === null && Math.abs(state.week - scenario.weeks / 2) < 4
      ? { id: 'pivot', facts: {}, panel: 'mandate' }
      : null,
]

/** What the advisers quarrel about this week; null where they agree to be silent. */
export function quarrelOf(state: Readonly<GameState>, scenario: Scenario): Quarrel | null {
  if (state.ending) return null
  for (const juncture of junctures) {
    const quarrel = juncture(state, scenario)
    if (quarrel) return quarrel
  }
  return null
}
