import { at } from '../../kernel/at'
import { dayNumberOf } from '../../kernel/dates'
import {
  inferenceCapacityForServing,
  meterKwPerChip,
  sitePowerDrawKw,
  usefulComputeOfFleet,
} from '../../sim/compute/fleet'
import { chipsPerRack } from '../../sim/level/lot-sizes'
import type { Scenario } from '../../sim/level/scenario'
import type { ChipId, SiteId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import {
  lastChipDeliveryThisWeekAtSite,
  nextChipDeliveryAtSite,
  siteReceivingGoods,
  storedChipsByColour,
} from './deliveries'
import { type HallPlan, hallPlanFor, rackRowLetter } from './hall-plan'
import { assignRacksToSlots, groupRacksByOrigin, type RackSlotView } from './racks'
import { moonPhaseOf, seasonOf, weatherOnDay } from './seasons'

/** A site's hall, as drawn. */
export type HallView = ReturnType<typeof hallView>

/** Reads a site's hall. */
export function hallView(state: Readonly<GameState>, site: SiteId, scenario: Scenario) {
  const here = at(state.sites, site)
  const spec = at(scenario.sites, site)
  const drawKw = sitePowerDrawKw(state, site, scenario)
  const groups = groupRacksByOrigin(here, fleetUtilisationShare(state, scenario), state, scenario)
  const planned = here.status === 'ready' ? poweredRacks(state, site, drawKw, scenario) : 0
  const sizes = groups.map(({ length }) => length)
  const plan = hallPlanFor(withPlanned(sizes, planned))
  const racks = assignRacksToSlots(groups, planned, plan)
  const queue = here.queue.map((lot) => [lot.chip, lot] as const)
  const day = dayNumberOf(scenario.start) + 7 * state.week
  const hasStore = site === siteReceivingGoods(state)
  return {
    site,
    week: state.week,
    status: here.status,
    readyWeek: here.readyWeek,
    terrain: spec.weather,
    air: weatherOnDay(spec.weather, day),
    season: seasonOf(day),
    /** 0 and 1 new moon, 0.5 full. */
    moonPhase: moonPhaseOf(day),
    plan,
    racks,
    rows: rowsOf(racks, plan),
    chips: racks.reduce((sum, { chips }) => sum + chips, 0),
    drawKw,
    powerKw: here.powerKw,
    pue: spec.pue,
    /** Share of the connected power that is drawn; the vapour follows it. */
    loadShare: here.powerKw > 0 ? Math.min(1, drawKw / here.powerKw) : 0,
    /** Cooling towers: for the heat beyond free cooling by outside air. */
    towers: here.status === 'ready' ? towersFor(here.powerKw * (spec.pue - 1)) : 0,
    /** The firm's store is at this site, its first hall. */
    hasStore,
    /** Chips in the store, by colour; empty where the store is elsewhere. */
    stock: hasStore ? storedChipsByColour(Object.entries(state.warehouse), state, scenario) : [],
    /** Chips queued here for installation, and their kinds. */
    waiting: here.queue.reduce((sum, { count }) => sum + count, 0),
    queued: storedChipsByColour(queue, state, scenario),
    /** The last load received at this dock this week. */
    landed: lastChipDeliveryThisWeekAtSite(state, site, scenario),
    /** The load due next. */
    next: nextChipDeliveryAtSite(state, site, scenario),
  }
}

/** A sign in a hall on something other than a working chip. */
export type RackWarning = 'failing' | 'unsupported' | 'waiting'

const signs: readonly RackWarning[] = ['failing', 'unsupported', 'waiting']

/** The signs visible in a hall, the gravest first. */
export function rackWarningsInHall({ racks }: Pick<HallView, 'racks'>): RackWarning[] {
  return signs.filter((sign) => racks.some(({ state }) => state === sign))
}

/** Utilisation of the fleet, 0 to 1: the training run's share, and of the rest what inference uses. */
export function fleetUtilisationShare(state: Readonly<GameState>, scenario: Scenario): number {
  const trained = state.training.run?.fleetShare ?? 0
  const capacity = inferenceCapacityForServing(state, usefulComputeOfFleet(state, scenario))
  const free = capacity.imported + capacity.domestic + capacity.rented
  const used = Object.values(state.products).reduce((sum, product) => sum + product.used, 0)
  return Math.min(1, trained + (1 - trained) * (free > 0 ? Math.min(1, used / free) : 0))
}

/** Racks that the spare power could feed, of the most numerous chip there. */
function poweredRacks(state: Readonly<GameState>, site: SiteId, drawKw: number, scenario: Scenario): number {
  const { powerKw, queue } = at(state.sites, site)
  const waitingKw = queue.reduce((sum, { chip, count }) => sum + count * meterKwPerChip(state, site, chip, scenario), 0)
  const rackKw = chipsPerRack * meterKwPerChip(state, site, usualChip(state, site, scenario), scenario)
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

/** Outlines of planned racks follow the last group in its row. */
function withPlanned([imported = 0, domestic = 0]: number[], planned: number): number[] {
  return domestic > 0 ? [imported, domestic + planned] : [imported + planned]
}

function rowsOf(racks: readonly RackSlotView[], { rows }: HallPlan) {
  return Array.from({ length: rows }, (_, row) => rowOf(row, racks)).filter(
    ({ chips, waitingRacks, plannedRacks }) => chips + waitingRacks + plannedRacks > 0,
  )
}

function rowOf(row: number, all: readonly RackSlotView[]) {
  const racks = all.filter((rack) => rack.row === row)
  const lit = racks.filter(({ chips }) => chips > 0)
  const withState = (state: RackSlotView['state']) => racks.filter((rack) => rack.state === state).length
  return {
    row,
    letter: rackRowLetter(row),
    chips: lit.reduce((sum, { chips }) => sum + chips, 0),
    /** Chip colours in the row, in the order of its racks. */
    kinds: [...new Set(lit.flatMap(({ kind }) => kind ?? []))],
    failing: lit.reduce((sum, { failing }) => sum + failing, 0),
    unsupportedRacks: withState('unsupported'),
    waitingRacks: withState('waiting'),
    plannedRacks: withState('planned'),
    /** The mean of its racks, 0 to 1. */
    useShare: lit.reduce((sum, { useShare }) => sum + useShare, 0) / Math.max(1, lit.length),
  }
}

const towerKw = 500
/** One tower for each half megawatt of cooling at full power; none where outside air suffices. */
function towersFor(coolingKw: number): number {
  return Math.min(6, Math.round(coolingKw / towerKw))
}
