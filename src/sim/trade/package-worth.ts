import { at } from '../../kernel/at'
import { pow } from '../../kernel/math'
import { type Waterfall, waterfall } from '../../kernel/waterfall'
import { cashUsd } from '../books/ledger'
import { usefulChip } from '../compute/fleet'
import type { Scenario } from '../level/scenario'
import type { Distributor } from '../level/trade-shapes'
import { askOf } from '../market/pricing'
import { shelfPerWeek, shelfPriceOf } from '../market/shelf'
import type { ChipId, DistributorId } from '../state/ids'
import type { GameState } from '../state/state'
import type { Package, Worth } from '../state/talk-state'
import { serverChips } from '../state/talk-terms'
import { promisesOf } from './commitments'
import { controlledRefusal, isListedFor } from './orders'

/** What the buyer's side of a table rests on, from the company's own situation: nothing of the other side is in it. */
export function worthOf(
  state: Readonly<GameState>,
  distributor: DistributorId,
  chip: ChipId,
  scenario: Scenario,
): Worth {
  const { kept, promised } = promisesOf(state, distributor, scenario)
  const other = alternativeOf(state, distributor, chip, scenario)
  const askUsd = askOf(state, distributor, chip, scenario).value()
  const { parameters } = scenario
  return {
    alternativeUsd: Math.round(other?.askUsd ?? askUsd * parameters.talks.withoutRivalShare),
    alternativeWeeks: other?.weeks ?? at(scenario.distributors, distributor).leadWeeks,
    waitUsdPerWeek: waitUsd(state, chip, scenario),
    interestPerYear: parameters.talks.interestPerYear,
    depositRiskShare:
      (1 - parameters.price.depositReturnBase) *
      ((1 + promised - kept) / (3 + promised)) *
      parameters.talks.breachLossShare,
    banChancePerWeek: at(scenario.chips, chip).role === 'domestic' ? 0 : weeklyChance(state, scenario),
    vowCostShare: parameters.talks.vowCostShare,
    uselessShare: parameters.talks.uselessShare,
    needCount: Math.max(serverChips, Math.floor(cashUsd(state) / Math.max(1, askUsd) / serverChips) * serverChips),
  }
}

/** Where else a chip is to be had, and what for. */
export interface Quote {
  /** Null: the open shelf. */
  distributor: DistributorId | null
  askUsd: number
  /** Weeks until it is there. */
  weeks: number
}

/**
 * The best that there is without him for a lot as large as sellers open with: another lawful seller, or the open shelf,
 * where they can gather it within a quarter; price and waiting count. Null where there is none.
 */
export function alternativeOf(
  state: Readonly<GameState>,
  distributor: DistributorId,
  chip: ChipId,
  scenario: Scenario,
): Quote | null {
  const { openingCount, gatherWeeks } = scenario.parameters.talks
  const isLarge = ({ restockPerWeek, chips }: Distributor): boolean =>
    openingCount <= (restockPerWeek / chips.length) * gatherWeeks
  const quotes = quotesOf(state, distributor, chip, scenario).filter(
    ({ distributor: other }) => other !== null && isLarge(at(scenario.distributors, other)),
  )
  const shelf = shelfQuote(state, chip, openingCount, scenario)
  if (shelf && shelf.weeks <= gatherWeeks) quotes.push(shelf)
  const perWeek = waitUsd(state, chip, scenario)
  return least(quotes, ({ askUsd, weeks }) => askUsd + perWeek * weeks)
}

/** The lowest other price for a chip, however small the lot: of another house, or of the open shelf; null where nobody else has it. */
export function otherQuote(
  state: Readonly<GameState>,
  distributor: DistributorId,
  chip: ChipId,
  scenario: Scenario,
): Quote | null {
  const quotes = quotesOf(state, distributor, chip, scenario)
  const shelf = shelfQuote(state, chip, 1, scenario)
  return least(shelf ? [...quotes, shelf] : quotes, ({ askUsd }) => askUsd)
}

function least(quotes: readonly Quote[], cost: (quote: Quote) => number): Quote | null {
  return quotes.reduce<Quote | null>((best, quote) => (best === null || cost(quote) < cost(best) ? quote : best), null)
}

/** What everybody else asks who may sell the chip today. */
function quotesOf(state: Readonly<GameState>, distributor: DistributorId, chip: ChipId, scenario: Scenario): Quote[] {
  const quotes: Quote[] = []
  for (const other in scenario.distributors) {
    const spec = at(scenario.distributors, other)
    if (other === distributor || spec.unsupported || spec.rentsOnly || !spec.chips.includes(chip)) continue
    if (at(state.distributors, other).closedUntilWeek > state.week) continue
    if (controlledRefusal(state, other, chip, scenario)) continue
    quotes.push({ distributor: other, askUsd: askOf(state, other, chip, scenario).value(), weeks: spec.leadWeeks })
  }
  return quotes
}

/** The open shelf's price, and the weeks until it has held as many; null while it is empty or shut to us. */
function shelfQuote(state: Readonly<GameState>, chip: ChipId, count: number, scenario: Scenario): Quote | null {
  const { shelf } = at(state.supply, chip)
  if (shelf < 1 || isListedFor(state, chip, scenario)) return null
  const weeks = Math.ceil(Math.max(0, count - shelf) / Math.max(1, shelfPerWeek(state, chip, scenario)))
  return { distributor: null, askUsd: shelfPriceOf(state, chip, scenario).value(), weeks }
}

/** Belief speaks of some weeks ahead; this is its part of one. */
function weeklyChance({ belief }: Readonly<GameState>, scenario: Scenario): number {
  return 1 - pow(1 - belief.own, 1 / scenario.parameters.belief.horizonWeeks)
}

/** What a week without one chip costs: the rent of as much compute, while there is power for it. */
function waitUsd(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): number {
  const each = usefulChip(state, chip, 256, scenario)
  const useful = (each.training + each.inference) / 2
  const { hoursPerWeek, leaseUtilisation } = scenario.parameters.compute
  const hireUsd = useful * state.rent.usdPerHour * hoursPerWeek * leaseUtilisation
  return Math.round(hireUsd * scenario.parameters.talks.waitHireShare)
}

/**
 * What one unit of a package is worth to the buyer, in dollars: the price at which it is no better than the best
 * alternative. A lower price is a gain, a higher one a loss.
 */
export function worthFor(worth: Worth, terms: Package): Waterfall {
  const { alternativeUsd } = worth
  const sum = waterfall('worth.alternative', alternativeUsd)
  sum.plus('worth.waiting', -worth.waitUsdPerWeek * (terms.weeks - worth.alternativeWeeks))
  sum.plus('worth.interest', -alternativeUsd * terms.depositShare * worth.interestPerYear * (terms.weeks / 52))
  sum.plus('worth.risk', -alternativeUsd * terms.depositShare * worth.depositRiskShare)
  const banChance = 1 - pow(1 - worth.banChancePerWeek, terms.weeks)
  if (terms.clause === 'refund') sum.plus('worth.ban', alternativeUsd * terms.depositShare * banChance)
  if (terms.clause === 'loyalty') sum.plus('worth.vow', -alternativeUsd * worth.vowCostShare)
  const over = Math.max(0, terms.count - worth.needCount) / Math.max(1, terms.count)
  return sum.plus('worth.tooMany', -alternativeUsd * worth.uselessShare * over)
}
