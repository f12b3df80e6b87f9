import { at } from '../../kernel/at'
import { cashUsd, createQuarterBooks, currentQuarterBooks, debtUsd, post, remainingCreditUsd } from '../books/ledger'
import {
  billsExceptWagesAndProjects,
  cloudPriceUsdPerChipHour,
  maxRentableCloudChips,
  weeklyComputeCostUsd,
  weeklyDepreciationByAssetKind,
  weeklyMandateFeeIncomeUsd,
  weeklyRackDepreciationUsd,
  weeklyWarehouseLotDepreciationUsd,
} from '../company/bills'
import { fundSettlementDue } from '../company/fund-settlement'
import { capEngineerAssignments } from '../company/wages'
import { totalPowerDrawKw } from '../compute/fleet'
import { acceptedDomesticChipCount } from '../compute/totals'
import type { Scenario } from '../level/scenario'
import { balanceSheetAccounts } from '../state/accounts'
import { addNews } from '../state/news'
import type { GameState } from '../state/state'
import type { System } from './system'

/**
 * Books power, rent, overhead, rented compute, mandate fees, depreciation, interest and tax, then restores solvency
 */
export const financeSystem: System = {
  owns: ['finance', 'sites', 'warehouse', 'stacks', 'recent', 'cloud', 'mandate', 'people', 'morale'],
  inForecast: {
    cash: { changes: ['cloud'], run: payBillsAsToday },
    score: { changes: ['recent', 'mandate', 'people', 'morale'], run: recordComputeCostAndPay },
  },
  run(state, scenario) {
    const costUsd = weeklyComputeCostUsd(state, scenario)
    takeBack(state, scenario)
    payBills(state, scenario)
    if (isRentOver(state)) renewOrEnd(state, scenario)
    writeDown(state, scenario)
    payMandateFees(state, scenario)
    payMilestones(state, scenario)
    recordCost(state, costUsd, scenario)
    if (state.week % 13 === 0) closeQuarter(state, scenario)
    if (state.week >= scenario.weeks) repayAll(state)
    keepSolvent(state, scenario)
  },
}

/** Today's bills and fees, and what a fund and the bank take back at the end; a rent that is not renewed ends, one that is goes on at today's price. */
function payBillsAsToday(state: GameState, scenario: Scenario): void {
  payBills(state, scenario)
  payMandateFees(state, scenario)
  const due = fundSettlementDue(state, scenario)
  if (due?.week === state.week) post(state, { debit: 'penalties', credit: 'cash', usd: due.usd })
  if (state.week >= scenario.weeks) post(state, { debit: 'debt', credit: 'cash', usd: debtUsd(state) })
  if (isRentOver(state) && !state.standingOrders.renewCloud) state.cloud.chips = 0
}

/** What is due is paid, so that it is known which goods can be, and whether a rescuer comes. */
function recordComputeCostAndPay(state: GameState, scenario: Scenario): void {
  const week = state.recent[(state.week - 1) % 26]
  if (week) week.costUsd = weeklyComputeCostUsd(state, scenario)
  payBills(state, scenario)
  payMandateFees(state, scenario)
  payMilestones(state, scenario)
  if (state.week >= scenario.weeks) repayAll(state)
  keepSolvent(state, scenario)
}

function payBills(state: GameState, scenario: Scenario): void {
  for (const { account, usd } of billsExceptWagesAndProjects(state, scenario))
    post(state, { debit: account, credit: 'cash', usd })
}

function isRentOver({ week, cloud }: Readonly<GameState>): boolean {
  return cloud.chips > 0 && week >= cloud.untilWeek
}

/** Ends rented compute above the cloud limit at once, as foreign providers do when a rule takes force. */
function takeBack(state: GameState, scenario: Scenario): void {
  if (state.cloud.chips === 0) return
  const chips = state.cloud.chips - maxRentableCloudChips(state, scenario)
  if (chips <= 0) return
  state.cloud.chips -= chips
  addNews(state, 'cloudTakenBack', { chips })
}

/** A rental that expires is renewed for a quarter at today's price by standing order, or ends. */
function renewOrEnd(state: GameState, scenario: Scenario): void {
  const { cloud } = state
  const chips = Math.min(cloud.chips, maxRentableCloudChips(state, scenario))
  if (!state.standingOrders.renewCloud || chips === 0) {
    addNews(state, 'cloudEnded', { chips: cloud.chips })
    cloud.chips = 0
    return
  }
  cloud.chips = chips
  cloud.untilWeek = state.week + 13
  cloud.usdPerHour = Math.round(cloudPriceUsdPerChipHour(state, scenario) * 10000) / 10000
  addNews(state, 'cloudRented', { chips, weeks: 13 })
}

/** Depreciates chips and buildings, and stock in the warehouse. */
function writeDown(state: GameState, scenario: Scenario): void {
  const { chips, buildings, stored } = weeklyDepreciationByAssetKind(state, scenario)
  for (const { racks } of Object.values(state.sites))
    for (const chip in racks) at(racks, chip).bookUsd -= weeklyRackDepreciationUsd(at(racks, chip), scenario)
  for (const store of Object.values(state.warehouse))
    store.bookUsd -= weeklyWarehouseLotDepreciationUsd(store, scenario)
  post(state, { debit: 'depreciation', credit: 'equipment', usd: chips })
  post(state, { debit: 'depreciation', credit: 'buildings', usd: buildings })
  post(state, { debit: 'writeDown', credit: 'inventory', usd: stored })
}

/** A fund pays a fee for each accepted chip, a house bills its engineers; a hub earns by its leases. */
function payMandateFees(state: GameState, scenario: Scenario): void {
  post(state, { debit: 'cash', credit: 'mandateRevenue', usd: weeklyMandateFeeIncomeUsd(state, scenario) })
}

/** A fund pays at milestones of accepted chips, and settles at the end. */
function payMilestones(state: GameState, scenario: Scenario): void {
  const { mandate } = state
  if (!mandate) return
  const { fund } = at(scenario.mandates, mandate.mandate)
  if (!fund) return
  const accepted = acceptedDomesticChipCount(state)
  while (mandate.paid < fund.milestones.length) {
    const milestone = fund.milestones[mandate.paid]
    if (!milestone || accepted < milestone.chips) break
    mandate.paid += 1
    const usd = Math.round(milestone.share * fund.totalUsd)
    mandate.received += usd
    post(state, { debit: 'cash', credit: 'grantIncome', usd })
    addNews(state, 'milestonePaid', { chips: milestone.chips, usd })
  }
  if (state.week === scenario.weeks - 1) settleFund(state, scenario)
}

/** At the end the advance for missing chips is repaid, with a proportional penalty. */
function settleFund(state: GameState, scenario: Scenario): void {
  const due = fundSettlementDue(state, scenario)
  if (state.mandate) state.mandate.penaltyPaid = true
  if (!due) return
  post(state, { debit: 'penalties', credit: 'cash', usd: due.usd })
  addNews(state, 'fundSettled', { missingShare: due.missingShare, usd: due.usd })
}

/** Adds the week's compute cost and forfeited deposits to the cost dial. */
function recordCost(state: GameState, usd: number, scenario: Scenario): void {
  const week = state.recent[(state.week - 1) % 26]
  if (!week) return
  const { forfeited } = state.finance.balances
  week.costUsd = usd + forfeited - state.finance.forfeitedCountedUsd
  state.finance.forfeitedCountedUsd = forfeited
  week.meterKw = totalPowerDrawKw(state, scenario)
}

/** Taxes the quarter's profit after losses carried forward, and opens the next quarter. */
function closeQuarter(state: GameState, scenario: Scenario): void {
  const quarter = currentQuarterBooks(state)
  let profit = 0
  for (const [account, usd] of Object.entries(quarter.flows)) if (!balanceSheet.has(account)) profit -= usd
  const taxable = profit - state.finance.lossUsd
  state.finance.lossUsd = Math.max(0, -taxable)
  if (taxable > 0) post(state, { debit: 'tax', credit: 'cash', usd: taxable * scenario.parameters.finance.taxShare })
  quarter.closingCashUsd = cashUsd(state)
  state.finance.quarters.push(createQuarterBooks(state.week))
}

const balanceSheet = new Set<string>(balanceSheetAccounts)

/** In the last week all that the bank lent falls due. */
function repayAll(state: GameState): void {
  const usd = debtUsd(state)
  if (usd <= 0) return
  post(state, { debit: 'debt', credit: 'cash', usd })
  addNews(state, 'loansDue', { usd })
}

/** Covers negative cash by a loan, but not in the last week, then once by a rescuer; after that `objectives` ends the game. */
function keepSolvent(state: GameState, scenario: Scenario): void {
  if (cashUsd(state) >= 0) return
  const needed = -cashUsd(state)
  const drawn = state.week >= scenario.weeks ? 0 : Math.min(needed, remainingCreditUsd(state, scenario))
  if (drawn > 0) {
    post(state, { debit: 'cash', credit: 'debt', usd: drawn })
    addNews(state, 'overdraft', { usd: drawn })
  }
  if (cashUsd(state) >= 0 || state.finance.rescueUsed) return
  const { rescueUsd, rescueDilution, rescueStaffShare } = scenario.parameters.finance
  state.finance.rescueUsed = true
  state.finance.foundersShare *= 1 - rescueDilution
  post(state, { debit: 'cash', credit: 'equity', usd: rescueUsd })
  for (const team of Object.values(state.people)) team.count -= Math.floor(team.count * rescueStaffShare)
  capEngineerAssignments(state)
  state.morale = Math.max(0, state.morale - scenario.parameters.finance.rescueMoraleLoss)
  addNews(state, 'rescued', { usd: rescueUsd, dilution: rescueDilution })
}
