import { at, sumOf } from '../../kernel/at'
import { clamp, exp, log } from '../../kernel/math'
import { exportStatusOf } from '../controls/export-status'
import type { Scenario } from '../level/scenario'
import type { Rival } from '../level/trade-shapes'
import { importedUnitsOf, marketPriceWaterfall } from '../market/pricing'
import type { ChipId } from '../state/ids'
import type { GameNation, RivalState } from '../state/market-state'
import type { GameState } from '../state/state'
import type { System } from './system'

/** Rivals' orders and deliveries, what waits at makers for them, and the country's card market of the week. */
export const rivalOrdersAndCardMarketSystem: System = {
  owns: ['rivals', 'supply', 'cardMarket'],
  run(state, scenario) {
    const openShare = importOpenShare(state, scenario)
    const homeShare = homeChoiceShare(state, scenario)
    let backlog = 0
    for (const id in scenario.rivals) {
      const rival = at(state.rivals, id)
      order(state, rival, at(scenario.rivals, id), openShare, homeShare, scenario)
      backlog += rival.ordersImported + rival.nextYearOrders * scenario.parameters.nation.nextYearCrowds
    }
    deliver(state, openShare, scenario)
    for (const chip in state.supply) {
      const supply = at(state.supply, chip)
      const { role } = at(scenario.chips, chip)
      supply.backlog = role === 'imported' ? backlog : state.cardMarket.domesticBacklog
    }
    if (state.nation) followNation(state, state.nation, scenario)
    else moveCardMarket(state, openShare, homeShare, scenario)
  },
}

/**
 * Share of imported supply that the law permits: 1 before a rule, then the share of the nation's lawful orders that is filled,
 * or, without a national model, what compliant designs can supply.
 */
function importOpenShare(state: Readonly<GameState>, scenario: Scenario): number {
  if (exportStatusOf(state, scenario.referenceChip, scenario).status === 'free') return 1
  if (state.nation) return state.nation.own.flows.lawfulOrdersFilled
  const { openShareBeforeAnswer, openShareWithAnswer } = scenario.parameters.nation
  const isAnswered = Object.entries(scenario.chips).some(
    ([chip, { designedFrom }]) =>
      designedFrom && isOnSale(state, chip) && exportStatusOf(state, chip, scenario).status === 'free',
  )
  return isAnswered ? openShareWithAnswer : openShareBeforeAnswer
}

/** Domestic share of what is spent on large cards: the nation's, or a logit choice by price per useful compute (McFadden 1974). */
function homeChoiceShare(state: Readonly<GameState>, scenario: Scenario): number {
  if (state.nation) {
    const { homeUsdM, lawfulUsdM } = state.nation.own.flows
    return homeUsdM / Math.max(1e-9, homeUsdM + lawfulUsdM)
  }
  const { logitBeta, homeBias, homeMaturityShare } = scenario.parameters.nation
  const imported = marketPriceWaterfall(state, scenario.referenceChip, scenario).value()
  const home = bestHomePrice(state, scenario)
  if (home === null) return 0
  const maturity = clamp(homeMaturityShare + scenario.parameters.nation.homeMaturityPerWeek * state.week, 0, 1)
  const odds = exp(logitBeta * (log(imported) - log(home / maturity)) - homeBias)
  return odds / (1 + odds)
}

/** The lowest domestic price for the reference chip's memory bandwidth. */
function bestHomePrice(state: Readonly<GameState>, scenario: Scenario): number | null {
  const reference = at(scenario.chips, scenario.referenceChip).figures.memBandwidthGBs ?? 1
  const prices = Object.entries(scenario.chips)
    .filter(([chip, { made }]) => made && isOnSale(state, chip))
    .map(([chip, { figures }]) => {
      const bandwidth = (figures.memBandwidthGBs ?? reference) / reference
      return marketPriceWaterfall(state, chip, scenario).value() / bandwidth
    })
  return prices.length === 0 ? null : Math.min(...prices)
}

function isOnSale(state: Readonly<GameState>, chip: ChipId): boolean {
  return at(state.supply, chip).launchedWeek !== null
}

/** Orders up to a target stock in weeks that grows with fear; from mid-year also for next year. */
function order(
  state: Readonly<GameState>,
  rival: RivalState,
  policy: Rival,
  openShare: number,
  homeShare: number,
  scenario: Scenario,
): void {
  const {
    coverWeeks,
    fearCoverWeeks,
    nextYearFromWeek,
    nextYearShare,
    nextYearWeeks,
    nextYearBase,
    nextYearByFear,
    nextYearUntilWeek,
  } = scenario.parameters.nation
  const need = policy.needPerWeek * exp(policy.needGrowthPerWeek * state.week)
  const fear = state.belief.market * policy.stockpilesByFear
  const closed = openShare < 1
  const wanted = need * (coverWeeks + fearCoverWeeks * fear)
  const held = rival.ordersImported + rival.stockWeeks * need
  if (!closed)
    rival.ordersImported += Math.max(
      0,
      Math.min(need * scenario.parameters.nation.orderPaceRatio * (1 + fear), wanted - held),
    )
  else rival.ordersImported += need * openShare * (1 - homeShare)
  rival.ordersDomestic += need * (closed ? Math.max(homeShare, 1 - openShare) : homeShare)
  if (!closed && state.week >= nextYearFromWeek && state.week <= nextYearUntilWeek && policy.kind === 'giant') {
    const target = need * nextYearWeeks * (nextYearBase + nextYearByFear * fear)
    rival.nextYearOrders += Math.max(0, target - rival.nextYearOrders) * nextYearShare
  }
}

/** Allocates imported supply in proportion to orders; delivered chips are installed at once or stocked. */
function deliver(state: GameState, openShare: number, scenario: Scenario): void {
  const supply = at(state.supply, scenario.referenceChip)
  const { importedGrowthPerWeek } = scenario.parameters.supply
  const units = state.nation
    ? unitsForRivals(state.nation, scenario)
    : (supply.outputPerWeek > 0
        ? supply.outputPerWeek
        : importedUnitsOf(scenario.referenceChip, scenario) * (1 + importedGrowthPerWeek * state.week)) * openShare
  const ordered = sumOf(state.rivals, ({ ordersImported }) => ordersImported)
  for (const id in state.rivals) {
    const rival = at(state.rivals, id)
    const need = at(scenario.rivals, id).needPerWeek * exp(at(scenario.rivals, id).needGrowthPerWeek * state.week)
    const got = ordered === 0 ? 0 : Math.min(rival.ordersImported, (units * rival.ordersImported) / ordered)
    rival.ordersImported -= got
    rival.imported += got
    rival.stockWeeks = clamp(
      rival.stockWeeks + (got - need) / Math.max(1, need),
      0,
      scenario.parameters.nation.stockMostWeeks,
    )
    const home = Math.min(rival.ordersDomestic, need * scenario.parameters.nation.homePaceShare)
    rival.ordersDomestic -= home
    rival.domestic += home
  }
}

/** The rivals' share of the country's lawful large cards, less what the firm took. */
function unitsForRivals({ own, firmUsd }: GameNation, scenario: Scenario): number {
  const firmCards = firmUsd.lawful / at(scenario.chips, scenario.referenceChip).listPriceUsd
  return Math.max(0, 1000 * own.flows.lawfulCards * scenario.parameters.nation.rivalsShare - firmCards)
}

/** The country's cards of a week, of all sizes, are those of the national model. */
function followNation({ cardMarket }: GameState, { own }: GameNation, scenario: Scenario): void {
  const { backlogKeptShare, vendorShareOfShortage } = scenario.parameters.nation
  const { lawfulCards, smallCards, homeCards, otherHomeCards, homeUnmetCards } = own.flows
  const [home, imported] = [1000 * (homeCards + otherHomeCards), 1000 * (lawfulCards + smallCards)]
  cardMarket.domesticCapacity = 1000 * (own.lines.home + own.lines.other)
  cardMarket.domesticBacklog =
    cardMarket.domesticBacklog * backlogKeptShare + 1000 * homeUnmetCards * vendorShareOfShortage
  cardMarket.domesticCards += home
  cardMarket.importedCards += imported
  cardMarket.weekly = { home, imported }
}

/** A card market without a national model: demand grows, and domestic capacity follows denied demand at a bounded rate. */
function moveCardMarket(state: GameState, openShare: number, homeShare: number, scenario: Scenario): void {
  const { cardsPerWeek, cardsGrowthPerWeek, capacityResponse, capacityGrowthMax } = scenario.parameters.nation
  const { cardMarket } = state
  const demand = cardsPerWeek * exp(cardsGrowthPerWeek * state.week)
  const wanted = demand * Math.max(homeShare, 1 - openShare)
  const growth = clamp(
    (capacityResponse * (wanted - cardMarket.domesticCapacity)) / Math.max(1, cardMarket.domesticCapacity),
    0,
    capacityGrowthMax,
  )
  cardMarket.domesticCapacity *= 1 + growth
  const home = Math.min(cardMarket.domesticCapacity, wanted)
  cardMarket.domesticBacklog = Math.max(
    0,
    cardMarket.domesticBacklog * scenario.parameters.nation.backlogKeptShare +
      (wanted - home) * scenario.parameters.nation.vendorShareOfShortage,
  )
  cardMarket.domesticCards += home
  cardMarket.importedCards += Math.min(demand - home, demand * openShare)
  cardMarket.weekly = { home, imported: Math.min(demand - home, demand * openShare) }
}
