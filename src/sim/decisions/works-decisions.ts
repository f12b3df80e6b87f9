import { at, findRow } from '../../kernel/at'
import { countChipsInRacks, removeChipsFromRack, removeChipsFromWarehouse } from '../books/inventory'
import { post } from '../books/ledger'
import {
  chipsFreePowerSupports,
  connectedAndOrderedKw,
  powerConnectionCostUsd,
  powerConnectionWeeks,
} from '../compute/fleet'
import type { ChipId, SiteId } from '../state/ids'
import { addNews, recordIrreversibleMove } from '../state/news'
import { createRefusal, type DecisionDefinition, insufficientCashRefusal } from './decision'

/**
 * Starts building a site; power is ordered separately.
 *
 * Refused as `site.unknown`, `site.begun` or `buy.tooExpensive`.
 */
const buildSite: DecisionDefinition<{ site: SiteId }> = {
  feature: 'sites',
  isIrreversible: () => true,
  refuse(state, { site }, scenario) {
    if (!Object.hasOwn(scenario.sites, site)) return createRefusal('site.unknown', { site })
    if (at(state.sites, site).status !== 'none') return createRefusal('site.begun', { site })
    return insufficientCashRefusal(state, at(scenario.sites, site).shellUsd)
  },
  apply(state, { site }, scenario) {
    const spec = at(scenario.sites, site)
    const place = at(state.sites, site)
    post(state, { debit: 'buildings', credit: 'cash', usd: spec.shellUsd })
    place.status = 'building'
    place.readyWeek = state.week + Math.round(spec.shellWeeks)
    place.powerKw = spec.startPowerKw
    recordIrreversibleMove(state, 'buildSite', { site, usd: spec.shellUsd })
    addNews(state, 'siteBegun', { site, week: place.readyWeek })
  },
}

/**
 * Orders power by the half megawatt, at a rising price.
 *
 * Refused as `power.notWhole`, `power.noSite`, `power.most` or `buy.tooExpensive`.
 */
const orderPower: DecisionDefinition<{ site: SiteId; halfMegawatts: number }> = {
  feature: 'sites',
  isIrreversible: () => true,
  refuse(state, { site, halfMegawatts }, scenario) {
    if (!Number.isInteger(halfMegawatts) || halfMegawatts < 1) return createRefusal('power.notWhole', { halfMegawatts })
    if (!Object.hasOwn(scenario.sites, site) || at(state.sites, site).status === 'none')
      return createRefusal('power.noSite', { site })
    const { maxPowerKw } = at(scenario.sites, site)
    const room = Math.floor((maxPowerKw - connectedAndOrderedKw(state, site)) / 500)
    if (halfMegawatts > room) return createRefusal('power.most', { site, mostHalfMegawatts: room })
    return insufficientCashRefusal(state, powerConnectionCostUsd(state, site, halfMegawatts, scenario))
  },
  apply(state, { site, halfMegawatts }, scenario) {
    const usd = powerConnectionCostUsd(state, site, halfMegawatts, scenario)
    const kw = halfMegawatts * 500
    const readyWeek = state.week + powerConnectionWeeks(state, site, scenario)
    post(state, { debit: 'buildings', credit: 'cash', usd })
    at(state.sites, site).powerOrders.push({ kw, readyWeek, usd })
    recordIrreversibleMove(state, 'orderPower', { site, kw, usd })
    addNews(state, 'powerOrdered', { site, kw, week: readyWeek })
  },
}

interface ChipsAt {
  site: SiteId
  chip: ChipId
  count: number
}

/**
 * Queues chips from the warehouse for installation at a site.
 *
 * Refused as `install.notWhole`, `install.noSite`, `install.notThere` or `install.noPower`.
 */
const install: DecisionDefinition<ChipsAt> = {
  feature: null,
  refuse(state, { site, chip, count }, scenario) {
    if (!Number.isInteger(count) || count < 1) return createRefusal('install.notWhole', { count })
    if (!Object.hasOwn(scenario.sites, site) || at(state.sites, site).status === 'none')
      return createRefusal('install.noSite', { site })
    const have = findRow(state.warehouse, chip)?.count ?? 0
    if (count > have) return createRefusal('install.notThere', { chip, have })
    const room = chipsFreePowerSupports(state, site, chip, scenario)
    if (at(state.sites, site).status === 'ready' && count > room)
      return createRefusal('install.noPower', { site, room })
    return null
  },
  apply(state, { site, chip, count }) {
    at(state.sites, site).queue.push({ chip, ...removeChipsFromWarehouse(state, chip, count), hasServers: false })
    addNews(state, 'queued', { site, chip, count })
  },
}

/**
 * Moves installed chips into another site's installation queue, at a cost.
 *
 * Refused as `move.*` or `buy.tooExpensive`.
 */
const moveChips: DecisionDefinition<{ from: SiteId; to: SiteId; chip: ChipId; count: number }> = {
  feature: null,
  refuse(state, { from, to, chip, count }, scenario) {
    if (!Number.isInteger(count) || count < 1) return createRefusal('install.notWhole', { count })
    if (from === to) return createRefusal('move.same', { site: to })
    if (findRow(state.sites, to)?.status !== 'ready') return createRefusal('install.noSite', { site: to })
    const have = countChipsInRacks(state, from, chip)
    if (count > have) return createRefusal('sell.tooMany', { chip, have })
    const room = chipsFreePowerSupports(state, to, chip, scenario)
    if (count > room) return createRefusal('install.noPower', { site: to, room })
    return insufficientCashRefusal(state, Math.round(count * scenario.parameters.fleet.moveUsdPerChip))
  },
  apply(state, { from, to, chip, count }, scenario) {
    const lot = removeChipsFromRack(at(state.sites, from).racks, chip, count)
    post(state, { debit: 'overhead', credit: 'cash', usd: count * scenario.parameters.fleet.moveUsdPerChip })
    post(state, { debit: 'inventory', credit: 'equipment', usd: lot.bookUsd })
    at(state.sites, to).queue.push({ chip, ...lot, hasServers: true })
    addNews(state, 'moved', { from, to, chip, count })
  },
}

/** Scraps installed chips. Refused as `install.notWhole` or `sell.tooMany`. */
const retireChips: DecisionDefinition<ChipsAt> = {
  feature: null,
  refuse(state, { site, chip, count }) {
    if (!Number.isInteger(count) || count < 1) return createRefusal('install.notWhole', { count })
    const have = countChipsInRacks(state, site, chip)
    return count > have ? createRefusal('sell.tooMany', { chip, have }) : null
  },
  apply(state, { site, chip, count }) {
    const lot = removeChipsFromRack(at(state.sites, site).racks, chip, count)
    post(state, { debit: 'writeDown', credit: 'equipment', usd: lot.bookUsd })
    addNews(state, 'retired', { site, chip, count })
  },
}

/**
 * Starts a project of the level.
 *
 * Refused as `project.unknown`, `project.begun`, `project.engineers` or `buy.tooExpensive`.
 */
const startProject: DecisionDefinition<{ project: string }> = {
  feature: 'projects',
  refuse(state, { project }, scenario) {
    if (!Object.hasOwn(scenario.projects, project)) return createRefusal('project.unknown', { project })
    if (state.projects[project]) return createRefusal('project.begun', { project })
    const { costUsd, engineersNeeded } = at(scenario.projects, project)
    const engineers = state.people.kernels.count + state.people.platform.count
    if (engineers < engineersNeeded)
      return createRefusal('project.engineers', { project, needed: engineersNeeded, have: engineers })
    return insufficientCashRefusal(state, costUsd)
  },
  apply(state, { project }, scenario) {
    const { costUsd, weeks } = at(scenario.projects, project)
    post(state, { debit: 'projectsCost', credit: 'cash', usd: costUsd })
    state.projects[project] = { startedWeek: state.week, doneWeek: state.week + Math.round(weeks), done: false }
    addNews(state, 'projectBegun', { project, week: state.week + Math.round(weeks) })
  },
}

export const siteAndFleetDecisions = { buildSite, orderPower, install, moveChips, retireChips, startProject }
