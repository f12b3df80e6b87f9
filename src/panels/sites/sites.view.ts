import { at } from '../../kernel/at'
import {
  connectedAndOrderedKw,
  installedAndQueuedChipsPowerKw,
  meterKwPerChip,
  powerConnectionCostUsd,
  sitePowerDrawKw,
} from '../../sim/compute/fleet'
import type { Scenario } from '../../sim/level/scenario'
import type { ChipId, SiteId } from '../../sim/state/ids'
import { activeModifierFactor } from '../../sim/state/news'
import type { GameState } from '../../sim/state/state'

/** One site. */
export type SiteView = ReturnType<typeof siteView>

/** All sites of the level, with power and prices. */
export function siteViews(state: Readonly<GameState>, scenario: Scenario): SiteView[] {
  return Object.keys(scenario.sites).map((site) => siteView(state, site, scenario))
}

function siteView(state: Readonly<GameState>, site: SiteId, scenario: Scenario) {
  const spec = at(scenario.sites, site)
  const place = at(state.sites, site)
  const drawnKw = sitePowerDrawKw(state, site, scenario)
  return {
    site,
    ...spec,
    status: place.status,
    readyWeek: place.readyWeek,
    power: sitePower(state, site, drawnKw, scenario),
    /** Of the drawn power, the part for cooling and losses; the PUE is the facility's power over the machines' own. */
    coolingKw: drawnKw * (1 - 1 / spec.pue),
    chips: Object.values(place.racks).reduce((sum, rack) => sum + rack.count, 0),
  }
}

/** Power at a site: all in kilowatts at the meter. */
function sitePower(state: Readonly<GameState>, site: SiteId, drawnKw: number, scenario: Scenario) {
  const spec = at(scenario.sites, site)
  const place = at(state.sites, site)
  const onOrderKw = place.powerOrders.reduce((sum, order) => sum + order.kw, 0)
  const queuedKw = installedAndQueuedChipsPowerKw(state, site, scenario)
  return {
    connectedKw: place.powerKw,
    drawnKw,
    /** Drawn once the crew's queue is installed. */
    queuedKw,
    /** Shares of the connected power drawn now, and once the queue is installed. */
    drawnShare: place.powerKw === 0 ? 0 : drawnKw / place.powerKw,
    queuedShare: place.powerKw === 0 ? null : queuedKw / place.powerKw,
    onOrderKw,
    orders: place.powerOrders,
    maxKw: spec.maxPowerKw,
    quotaKw: spec.quotaKw * activeModifierFactor(state, 'quota'),
    /** The grid's estimate; often late. */
    leadWeeks: Math.round(spec.powerLeadWeeks * activeModifierFactor(state, 'power.lead')),
    /** The next half megawatts in order, up to the site's maximum. */
    nextHalfMegawatts: halfMegawatts(state, site, scenario),
  }
}

/** The half megawatts still available here, each with its price. */
function halfMegawatts(state: Readonly<GameState>, site: SiteId, scenario: Scenario) {
  const { maxPowerKw, quotaKw } = at(scenario.sites, site)
  const fromKw = connectedAndOrderedKw(state, site)
  const halves = Math.max(0, Math.floor((maxPowerKw - fromKw) / stepKw))
  let sumUsd = 0
  return Array.from({ length: halves }, (_, index) => {
    const before = sumUsd
    sumUsd = powerConnectionCostUsd(state, site, index + 1, scenario)
    const addedKw = (index + 1) * stepKw
    const isOverQuota = fromKw + addedKw > quotaKw * activeModifierFactor(state, 'quota')
    return { halves: index + 1, addedKw, toKw: fromKw + addedKw, usd: sumUsd - before, sumUsd, isOverQuota }
  })
}

const stepKw = 500

/** The power that a mandate's goal needs. */
export type MandateGoalPower = ReturnType<typeof mandateGoalPowers>[number]

/** The power that each state contract's chips need at its site, with today's domestic chip. */
export function mandateGoalPowers(state: Readonly<GameState>, scenario: Scenario) {
  const chip = domesticChip(state, scenario)
  if (chip === null) return []
  return Object.entries(scenario.mandates).flatMap(([mandate, { fund, site }]) => {
    if (fund === undefined || site === undefined) return []
    const each = meterKwPerChip(state, site, chip, scenario)
    const haveKw = connectedAndOrderedKw(state, site)
    const needKw = fund.targetChips * each
    return [
      {
        mandate,
        site,
        chip,
        chips: fund.targetChips,
        kwPerChip: each,
        needKw,
        /** Connected and ordered power. */
        haveKw,
        haveShare: Math.min(1, haveKw / needKw),
        shortKw: Math.max(0, needKw - haveKw),
      },
    ]
  })
}

/** The earliest domestic chip: the level's plans assume it. */
function domesticChip(state: Readonly<GameState>, scenario: Scenario): ChipId | null {
  const domestic = Object.keys(scenario.chips).filter((chip) => at(scenario.chips, chip).role === 'domestic')
  const launched = domestic.filter((chip) => typeof state.supply[chip]?.launchedWeek === 'number')
  const byLaunch = (a: ChipId, b: ChipId): number =>
    (state.supply[a]?.launchedWeek ?? 0) - (state.supply[b]?.launchedWeek ?? 0)
  return launched.toSorted(byLaunch)[0] ?? domestic[0] ?? null
}
