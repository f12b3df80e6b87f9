import { at } from '../../kernel/at'
import { debtUsd } from '../../sim/books/ledger'
import { cloudPriceUsdPerChipHour, maxRentableCloudChips } from '../../sim/company/bills'
import { chipsFreePowerSupports } from '../../sim/compute/fleet'
import { rulesStillToCome, weeksSinceNewestRule } from '../../sim/controls/export-status'
import type { Scenario } from '../../sim/level/scenario'
import { weeksUntilCashRunsOut } from '../../sim/outlook/cash-outlook'
import { addKindsToFacts, fact } from '../../sim/state/facts'
import type { GameState } from '../../sim/state/state'
import type { SentenceFacts } from '../../text/translator'
import { chipsOwedBy } from '../../view/known-chips'
import { levelHasPanel } from '../../view/panel-features'
import { powerShortageWhenAllChipsArrive } from './power-shortage.view'

/** A dispute of the two advisers, and the panel where it can be decided. */
interface AdviserDispute {
  id: string
  facts: SentenceFacts
  /** The panel that helps to decide. */
  panel: string
}

/** The week since which a dispute is shown, by its matter and subject. */
export type StartWeekOfLastShowingByDispute = ReadonlyMap<string, number>

type Juncture = (state: Readonly<GameState>, scenario: Scenario) => AdviserDispute | null

/** The junctures at which they speak, the gravest first. */
const junctures: readonly Juncture[] = [
  (state, scenario) => {
    const weeks = Math.floor(weeksUntilCashRunsOut(state, scenario))
    return weeks < 13 ? { id: 'cash', facts: { weeks }, panel: 'money' } : null
  },
  (state, scenario) => {
    const short = powerShortageWhenAllChipsArrive(state, scenario)
    if (!short) return null
    const facts = addKindsToFacts({ chip: 'chip', count: 'count', neededKw: 'kw', bookedKw: 'kw' }, { ...short })
    return { id: 'powerAhead', facts, panel: 'sites' }
  },
  (state) => {
    const late = latestOrder(state)
    if (!late) return null
    const facts = { ...late, distributor: fact('distributor', late.distributor), chip: fact('chip', late.chip) }
    return { id: 'late', facts, panel: 'contracts' }
  },
  (state, scenario) => {
    const [coming] = rulesStillToCome(state, scenario)
    if (!coming) return null
    const facts = { rule: fact('rule', coming.rule), forceWeek: fact('week', coming.forceWeek) }
    return { id: 'rush', facts, panel: 'market' }
  },
  (state, scenario) => {
    const since = weeksSinceNewestRule(state, scenario)
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
      ? { id: 'mandate', facts: { untilWeek: fact('week', untilWeek) }, panel: 'mandate' }
      : null
  },
  (state, scenario) => {
    const idleUsd = state.finance.balances.cash - debtUsd(state)
    const weeks = scenario.weeks - state.week
    const chips = maxRentableCloudChips(state, scenario) - state.cloud.chips
    const isLate = state.week >= lastThirdShare * scenario.weeks && weeks >= leastWeeksOfUse
    if (!isLate || chips < 64 || idleUsd < idleCashShare * scenario.parameters.finance.startCashUsd) return null
    const weeklyUsd = cloudPriceUsdPerChipHour(state, scenario) * scenario.parameters.compute.hoursPerWeek * chips
    const facts = { idleUsd: fact('usd', idleUsd), weeks, chips, weeklyUsd: fact('usd', Math.round(weeklyUsd)) }
    return { id: 'idleCash', facts, panel: 'cloud' }
  },
  (state, scenario) => {
    const [chip, store] = Object.entries(state.warehouse).find(([, { count }]) => count >= 64) ?? []
    const ready = Object.keys(state.sites).filter((site) => state.sites[site]?.status === 'ready')
    if (!chip || !store || ready.some((site) => chipsFreePowerSupports(state, site, chip, scenario) >= 64)) return null
    if (Object.values(state.sites).some(({ powerOrders }) => powerOrders.length > 0)) return null
    return { id: 'power', facts: { chip: fact('chip', chip), count: store.count }, panel: 'sites' }
  },
  (state, scenario) => {
    const left = Object.keys(state.stacks).find((stack) => isLeftAlone(state, stack, scenario))
    if (!left) return null
    const facts = { stack: fact('stack', left), maturityShare: fact('share', state.stacks[left]?.maturity ?? 0) }
    return { id: 'engineers', facts, panel: 'stacks' }
  },
  (state) =>
    state.belief.market > 0.4
      ? { id: 'rumour', facts: { chance: fact('share', state.belief.market) }, panel: 'insurance' }
      : null,
  (state) =>
    state.week > 16 && state.training.models.length === 0 && !state.training.run
      ? { id: 'train', facts: {}, panel: 'training' }
      : null,
  (state, scenario) =>
    state.mandate && state.pivotedFrom === null && Math.abs(state.week - scenario.weeks / 2) < 4
      ? { id: 'pivot', facts: {}, panel: 'mandate' }
      : null,
]

/** Cash is called idle in the last third of a game, above this share of the start's, while what it buys can still work. */
const [lastThirdShare, idleCashShare, leastWeeksOfUse] = [0.66, 0.2, 8]

/** Delay in weeks from which an order is mentioned. */
const weeksForgiven = 8

/** What the latest seller owes of a chip, once an order of it is unsent beyond the tolerated delay. */
function latestOrder(state: Readonly<GameState>) {
  const late = state.contracts
    .filter(({ status }) => status === 'open')
    .map(({ id, distributor, chip, count, delivered, dueWeek }) => ({
      distributor,
      chip,
      notSent: count - delivered - onTheWay(state, id),
      weeks: state.week - dueWeek,
    }))
    .filter(({ notSent, weeks }) => notSent > 0 && weeks > weeksForgiven)
  const latest = late.sort((a, b) => b.weeks - a.weeks)[0]
  if (!latest) return null
  const { distributor, chip } = latest
  const owed = chipsOwedBy(state, distributor, chip)
  return { distributor, chip, count: owed.late, weeks: owed.weeksLate }
}

function onTheWay(state: Readonly<GameState>, contract: number): number {
  return state.shipments.reduce((sum, { contract: id, count }) => sum + (id === contract ? count : 0), 0)
}

/** Weeks for which a dispute is shown, and after which it may be shown again. */
const [weeksHeard, weeksQuiet] = [3, 26]

/** This week's dispute, except those shown lately; null where there is none. */
export function currentAdviserDispute(
  state: Readonly<GameState>,
  scenario: Scenario,
  heard: StartWeekOfLastShowingByDispute = new Map(),
): AdviserDispute | null {
  if (state.ending) return null
  for (const juncture of junctures) {
    const quarrel = juncture(state, scenario)
    if (quarrel && levelHasPanel(quarrel.panel, scenario) && isFresh(heard.get(adviserDisputeKey(quarrel)), state.week))
      return quarrel
  }
  return null
}

/** The identity of a dispute: its matter and its subject. */
export function adviserDisputeKey({ id, facts: { rule, stack, chip } }: AdviserDispute): string {
  const about = rule ?? stack ?? chip ?? ''
  return [id, typeof about === 'object' ? about.value : about].join(' ')
}

/** The record after a dispute was shown to or dismissed by the player. */
export function markAdviserDisputeShown(
  heard: StartWeekOfLastShowingByDispute,
  quarrel: AdviserDispute,
  week: number,
  isPutAway: boolean,
): StartWeekOfLastShowingByDispute {
  const name = adviserDisputeKey(quarrel)
  const known = heard.get(name)
  if (!isPutAway && known !== undefined && week < known + weeksQuiet) return heard
  return new Map([...heard, [name, isPutAway ? week - weeksHeard : week]])
}

function isFresh(firstWeek: number | undefined, week: number): boolean {
  return firstWeek === undefined || week < firstWeek + weeksHeard || week >= firstWeek + weeksQuiet
}

/** Whether the firm's own domestic machines run on an immature stack without engineers. */
function isLeftAlone(state: Readonly<GameState>, stack: string, scenario: Scenario): boolean {
  const { engineers, maturity } = at(state.stacks, stack)
  if (at(scenario.stacks, stack).role !== 'domestic' || engineers > 0 || maturity >= youngShare) return false
  return Object.values(state.sites).some(({ racks }) =>
    Object.entries(racks).some(([chip, { count }]) => count >= 64 && scenario.chips[chip]?.stack === stack),
  )
}

/** Below this maturity (0 to 1) machines give clearly less than promised. */
const youngShare = 0.7

function holdsImported(state: Readonly<GameState>, scenario: Scenario): boolean {
  const held = [state.warehouse, ...Object.values(state.sites).map(({ racks }) => racks)]
  return held.some((rows) =>
    Object.entries(rows).some(([chip, { count }]) => count > 0 && scenario.chips[chip]?.role !== 'domestic'),
  )
}
