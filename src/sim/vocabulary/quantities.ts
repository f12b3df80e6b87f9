import { z } from 'zod'
import { at, sumOf } from '../../kernel/at'
import { clamp } from '../../kernel/math'
import { cashUsd, debtUsd, netWorthUsd } from '../books/ledger'
import { isHedged } from '../company/bills'
import { fleetOf, meterKw, powerDrawKw, referencePflops } from '../compute/fleet'
import {
  acceptedChips,
  capabilityLog10,
  domesticMaturity,
  domesticShare,
  installedChips,
  meanServed,
  monthsBehind,
} from '../compute/totals'
import { weeksSinceRule } from '../controls/export-status'
import type { Scenario } from '../level/scenario'
import { referenceShape } from '../level/shapes'
import type { HedgeKind } from '../level/trade-shapes'
import { type Facts, fact } from '../state/facts'
import type { GameState } from '../state/state'
import { quantityFamilies } from './quantity-families'
import { kindOfMember, type Quantity, type QuantityFamily } from './word'

const dial = (name: string, about: string): Quantity => ({
  unit: 'points',
  about,
  read: (state) => lastOf(state, name),
})

const hedged = (kind: HedgeKind, about: string): Quantity => ({
  unit: 'yes/no',
  about,
  read: (state, scenario) => (isHedged(state, kind, scenario) ? 1 : 0),
})

/**
 * All quantities that a level may read, one row a word; see quantityFamilies for those of single chips, sites and
 * distributors.
 */
export const quantities: Readonly<Record<string, Quantity>> = {
  week: { unit: 'week', about: 'Weeks since the level began.', read: (state) => state.week },
  score: dial('score', 'The score, 0 to 100, as it was last counted at the end of a week.'),
  'dial.cost': dial('cost', 'Points of the dial of cost, 0 to 100, as last counted.'),
  'dial.efficiency': dial('efficiency', 'Points of the dial of efficiency, 0 to 100, as last counted.'),
  'dial.capability': dial('capability', 'Points of the dial of capability, 0 to 100, as last counted.'),
  'dial.independence': dial('independence', 'Points of the dial of independence, 0 to 100, as last counted.'),
  'player.cashUsd': { unit: 'USD', about: 'Money in the till.', read: cashUsd },
  'player.debtUsd': { unit: 'USD', about: 'What is owed to the bank.', read: debtUsd },
  'player.netWorthUsd': {
    unit: 'USD',
    about: 'What the firm owns, less what it owes, by its books.',
    read: netWorthUsd,
  },
  'player.foundersShare': {
    unit: 'share',
    about: 'The part of the firm that its founders still hold.',
    read: (state) => state.finance.foundersShare,
  },
  'player.revenueUsd': {
    unit: 'USD',
    about: 'What all products earned this week.',
    read: (state) => sumOf(state.products, ({ revenueUsd }) => revenueUsd),
  },
  'player.chips': {
    unit: 'chips',
    about: 'Chips in the racks of all sites.',
    read: (state) => installedChips(state, () => true),
  },
  'player.importedChips': {
    unit: 'chips',
    about: 'Imported chips in the racks.',
    read: (state, scenario) => installedChips(state, (chip) => at(scenario.chips, chip).role === 'imported'),
  },
  'player.domesticChips': {
    unit: 'chips',
    about: 'Domestic chips in the racks.',
    read: (state, scenario) => installedChips(state, (chip) => at(scenario.chips, chip).role === 'domestic'),
  },
  'player.centreChips': {
    unit: 'chips',
    about: "Domestic chips at the mandate's site that its owner has accepted.",
    read: acceptedChips,
  },
  'player.warehouseChips': {
    unit: 'chips',
    about: 'Chips that lie in the warehouse.',
    read: (state) => sumOf(state.warehouse, ({ count }) => count),
  },
  'player.rentedChips': {
    unit: 'reference chips',
    about: 'Compute rented from clouds, counted in reference chips.',
    read: (state) => state.cloud.chips,
  },
  'player.powerKw': {
    unit: 'kW',
    about: 'Power that the chips of all sites draw, without cooling.',
    read: (state, scenario) => sumOf(state.sites, (_, site) => powerDrawKw(state, site, scenario)),
  },
  'player.meterKw': { unit: 'kW', about: 'Power at the meters of all sites, with cooling.', read: meterKw },
  'player.usefulPflops': {
    unit: 'PFLOP/s',
    about: 'Useful compute of the whole fleet, rented machines among it.',
    read: (state, scenario) => fleetOf(state, scenario).useful * referencePflops(scenario),
  },
  'player.servedRecent': {
    unit: 'reference chips',
    about: 'Compute served to customers, the mean of 13 weeks.',
    read: (state) => meanServed(state, 13),
  },
  'player.engineers': { unit: 'people', about: 'Kernel engineers.', read: (state) => state.people.kernels.count },
  'player.researchers': { unit: 'people', about: 'Researchers.', read: (state) => state.people.research.count },
  'player.people': {
    unit: 'people',
    about: 'Everybody who works for the firm.',
    read: (state) => sumOf(state.people, ({ count }) => count),
  },
  'player.morale': { unit: 'share', about: 'Spirits in the firm, 0 to 1.', read: (state) => state.morale },
  'player.houseCustomers': {
    unit: 'share',
    about: 'Enterprise customers, as a share of a full house.',
    read: houseCustomers,
  },
  'player.monthsBehind': { unit: 'months', about: "Months behind the world's best model.", read: monthsBehind },
  'player.capabilityLog10': {
    unit: 'log10',
    about: "Effective FLOP of the firm's best model, as a power of ten.",
    read: capabilityLog10,
  },
  'player.openContracts': {
    unit: 'contracts',
    about: 'Orders that are signed and not filled, held or void.',
    read: (state) => state.contracts.filter((contract) => contract.status === 'open').length,
  },
  'market.belief': {
    unit: 'chance',
    about: "The market's chance of a new rule within its horizon.",
    read: (state) => state.belief.market,
  },
  'market.rentUsd': {
    unit: 'USD/h',
    about: 'Rent of one reference chip for an hour.',
    read: (state) => state.rent.usdPerHour,
  },
  'nation.domesticShare': {
    unit: 'share',
    about: 'Domestic cards among all that came into the country since the level began.',
    read: domesticShare,
  },
  'nation.gapMonths': {
    unit: 'months',
    about: 'Months that the nation is behind.',
    read: (state) => state.nation.gapMonths,
  },
  'objectives.reached': {
    unit: 'objectives',
    about: 'Objectives of the level that are reached.',
    read: (state) => Object.keys(state.objectives).length,
  },
  'standing.home': {
    unit: 'share',
    about: 'What the government at home thinks of the firm, 0 to 1.',
    read: (state) => state.standing.home,
  },
  'standing.abroad': {
    unit: 'share',
    about: 'What those think of it who make the rules abroad, 0 to 1.',
    read: (state) => state.standing.abroad,
  },
  'standing.customers': {
    unit: 'share',
    about: 'What customers think of it, 0 to 1.',
    read: (state) => state.standing.customers,
  },
  'standing.investors': {
    unit: 'share',
    about: 'What investors think of it, 0 to 1.',
    read: (state) => state.standing.investors,
  },
  'standing.listed': {
    unit: 'yes/no',
    about: 'Whether the firm stands on the list abroad, so that lawful sellers of imported chips have stopped: 1 or 0.',
    read: (state) => (state.standing.isEntityListed ? 1 : 0),
  },
  'stack.domesticMaturity': {
    unit: 'share',
    about: 'Maturity of the best domestic software stack, 0 to 1.',
    read: domesticMaturity,
  },
  'hedge.delivery-penalty': hedged('delivery-penalty', 'Whether a penalty for late delivery is insured: 1 or 0.'),
  'hedge.quota-option': hedged('quota-option', 'Whether an option on power beyond the quota is held: 1 or 0.'),
  'hedge.second-vendor': hedged('second-vendor', 'Whether a second vendor stands by: 1 or 0.'),
  'hedge.fixed-rent': hedged('fixed-rent', 'Whether a rent of compute is fixed: 1 or 0.'),
  'hedge.ban-clause': hedged('ban-clause', 'Whether orders are insured against a ban: 1 or 0.'),
  'rule.weeksSinceForce': {
    unit: 'weeks',
    about: 'Weeks since the newest rule took force; -1 before the first of the level.',
    read: (state, scenario) => weeksSinceRule(state, scenario),
  },
  'rule.announced': {
    unit: 'yes/no',
    about: 'Whether some rule is announced and not yet in force: 1 or 0.',
    read: (state) => (Object.values(state.rules).some((rule) => rule.status === 'announced') ? 1 : 0),
  },
  'rival.capabilityLead': {
    unit: 'log10',
    about: 'How far the named rival is ahead of the firm, in powers of ten; below 0 where he is behind.',
    read: rivalLead,
  },
}

function lastOf(state: Readonly<GameState>, curve: string): number {
  const points = state.series[curve]
  return points?.[points.length - 1] ?? 0
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

/** Splits a family member's name into prefix and id; null where there is no such family. */
export function splitFamilyName(name: string): { prefix: string; id: string; family: QuantityFamily } | null {
  const dot = name.lastIndexOf('.')
  const prefix = name.slice(0, Math.max(0, dot))
  const family = Object.hasOwn(quantityFamilies, prefix) ? quantityFamilies[prefix] : undefined
  return family ? { prefix, id: name.slice(dot + 1), family } : null
}

/** Reads a quantity by name; throws with the known names where there is none. */
export function readQuantity(state: Readonly<GameState>, name: string, scenario: Scenario): number {
  const one = Object.hasOwn(quantities, name) ? quantities[name] : undefined
  if (one) return one.read(state, scenario)
  const member = splitFamilyName(name)
  return member ? member.family.read(state, member.id, scenario) : at(quantities, name).read(state, scenario)
}

/** A quantity's unit, and the key and the facts of its name in words. */
export function quantityLabel(name: string): { unit: string; code: string; facts: Facts } {
  const member = Object.hasOwn(quantities, name) ? null : splitFamilyName(name)
  if (!member) return { unit: at(quantities, name).unit, code: `works.quantity.${name}`, facts: {} }
  const { prefix, id, family } = member
  const kind = kindOfMember[family.of]
  return { unit: family.unit, code: `works.quantityOf.${prefix}`, facts: { [kind]: fact(kind, id) } }
}

const phrase = /^(?:(-?\d+(?:\.\d+)?)% of )?([a-z][A-Za-z0-9]*(?:\.[A-Za-z0-9-]+){0,3})$/

/** A number, the name of a quantity, or a share of a quantity. */
export const amountShape = z
  .union([
    z.number(),
    referenceShape(z.string().regex(phrase), { table: 'quantities', nameIn: (text) => phrase.exec(text)?.[2] ?? null }),
  ])
  .meta({ description: "A number, a quantity's name, or a share of one, such as 5% of player.cashUsd." })
export type Amount = z.infer<typeof amountShape>

/** The value of an amount this week, rounded to whole units. */
export function amountOf(state: Readonly<GameState>, amount: Amount, scenario: Scenario): number {
  if (typeof amount === 'number') return Math.round(amount)
  const [, percent, name] = phrase.exec(amount) ?? []
  if (name === undefined) throw new Error(`"${amount}" is no amount`)
  return Math.round((percent === undefined ? 1 : Number(percent) / 100) * readQuantity(state, name, scenario))
}
