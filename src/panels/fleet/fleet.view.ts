import { at } from '../../kernel/at'
import { clamp } from '../../kernel/math'
import {
  fleetOf,
  freePowerChips,
  kwPerChip,
  rackWaterfall,
  servingCapacity,
  usefulWaterfall,
} from '../../sim/compute/fleet'
import type { Scenario } from '../../sim/level/scenario'
import { usedPriceOf } from '../../sim/market/pricing'
import type { ChipId, SiteId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import { type ChipColour, chipColour } from '../../view/chip-colour'
import type { RoundedWaterfall } from '../../view/sum'
import { pflopsSum } from '../parts/figures/useful-compute.view'

export { serversUsd } from '../../sim/books/inventory'

/** Chips of one kind at one site. */
export interface RackGroupView {
  site: SiteId
  chip: ChipId
  colour: ChipColour
  stack: string
  count: number
  running: number
  /** Powered chips without work. */
  idle: number
  failing: number
  /** Chips without the vendor's spares; they may run all the same. */
  unsupported: number
  accepted: number
  ageWeeks: number
  quality: number
  /** Of the useful work, the share that trains; the rest serves. */
  trainingShare: number
  kw: number
  bookUsd: number
  useful: RoundedWaterfall
  /** The used price of one chip today, in US dollars. */
  usedUsd: number
  /** The stepper's increment. */
  step: number
}

/** A site that can take machines, with installed and waiting chips. */
export interface FleetSiteView {
  site: SiteId
  racks: RackGroupView[]
  installPerWeek: number
  queue: { chip: ChipId; count: number; weeksToGo: number }[]
}

/** Chips in boxes. */
export interface StoredChipsView {
  chip: ChipId
  colour: ChipColour
  count: number
  unsupported: number
  bookUsd: number
  weeksStored: number
  usedUsd: number
  step: number
  /** Sites that are ready, and how many of these chips their power can still feed. */
  room: { site: SiteId; chips: number }[]
}

export interface FleetView {
  sites: FleetSiteView[]
  store: StoredChipsView[]
  useful: RoundedWaterfall
  chips: { installed: number; running: number; failing: number; unsupported: number; stored: number; waiting: number }
  rented: { chips: number; untilWeek: number; usdPerHour: number } | null
  installsByItself: boolean
}

/** The whole fleet: installed, working and waiting chips. */
export function fleetView(state: Readonly<GameState>, scenario: Scenario): FleetView {
  const sites = Object.keys(scenario.sites)
    .filter((site) => at(state.sites, site).status === 'ready')
    .map((site) => fleetSite(state, site, scenario))
  const racks = sites.flatMap((site) => site.racks)
  const store = storeRows(state, scenario)
  const sum = <T>(rows: readonly T[], read: (row: T) => number): number =>
    rows.reduce((total, row) => total + read(row), 0)
  return {
    sites,
    store,
    useful: pflopsSum(usefulWaterfall(state, scenario)),
    chips: {
      installed: sum(racks, (rack) => rack.count),
      running: sum(racks, (rack) => rack.running),
      failing: sum(racks, (rack) => rack.failing),
      unsupported: sum(racks, (rack) => rack.unsupported),
      stored: sum(store, (row) => row.count),
      waiting: sum(
        sites.flatMap(({ queue }) => queue),
        (row) => row.count,
      ),
    },
    rented:
      state.cloud.chips > 0
        ? { chips: state.cloud.chips, untilWeek: state.cloud.untilWeek, usdPerHour: state.cloud.usdPerHour }
        : null,
    installsByItself: state.standingOrders.install,
  }
}

function fleetSite(state: Readonly<GameState>, site: SiteId, scenario: Scenario): FleetSiteView {
  const place = at(state.sites, site)
  const perWeek = at(scenario.sites, site).installPerWeek
  let ahead = 0
  return {
    site,
    racks: Object.keys(place.racks)
      .filter((chip) => at(place.racks, chip).count > 0)
      .map((chip) => rackView(state, site, chip, scenario)),
    installPerWeek: perWeek,
    queue: place.queue.map(({ chip, count }) => {
      ahead += count
      return { chip, count, weeksToGo: Math.ceil(ahead / perWeek) }
    }),
  }
}

function rackView(state: Readonly<GameState>, site: SiteId, chip: ChipId, scenario: Scenario): RackGroupView {
  const rack = at(at(state.sites, site).racks, chip)
  const sound = Math.max(0, rack.count - rack.failing)
  const running = Math.round(sound * busyShare(state, scenario))
  return {
    site,
    chip,
    colour: chipColour(state, chip, scenario),
    stack: at(scenario.chips, chip).stack,
    count: rack.count,
    running,
    idle: sound - running,
    failing: rack.failing,
    unsupported: rack.unsupported,
    accepted: rack.accepted,
    ageWeeks: rack.ageWeeks,
    quality: rack.quality,
    trainingShare: state.training.run?.fleetShare ?? 0,
    kw: rack.count * kwPerChip(state, site, chip, scenario),
    bookUsd: rack.bookUsd,
    useful: pflopsSum(rackWaterfall(state, site, chip, scenario)),
    usedUsd: usedPriceOf(state, chip, scenario).sum(1).total,
    step: stepOf(rack.count),
  }
}

/** The site where the mandate wants a domestic chip. */
function homeOf(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): SiteId | null {
  if (state.mandate === null || at(scenario.chips, chip).role !== 'domestic') return null
  return at(scenario.mandates, state.mandate.mandate).site ?? null
}

/** The stepper's increment: a rack of 64 where there are many. */
function stepOf(count: number): number {
  return count > 640 ? 64 : count > 64 ? 8 : 1
}

/** Share of the healthy fleet that has work: the run's share trains, the rest works as far as the products use it. */
function busyShare(state: Readonly<GameState>, scenario: Scenario): number {
  const training = clamp(state.training.run?.fleetShare ?? 0, 0, 1)
  const { imported, domestic, rented } = servingCapacity(state, fleetOf(state, scenario))
  const capacity = imported + domestic + rented
  const used = Object.values(state.products).reduce((sum, product) => sum + product.used, 0)
  return training + (capacity === 0 ? 0 : (1 - training) * clamp(used / capacity, 0, 1))
}

function storeRows(state: Readonly<GameState>, scenario: Scenario): StoredChipsView[] {
  const ready = Object.keys(scenario.sites).filter((site) => at(state.sites, site).status === 'ready')
  return Object.entries(state.warehouse)
    .filter(([, store]) => store.count > 0)
    .map(([chip, store]) => ({
      chip,
      colour: chipColour(state, chip, scenario),
      count: store.count,
      unsupported: store.unsupported,
      bookUsd: store.bookUsd,
      weeksStored: Math.max(0, state.week - store.sinceWeek),
      usedUsd: usedPriceOf(state, chip, scenario).sum(1).total,
      step: stepOf(store.count),
      room: ready
        .toSorted((a, b) => Number(b === homeOf(state, chip, scenario)) - Number(a === homeOf(state, chip, scenario)))
        .map((site) => ({ site, chips: freePowerChips(state, site, chip, scenario) })),
    }))
}
