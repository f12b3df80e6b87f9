import { sumOf } from '../../kernel/at'
import type { Scenario } from '../level/scenario'
import { balanceSheetAccounts, expenseAccounts, incomeAccounts, type LedgerAccount } from '../state/accounts'
import type { QuarterBooks } from '../state/company-state'
import type { Contract } from '../state/market-state'
import type { GameState } from '../state/state'
import type { OfferTerms } from '../state/talk-state'

const investing: readonly LedgerAccount[] = ['deposits', 'inventory', 'equipment', 'buildings', 'saleGain']
const financing: readonly LedgerAccount[] = ['debt', 'equity', 'grantsDeferred']

interface Posting {
  debit: LedgerAccount
  credit: LedgerAccount
  /** Whole dollars, 0 or more. */
  usd: number
}

/** Moves money from one account to another; no other code changes a balance. */
export function post(state: GameState, { debit, credit, usd }: Posting): void {
  const whole = Math.round(usd)
  if (whole === 0) return
  if (whole < 0) throw new Error(`a posting is never negative: ${debit} from ${credit}, ${whole}`)
  const { balances } = state.finance
  balances[debit] += whole
  balances[credit] -= whole
  const quarter = currentQuarterBooks(state)
  quarter.flows[debit] = (quarter.flows[debit] ?? 0) + whole
  quarter.flows[credit] = (quarter.flows[credit] ?? 0) - whole
  if (debit === 'cash') quarter.cash[activityOf(credit)] += whole
  if (credit === 'cash') quarter.cash[activityOf(debit)] -= whole
}

function activityOf(counter: LedgerAccount): 'operating' | 'investing' | 'financing' {
  return investing.includes(counter) ? 'investing' : financing.includes(counter) ? 'financing' : 'operating'
}

export function currentQuarterBooks(state: Readonly<GameState>): QuarterBooks {
  const quarter = state.finance.quarters[state.finance.quarters.length - 1]
  if (!quarter) throw new Error('the books have no open quarter')
  return quarter
}

export function createQuarterBooks(fromWeek: number): QuarterBooks {
  return { fromWeek, flows: {}, cash: { operating: 0, investing: 0, financing: 0 }, closingCashUsd: 0 }
}

/** Cash at the bank, in whole dollars. */
export function cashUsd(state: Readonly<GameState>): number {
  return state.finance.balances.cash
}

/** What is owed to banks, in whole dollars. */
export function debtUsd(state: Readonly<GameState>): number {
  return -state.finance.balances.debt
}

/** Book value of all assets, in whole dollars. */
export function totalAssetsUsd(state: Readonly<GameState>): number {
  const { cash, deposits, inventory, equipment, buildings } = state.finance.balances
  return cash + deposits + inventory + equipment + buildings
}

/** Assets less debt and grants not yet earned, in whole dollars. */
export function netWorthUsd(state: Readonly<GameState>): number {
  return totalAssetsUsd(state) + state.finance.balances.debt + state.finance.balances.grantsDeferred
}

/** Remaining credit, in dollars: the borrowing limit (a share of assets other than cash) less the debt. */
export function remainingCreditUsd(state: Readonly<GameState>, scenario: Scenario): number {
  const pledged = totalAssetsUsd(state) - cashUsd(state)
  return Math.max(0, Math.floor(pledged * scenario.parameters.finance.creditShareOfAssets) - debtUsd(state))
}

/** Sum over all accounts; always 0 in double-entry bookkeeping. */
export function trialBalanceUsd(state: Readonly<GameState>): number {
  return sumOf(state.finance.balances, (balance) => balance)
}

interface FinancialStatements {
  income: { account: LedgerAccount; usd: number }[]
  profitUsd: number
  balance: { account: LedgerAccount; usd: number }[]
  cashFlow: { operating: number; investing: number; financing: number; openingUsd: number; closingUsd: number }
}

/** Income statement and cash flow of one quarter (by its index), and today's balance sheet. */
export function financialStatements(state: Readonly<GameState>, quarterIndex: number): FinancialStatements {
  const quarter = state.finance.quarters[quarterIndex]
  if (!quarter) throw new Error(`no quarter ${quarterIndex}; the books have ${state.finance.quarters.length}`)
  const inQuarter = (account: LedgerAccount) => ({ account, usd: -(quarter.flows[account] ?? 0) })
  const income = [...incomeAccounts, ...expenseAccounts].map(inQuarter)
  const { operating, investing: invested, financing: financed } = quarter.cash
  const isOpen = quarterIndex === state.finance.quarters.length - 1
  const closingUsd = isOpen ? cashUsd(state) : quarter.closingCashUsd
  const balance = balanceSheetAccounts.map((account) => ({ account, usd: state.finance.balances[account] }))
  return {
    income,
    profitUsd: sumOf(income, ({ usd }) => usd),
    balance,
    cashFlow: {
      operating,
      investing: invested,
      financing: financed,
      openingUsd: closingUsd - operating - invested - financed,
      closingUsd,
    },
  }
}

/** Deposit paid on signature, in dollars. */
export function offerDepositUsd(terms: OfferTerms): number {
  return Math.round(terms.count * terms.unitPriceUsd * terms.depositShare)
}

/** Amount still to be paid for some of a contract's goods, in whole dollars. */
export function contractBalanceDueUsd(contract: Readonly<Contract>, count: number): number {
  const totalUsd = Math.round(count * contract.unitPriceUsd)
  return Math.max(0, totalUsd - Math.min(contract.depositUsd, Math.round(totalUsd * contract.depositShare)))
}

/** Whether a contract still waits for goods, held by a rule or not. */
export function isContractRunning({ status }: Pick<Contract, 'status'>): boolean {
  return status === 'open' || status === 'held'
}

/** Payments due for goods on order, in whole dollars. */
export function orderPaymentsDueUsd(state: Readonly<GameState>): number {
  return sumOf(state.contracts.filter(isContractRunning), (contract) =>
    contractBalanceDueUsd(contract, contract.count - contract.delivered + contract.unpaid),
  )
}
