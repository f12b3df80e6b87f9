import { at } from '../../kernel/at'
import { draw } from '../../kernel/luck'
import { clamp } from '../../kernel/math'
import { rowIndexText } from '../../kernel/row-position'
import { addChipsToRack, removeChipsFromWarehouse, serverCostUsd } from '../books/inventory'
import { post } from '../books/ledger'
import { chipsFreePowerSupports, meterKwPerChip, siteForStoredChip, sitePowerDrawKw } from '../compute/fleet'
import { bestDomesticStackMaturity, countInstalledChips } from '../compute/totals'
import { exportStatusOf, weeksSinceNewestRule } from '../controls/export-status'
import type { Scenario } from '../level/scenario'
import type { RackGroupState, SiteState } from '../state/company-state'
import type { ChipId, SiteId } from '../state/ids'
import { activeModifierFactor, addNews, luckOfWeek } from '../state/news'
import type { GameState } from '../state/state'
import type { ForecastStart, System } from './system'

/** Finishes buildings and power, installs chips, ages them and lets some fail. */
export const sitesAndFleetSystem: System = {
  owns: ['sites', 'warehouse'],
  inForecast: {
    cash: { changes: [], run: payQueuedServers },
    score: { changes: ['sites', 'warehouse', 'standingOrders'], run: installAll },
  },
  run(state, scenario) {
    const gone = { count: 0, lostUsd: 0 }
    for (const id in state.sites) {
      const site = at(state.sites, id)
      finishBuilding(state, id, site)
      connectPower(state, id, site)
      if (site.status !== 'ready') continue
      if (state.standingOrders.install) queueFromWarehouse(state, id, scenario)
      installFromQueue(state, id, site, scenario)
      for (const chip in site.racks) {
        const { count, lostUsd } = wearRack(state, id, chip, at(site.racks, chip), scenario)
        gone.count += count
        gone.lostUsd += lostUsd
      }
      accept(state, id, site, scenario)
    }
    if (gone.count > 0) addNews(state, 'chipsScrapped', gone)
  },
}

/** The servers of all that waits for a crew are paid in the first week. */
function payQueuedServers(state: GameState, scenario: Scenario, start: ForecastStart): void {
  if (state.week !== start.week + 1) return
  for (const { queue } of Object.values(state.sites))
    for (const { count } of queue.filter(({ hasServers }) => !hasServers))
      post(state, { debit: 'equipment', credit: 'cash', usd: serverCostUsd(count, scenario) })
}

/** What comes is installed, whatever the standing order says. */
function installAll(state: GameState, scenario: Scenario): void {
  state.standingOrders.install = true
  sitesAndFleetSystem.run(state, scenario)
}

function finishBuilding(state: GameState, id: SiteId, site: SiteState): void {
  if (site.status !== 'building' || site.readyWeek === null || site.readyWeek > state.week) return
  site.status = 'ready'
  addNews(state, 'siteReady', { site: id })
}

function connectPower(state: GameState, id: SiteId, site: SiteState): void {
  for (const order of site.powerOrders) {
    if (order.readyWeek > state.week) continue
    site.powerKw += order.kw
    addNews(state, 'powerConnected', { site: id, kw: order.kw })
  }
  if (site.powerOrders.some((order) => order.readyWeek <= state.week))
    site.powerOrders = site.powerOrders.filter((order) => order.readyWeek > state.week)
}

/** Standing order: queues warehouse chips for installation at the site of their kind, within its power. */
function queueFromWarehouse(state: GameState, id: SiteId, scenario: Scenario): void {
  for (const chip of Object.keys(state.warehouse)) {
    const store = at(state.warehouse, chip)
    if (siteForStoredChip(state, chip, scenario) !== id) continue
    const count = Math.min(store.count, chipsFreePowerSupports(state, id, chip, scenario))
    if (count <= 0) continue
    at(state.sites, id).queue.push({ chip, ...removeChipsFromWarehouse(state, chip, count), hasServers: false })
  }
}

/** Crews install a limited number a week, each with its server and network; a moved chip brings its own. */
function installFromQueue(state: GameState, id: SiteId, site: SiteState, scenario: Scenario): void {
  let crew = at(scenario.sites, id).installPerWeek
  while (crew > 0 && site.queue.length > 0) {
    const lot = site.queue[0]
    if (!lot) break
    const fed = Math.floor(
      (site.powerKw - sitePowerDrawKw(state, id, scenario)) / meterKwPerChip(state, id, lot.chip, scenario),
    )
    const count = Math.min(crew, lot.count, fed)
    if (count <= 0) break
    const share = count / lot.count
    const bookUsd = count === lot.count ? lot.bookUsd : Math.round(lot.bookUsd * share)
    const unsupported = count === lot.count ? lot.unsupported : Math.round(lot.unsupported * share)
    const serverUsd = lot.hasServers ? 0 : serverCostUsd(count, scenario)
    post(state, { debit: 'equipment', credit: 'inventory', usd: bookUsd })
    post(state, { debit: 'equipment', credit: 'cash', usd: serverUsd })
    post(state, {
      debit: 'cash',
      credit: 'grantIncome',
      usd: lot.hasServers ? 0 : voucherUsd(id, lot.chip, bookUsd, scenario),
    })
    addChipsToRack(site.racks, lot.chip, { count, bookUsd: bookUsd + serverUsd, quality: lot.quality, unsupported })
    addNews(state, 'installed', { site: id, chip: lot.chip, count })
    lot.count -= count
    lot.bookUsd -= bookUsd
    lot.unsupported -= unsupported
    crew -= count
    if (lot.count === 0) site.queue = site.queue.slice(1)
  }
}

/** Chips fail by age, kind and support; most are repaired from spares, the rest are scrapped: how many, at what book value. */
function wearRack(state: GameState, site: SiteId, chip: ChipId, rack: RackGroupState, scenario: Scenario) {
  if (rack.count === 0) return { count: 0, lostUsd: 0 }
  rack.ageWeeks += 1
  const fleet = scenario.parameters.fleet
  const { role } = at(scenario.chips, chip)
  const supported = isSupported(state, chip, scenario)
  const unsupportedShare = supported ? rack.unsupported / rack.count : 1
  const young =
    role === 'domestic' && rack.ageWeeks < fleet.youngWeeks ? fleet.failureYoungDomestic : fleet.failureSupported
  const rate =
    (young * (1 - unsupportedShare) + fleet.failureUnsupported * unsupportedShare) *
    activeModifierFactor(state, `failure.${role}`)
  const [hall, kind] = [rowIndexText(scenario.sites, site), rowIndexText(scenario.chips, chip)]
  const failing = whole(state, `fail.${hall}`, kind, (rack.count - rack.failing) * rate * fleet.failuresPerScrap)
  rack.failing = Math.min(rack.count, rack.failing + failing)
  const leaving = whole(state, `mend.${hall}`, kind, rack.failing * fleet.mendedPerWeek * handsShare(state, scenario))
  const scrapped = Math.min(leaving, whole(state, `scrap.${hall}`, kind, leaving / fleet.failuresPerScrap))
  rack.failing = Math.max(0, rack.failing - leaving)
  return { count: scrapped, lostUsd: scrapped > 0 ? scrap(state, rack, scrapped) : 0 }
}

/** Removes chips from a rack and from the books; returns their book value. */
function scrap(state: GameState, rack: RackGroupState, count: number): number {
  const bookUsd = Math.round((rack.bookUsd * count) / rack.count)
  rack.count -= count
  rack.bookUsd -= bookUsd
  rack.unsupported = Math.min(rack.unsupported, rack.count)
  rack.accepted = Math.min(rack.accepted, rack.count)
  post(state, { debit: 'writeDown', credit: 'equipment', usd: bookUsd })
  return bookUsd
}

/** Rounds a fraction up or down at random, so that small rates have an effect. */
function whole(state: Readonly<GameState>, stream: string, subject: string, amount: number): number {
  return Math.floor(amount + draw(luckOfWeek(state), stream, subject))
}

/** A vendor supports a chip until a rule denies it, and for some weeks after for chips sold before. */
function isSupported(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): boolean {
  if (at(scenario.chips, chip).role === 'domestic' || exportStatusOf(state, chip, scenario).status !== 'denied')
    return true
  const since = weeksSinceNewestRule(state, scenario)
  return since >= 0 && since < scenario.parameters.fleet.supportWeeksAfterRule
}

/** The mandate's owner accepts domestic chips at its site, few while the stack is immature. */
function accept(state: GameState, id: SiteId, site: SiteState, scenario: Scenario): void {
  if (!state.mandate) return
  const { fund, site: centre } = at(scenario.mandates, state.mandate.mandate)
  if (!fund || centre !== id) return
  const isMature = bestDomesticStackMaturity(state, scenario) >= fund.acceptanceMaturityShare
  let left = isMature ? Number.MAX_SAFE_INTEGER : fund.acceptedBelowMaturity
  for (const chip in site.racks) {
    const rack = at(site.racks, chip)
    if (at(scenario.chips, chip).role !== 'domestic') continue
    rack.accepted = Math.min(rack.count, Math.max(rack.accepted, left))
    left = Math.max(0, left - rack.accepted)
  }
}

/** Subsidy of a location for domestic chips installed there. */
function voucherUsd(site: SiteId, chip: ChipId, bookUsd: number, scenario: Scenario): number {
  if (at(scenario.chips, chip).role !== 'domestic') return 0
  return Math.round(bookUsd * at(scenario.sites, site).domesticVoucherShare)
}

/** Share of repairs done, from platform engineers per chip. */
function handsShare(state: Readonly<GameState>, scenario: Scenario): number {
  const chips = countInstalledChips(state, () => true)
  const { platformPerThousand, mendedWithoutHands } = scenario.parameters.fleet
  return clamp(state.people.platform.count / Math.max(1, (chips / 1000) * platformPerThousand), mendedWithoutHands, 1)
}
