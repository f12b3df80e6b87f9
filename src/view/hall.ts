import { at } from '../kernel/at'
import { dateOf, dayOf } from '../kernel/dates'
import { fleetOf, kwPerChip, powerDrawKw, servingCapacity } from '../sim/compute'
import { newsSince } from '../sim/news'
import type { Scenario } from '../sim/scenario'
import type { ChipId, GameState, SiteId } from '../sim/state'
import { type ChipColour, chipColour } from './chip-colour'
import { chipsPerRack, type HallPlan, planFor, rowLetter } from './stage/hall-plan'
import { placeRacks, type RackView, rackGroups } from './stage/racks'

export type Air = 'clear' | 'snow' | 'dust' | 'rain'

export interface RowView {
  row: number
  letter: string
  chips: number
  /** Kinds of light in the row, from its first rack on. */
  kinds: ChipColour[]
  failing: number
  unsupportedRacks: number
  waitingRacks: number
  plannedRacks: number
  /** The mean of its racks, 0 to 1. */
  useShare: number
}

export interface Load {
  id: number
  chip: ChipId
  kind: ChipColour
  count: number
}

/** A site as the hall shows it. */
export interface HallView {
  site: SiteId
  week: number
  status: 'none' | 'building' | 'ready'
  readyWeek: number | null
  terrain: 'coast' | 'dust' | 'mountain'
  air: Air
  /** 0 and 1 new moon, 0.5 full. */
  moonPhase: number
  plan: HallPlan
  racks: RackView[]
  rows: RowView[]
  chips: number
  drawKw: number
  powerKw: number
  pue: number
  /** Share of the connected power that is drawn: what the cooling towers breathe out. */
  loadShare: number
  /** Chips in the warehouse, by light. */
  stock: { kind: ChipColour; chips: number }[]
  /** Chips that wait for the installation crew. */
  waiting: number
  /** The last load that came to the dock this week. */
  landed: Load | null
  /** The load that is due next. */
  next: (Load & { weeks: number }) | null
}

/** Reads a site as the hall shows it. */
export function hallView(state: Readonly<GameState>, site: SiteId, scenario: Scenario): HallView {
  const here = at(state.sites, site)
  const spec = at(scenario.sites, site)
  const drawKw = powerDrawKw(state, site, scenario)
  const groups = rackGroups(here, useShareOf(state, scenario), state, scenario)
  const planned = here.status === 'ready' ? poweredRacks(state, site, drawKw, scenario) : 0
  const plan = planFor(
    withPlanned(
      groups.map((group) => group.length),
      planned,
    ),
  )
  const racks = placeRacks(groups, planned, plan)
  const day = dayOf(scenario.start) + 7 * state.week
  return {
    site,
    week: state.week,
    status: here.status,
    readyWeek: here.readyWeek,
    terrain: spec.weather,
    air: airOf(spec.weather, day),
    moonPhase: moonPhaseOf(day),
    plan,
    racks,
    rows: rowsOf(racks, plan),
    chips: racks.reduce((sum, { chips }) => sum + chips, 0),
    drawKw,
    powerKw: here.powerKw,
    pue: spec.pue,
    loadShare: here.powerKw > 0 ? Math.min(1, drawKw / here.powerKw) : 0,
    stock: stockOf(state, scenario),
    waiting: here.queue.reduce((sum, { count }) => sum + count, 0),
    landed: landedOf(state, scenario),
    next: nextOf(state, site, scenario),
  }
}

/** How hard the fleet works, 0 to 1: the training run's share, and of the rest what inference uses. */
export function useShareOf(state: Readonly<GameState>, scenario: Scenario): number {
  const trained = state.training.run?.fleetShare ?? 0
  const capacity = servingCapacity(state, fleetOf(state, scenario))
  const free = capacity.imported + capacity.domestic + capacity.rented
  const used = Object.values(state.products).reduce((sum, product) => sum + product.used, 0)
  return Math.min(1, trained + (1 - trained) * (free > 0 ? Math.min(1, used / free) : 0))
}

/** Racks that the power left over would feed, of the chip that stands there most. */
function poweredRacks(state: Readonly<GameState>, site: SiteId, drawKw: number, scenario: Scenario): number {
  const { powerKw, queue } = at(state.sites, site)
  const waitingKw = queue.reduce((sum, { chip, count }) => sum + count * kwPerChip(state, site, chip, scenario), 0)
  const rackKw = chipsPerRack * kwPerChip(state, site, usualChip(state, site, scenario), scenario)
  return Math.max(0, Math.floor((powerKw - drawKw - waitingKw) / rackKw))
}

function usualChip(state: Readonly<GameState>, site: SiteId, scenario: Scenario): ChipId {
  const { racks } = at(state.sites, site)
  const count = (chip: ChipId) => racks[chip]?.count ?? state.warehouse[chip]?.count ?? 0
  return Object.keys(scenario.chips).reduce(
    (best, chip) => (count(chip) > count(best) ? chip : best),
    scenario.referenceChip,
  )
}

/** Outlines follow the last group in its row. */
function withPlanned([imported = 0, domestic = 0]: number[], planned: number): number[] {
  return domestic > 0 ? [imported, domestic + planned] : [imported + planned]
}

function rowsOf(racks: readonly RackView[], { rows }: HallPlan): RowView[] {
  return Array.from({ length: rows }, (_, row) =>
    rowOf(
      row,
      racks.filter((rack) => rack.row === row),
    ),
  ).filter(({ chips, waitingRacks, plannedRacks }) => chips + waitingRacks + plannedRacks > 0)
}

function rowOf(row: number, racks: readonly RackView[]): RowView {
  const lit = racks.filter(({ chips }) => chips > 0)
  const withState = (state: RackView['state']) => racks.filter((rack) => rack.state === state).length
  return {
    row,
    letter: rowLetter(row),
    chips: lit.reduce((sum, { chips }) => sum + chips, 0),
    kinds: [...new Set(lit.flatMap(({ kind }) => (kind ? [kind] : [])))],
    failing: lit.reduce((sum, { failing }) => sum + failing, 0),
    unsupportedRacks: withState('unsupported'),
    waitingRacks: withState('waiting'),
    plannedRacks: withState('planned'),
    useShare: lit.reduce((sum, { useShare }) => sum + useShare, 0) / Math.max(1, lit.length),
  }
}

function stockOf(state: Readonly<GameState>, scenario: Scenario): HallView['stock'] {
  const chips: Partial<Record<ChipColour, number>> = {}
  for (const [chip, { count }] of Object.entries(state.warehouse)) {
    if (count === 0) continue
    const kind = chipColour(state, chip, scenario)
    chips[kind] = (chips[kind] ?? 0) + count
  }
  return (['us', 'permitted', 'domestic'] as const).flatMap((kind) =>
    chips[kind] ? [{ kind, chips: chips[kind] }] : [],
  )
}

/** The last load that was taken over this week. */
function landedOf(state: Readonly<GameState>, scenario: Scenario): Load | null {
  const landed = newsSince(state, 0).filter(({ week, kind }) => week === state.week && kind === 'chipsArrived')
  const last = landed[landed.length - 1]
  if (!last) return null
  const chip = String(last.facts.chip)
  return { id: last.serial, chip, kind: chipColour(state, chip, scenario), count: Number(last.facts.count) }
}

function nextOf(state: Readonly<GameState>, site: SiteId, scenario: Scenario): HallView['next'] {
  const coming = state.shipments.filter((shipment) => (shipment.site ?? site) === site)
  const [first] = coming.toSorted((a, b) => a.dueWeek - b.dueWeek || a.id - b.id)
  if (!first) return null
  const { id, chip, count, dueWeek } = first
  return { id, chip, count, kind: chipColour(state, chip, scenario), weeks: Math.max(0, dueWeek - state.week) }
}

const monthDays = 29.530588
/** New moon of 21 January 2023 (20:53 UT), from which the phases are counted on. */
const newMoonDay = dayOf('2023-01-21') + 0.87

function moonPhaseOf(day: number): number {
  const months = (day - newMoonDay) / monthDays
  return months - Math.floor(months)
}

/** Snow lies in winter away from the coast, dust comes in spring, the rains in early summer. */
export function airOf(terrain: HallView['terrain'], day: number): Air {
  const month = Number(dateOf(day).slice(5, 7))
  if (terrain === 'coast') return month === 6 || month === 7 ? 'rain' : 'clear'
  if (month === 12 || month <= 2) return 'snow'
  return terrain === 'dust' && month <= 5 ? 'dust' : 'clear'
}
