import { at } from '../../kernel/at'
import { clamp } from '../../kernel/math'
import { capabilityLog10, monthsBehind } from '../capability'
import { fleetOf, powerDrawKw, referencePflops } from '../compute'
import { weeksSinceRule } from '../controls'
import { cashUsd, debtUsd, netWorthUsd } from '../ledger'
import type { Scenario } from '../scenario'
import type { GameState, Rack } from '../state'

/** One row per word that a level may read: its unit and how it is read. */
export interface Quantity {
  unit: string
  read(state: Readonly<GameState>, scenario: Scenario): number
}

export const quantities: Record<string, Quantity> = {
  'time.week': { unit: 'week', read: (state) => state.week },
  'player.cashUsd': { unit: 'USD', read: cashUsd },
  'player.debtUsd': { unit: 'USD', read: debtUsd },
  'player.netWorthUsd': { unit: 'USD', read: netWorthUsd },
  'player.chips': { unit: 'chips', read: (state) => countRacks(state, () => true) },
  'player.importedChips': {
    unit: 'chips',
    read: (state, scenario) => countRacks(state, (chip) => at(scenario.chips, chip).role === 'imported'),
  },
  'player.domesticChips': {
    unit: 'chips',
    read: (state, scenario) => countRacks(state, (chip) => at(scenario.chips, chip).role === 'domestic'),
  },
  'player.centreChips': { unit: 'chips', read: centreChips },
  'player.warehouseChips': {
    unit: 'chips',
    read: (state) => Object.values(state.warehouse).reduce((sum, store) => sum + store.count, 0),
  },
  'player.rentedChips': { unit: 'reference chips', read: (state) => state.cloud.chips },
  'player.powerKw': {
    unit: 'kW',
    read: (state, scenario) =>
      Object.keys(state.sites).reduce((sum, site) => sum + powerDrawKw(state, site, scenario), 0),
  },
  'player.usefulPflops': {
    unit: 'PFLOP/s',
    read: (state, scenario) => fleetOf(state, scenario).useful * referencePflops(scenario),
  },
  'player.servedRecent': { unit: 'reference chips', read: (state) => meanServed(state, 13) },
  'player.engineers': { unit: 'people', read: (state) => state.people.kernels.count },
  'player.researchers': { unit: 'people', read: (state) => state.people.research.count },
  'player.people': {
    unit: 'people',
    read: (state) => Object.values(state.people).reduce((sum, team) => sum + team.count, 0),
  },
  'player.morale': { unit: 'share', read: (state) => state.morale },
  'player.houseCustomers': { unit: 'share', read: houseCustomers },
  'player.monthsBehind': { unit: 'months', read: monthsBehind },
  'player.openContracts': {
    unit: 'contracts',
    read: (state) => state.contracts.filter((contract) => contract.status === 'open').length,
  },
  'market.belief': { unit: 'chance', read: (state) => state.belief.market },
  'market.rentUsd': { unit: 'USD/h', read: (state) => state.rent.usdPerHour },
  'nation.domesticShare': { unit: 'share', read: (state) => domesticShare(state) },
  'nation.gapMonths': { unit: 'months', read: (state) => state.nation.gapMonths },
  'objectives.reached': { unit: 'objectives', read: (state) => Object.keys(state.objectives).length },
  'standing.home': { unit: 'share', read: (state) => state.standing.home },
  'standing.abroad': { unit: 'share', read: (state) => state.standing.abroad },
  'standing.customers': { unit: 'share', read: (state) => state.standing.customers },
  'standing.investors': { unit: 'share', read: (state) => state.standing.investors },
  'stack.domesticMaturity': { unit: 'share', read: domesticMaturity },
  'rule.weeksSinceForce': { unit: 'weeks', read: (state) => weeksSinceRule(state) },
  'rule.announced': {
    unit: 'yes/no',
    read: (state) => (Object.values(state.rules).some((rule) => rule.status === 'announced') ? 1 : 0),
  },
  'rival.capabilityLead': { unit: 'log10', read: rivalLead },
}

/** Domestic chips at the mandate's site that its owner has accepted. */
export function centreChips(state: Readonly<GameState>): number {
  let accepted = 0
  for (const site of Object.values(state.sites)) for (const rack of Object.values(site.racks)) accepted += rack.accepted
  return accepted
}

/** Reference-chip equivalents served, mean of the last weeks. */
export function meanServed(state: Readonly<GameState>, weeks: number): number {
  let sum = 0
  for (let back = 0; back < weeks; back += 1) {
    const week = state.week - back
    if (week >= 1) sum += state.recent[(week - 1) % 26]?.served ?? 0
  }
  return sum / weeks
}

/** Domestic cards over all cards that came into the country since the level began. */
export function domesticShare(state: Readonly<GameState>): number {
  const all = state.nation.domesticCards + state.nation.importedCards
  return all === 0 ? 0 : state.nation.domesticCards / all
}

/** The best maturity among the domestic stacks that the firm works with. */
export function domesticMaturity(state: Readonly<GameState>, scenario: Scenario): number {
  let best = 0
  for (const id in scenario.stacks)
    if (scenario.stacks[id]?.role === 'domestic') best = Math.max(best, state.stacks[id]?.maturity ?? 0)
  return best
}

function countRacks(state: Readonly<GameState>, counts: (chip: string, rack: Rack) => boolean): number {
  let sum = 0
  for (const site of Object.values(state.sites)) {
    for (const [chip, rack] of Object.entries(site.racks)) if (counts(chip, rack)) sum += rack.count
  }
  return sum
}

function houseCustomers(state: Readonly<GameState>, scenario: Scenario): number {
  for (const id in scenario.products) {
    if (scenario.products[id]?.kind === 'enterprise') {
      return clamp((state.products[id]?.marketShare ?? 0) / scenario.parameters.products.houseFullMarketShare, 0, 1)
    }
  }
  return 0
}

function rivalLead(state: Readonly<GameState>, scenario: Scenario): number {
  for (const id in scenario.rivals) {
    if (scenario.rivals[id]?.kind === 'named')
      return (state.rivals[id]?.capabilityLog10 ?? 0) - capabilityLog10(state, scenario)
  }
  return 0
}

/** Reads a quantity by name, or throws with the names there are. */
export function readQuantity(state: Readonly<GameState>, name: string, scenario: Scenario): number {
  return at(quantities, name).read(state, scenario)
}
