import type { NationParameters } from '../level/nation-parameters'
import type { NationState, WeekFlows } from '../state/nation-state'
import type { NationConditions } from './conditions'
import { advanceWeeklyCardDemand, type WeeklyCardDemand } from './demand'
import { type WeeklyForeignCardSupply, weeklyForeignCardSupplyOf } from './foreign-supply'
import { growDomesticChipCapacity } from './growth'
import { produceWeeklyDomesticCardSupply, type WeeklyDomesticCardSupply } from './home-supply'
import { advanceFrontierGap, aiIndustrySizeOf, monthsBehind } from './models'
import { advanceCardPricePremiums } from './prices'
import {
  advanceComputeStock,
  type WeeklyCardDeliveries,
  weeklyCardDeliveriesOfTrade,
  worldDataCentreRevenue,
} from './stock'
import { matchWeeklyOrdersWithSupply, type WeeklyCardTrade } from './trade'

/** Moves the nation on by a week. The state is changed in place; conditions and parameters are only read. */
export function advanceNation(state: NationState, conditions: NationConditions, p: NationParameters): void {
  const { span, setting } = conditions
  const c = setting.constants
  if (span.rumouredChipRuleTakesForce && span.fromWeek === state.week) state.risk += c.riskPerRule
  state.risk *= 1 - Math.LN2 / c.riskHalfLife
  state.worldUsdM = worldDataCentreRevenue(state, conditions, p)
  const foreign = weeklyForeignCardSupplyOf(state, conditions, p)
  const domestic = produceWeeklyDomesticCardSupply(state, conditions, p)
  const demand = advanceWeeklyCardDemand(state, conditions, p)
  const trade = matchWeeklyOrdersWithSupply(state, demand, foreign, domestic, conditions, p)
  const cards = weeklyCardDeliveriesOfTrade(state, trade, foreign, domestic, c)
  advanceCardPricePremiums(state, trade, foreign, domestic, c, p)
  growDomesticChipCapacity(state, trade, domestic, conditions, p)
  advanceComputeStock(state, cards, foreign, domestic, c, p)
  const unmetShare = trade.unmet / (demand.largeUsdM + demand.smallUsdM)
  advanceFrontierGap(state, unmetShare, conditions, p)
  writeFlows(state.flows, trade, cards, foreign, domestic, demand)
  writeOutcome(state, conditions, p)
  state.week += 1
}

function writeFlows(
  flows: WeekFlows,
  trade: WeeklyCardTrade,
  cards: WeeklyCardDeliveries,
  foreign: WeeklyForeignCardSupply,
  domestic: WeeklyDomesticCardSupply,
  demand: WeeklyCardDemand,
): void {
  const [lawfulUsd, divertedUsd, rentedUsd, homeUsd] = trade.sold
  flows.lawfulCards = cards.lawful
  flows.computeCutCards = cards.lawful * foreign.computeCutShare
  flows.linkCutCards = cards.lawful * foreign.linkCutShare
  flows.divertedCards = cards.diverted
  flows.smallCards = cards.small
  flows.homeCards = cards.home
  flows.otherHomeCards = cards.other
  flows.lawfulUsdM = lawfulUsd
  flows.smallUsdM = trade.small
  flows.homeUsdM = homeUsd
  flows.otherHomeUsdM = trade.other
  flows.rentedUsdM = rentedUsd
  flows.usefulAdded = cards.usefulAdded
  flows.usefulDiverted = cards.usefulDiverted
  flows.usefulHome = cards.usefulHome
  flows.spentUsdM = lawfulUsd + divertedUsd + homeUsd + trade.small + trade.other
  flows.unmetShare = trade.unmet / (demand.largeUsdM + demand.smallUsdM)
  // Reports count what ends up in a card.
  flows.yieldShare = (domestic.yieldShare * domestic.card.workingDies) / domestic.card.dies
  flows.waferStarts = domestic.waferStarts
  flows.lawfulOrdersFilled = trade.orders[0] > 0 ? Math.min(1, lawfulUsd / trade.orders[0]) : 0
  flows.homeUnmetCards =
    Math.max(0, trade.homeOrders - homeUsd) / domestic.card.price +
    Math.max(0, trade.otherOrders - trade.other) / domestic.other.price
  flows.homeMix = domestic.card.mix
  const { byLine, byDies, byMemory } = domestic
  flows.binding = byLine <= byDies && byLine <= byMemory ? 'line' : byDies < byMemory ? 'dies' : 'memory'
  flows.ordersAreLess = cards.home < domestic.cards * 0.999
}

function writeOutcome(state: NationState, conditions: NationConditions, p: NationParameters): void {
  const { flows, week } = state
  const { span, setting } = conditions
  // Buyers pay the premium on lawful cards to the trade; the vendor's revenue counts list prices.
  flows.spentUsdM += flows.lawfulUsdM * (state.premium.lawful - 1)
  const rest = setting.restUsdM[Math.min(week, setting.restUsdM.length - 1)] ?? 0
  const kept = span.smallCards === 'free' ? 1 : 1 - p.otherRevenueLoss
  flows.usVendorUsdM = flows.lawfulUsdM + flows.smallUsdM + p.otherRevenueShare * kept * rest
  const fees = span.licences.feeShare * flows.lawfulUsdM
  flows.usResearchUsdM = p.vendorResearch * (flows.usVendorUsdM - fees * (1 - p.feePassed))
  flows.monthsBehind = monthsBehind(state, p)
  flows.industryUsdBn = aiIndustrySizeOf(state, setting.constants, p)
}
