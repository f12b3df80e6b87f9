import { at } from '../../kernel/at'
import { sitePowerDrawKw } from '../../sim/compute/fleet'
import { announcedExportStatusOf, exportStatusOf, rulesStillToCome } from '../../sim/controls/export-status'
import type { MapLand } from '../../sim/level/land-shape'
import type { Scenario } from '../../sim/level/scenario'
import type { ChipId, DistributorId, RuleId, SiteId } from '../../sim/state/ids'
import type { Contract, Shipment } from '../../sim/state/market-state'
import type { GameState } from '../../sim/state/state'
import { type ChipColour, chipColourOf } from '../chip-colour'

/** A point of the map as shares of its width and height. */
export interface MapPoint {
  x: number
  y: number
}

export interface SiteMark extends MapPoint {
  site: SiteId
  status: 'none' | 'building' | 'ready'
  readyWeek: number | null
  chips: number
  drawKw: number
  powerKw: number
}

export interface RouteLine {
  route: string
  by: 'sea' | 'road' | 'rail' | 'air'
  from: MapPoint
  to: MapPoint
  /** Carries goods of the player. */
  isUsed: boolean
}

export interface ShipmentMark {
  id: number
  chip: ChipId
  colour: ChipColour
  count: number
  route: string
  by: RouteLine['by']
  from: DistributorId
  to: string
  /** Share of the way covered, 0 to 1. */
  progress: number
  dueWeek: number
  weeks: number
  /** An announced rule that takes force before the arrival and would stop the load. */
  stoppedByRule: { rule: RuleId; forceWeek: number } | null
}

export type MapView = ReturnType<typeof mapView>

/** Reads the map. */
export function mapView(state: Readonly<GameState>, scenario: Scenario) {
  return {
    /** The map's terrain; null = plain paper. */
    terrain: (scenario.land as MapLand | undefined) ?? null,
    places: placesOf(scenario),
    sites: Object.keys(state.sites).map((site) => siteOf(state, site, scenario)),
    routes: routesOf(state, scenario),
    shipments: state.shipments.map((shipment) => loadOf(state, shipment, scenario)),
    /** Ordered and not yet under way. */
    ordered: orderedOf(state, scenario),
    fabs: fabsOf(state, scenario),
    curtain: curtainOf(state, scenario),
    cloud: state.cloud.chips > 0 ? { chips: state.cloud.chips, untilWeek: state.cloud.untilWeek } : null,
  }
}

/** Places abroad are shown where a route leads to them. */
function placesOf(scenario: Scenario) {
  const ends = new Set(Object.values(scenario.routes).flatMap(({ from, to }) => [from, to]))
  return Object.entries(scenario.places)
    .filter(([place, { kind }]) => kind !== 'abroad' || ends.has(place))
    .map(([place, { x, y, kind }]) => ({ place, x, y, kind }))
}

function siteOf(state: Readonly<GameState>, site: SiteId, scenario: Scenario): SiteMark {
  const { status, readyWeek, powerKw, racks } = at(state.sites, site)
  const { x, y } = at(scenario.places, at(scenario.sites, site).place)
  const chips = Object.values(racks).reduce((sum, { count }) => sum + count, 0)
  return { site, x, y, status, readyWeek, chips, powerKw, drawKw: sitePowerDrawKw(state, site, scenario) }
}

function routesOf(state: Readonly<GameState>, scenario: Scenario): RouteLine[] {
  const used = new Set(state.shipments.map(({ route }) => route))
  return Object.entries(scenario.routes).map(([route, { from, to, by }]) => {
    const [start, end] = [at(scenario.places, from), at(scenario.places, to)]
    return { route, by, from: { x: start.x, y: start.y }, to: { x: end.x, y: end.y }, isUsed: used.has(route) }
  })
}

function loadOf(state: Readonly<GameState>, shipment: Shipment, scenario: Scenario): ShipmentMark {
  const { id, chip, count, route, distributor, leftWeek, dueWeek } = shipment
  const { by, to } = at(scenario.routes, route)
  const progress = (state.week - leftWeek) / Math.max(1, dueWeek - leftWeek)
  return {
    id,
    chip,
    count,
    route,
    by,
    to,
    dueWeek,
    colour: chipColourOf(state, chip, scenario),
    from: distributor,
    progress: Math.min(1, Math.max(0, progress)),
    weeks: Math.max(0, dueWeek - state.week),
    stoppedByRule: crossesOf(state, shipment, scenario),
  }
}

/** The rule that stops a load: announced, in force before the arrival, and applicable to its chip. */
function crossesOf(
  state: Readonly<GameState>,
  { chip, dueWeek }: Shipment,
  scenario: Scenario,
): ShipmentMark['stoppedByRule'] {
  const coming = comingRule(state, scenario)
  if (!coming || coming.forceWeek > dueWeek) return null
  const turnsHard =
    exportStatusOf(state, chip, scenario).status !== announcedExportStatusOf(state, chip, scenario).status
  return turnsHard ? coming : null
}

/** The next announced rule that is not in force. */
function comingRule(state: Readonly<GameState>, scenario: Scenario): { rule: RuleId; forceWeek: number } | null {
  return rulesStillToCome(state, scenario).find(({ forceWeek }) => forceWeek > state.week) ?? null
}

/** `beliefShare` is the market's belief in a new control, 0 to 1: the curtain's darkness. */
function curtainOf(state: Readonly<GameState>, scenario: Scenario) {
  const coming = comingRule(state, scenario)
  const inForce = Object.keys(state.rules).filter((rule) => state.rules[rule]?.status === 'inForce')
  return { beliefShare: coming ? 1 : state.belief.market, coming, inForce }
}

function orderedOf(state: Readonly<GameState>, scenario: Scenario) {
  const counts = new Map<ChipId, number>()
  for (const contract of state.contracts) {
    const count = leftToSend(state, contract)
    if (count > 0) counts.set(contract.chip, (counts.get(contract.chip) ?? 0) + count)
  }
  return [...counts].map(([chip, count]) => ({ chip, count, colour: chipColourOf(state, chip, scenario) }))
}

function leftToSend(state: Readonly<GameState>, { id, count, delivered, status }: Contract): number {
  if (status !== 'open' && status !== 'held') return 0
  const sent = state.shipments.reduce((sum, shipment) => sum + (shipment.contract === id ? shipment.count : 0), 0)
  return count - delivered - sent
}

/** The true yield is secret; the public estimate is a band of ten to fifteen points on multiples of five. */
function fabsOf(state: Readonly<GameState>, scenario: Scenario) {
  return Object.entries(scenario.places).flatMap(([place, { kind, x, y }]) => {
    const chip = kind === 'fab' ? newestChipOf(state, place, scenario) : null
    if (chip === null) return []
    const { yieldShare } = at(state.supply, chip)
    const lowShare = Math.max(0, Math.floor((yieldShare - 0.04) * 20) / 20)
    const highShare = Math.min(1, Math.ceil((yieldShare + 0.04) * 20) / 20)
    return [{ place, x, y, chip, lowShare, highShare, midShare: (lowShare + highShare) / 2 }]
  })
}

function newestChipOf(state: Readonly<GameState>, place: string, scenario: Scenario): ChipId | null {
  const made = Object.entries(scenario.chips).filter(([chip, { vendor, made }]) => {
    const launched = state.supply[chip]?.launchedWeek ?? null
    return (
      made !== undefined && at(scenario.vendors, vendor).place === place && launched !== null && launched <= state.week
    )
  })
  return made[made.length - 1]?.[0] ?? null
}
