import { at } from '../../kernel/at'
import { freePowerChips } from '../../sim/compute/fleet'
import { weeksSinceRule } from '../../sim/controls/export-status'
import type { Scenario } from '../../sim/level/scenario'
import { weeksOfCash } from '../../sim/outlook/cash-outlook'
import type { GameState } from '../../sim/state/state'
import { hasPanel } from '../../view/panel-features'
import { powerShortage } from './power-shortage.view'

/** What two advisers of opposite beliefs argue about, and where the matter can be settled. */
export interface Quarrel {
  id: string
  facts: Record<string, number | string>
  /** The panel that helps to decide. */
  panel: string
}

/** The first week in which a quarrel was heard, by its name (`quarrelName`). */
export type Heard = ReadonlyMap<string, number>

type Juncture = (state: Readonly<GameState>, scenario: Scenario) => Quarrel | null

/** The junctures at which they speak, the gravest first. */
const junctures: readonly Juncture[] = [
  (state, scenario) => {
    const weeks = Math.floor(weeksOfCash(state, scenario))
    return weeks < 13 ? { id: 'cash', facts: { weeks }, panel: 'money' } : null
  },
  (state, scenario) => {
    const short = powerShortage(state, scenario)
    return short ? { id: 'powerAhead', facts: { ...short }, panel: 'sites' } : null
  },
  (state) => {
    const late = latestOrder(state)
    return late ? { id: 'late', facts: late, panel: 'contracts' } : null
  },
  (state) => {
    const [rule, coming] = Object.entries(state.rules).find(([, { status }]) => status === 'announced') ?? []
    if (!rule || coming?.forceWeek == null) return null
    return { id: 'rush', facts: { rule, forceWeek: coming.forceWeek }, panel: 'market' }
  },
  (state, scenario) => {
    const since = weeksSinceRule(state, scenario)
    return since >= 0 && since < 7 && state.week > 6 && holdsImported(state, scenario)
      ? { id: 'after', facts: {}, panel: 'fleet' }
      : null
  },
  (state) =>
    state.week < 2 && Object.values(state.warehouse).every(({ count }) => count === 0)
      ? { id: 'first', facts: {}, panel: 'market' }
      : null,
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
    if (Object.values(state.sites).some(({ powerOrders }) => powerOrders.length > 0)) return null
    return { id: 'power', facts: { chip, count: store.count }, panel: 'sites' }
  },
  (state, scenario) => {
    const left = Object.keys(state.stacks).find((stack) => isLeftAlone(state, stack, scenario))
    if (!left) return null
    const facts = { stack: left, maturityShare: state.stacks[left]?.maturity ?? 0 }
    return { id: 'engineers', facts, panel: 'stacks' }
  },
  (state) =>
    state.belief.market > 0.4 ? { id: 'rumour', facts: { chance: state.belief.market }, panel: 'insurance' } : null,
  (state) =>
    state.week > 16 && state.training.models.length === 0 && !state.training.run
      ? { id: 'train', facts: {}, panel: 'training' }
      : null,
  (state, scenario) =>
    state.mandate && state.pivotedFrom === null && Math.abs(state.week - scenario.weeks / 2) < 4
      ? { id: 'pivot', facts: {}, panel: 'mandate' }
      : null,
]

/** From so many weeks late on an order is spoken of. */
const weeksForgiven = 8

/** The order that is latest of those that a seller owes, beyond what is forgiven; what is on its way is not counted. */
function latestOrder(
  state: Readonly<GameState>,
): Record<'distributor' | 'chip' | 'count' | 'weeks', number | string> | null {
  const late = state.contracts
    .filter(({ status }) => status === 'open')
    .map(({ id, distributor, chip, count, delivered, dueWeek }) => ({
      distributor,
      chip,
      count: count - delivered - onTheWay(state, id),
      weeks: state.week - dueWeek,
    }))
    .filter(({ count, weeks }) => count > 0 && weeks > weeksForgiven)
  return late.sort((a, b) => b.weeks - a.weeks)[0] ?? null
}

function onTheWay(state: Readonly<GameState>, contract: number): number {
  return state.shipments.reduce((sum, { contract: id, count }) => sum + (id === contract ? count : 0), 0)
}

/** Weeks for which a quarrel is heard, and after which it may be taken up again. */
const [weeksHeard, weeksQuiet] = [3, 26]

/** What the advisers quarrel about this week: nothing that was heard lately; null where they agree to be silent. */
export function quarrelOf(state: Readonly<GameState>, scenario: Scenario, heard: Heard = new Map()): Quarrel | null {
  if (state.ending) return null
  for (const juncture of junctures) {
    const quarrel = juncture(state, scenario)
    if (quarrel && hasPanel(quarrel.panel, scenario) && isFresh(heard.get(quarrelName(quarrel)), state.week))
      return quarrel
  }
  return null
}

/** Tells one quarrel from another: the matter, and the thing that it is about. */
export function quarrelName({ id, facts: { rule, stack, chip } }: Quarrel): string {
  return [id, rule ?? stack ?? chip ?? ''].join(' ')
}

/** What has been heard once a quarrel has been put before the player, or put away by him. */
export function heardWith(heard: Heard, quarrel: Quarrel, week: number, isPutAway: boolean): Heard {
  const name = quarrelName(quarrel)
  const known = heard.get(name)
  if (!isPutAway && known !== undefined && week < known + weeksQuiet) return heard
  return new Map([...heard, [name, isPutAway ? week - weeksHeard : week]])
}

function isFresh(firstWeek: number | undefined, week: number): boolean {
  return firstWeek === undefined || week < firstWeek + weeksHeard || week >= firstWeek + weeksQuiet
}

/** Whether the firm's own domestic machines run on a young stack for which nobody works. */
function isLeftAlone(state: Readonly<GameState>, stack: string, scenario: Scenario): boolean {
  const { engineers, maturity } = at(state.stacks, stack)
  if (at(scenario.stacks, stack).role !== 'domestic' || engineers > 0 || maturity >= youngShare) return false
  return Object.values(state.sites).some(({ racks }) =>
    Object.entries(racks).some(([chip, { count }]) => count >= 64 && scenario.chips[chip]?.stack === stack),
  )
}

/** Below this maturity (0 to 1) machines give clearly less than was promised. */
const youngShare = 0.7

function holdsImported(state: Readonly<GameState>, scenario: Scenario): boolean {
  const held = [state.warehouse, ...Object.values(state.sites).map(({ racks }) => racks)]
  return held.some((rows) =>
    Object.entries(rows).some(([chip, { count }]) => count > 0 && scenario.chips[chip]?.role !== 'domestic'),
  )
}
