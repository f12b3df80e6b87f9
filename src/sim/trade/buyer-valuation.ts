import { at } from '../../kernel/at'
import { pow } from '../../kernel/math'
import { startWaterfall, type Waterfall } from '../../kernel/waterfall'
import { cashUsd } from '../books/ledger'
import { usefulComputePerChip } from '../compute/fleet'
import { chipsPerServer } from '../level/lot-sizes'
import type { Scenario } from '../level/scenario'
import type { Distributor } from '../level/trade-shapes'
import { distributorAskPriceWaterfall, openMarketChipInflowPerWeek, openMarketPriceWaterfall } from '../market/pricing'
import type { ChipId, DistributorId } from '../state/ids'
import type { GameState } from '../state/state'
import type { BuyerValuation, OfferTerms, Talk } from '../state/talk-state'
import { deliveryWindows, depositShares, maxDeliveryWeeks } from '../state/talk-terms'
import { sellerDeliveryRecord } from './contracts'
import { offerPriceBoundsUsd } from './offer-prices'
import { exportControlRefusal, isChipBarredByEntityListing } from './orders'

/** The buyer's valuation data, from the firm's own situation alone. */
export function createBuyerValuation(
  state: Readonly<GameState>,
  distributor: DistributorId,
  chip: ChipId,
  scenario: Scenario,
): BuyerValuation {
  const { kept, promised } = sellerDeliveryRecord(state, distributor, scenario)
  const other = bestAlternativeSupply(state, distributor, chip, scenario)
  const askUsd = distributorAskPriceWaterfall(state, distributor, chip, scenario).value()
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
    needCount: Math.max(
      chipsPerServer,
      Math.floor(cashUsd(state) / Math.max(1, askUsd) / chipsPerServer) * chipsPerServer,
    ),
  }
}

/** Another source of a chip and its price. */
interface Quote {
  /** Null = the open market. */
  distributor: DistributorId | null
  askUsd: number
  /** Weeks until delivery. */
  weeks: number
}

/**
 * The best alternative to this seller (BATNA) for a usual lot, by price and waiting time.
 *
 * Another lawful seller, or the open market where it supplies the lot within a quarter. Null where there is none.
 */
export function bestAlternativeSupply(
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

/**
 * The lowest other price for a chip in any quantity, of another seller or the open market; null where there is none.
 */
export function cheapestOtherSellerQuote(
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

/** Quotes of all other lawful sellers of the chip. */
function quotesOf(state: Readonly<GameState>, distributor: DistributorId, chip: ChipId, scenario: Scenario): Quote[] {
  const quotes: Quote[] = []
  for (const other in scenario.distributors) {
    const spec = at(scenario.distributors, other)
    if (other === distributor || spec.unsupported || spec.rentsOnly || !spec.chips.includes(chip)) continue
    if (at(state.distributors, other).closedUntilWeek > state.week) continue
    if (exportControlRefusal(state, other, chip, scenario)) continue
    quotes.push({
      distributor: other,
      askUsd: distributorAskPriceWaterfall(state, other, chip, scenario).value(),
      weeks: spec.leadWeeks,
    })
  }
  return quotes
}

/** The open market's quote, with the weeks until it has sold the quantity; null where it is empty or barred. */
function shelfQuote(state: Readonly<GameState>, chip: ChipId, count: number, scenario: Scenario): Quote | null {
  const { shelf } = at(state.supply, chip)
  if (shelf < 1 || isChipBarredByEntityListing(state, chip, scenario)) return null
  const weeks = Math.ceil(Math.max(0, count - shelf) / Math.max(1, openMarketChipInflowPerWeek(state, chip, scenario)))
  return { distributor: null, askUsd: openMarketPriceWaterfall(state, chip, scenario).value(), weeks }
}

/** Converts the belief over its horizon into a weekly probability. */
function weeklyChance({ belief }: Readonly<GameState>, scenario: Scenario): number {
  return 1 - pow(1 - belief.own, 1 / scenario.parameters.belief.horizonWeeks)
}

/** Cost of a week without one chip: the rental price of the same compute, where there is power for it. */
function waitUsd(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): number {
  const each = usefulComputePerChip(state, chip, 256, scenario)
  const useful = (each.training + each.inference) / 2
  const { hoursPerWeek, leaseUtilisation } = scenario.parameters.compute
  const hireUsd = useful * state.rent.usdPerHour * hoursPerWeek * leaseUtilisation
  return Math.round(hireUsd * scenario.parameters.talks.waitHireShare)
}

/**
 * The buyer's reservation price of one unit in a package, in dollars.
 *
 * At this price the package is as good as the best alternative.
 */
export function buyerReservationPriceWaterfall(worth: BuyerValuation, terms: OfferTerms): Waterfall {
  const { alternativeUsd } = worth
  const sum = startWaterfall('worth.alternative', alternativeUsd)
  sum.plus('worth.waiting', -worth.waitUsdPerWeek * (terms.weeks - worth.alternativeWeeks))
  sum.plus('worth.interest', -alternativeUsd * terms.depositShare * worth.interestPerYear * (terms.weeks / 52))
  sum.plus('worth.risk', -alternativeUsd * terms.depositShare * worth.depositRiskShare)
  const banChance = 1 - pow(1 - worth.banChancePerWeek, terms.weeks)
  if (terms.clause === 'refund') sum.plus('worth.ban', alternativeUsd * terms.depositShare * banChance)
  if (terms.clause === 'loyalty') sum.plus('worth.vow', -alternativeUsd * worth.vowCostShare)
  const over = Math.max(0, terms.count - worth.needCount) / Math.max(1, terms.count)
  return sum.plus('worth.tooMany', -alternativeUsd * worth.uselessShare * over)
}

/**
 * Three packages of the same value to the buyer as its draft, each different in one issue.
 *
 * The seller's preference among them reveals its priorities (equivalent offers, Medvec and Galinsky 2005).
 */
export function createEquivalentOffers(talk: Readonly<Talk>, draft: OfferTerms, scenario: Scenario): OfferTerms[] {
  const { leadWeeks } = at(scenario.distributors, talk.distributor)
  const later = draft.weeks + deliveryWindows[1]
  const [, , locked, most] = depositShares
  const deposit = depositShares.find((share) => share > draft.depositShare) ?? locked
  const others: Partial<OfferTerms>[] = [
    { depositShare: draft.depositShare < most ? deposit : locked },
    { weeks: later <= maxDeliveryWeeks ? later : Math.ceil(leadWeeks) },
    { clause: draft.clause === 'firm' ? 'loyalty' : 'firm' },
  ]
  return others.map((other) => asGood(talk, draft, { ...draft, ...other }, scenario))
}

/** Changed terms at the price that gives the buyer the same value as the draft. */
function asGood(talk: Readonly<Talk>, draft: OfferTerms, terms: OfferTerms, scenario: Scenario): OfferTerms {
  const gainUsd = buyerReservationPriceWaterfall(talk.worth, draft).value() - draft.unitPriceUsd
  const { leastUsd, mostUsd } = offerPriceBoundsUsd(talk, scenario)
  const unitPriceUsd = Math.round(buyerReservationPriceWaterfall(talk.worth, terms).value() - gainUsd)
  return { ...terms, unitPriceUsd: Math.min(mostUsd, Math.max(leastUsd, unitPriceUsd)) }
}
