import { at } from '../../kernel/at'
import { clamp } from '../../kernel/math'
import { startWaterfall } from '../../kernel/waterfall'
import { meterKwPerChip, sitePowerDrawKw } from '../../sim/compute/fleet'
import { acceptedDomesticChipCount, bestDomesticStackMaturity } from '../../sim/compute/totals'
import type { Scenario } from '../../sim/level/scenario'
import type { ChipId, SiteId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import type { RoundedWaterfall } from '../../view/sum'

const quarterWeeks = 13

/**
 * Expected number of accepted chips at the end: installed, stored and ordered in time, less usual delays and failures
 * and what crew, power and stack do not admit.
 */
export function acceptedChipsForecastWaterfall(
  state: Readonly<GameState>,
  scenario: Scenario,
): RoundedWaterfall | null {
  const mandate = state.mandate ? at(scenario.mandates, state.mandate.mandate) : null
  if (!mandate?.fund || mandate.site === undefined) return null
  const { site, fund } = mandate
  const accepted = acceptedDomesticChipCount(state)
  const standing = standingUnaccepted(state, site, scenario)
  const stored = storedChips(state, site, scenario)
  const contracts = ordersInTime(state, scenario)
  const repeats = repeatsInTime(state, scenario)
  const ordered = total(contracts)
  const repeated = total(repeats)
  const slipped = tooLate([...contracts, ...repeats], state, scenario)
  const coming = stored + ordered + repeated - slipped
  const installed = Math.min(coming, crewRoom(state, site, scenario), powerRoom(state, site, scenario))
  const broken = brokenChips(state, accepted + standing, installed, scenario)
  const all = accepted + standing + installed - broken
  const ripe = maturityAtEnd(state, scenario) >= fund.acceptanceMaturityShare
  const most = ripe ? all : Math.max(accepted, fund.acceptedBelowMaturity)
  return startWaterfall('works.accept.now', accepted)
    .plus('works.accept.standing', standing)
    .plus('works.accept.stored', stored)
    .plus('works.accept.ordered', ordered)
    .plus('works.accept.repeated', repeated)
    .plus('works.accept.slipped', -slipped)
    .plus('works.accept.noRoom', installed - coming)
    .plus('works.accept.broken', -broken)
    .plus('works.accept.unripe', Math.min(0, most - all))
    .sum(1)
}

const weeksLeft = (state: Readonly<GameState>, scenario: Scenario): number => Math.max(0, scenario.weeks - state.week)
const isDomestic = (chip: ChipId, scenario: Scenario): boolean => at(scenario.chips, chip).role === 'domestic'

function standingUnaccepted(state: Readonly<GameState>, site: SiteId, scenario: Scenario): number {
  let count = 0
  for (const [chip, rack] of Object.entries(at(state.sites, site).racks))
    if (isDomestic(chip, scenario)) count += rack.count - rack.accepted
  return count
}

function storedChips(state: Readonly<GameState>, site: SiteId, scenario: Scenario): number {
  let count = 0
  for (const [chip, store] of Object.entries(state.warehouse)) if (isDomestic(chip, scenario)) count += store.count
  for (const lot of at(state.sites, site).queue) if (isDomestic(lot.chip, scenario)) count += lot.count
  return count
}

interface Lot {
  count: number
  dueWeek: number
}

const total = (lots: readonly Lot[]): number => lots.reduce((sum, { count }) => sum + count, 0)

/** Orders promised before the end. */
function ordersInTime(state: Readonly<GameState>, scenario: Scenario): Lot[] {
  return state.contracts
    .filter(({ status, chip, dueWeek }) => status === 'open' && isDomestic(chip, scenario) && dueWeek < scenario.weeks)
    .map(({ count, delivered, unpaid, dueWeek }) => ({ count: count - delivered + unpaid, dueWeek }))
}

/** What the standing order will still sign in time: a month's worth every fourth week. */
function repeatsInTime(state: Readonly<GameState>, scenario: Scenario): Lot[] {
  const order = state.standingOrders.orderDomestic
  const seller = Object.values(scenario.distributors).find(
    ({ allocation, chips }) => allocation === 'loyalty' && order !== null && chips.includes(order.chip),
  )
  if (!order || !seller) return []
  const lots: Lot[] = []
  for (let week = state.week + 4 - (state.week % 4); week + seller.leadWeeks < scenario.weeks; week += 4)
    lots.push({ count: order.perWeek * 4, dueWeek: week + Math.round(seller.leadWeeks) })
  return lots
}

/** The share of orders that is usually late and so misses the end: all of it on the last day, none a quarter before. */
function tooLate(lots: readonly Lot[], state: Readonly<GameState>, scenario: Scenario): number {
  const slips = 1 - scenario.parameters.score.pipelineShare
  return lots.reduce((sum, { count, dueWeek }) => {
    const spareWeeks = scenario.weeks - Math.max(dueWeek, state.week)
    return sum + count * slips * clamp(1 - spareWeeks / quarterWeeks, 0, 1)
  }, 0)
}

/** How many chips the crew can install until the end, once the hall is ready. */
function crewRoom(state: Readonly<GameState>, site: SiteId, scenario: Scenario): number {
  const { status, readyWeek } = at(state.sites, site)
  if (status === 'none') return 0
  const from = Math.max(state.week, readyWeek ?? state.week)
  return Math.max(0, scenario.weeks - from) * at(scenario.sites, site).installPerWeek
}

/** How many chips of the ordered kind the connected and ordered power can feed. */
function powerRoom(state: Readonly<GameState>, site: SiteId, scenario: Scenario): number {
  const { powerKw, powerOrders } = at(state.sites, site)
  let kw = powerKw - sitePowerDrawKw(state, site, scenario)
  for (const order of powerOrders) if (order.readyWeek < scenario.weeks) kw += order.kw
  const chip = [...state.contracts].reverse().find((contract) => isDomestic(contract.chip, scenario))?.chip
  const kind = chip ?? Object.keys(scenario.chips).find((id) => isDomestic(id, scenario))
  return kind === undefined ? 0 : Math.max(0, Math.floor(kw / meterKwPerChip(state, site, kind, scenario)))
}

/** Usual failures beyond repair until the end; chips still to come fail for half of that time. */
function brokenChips(state: Readonly<GameState>, now: number, coming: number, scenario: Scenario): number {
  const rate = scenario.parameters.fleet.failureSupported * weeksLeft(state, scenario)
  return clamp(rate, 0, 1) * (now + coming / 2)
}

/** Maturity of the stack at the end at the last quarter's pace. */
function maturityAtEnd(state: Readonly<GameState>, scenario: Scenario): number {
  const now = bestDomesticStackMaturity(state, scenario)
  const curve = state.series.maturity ?? []
  const weeks = Math.min(quarterWeeks, curve.length - 1)
  const before = curve[curve.length - 1 - weeks]
  if (weeks < 1 || before === undefined) return now
  return clamp(now + ((now - before) / weeks) * weeksLeft(state, scenario), 0, 1)
}
