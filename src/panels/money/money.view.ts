import {
  cashUsd,
  contractBalanceDueUsd,
  debtUsd,
  financialStatements,
  isContractRunning,
  netWorthUsd,
  orderPaymentsDueUsd,
  remainingCreditUsd,
  totalAssetsUsd,
} from '../../sim/books/ledger'
import { fundSettlementDue } from '../../sim/company/fund-settlement'
import { equityProceedsUsd, foundersShareAfterRound } from '../../sim/decisions/money-decisions'
import type { Scenario } from '../../sim/level/scenario'
import { cashFlowTerms, forecastWeeklyCashFlows, weeksUntilCashRunsOut } from '../../sim/outlook/cash-outlook'
import {
  assetAccounts,
  expenseAccounts,
  incomeAccounts,
  type LedgerAccount,
  liabilityAndEquityAccounts,
} from '../../sim/state/accounts'
import type { ChipId, DistributorId } from '../../sim/state/ids'
import type { Contract } from '../../sim/state/market-state'
import type { GameState } from '../../sim/state/state'
import { expectedArrivals } from '../../sim/trade/arrivals'
import { cashDurationMessage } from '../parts/figures/cash-duration.view'
import { currentWeeklyNetCashFlowWaterfall, meanRecentWeeklyNetCashFlowView } from '../parts/figures/net-cash.view'

/** A commitment to pay for ordered goods. */
export type PaymentDueRow = ReturnType<typeof paymentRows>[number]

export type MoneyView = ReturnType<typeof moneyView>

const weeksAhead = 13

/** The loan form's default and bounds. */
export const loanAmountBounds = { firstUsd: 5_000_000, stepUsd: 1_000_000, mostUsd: 100_000_000 }

/** The form's default loan: at most what the bank lends, in whole steps. */
export function defaultLoanUsd(roomUsd: number): number {
  const { firstUsd, stepUsd } = loanAmountBounds
  return Math.max(stepUsd, Math.min(firstUsd, Math.floor(roomUsd / stepUsd) * stepUsd))
}

/** Cash today, spending and commitments. */
export function moneyView(state: Readonly<GameState>, scenario: Scenario) {
  const { finance } = scenario.parameters
  const weeks = weeksUntilCashRunsOut(state, scenario)
  const before = state.finance.foundersShare
  const after = foundersShareAfterRound(state, scenario)
  return {
    cashUsd: cashUsd(state),
    cashLasts: cashDurationMessage(weeks),
    isThin: weeks < finance.warnWeeks,
    /** The weekly change of cash at the present rate, without further purchases. */
    netAsItRuns: currentWeeklyNetCashFlowWaterfall(state, scenario),
    /** The mean weekly change of cash of the past weeks, purchases included. */
    netOfLate: meanRecentWeeklyNetCashFlowView(state),
    committedUsd: orderPaymentsDueUsd(state),
    debtUsd: debtUsd(state),
    creditRoomUsd: remainingCreditUsd(state, scenario),
    netWorthUsd: netWorthUsd(state),
    ratePercent: finance.interestPerYear * 100,
    forecast: forecastRows(state, scenario),
    payments: paymentRows(state),
    /** What a fund takes back at the end, if nothing more is accepted; null where nothing. */
    fundDue: fundSettlementDue(state, scenario),
    /** The next round: the founders' share before and after it, and its cost in points. */
    equity: {
      usd: equityProceedsUsd(state, scenario),
      foundersShare: before,
      foundersAfterShare: after,
      lostPoints: scenario.parameters.score.dilutionPoints * (before - after),
      roundsDone: state.finance.equityRounds,
      roundsMax: finance.equityRoundsMost,
    },
  }
}

/**
 * The next quarter at the present rate, term by term: the sum behind the weeks of cash. Goods are rounded once a
 * contract, as commitments are: rounded by lot the two differed by some dollars.
 */
function forecastRows(state: Readonly<GameState>, scenario: Scenario) {
  const ahead = forecastWeeklyCashFlows(state, weeksAhead, scenario)
  const terms = cashFlowTerms.map((code) => ({
    code,
    usd: code === 'goods' ? -goodsUsd(state, scenario) : ahead.reduce((sum, week) => sum + week[code], 0),
  }))
  const cash = cashUsd(state)
  return [
    { code: 'cash' as const, usd: cash, isTotal: false },
    ...terms.filter(({ usd }) => usd !== 0).map((term) => ({ ...term, isTotal: false })),
    { code: 'left' as const, usd: terms.reduce((sum, { usd }) => sum + usd, cash), isTotal: true },
  ]
}

/** Payments for goods expected within the next quarter. */
function goodsUsd(state: Readonly<GameState>, scenario: Scenario): number {
  const arriving = new Map<Contract, number>()
  for (const { contract, count, week } of expectedArrivals(state, scenario))
    if (week - state.week <= weeksAhead) arriving.set(contract, (arriving.get(contract) ?? 0) + count)
  return [...arriving].reduce((sum, [contract, count]) => sum + contractBalanceDueUsd(contract, count), 0)
}

/** Why money for ordered goods is still to be paid; `ready` = they stand at the seller and wait for it. */
type PaymentKind = 'ready' | 'overdue' | 'held' | 'payment'

interface PaymentRow {
  kind: PaymentKind
  distributor: DistributorId
  chip: ChipId
  count: number
  /** The earliest promised week of the row's orders. */
  dueWeek: number
  usd: number
}

/**
 * Open payments by due week. What a seller owes late of a chip is one row, the number that the goal and the talks tell;
 * what stands ready is apart, since it is not owed.
 */
function paymentRows(state: Readonly<GameState>) {
  const rows = new Map<string, PaymentRow>()
  const add = (row: PaymentRow): void => {
    if (row.usd <= 0) return
    const day = row.kind === 'payment' ? row.dueWeek : ''
    const key = [row.kind, row.distributor, row.chip, day].join(' ')
    const known = rows.get(key)
    if (!known) rows.set(key, { ...row })
    else {
      known.count += row.count
      known.usd += row.usd
      known.dueWeek = Math.min(known.dueWeek, row.dueWeek)
    }
  }
  for (const contract of state.contracts.filter(isContractRunning)) {
    const { distributor, chip, dueWeek, unpaid, status } = contract
    const left = contract.count - contract.delivered
    const readyUsd = contractBalanceDueUsd(contract, unpaid)
    const restUsd = contractBalanceDueUsd(contract, left + unpaid) - readyUsd
    const kind = status === 'held' ? 'held' : dueWeek < state.week ? 'overdue' : 'payment'
    add({ kind: 'ready', distributor, chip, dueWeek, count: unpaid, usd: readyUsd })
    add({ kind, distributor, chip, dueWeek, count: left, usd: restUsd })
  }
  return [...rows].map(([key, row]) => ({ key, ...row })).toSorted((a, b) => a.dueWeek - b.dueWeek)
}

/** A line of a statement: its name and its figure in each column, in whole dollars. */
export interface StatementRow {
  /** An account, or the total of the lines above it. */
  code: LedgerAccount | 'incomeTotal' | 'costTotal' | 'profit' | 'assetTotal' | 'result' | 'claimTotal' | CashFlowCode
  usd: number[]
  /** The total of the lines above it. */
  isTotal: boolean
}
const activities = ['operating', 'investing', 'financing'] as const
type CashFlowCode = 'opening' | (typeof activities)[number] | 'closing'

/** The three statements; each column of the first and the third is a quarter, oldest first. */
export type FinancialStatementsView = ReturnType<typeof financialStatementsView>

/** The books of the last quarters (at most `limit`), with today's balance sheet. */
export function financialStatementsView(state: Readonly<GameState>, limit: number) {
  const all = state.finance.quarters
  const first = Math.max(0, all.length - limit)
  const shown = all.slice(first)
  const books = shown.map((_quarter, index) => financialStatements(state, first + index))
  const row = (
    code: StatementRow['code'],
    isTotal: boolean,
    read: (book: (typeof books)[number]) => number,
  ): StatementRow => ({
    code,
    isTotal,
    usd: books.map(read),
  })
  const accountRow = (account: LedgerAccount) =>
    row(account, false, ({ income }) => income.find((line) => line.account === account)?.usd ?? 0)
  const incomes = incomeAccounts.map(accountRow)
  const costs = expenseAccounts.map(accountRow)
  return {
    quarters: shown.map((quarter, index) => ({ fromWeek: quarter.fromWeek, isOpen: first + index === all.length - 1 })),
    income: [
      ...incomes.filter(isUsed),
      totalOf('incomeTotal', incomes),
      ...costs.filter(isUsed),
      totalOf('costTotal', costs),
      row('profit', true, (book) => book.profitUsd),
    ],
    balance: balanceRows(state),
    cashFlow: [
      row('opening', false, ({ cashFlow }) => cashFlow.openingUsd),
      ...activities.map((code) => row(code, false, ({ cashFlow }) => cashFlow[code])),
      row('closing', true, ({ cashFlow }) => cashFlow.closingUsd),
    ],
  }
}

/** Assets and claims: the two totals must be equal. */
function balanceRows(state: Readonly<GameState>): StatementRow[] {
  const { balances } = state.finance
  const line = (code: StatementRow['code'], usd: number): StatementRow => ({ code, isTotal: false, usd: [usd] })
  const resultUsd = -[...incomeAccounts, ...expenseAccounts].reduce((sum, account) => sum + balances[account], 0)
  const owed = [
    ...liabilityAndEquityAccounts.map((account) => line(account, -1 * balances[account])),
    line('result', resultUsd),
  ]
  return [
    ...assetAccounts.map((account) => line(account, balances[account])),
    { code: 'assetTotal', isTotal: true, usd: [totalAssetsUsd(state)] },
    ...owed,
    totalOf('claimTotal', owed),
  ]
}

function totalOf(code: StatementRow['code'], rows: readonly StatementRow[]): StatementRow {
  const columns = rows[0]?.usd.length ?? 0
  const usd = Array.from({ length: columns }, (_, n) => rows.reduce((sum, row) => sum + (row.usd[n] ?? 0), 0))
  return { code, isTotal: true, usd }
}

function isUsed(row: StatementRow): boolean {
  return row.usd.some((usd) => usd !== 0)
}
