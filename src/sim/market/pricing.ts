import { at } from '../../kernel/at'
import { clamp, exp, log } from '../../kernel/math'
import { startWaterfall, type Waterfall } from '../../kernel/waterfall'
import { exportStatusOf, weeksSinceNewestRule } from '../controls/export-status'
import type { Scenario } from '../level/scenario'
import type { ChipId, DistributorId } from '../state/ids'
import { activeModifierFactor, worldLuckFactor } from '../state/news'
import type { GameState } from '../state/state'
import { type ContractClause, type NegotiationIssue, negotiationIssues } from '../state/talk-terms'

/** The maker's list price (model.md, distributors): list × age of the list, or × the learning curve of a domestic line. */
export function vendorListPriceWaterfall(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): Waterfall {
  const spec = at(scenario.chips, chip)
  const price = startWaterfall('price.list', spec.listPriceUsd)
  const mood = activeModifierFactor(state, `price.${spec.role}`) * activeModifierFactor(state, `price.chip.${chip}`)
  if (spec.role === 'domestic')
    return price.times('price.learning', learningFactor(state, chip, scenario)).times('price.mood', mood)
  return price.times('price.listAge', listAge(state, scenario)).times('price.mood', mood)
}

/** Factor on imported list prices, which fall from a high start until the level's first rule freezes them. */
function listAge(state: Readonly<GameState>, scenario: Scenario): number {
  const { listStart, listFallPerWeek, listFloor } = scenario.parameters.price
  const since = weeksSinceNewestRule(state, scenario)
  const age = since < 0 ? state.week : state.week - since
  return listStart * Math.max(listFloor, 1 - listFallPerWeek * age)
}

/** Wright's law: cost falls by a fixed share with each doubling of cumulative output (Wright 1936). */
function learningFactor(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): number {
  const { made } = at(scenario.chips, chip)
  if (!made) return 1
  const doublings = log(Math.max(1, at(state.supply, chip).cumulative / made.cumulativeStartUnits)) / log(2)
  return exp(doublings * log(1 - made.costFallPerDoubling))
}

/** Weekly imports of a chip into the country in the level's first week. */
export function importedUnitsOf(chip: ChipId, scenario: Scenario): number {
  return at(scenario.chips, chip).importedUnitsPerWeek ?? scenario.parameters.supply.importedUnitsPerWeek
}

/** National scarcity of a chip: backlog over half a year's supply, from 0 to a cap. */
export function chipScarcityOf(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): number {
  const { scarcityWeeks, scarcityFrom, scarcityMax } = scenario.parameters.price
  const { backlog, outputPerWeek } = at(state.supply, chip)
  return clamp(backlog / (scarcityWeeks * Math.max(1, outputPerWeek)) - scarcityFrom, 0, scarcityMax)
}

/** Premium on parts that a rule has denied: a luck factor of the world that holds, then fades. */
export function premiumAfterRule(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): number {
  if (at(scenario.chips, chip).role === 'domestic') return 0
  const since = weeksSinceNewestRule(state, scenario)
  const isDenied = exportStatusOf(state, chip, scenario).status === 'denied'
  const {
    afterRulePremium: size,
    afterRuleFade,
    afterRuleHoldWeeks,
    afterRuleFreeShare,
    oldRulePremium,
  } = scenario.parameters.price
  if (since < 0) return isDenied ? oldRulePremium : 0
  const controlled = isDenied ? 1 : afterRuleFreeShare
  return (
    size *
    controlled *
    worldLuckFactor(state, 'premium') *
    exp(-afterRuleFade * Math.max(0, since - afterRuleHoldWeeks))
  )
}

/** Premium on domestic chips: the nation's orders over its goods (model.md, nation), less 1; 0 for imported chips and without a national model. */
function homeOrdersPremium(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): number {
  return state.nation && at(scenario.chips, chip).role === 'domestic' ? state.nation.own.premium.home - 1 : 0
}

/** Fear of a rule times scarcity; imported prices lose it with the first rule, domestic ones where the nation's orders set the price. */
function fearPremium(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): number {
  const isDomestic = at(scenario.chips, chip).role === 'domestic'
  const isFelt = isDomestic ? state.nation === null : weeksSinceNewestRule(state, scenario) < 0
  return isFelt ? scenario.parameters.price.panicKappa * state.belief.market * chipScarcityOf(state, chip, scenario) : 0
}

/** Market price of a chip (model.md, distributors): list × (1 + fear × scarcity) × (1 + premium of the nation's orders) × (1 + premium after a rule). */
export function marketPriceWaterfall(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): Waterfall {
  return vendorListPriceWaterfall(state, chip, scenario)
    .times('price.fear', 1 + fearPremium(state, chip, scenario))
    .times('price.homeOrders', 1 + homeOrdersPremium(state, chip, scenario))
    .times('price.afterRule', 1 + premiumAfterRule(state, chip, scenario))
}

/** A distributor's ask price of one chip (model.md, distributors): market price × (1 + margin) × trust factor. */
export function distributorAskPriceWaterfall(
  state: Readonly<GameState>,
  distributor: DistributorId,
  chip: ChipId,
  scenario: Scenario,
): Waterfall {
  const { marginShare } = at(scenario.distributors, distributor)
  const { trust } = at(state.distributors, distributor)
  const { trustDiscountShare } = scenario.parameters.price
  return marketPriceWaterfall(state, chip, scenario)
    .times('price.margin', 1 + marginShare, 'inferable')
    .times('price.trust', 1 - trustDiscountShare * (trust - 0.5))
}

/** Price of a used or stored chip (model.md, distributors): a share of list, less depreciation, plus today's premium, always below new. */
export function usedChipPriceWaterfall(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): Waterfall {
  const { usedShare, usedFallPerWeek, usedFollowsFear, usedFollowsPremium, usedMostShare } = scenario.parameters.price
  const price = startWaterfall('price.list', at(scenario.chips, chip).listPriceUsd)
    .times('price.used', usedShare)
    .times('price.wear', exp(-usedFallPerWeek * state.week))
    .times('price.fear', 1 + usedFollowsFear * fearPremium(state, chip, scenario))
    .times('price.homeOrders', 1 + usedFollowsPremium * homeOrdersPremium(state, chip, scenario))
    .times('price.afterRule', 1 + usedFollowsPremium * premiumAfterRule(state, chip, scenario))
    .times('price.mood', activeModifierFactor(state, 'used.price'))
  const most = usedMostShare * marketPriceWaterfall(state, chip, scenario).value()
  return price.value() > most ? price.plus('price.newIsNear', most - price.value()) : price
}

/** The hedge in force that covers orders of a chip: delivery penalty for domestic, ban clause for imported ones. */
export function activeHedgeForChip(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): string | null {
  const kind = at(scenario.chips, chip).role === 'domestic' ? 'delivery-penalty' : 'ban-clause'
  for (const id in state.hedges)
    if (at(scenario.hedges, id).kind === kind && at(state.hedges, id).untilWeek > state.week) return id
  return null
}

/** Whether the deposit is large enough to lock the price, which insurance requires. */
export function isPriceLockedByDeposit({ depositShare }: { depositShare: number }, scenario: Scenario): boolean {
  return depositShare >= scenario.parameters.price.priceLockDepositShare
}

/** Adjustment of a unit price by the package's terms and its hedge, as a share. */
export function termsPriceAdjustmentShare(
  terms: PricedTerms,
  leadWeeks: number,
  hedge: string | null,
  scenario: Scenario,
): number {
  const parts = priceAdjustmentByNegotiationIssue(terms, leadWeeks, scenario)
  return negotiationIssues.reduce((sum, issue) => sum + parts[issue], hedgeSurchargeShare(terms, hedge, scenario))
}

/** Surcharge of a hedge on a locked price, as a share. */
export function hedgeSurchargeShare(terms: { depositShare: number }, hedge: string | null, scenario: Scenario): number {
  return hedge !== null && isPriceLockedByDeposit(terms, scenario) ? at(scenario.hedges, hedge).priceShare : 0
}

/** The terms of a package that affect its price. */
interface PricedTerms {
  count: number
  depositShare: number
  weeks: number
  clause: ContractClause
}

/** Price adjustment of each issue at the trade's standard valuation, as shares of the price. */
export function priceAdjustmentByNegotiationIssue(
  terms: PricedTerms,
  leadWeeks: number,
  scenario: Scenario,
): Record<NegotiationIssue, number> {
  const { price } = scenario.parameters
  return {
    bulk: -price.bulkDiscountShare * clamp(terms.count / price.bulkUnits, 0, 1),
    deposit: -price.depositDiscountShare * terms.depositShare,
    waiting: -price.patienceDiscountShare * clamp((terms.weeks - leadWeeks) / 13, -1, 1),
    clause: { refund: price.banClauseShare, firm: 0, loyalty: -price.loyaltyClauseShare }[terms.clause],
  }
}

/** Proceeds of a sale: used price × count, less the price impact of the firm's own sales. */
export function chipSaleProceedsUsd(
  state: Readonly<GameState>,
  chip: ChipId,
  count: number,
  scenario: Scenario,
): number {
  const { usedSlideUnits, usedSlideShare, usedLeastShare } = scenario.parameters.price
  const sold = at(state.supply, chip).soldByUs
  const slide = Math.max(usedLeastShare, 1 - usedSlideShare * ((sold + count / 2) / usedSlideUnits))
  return Math.round(usedChipPriceWaterfall(state, chip, scenario).value() * slide * count)
}

/** Open-market price of one chip: the market price plus a premium for immediate delivery without negotiation. */
export function openMarketPriceWaterfall(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): Waterfall {
  return marketPriceWaterfall(state, chip, scenario).times(
    'price.shelf',
    1 + scenario.parameters.price.shelfMarkupShare,
  )
}

/** Weekly inflow to the open market: a share of domestic output, or for a denied chip domestic resale. */
export function openMarketChipInflowPerWeek(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): number {
  const { domesticShelfShare, importedShelfPerWeek, afterRuleShelfPerWeek } = scenario.parameters.supply
  const { made, role } = at(scenario.chips, chip)
  if (made) return at(state.supply, chip).outputPerWeek * domesticShelfShare
  const isScarce = role === 'domestic' || exportStatusOf(state, chip, scenario).status === 'denied'
  return isScarce ? afterRuleShelfPerWeek : importedShelfPerWeek
}
