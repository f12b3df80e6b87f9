import { at } from '../../kernel/at'
import { clamp, exp } from '../../kernel/math'
import { post } from '../books/ledger'
import { inferenceCapacityForServing, usefulComputeOfFleet } from '../compute/fleet'
import { bestDomesticStackMaturity, bestModelCapabilityLog10 } from '../compute/totals'
import { weeksSinceNewestRule } from '../controls/export-status'
import type { Product } from '../level/company-shapes'
import type { Scenario } from '../level/scenario'
import type { ProductState } from '../state/company-state'
import { activeModifierFactor, worldLuckFactor } from '../state/news'
import type { GameState } from '../state/state'
import type { System } from './system'

/** Moves the rental price, sells models by logit, and leases out spare compute. */
export const productSystem: System = {
  owns: ['products', 'rent', 'standing'],
  inForecast: { cash: { changes: ['products'], run: earnAsToday }, score: 'runs' },
  run(state, scenario) {
    moveRent(state, scenario)
    const capacity = inferenceCapacityForServing(state, usefulComputeOfFleet(state, scenario))
    let free = capacity.imported + capacity.domestic + capacity.rented
    for (const id in scenario.products) {
      const spec = at(scenario.products, id)
      const product = at(state.products, id)
      if (product.launchedWeek === null || spec.kind === 'lease') continue
      free -= sellModels(state, product, spec, free, scenario)
    }
    lease(state, capacity, free, scenario)
  },
}

/** Customers pay what they paid last week, as far as this week's machines serve them; the rest is leased out. */
function earnAsToday(state: GameState, scenario: Scenario): void {
  const capacity = inferenceCapacityForServing(state, usefulComputeOfFleet(state, scenario))
  let free = capacity.imported + capacity.domestic + capacity.rented
  for (const id in scenario.products) {
    const spec = at(scenario.products, id)
    const { revenueUsd, used } = at(state.products, id)
    if (spec.kind === 'lease' || used === 0) continue
    const served = Math.min(1, Math.max(0, free) / used)
    bookSales(state, spec, revenueUsd * served)
    free -= used * served
  }
  lease(state, capacity, free, scenario)
}

function bookSales(state: GameState, { kind }: Product, usd: number): void {
  post(state, { debit: 'cash', credit: kind === 'api' ? 'apiRevenue' : 'enterpriseRevenue', usd })
}

/** Rent follows demand up, a rule up, and a glut down; it moves a share of the way each week. */
function moveRent(state: GameState, scenario: Scenario): void {
  const { startUsd, riseFirstYear, riseAfterRule, followShare, meanWeeks } = scenario.parameters.rent
  const since = weeksSinceNewestRule(state, scenario)
  const scarce =
    since < 0
      ? 0
      : riseAfterRule * worldLuckFactor(state, 'premium') * exp(-scenario.parameters.price.afterRuleFade * since)
  const target =
    startUsd *
    (1 + riseFirstYear * Math.min(1, state.week / 52)) *
    (1 + scarce) *
    activeModifierFactor(state, 'rent') *
    worldLuckFactor(state, 'demand')
  state.rent.usdPerHour += (target - state.rent.usdPerHour) * followShare
  state.rent.meanUsdPerHour += (state.rent.usdPerHour - state.rent.meanUsdPerHour) / meanWeeks
}

/**
 * Demand share by logit on capability, price and quality against the best rival and no purchase (McFadden 1974), capped
 * by capacity.
 */
function sellModels(state: GameState, product: ProductState, spec: Product, free: number, scenario: Scenario): number {
  const wanted = wantedShare(state, product, spec, scenario)
  product.marketShare += (wanted - product.marketShare) * scenario.parameters.products.churnShare
  const market =
    spec.marketStartUsdPerWeek *
    exp(spec.marketGrowthPerWeek * state.week) *
    activeModifierFactor(state, `${spec.kind}.market`) *
    worldLuckFactor(state, 'demand')
  const demandUsd = market * product.marketShare * product.priceRatio
  const needed = demandUsd / product.priceRatio / usdPerChipWeek(spec, scenario)
  const served = Math.min(Math.max(0, free), needed)
  product.quality = needed <= 0 ? 1 : clamp(served / needed, 0, 1)
  product.used = served
  product.revenueUsd = Math.round(demandUsd * product.quality)
  bookSales(state, spec, product.revenueUsd)
  const { qualityLine, standingLostByQuality } = scenario.parameters.products
  if (product.quality < qualityLine)
    state.standing.customers = Math.max(0, state.standing.customers - standingLostByQuality * (1 - product.quality))
  return served
}

function usdPerChipWeek(spec: Product, scenario: Scenario): number {
  const { hoursPerWeek } = scenario.parameters.compute
  const reference = at(scenario.chips, scenario.referenceChip)
  return (
    spec.usdPerUsefulPflopHour * hoursPerWeek * ((reference.figures.fp16TflopsDense ?? 0) / 1000) * reference.mfuShare
  )
}

function wantedShare(
  state: Readonly<GameState>,
  product: Readonly<ProductState>,
  spec: Product,
  scenario: Scenario,
): number {
  const best = Math.max(0, ...Object.values(state.rivals).map((rival) => rival.capabilityLog10))
  const lead = spec.capabilityWeight * (bestModelCapabilityLog10(state, scenario) - best)
  const price = -spec.priceWeight * (product.priceRatio - 1)
  const { appealMiddle, salesMost, salesReference, houseBase } = scenario.parameters.products
  const quality = product.quality + state.standing.customers - appealMiddle
  const service = serviceTerm(state, scenario)
  const hands =
    spec.kind === 'enterprise' ? Math.sqrt(Math.min(salesMost, state.people.sales.count / salesReference)) : 1
  const house = spec.kind === 'enterprise' ? houseBase + bestDomesticStackMaturity(state, scenario) : 1
  const pull = exp(lead + price + quality + service) * hands * house
  return pull / (pull + spec.outsideWeight)
}

/**
 * Leases out spare compute: imported and rented at the market rate, domestic at a lower rate and demand until a rule
 * raises it.
 */
function lease(
  state: GameState,
  capacity: ReturnType<typeof inferenceCapacityForServing>,
  free: number,
  scenario: Scenario,
): void {
  for (const id in scenario.products) {
    if (at(scenario.products, id).kind !== 'lease') continue
    const product = at(state.products, id)
    if (product.launchedWeek === null) continue
    const all = capacity.imported + capacity.domestic + capacity.rented
    const leftShare = all <= 0 ? 0 : clamp(free / all, 0, 1)
    const paidShare = paidShareOfLeasedHours(state, scenario)
    product.used = all * leftShare * paidShare
    product.marketShare = paidShare
    product.quality = 1
    const rates = leaseRates(state, product, scenario)
    const usdPerHour =
      capacity.imported * rates.imported +
      capacity.domestic * rates.domestic +
      capacity.rented * relettingRate(state, rates.imported, scenario)
    const { hoursPerWeek } = scenario.parameters.compute
    product.revenueUsd = Math.round(Math.max(0, usdPerHour * leftShare * hoursPerWeek))
    post(state, { debit: 'cash', credit: 'leaseRevenue', usd: product.revenueUsd })
  }
}

/** Utility loss from latency (mean by useful compute) and from failing machines. */
function serviceTerm(state: Readonly<GameState>, scenario: Scenario): number {
  let chips = 0
  let failing = 0
  let latency = 0
  for (const site in state.sites) {
    const { racks } = at(state.sites, site)
    for (const chip in racks) {
      const rack = at(racks, chip)
      chips += rack.count
      failing += rack.failing
      latency += rack.count * at(scenario.sites, site).latencyMs
    }
  }
  if (chips === 0) return 0
  const { latencyWeightPer100Ms, failingWeight } = scenario.parameters.products
  return -(latencyWeightPer100Ms * latency) / chips / 100 - (failingWeight * failing) / chips
}

/**
 * USD an hour from subletting rented compute: a share of the lease rate, capped at its cost so that there is no
 * arbitrage.
 */
function relettingRate(state: Readonly<GameState>, leaseRate: number, scenario: Scenario): number {
  const { relettingShare, relettingMostShare } = scenario.parameters.cloud
  return Math.min(leaseRate * relettingShare, state.cloud.usdPerHour * relettingMostShare)
}

/** Share of hours that leased machines are paid for, 0 to 1. */
function paidShareOfLeasedHours(state: Readonly<GameState>, scenario: Scenario): number {
  return clamp(scenario.parameters.compute.leaseUtilisation * activeModifierFactor(state, 'lease.demand'), 0, 1)
}

/** Lease rate of one reference-chip equivalent of each kind, in USD an hour, idle hours included. */
function leaseRates(state: Readonly<GameState>, product: Readonly<ProductState>, scenario: Scenario) {
  const { domesticRatio, domesticDemandBase, domesticDemandShutOut, shutOutByFear } = scenario.parameters.rent
  const mandate = state.mandate ? at(scenario.mandates, state.mandate.mandate) : null
  const premium = 1 + (mandate?.leasePremiumShare ?? 0)
  const asked = 1 - scenario.parameters.products.leasePriceWeight * Math.max(0, product.priceRatio - 1)
  const day = state.rent.usdPerHour
  const fixed =
    state.cloud.fixedShare > 0
      ? state.cloud.fixedShare * state.cloud.fixedUsd + (1 - state.cloud.fixedShare) * day
      : day
  const shutOut = weeksSinceNewestRule(state, scenario) >= 0 ? 1 : state.belief.market * shutOutByFear
  const utilisation = paidShareOfLeasedHours(state, scenario) * clamp(asked, 0, 1) * product.priceRatio * premium
  return {
    imported: fixed * utilisation * activeModifierFactor(state, 'rent.imported'),
    domestic:
      fixed *
      utilisation *
      domesticRatio *
      Math.min(1, domesticDemandBase + domesticDemandShutOut * shutOut) *
      activeModifierFactor(state, 'rent.domestic'),
  }
}
