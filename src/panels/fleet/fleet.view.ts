import { at } from '../../kernel/at'
import { clamp } from '../../kernel/math'
import {
  chipsFreePowerSupports,
  inferenceCapacityForServing,
  meterKwPerChip,
  siteForStoredChip,
  usefulComputeOfFleet,
  usefulFleetPflopsWaterfall,
  usefulRackPflopsWaterfall,
} from '../../sim/compute/fleet'
import type { Scenario } from '../../sim/level/scenario'
import { usedChipPriceWaterfall } from '../../sim/market/pricing'
import type { ChipId, SiteId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import { chipColourOf } from '../../view/chip-colour'
import { roundPflopsWaterfall } from '../parts/figures/useful-compute.view'

export { serverCostUsd } from '../../sim/books/inventory'

/** Chips of one kind at one site. */
export type RackGroupView = ReturnType<typeof rackView>

/** A site that can take machines, with installed and waiting chips. */
export type FleetSiteView = ReturnType<typeof fleetSite>

/** Chips in boxes. */
export type WarehouseChipsView = ReturnType<typeof storeRows>[number]

export type FleetView = ReturnType<typeof fleetView>

/** The whole fleet: installed, working and waiting chips. */
export function fleetView(state: Readonly<GameState>, scenario: Scenario) {
  const sites = Object.keys(scenario.sites)
    .filter((site) => at(state.sites, site).status === 'ready')
    .map((site) => fleetSite(state, site, scenario))
  const racks = sites.flatMap((site) => site.racks)
  const queues = sites.flatMap((site) => site.queue)
  const store = storeRows(state, scenario)
  const sum = <T>(rows: readonly T[], read: (row: T) => number): number =>
    rows.reduce((total, row) => total + read(row), 0)
  return {
    sites,
    store,
    useful: roundPflopsWaterfall(usefulFleetPflopsWaterfall(state, scenario)),
    chips: {
      installed: sum(racks, (rack) => rack.count),
      running: sum(racks, (rack) => rack.running),
      failing: sum(racks, (rack) => rack.failing),
      unsupported: sum(racks, (rack) => rack.unsupported),
      stored: sum(store, (row) => row.count),
      waiting: sum(queues, (lot) => lot.count),
    },
    rented: state.cloud.chips > 0 ? state.cloud : null,
  }
}

function fleetSite(state: Readonly<GameState>, site: SiteId, scenario: Scenario) {
  const place = at(state.sites, site)
  const perWeek = at(scenario.sites, site).installPerWeek
  let ahead = 0
  return {
    site,
    racks: Object.keys(place.racks)
      .filter((chip) => at(place.racks, chip).count > 0)
      .map((chip) => rackView(state, site, chip, scenario)),
    installPerWeek: perWeek,
    /** Whether the standing order brings chips here from the store. */
    isFed:
      state.standingOrders.install &&
      Object.keys(state.warehouse).some((chip) => siteForStoredChip(state, chip, scenario) === site),
    queue: place.queue.map(({ chip, count }) => {
      ahead += count
      return { chip, count, weeksToGo: Math.ceil(ahead / perWeek) }
    }),
  }
}

function rackView(state: Readonly<GameState>, site: SiteId, chip: ChipId, scenario: Scenario) {
  const { count, failing, unsupported, ageWeeks, bookUsd } = at(at(state.sites, site).racks, chip)
  const sound = Math.max(0, count - failing)
  const running = Math.round(sound * busyShare(state, scenario))
  return {
    site,
    chip,
    colour: chipColourOf(state, chip, scenario),
    count,
    running,
    /** Powered chips without work. */
    idle: sound - running,
    failing,
    /** Chips without the vendor's spares; they may run all the same. */
    unsupported,
    ageWeeks,
    /** Of the useful work, the share that trains; the rest serves. */
    trainingShare: state.training.run?.fleetShare ?? 0,
    kw: count * meterKwPerChip(state, site, chip, scenario),
    bookUsd,
    useful: roundPflopsWaterfall(usefulRackPflopsWaterfall(state, site, chip, scenario)),
    /** The used price of one chip today, in US dollars. */
    usedUsd: usedChipPriceWaterfall(state, chip, scenario).sum(1).total,
    /** The stepper's increment. */
    step: stepOf(count),
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
  const { imported, domestic, rented } = inferenceCapacityForServing(state, usefulComputeOfFleet(state, scenario))
  const capacity = imported + domestic + rented
  const used = Object.values(state.products).reduce((sum, product) => sum + product.used, 0)
  return training + (capacity === 0 ? 0 : (1 - training) * clamp(used / capacity, 0, 1))
}

function unbuiltSiteFor(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): SiteId | null {
  const home = homeOf(state, chip, scenario)
  return home !== null && at(state.sites, home).status !== 'ready' && state.standingOrders.install ? home : null
}

function storeRows(state: Readonly<GameState>, scenario: Scenario) {
  const ready = Object.keys(scenario.sites).filter((site) => at(state.sites, site).status === 'ready')
  return Object.entries(state.warehouse)
    .filter(([, store]) => store.count > 0)
    .map(([chip, store]) => ({
      chip,
      colour: chipColourOf(state, chip, scenario),
      ...store,
      weeksStored: Math.max(0, state.week - store.sinceWeek),
      usedUsd: usedChipPriceWaterfall(state, chip, scenario).sum(1).total,
      step: stepOf(store.count),
      /** The site whose building it waits for, where the standing order installs it nowhere until then. */
      waitsForSite: unbuiltSiteFor(state, chip, scenario),
      /** Sites that are ready, and how many of these chips their power can still feed. */
      room: ready
        .toSorted((a, b) => Number(b === homeOf(state, chip, scenario)) - Number(a === homeOf(state, chip, scenario)))
        .map((site) => ({ site, chips: chipsFreePowerSupports(state, site, chip, scenario) })),
    }))
}
