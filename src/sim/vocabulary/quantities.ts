import { z } from 'zod'
import { at, sumOf } from '../../kernel/at'
import { clamp } from '../../kernel/math'
import { cashUsd, debtUsd, netWorthUsd } from '../books/ledger'
import { isHedgeKindActive } from '../company/bills'
import { referenceChipUsefulPflops, sitePowerDrawKw, totalPowerDrawKw, usefulComputeOfFleet } from '../compute/fleet'
import {
  acceptedDomesticChipCount,
  bestDomesticStackMaturity,
  bestModelCapabilityLog10,
  countInstalledChips,
  meanServedInference,
  monthsBehindFrontier,
  nationalDomesticChipShare,
} from '../compute/totals'
import { rulesStillToCome, weeksSinceNewestRule } from '../controls/export-status'
import type { Scenario } from '../level/scenario'
import { markAsReference } from '../level/shapes'
import type { HedgeKind } from '../level/trade-shapes'
import { type Facts, fact } from '../state/facts'
import type { StandingId } from '../state/ids'
import type { GameState } from '../state/state'
import { quantityFamilies } from './quantity-families'
import { factKindByLevelTable, type LevelQuantity, type QuantityFamily } from './word'

/** A row: its unit, what it is in a sentence, and how it is read. */
const quantity = (unit: string, about: string, read: LevelQuantity['read']): LevelQuantity => ({ unit, about, read })
const dial = (name: string, about: string) => quantity('points', about, (state) => lastOf(state, name))
const standing = (side: StandingId, about: string) => quantity('share', about, (state) => state.standing[side])
const hedged = (kind: HedgeKind, about: string) =>
  quantity('yes/no', about, (state, scenario) => (isHedgeKindActive(state, kind, scenario) ? 1 : 0))

/**
 * All quantities that a level may read, one row a word; see quantityFamilies for those of single chips, sites and
 * distributors.
 */
export const quantityTable: Readonly<Record<string, LevelQuantity>> = {
  week: quantity('week', 'Weeks since the level began.', (state) => state.week),
  score: dial('score', 'The score, 0 to 100, as it was last counted at the end of a week.'),
  'dial.cost': dial('cost', 'Points of the dial of cost, 0 to 100, as last counted.'),
  'dial.efficiency': dial('efficiency', 'Points of the dial of efficiency, 0 to 100, as last counted.'),
  'dial.capability': dial('capability', 'Points of the dial of capability, 0 to 100, as last counted.'),
  'dial.independence': dial('independence', 'Points of the dial of independence, 0 to 100, as last counted.'),
  'player.cashUsd': quantity('USD', 'Money in the till.', cashUsd),
  'player.debtUsd': quantity('USD', 'What is owed to the bank.', debtUsd),
  'player.netWorthUsd': quantity('USD', 'What the firm owns, less what it owes, by its books.', netWorthUsd),
  'player.foundersShare': quantity(
    'share',
    'The part of the firm that its founders still hold.',
    (state) => state.finance.foundersShare,
  ),
  'player.revenueUsd': quantity('USD', 'What all products earned this week.', (state) =>
    sumOf(state.products, ({ revenueUsd }) => revenueUsd),
  ),
  'player.chips': quantity('chips', 'Chips in the racks of all sites.', (state) =>
    countInstalledChips(state, () => true),
  ),
  'player.importedChips': quantity('chips', 'Imported chips in the racks.', (state, scenario) =>
    countInstalledChips(state, (chip) => at(scenario.chips, chip).role === 'imported'),
  ),
  'player.domesticChips': quantity('chips', 'Domestic chips in the racks.', (state, scenario) =>
    countInstalledChips(state, (chip) => at(scenario.chips, chip).role === 'domestic'),
  ),
  'player.centreChips': quantity(
    'chips',
    "Domestic chips at the mandate's site that its owner has accepted.",
    acceptedDomesticChipCount,
  ),
  'player.warehouseChips': quantity('chips', 'Chips that lie in the warehouse.', (state) =>
    sumOf(state.warehouse, ({ count }) => count),
  ),
  'player.rentedChips': quantity(
    'reference chips',
    'Compute rented from clouds, counted in reference chips.',
    (state) => state.cloud.chips,
  ),
  'player.powerKw': quantity('kW', 'Power that the chips of all sites draw, without cooling.', (state, scenario) =>
    sumOf(state.sites, (_, site) => sitePowerDrawKw(state, site, scenario)),
  ),
  'player.meterKw': quantity('kW', 'Power at the meters of all sites, with cooling.', totalPowerDrawKw),
  'player.usefulPflops': quantity(
    'PFLOP/s',
    'Useful compute of the whole fleet, rented machines among it.',
    (state, scenario) => usefulComputeOfFleet(state, scenario).useful * referenceChipUsefulPflops(scenario),
  ),
  'player.servedRecent': quantity('reference chips', 'Compute served to customers, the mean of 13 weeks.', (state) =>
    meanServedInference(state, 13),
  ),
  'player.servedOverGame': quantity(
    'reference chips',
    'Compute served to customers, the mean of the game, later weeks counting more.',
    ({ dialSums }) => dialSums.served / Math.max(1, dialSums.weeks),
  ),
  'player.engineers': quantity('people', 'Kernel engineers.', (state) => state.people.kernels.count),
  'player.researchers': quantity('people', 'Researchers.', (state) => state.people.research.count),
  'player.people': quantity('people', 'Everybody who works for the firm.', (state) =>
    sumOf(state.people, ({ count }) => count),
  ),
  'player.morale': quantity('share', 'Spirits in the firm, 0 to 1.', (state) => state.morale),
  'player.houseCustomers': quantity('share', 'Enterprise customers, as a share of a full house.', houseCustomers),
  'player.monthsBehind': quantity('months', "Months behind the world's best model.", monthsBehindFrontier),
  'player.capabilityLog10': quantity(
    'log10',
    "Effective FLOP of the firm's best model, as a power of ten.",
    bestModelCapabilityLog10,
  ),
  'player.trainingWeeks': quantity(
    'weeks',
    'Weeks until the training run ends; 0 where none is under way.',
    ({ training: { run } }) => (run ? Math.max(1, run.weeks - run.weeksDone) : 0),
  ),
  'player.openContracts': quantity(
    'contracts',
    'Orders that are signed and not filled, held or void.',
    (state) => state.contracts.filter((contract) => contract.status === 'open').length,
  ),
  'market.belief': quantity(
    'chance',
    "The market's chance of a new rule within its horizon.",
    (state) => state.belief.market,
  ),
  'market.rentUsd': quantity('USD/h', 'Rent of one reference chip for an hour.', (state) => state.rent.usdPerHour),
  'nation.domesticShare': quantity(
    'share',
    'Domestic cards among all that came into the country since the level began.',
    nationalDomesticChipShare,
  ),
  'nation.gapMonths': quantity(
    'months',
    'Months that the nation is behind.',
    (state) => state.nation?.own.flows.monthsBehind ?? 0,
  ),
  'objectives.reached': quantity(
    'objectives',
    'Objectives of the level that are reached.',
    (state) => Object.keys(state.objectives).length,
  ),
  'standing.home': standing('home', 'What the government at home thinks of the firm, 0 to 1.'),
  'standing.abroad': standing('abroad', 'What those think of it who make the rules abroad, 0 to 1.'),
  'standing.customers': standing('customers', 'What customers think of it, 0 to 1.'),
  'standing.investors': standing('investors', 'What investors think of it, 0 to 1.'),
  'standing.listed': quantity(
    'yes/no',
    'Whether the firm stands on the list abroad, so that lawful sellers of imported chips have stopped: 1 or 0.',
    (state) => (state.standing.isEntityListed ? 1 : 0),
  ),
  'stack.domesticMaturity': quantity(
    'share',
    'Maturity of the best domestic software stack, 0 to 1.',
    bestDomesticStackMaturity,
  ),
  'hedge.delivery-penalty': hedged('delivery-penalty', 'Whether a penalty for late delivery is insured: 1 or 0.'),
  'hedge.quota-option': hedged('quota-option', 'Whether an option on power beyond the quota is held: 1 or 0.'),
  'hedge.second-vendor': hedged('second-vendor', 'Whether a second vendor stands by: 1 or 0.'),
  'hedge.fixed-rent': hedged('fixed-rent', 'Whether a rent of compute is fixed: 1 or 0.'),
  'hedge.ban-clause': hedged('ban-clause', 'Whether orders are insured against a ban: 1 or 0.'),
  'rule.weeksSinceForce': quantity(
    'weeks',
    'Weeks since the newest rule took force; -1 before the first of the level.',
    (state, scenario) => weeksSinceNewestRule(state, scenario),
  ),
  'rule.announced': quantity(
    'yes/no',
    'Whether some rule is announced, not yet in force and not brought forward by a letter: 1 or 0.',
    (state, scenario) => (rulesStillToCome(state, scenario).length > 0 ? 1 : 0),
  ),
  'rival.capabilityLead': quantity(
    'log10',
    'How far the named rival is ahead of the firm, in powers of ten; below 0 where he is behind.',
    rivalLead,
  ),
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
      return (state.rivals[id]?.capabilityLog10 ?? 0) - bestModelCapabilityLog10(state, scenario)
  }
  return 0
}

/** Splits a family member's name into prefix and id; null where there is no such family. */
export function splitQuantityFamilyName(name: string): { prefix: string; id: string; family: QuantityFamily } | null {
  const dot = name.lastIndexOf('.')
  const prefix = name.slice(0, Math.max(0, dot))
  const family = Object.hasOwn(quantityFamilies, prefix) ? quantityFamilies[prefix] : undefined
  return family ? { prefix, id: name.slice(dot + 1), family } : null
}

/** Reads a quantity by name; throws with the known names where there is none. */
export function readQuantity(state: Readonly<GameState>, name: string, scenario: Scenario): number {
  const one = Object.hasOwn(quantityTable, name) ? quantityTable[name] : undefined
  if (one) return one.read(state, scenario)
  const member = splitQuantityFamilyName(name)
  return member ? member.family.read(state, member.id, scenario) : at(quantityTable, name).read(state, scenario)
}

/** A quantity's unit, and the key and the facts of its name in words. */
export function quantityUnitAndTextKey(name: string): { unit: string; code: string; facts: Facts } {
  const member = Object.hasOwn(quantityTable, name) ? null : splitQuantityFamilyName(name)
  if (!member) return { unit: at(quantityTable, name).unit, code: `works.quantity.${name}`, facts: {} }
  const { prefix, id, family } = member
  const kind = factKindByLevelTable[family.of]
  return { unit: family.unit, code: `works.quantityOf.${prefix}`, facts: { [kind]: fact(kind, id) } }
}

const phrase = /^(?:(-?\d+(?:\.\d+)?)% of )?([a-z][A-Za-z0-9]*(?:\.[A-Za-z0-9-]+){0,3})$/

/** A number, the name of a quantity, or a share of a quantity. */
export const levelAmountShape = z
  .union([
    z.number(),
    markAsReference(z.string().regex(phrase), {
      table: 'quantities',
      nameIn: (text) => phrase.exec(text)?.[2] ?? null,
    }),
  ])
  .meta({ description: "A number, a quantity's name, or a share of one, such as 5% of player.cashUsd." })
export type LevelAmount = z.infer<typeof levelAmountShape>

/** The value of an amount this week, rounded to whole units. */
export function evaluateAmount(state: Readonly<GameState>, amount: LevelAmount, scenario: Scenario): number {
  if (typeof amount === 'number') return Math.round(amount)
  const [, percent, name] = phrase.exec(amount) ?? []
  if (name === undefined) throw new Error(`"${amount}" is no amount`)
  return Math.round((percent === undefined ? 1 : Number(percent) / 100) * readQuantity(state, name, scenario))
}
