import { at } from '../../kernel/at'
import { type Waterfall, waterfall } from '../../kernel/waterfall'
import { usefulChip } from '../compute'
import { isOrderable } from '../goods'
import { cashUsd } from '../ledger'
import { askOf } from '../pricing'
import type { Distributor, Scenario } from '../scenario'
import type { ChipId, DistributorId, GameState, Package, Worth } from '../state'

/** A lot that takes longer to gather than a quarter is no alternative to one on the table. */
const weeksToGather = 13

/** What the buyer's side of a table rests on, from the company's own situation: nothing of the other side is in it. */
export function worthOf(
  state: Readonly<GameState>,
  distributor: DistributorId,
  chip: ChipId,
  scenario: Scenario,
): Worth {
  const { kept, broken } = at(state.distributors, distributor)
  const other = alternativeOf(state, distributor, chip, scenario)
  const askUsd = askOf(state, distributor, chip, scenario).value()
  const { parameters } = scenario
  return {
    alternativeUsd: Math.round(other?.askUsd ?? askUsd * parameters.talks.withoutRivalShare),
    alternativeWeeks: other?.weeks ?? at(scenario.distributors, distributor).leadWeeks,
    waitUsdPerWeek: waitUsd(state, chip, scenario),
    interestPerYear: parameters.talks.interestPerYear,
    depositRiskShare: (1 - parameters.price.depositReturnBase) * ((1 + broken) / (3 + kept + broken)) * 0.25,
    banChance: at(scenario.chips, chip).role === 'domestic' ? 0 : state.belief.own,
    vowCostShare: parameters.talks.vowCostShare,
    uselessShare: parameters.talks.uselessShare,
    needCount: Math.max(8, Math.floor(cashUsd(state) / Math.max(1, askUsd) / 8) * 8),
  }
}

/** Another seller's price for a chip. */
export interface Quote {
  distributor: DistributorId
  askUsd: number
  weeks: number
}

/** The cheapest lawful seller besides him who could gather a lot within a quarter; null where there is none. */
export function alternativeOf(
  state: Readonly<GameState>,
  distributor: DistributorId,
  chip: ChipId,
  scenario: Scenario,
): Quote | null {
  const { openingCount } = scenario.parameters.talks
  const isLarge = ({ restockPerWeek, chips }: Distributor): boolean =>
    openingCount <= (restockPerWeek / chips.length) * weeksToGather
  return cheapest(
    quotesOf(state, distributor, chip, scenario).filter((quote) =>
      isLarge(at(scenario.distributors, quote.distributor)),
    ),
  )
}

/** The lowest other quote for a chip, however small its house; null where nobody else sells it. */
export function otherQuote(
  state: Readonly<GameState>,
  distributor: DistributorId,
  chip: ChipId,
  scenario: Scenario,
): Quote | null {
  return cheapest(quotesOf(state, distributor, chip, scenario))
}

function cheapest(quotes: readonly Quote[]): Quote | null {
  let best: Quote | null = null
  for (const quote of quotes) if (!best || quote.askUsd < best.askUsd) best = quote
  return best
}

/** What everybody else asks who may sell the chip today. */
function quotesOf(state: Readonly<GameState>, distributor: DistributorId, chip: ChipId, scenario: Scenario): Quote[] {
  const quotes: Quote[] = []
  for (const other in scenario.distributors) {
    const spec = at(scenario.distributors, other)
    if (other === distributor || spec.unsupported || spec.rentsOnly || !spec.chips.includes(chip)) continue
    if (at(state.distributors, other).closedUntilWeek > state.week || !isOrderable(state, other, chip, scenario))
      continue
    quotes.push({ distributor: other, askUsd: askOf(state, other, chip, scenario).value(), weeks: spec.leadWeeks })
  }
  return quotes
}

/** What a week without one chip costs: the rent of as much compute, while there is power for it. */
function waitUsd(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): number {
  const each = usefulChip(state, chip, 256, scenario)
  const useful = (each.training + each.inference) / 2
  const { hoursPerWeek, leaseUtilisation } = scenario.parameters.compute
  return Math.round(useful * state.rent.usdPerHour * hoursPerWeek * leaseUtilisation * 0.5)
}

/**
 * What one unit of a package is worth to the buyer, in US dollars: the price at which it is no better than the best
 * alternative. A lower price is a gain, a higher one a loss.
 */
export function worthFor(worth: Worth, terms: Package): Waterfall {
  const { alternativeUsd } = worth
  const sum = waterfall('worth.alternative', alternativeUsd)
  sum.plus('worth.waiting', -worth.waitUsdPerWeek * (terms.weeks - worth.alternativeWeeks))
  sum.plus('worth.interest', -alternativeUsd * terms.depositShare * worth.interestPerYear * (terms.weeks / 52))
  sum.plus('worth.risk', -alternativeUsd * terms.depositShare * worth.depositRiskShare)
  const covered = terms.clause === 'refund' ? terms.depositShare * worth.banChance : 0
  sum.plus('worth.ban', alternativeUsd * covered)
  if (terms.clause === 'loyalty') sum.plus('worth.vow', -alternativeUsd * worth.vowCostShare)
  const over = Math.max(0, terms.count - worth.needCount) / Math.max(1, terms.count)
  return sum.plus('worth.tooMany', -alternativeUsd * worth.uselessShare * over)
}
