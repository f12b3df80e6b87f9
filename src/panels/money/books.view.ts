import { nth } from '../../kernel/at'
import { assetsUsd, financialStatements } from '../../sim/books/ledger'
import type { Account } from '../../sim/state/accounts'
import { assetAccounts, claimAccounts, expenseAccounts, incomeAccounts } from '../../sim/state/accounts'
import type { GameState } from '../../sim/state/state'

/** A line of a statement: its name and its figure in each column, in whole dollars. */
export interface BookRow {
  /** An account, or the total of the lines above it. */
  code: Account | 'incomeTotal' | 'costTotal' | 'profit' | 'assetTotal' | 'result' | 'claimTotal' | Activity
  usd: number[]
  /** The total of the lines above it. */
  isTotal: boolean
}
type Activity = 'opening' | 'operating' | 'investing' | 'financing' | 'closing'

/** The three statements; each column of the first and the third is a quarter, oldest first. */
export interface BooksView {
  quarters: { fromWeek: number; isOpen: boolean }[]
  income: BookRow[]
  balance: BookRow[]
  cashFlow: BookRow[]
}

/** The books of the last quarters (at most `limit`), with today's balance sheet. */
export function booksView(state: Readonly<GameState>, limit: number): BooksView {
  const all = state.finance.quarters
  const first = Math.max(0, all.length - limit)
  const shown = all.slice(first)
  const books = shown.map((_quarter, index) => financialStatements(state, first + index))
  const incomeRow = (account: Account): BookRow => ({
    code: account,
    isTotal: false,
    usd: books.map((book) => book.income.find((row) => row.account === account)?.usd ?? 0),
  })
  const incomes = incomeAccounts.map(incomeRow)
  const costs = expenseAccounts.map(incomeRow)
  const flow = (code: Activity, isTotal: boolean, read: (n: number) => number): BookRow => ({
    code,
    isTotal,
    usd: books.map((_book, n) => read(n)),
  })
  return {
    quarters: shown.map((quarter, index) => ({ fromWeek: quarter.fromWeek, isOpen: first + index === all.length - 1 })),
    income: [
      ...incomes.filter(isUsed),
      totalOf('incomeTotal', incomes),
      ...costs.filter(isUsed),
      totalOf('costTotal', costs),
      { code: 'profit', isTotal: true, usd: books.map((book) => book.profitUsd) },
    ],
    balance: balanceRows(state),
    cashFlow: [
      flow('opening', false, (n) => nth(books, n).cashFlow.openingUsd),
      flow('operating', false, (n) => nth(books, n).cashFlow.operating),
      flow('investing', false, (n) => nth(books, n).cashFlow.investing),
      flow('financing', false, (n) => nth(books, n).cashFlow.financing),
      flow('closing', true, (n) => nth(books, n).cashFlow.closingUsd),
    ],
  }
}

/** Assets and claims: the two totals must be equal. */
function balanceRows(state: Readonly<GameState>): BookRow[] {
  const { balances } = state.finance
  const line = (account: Account, sign: number): BookRow => ({
    code: account,
    isTotal: false,
    usd: [sign * balances[account]],
  })
  const resultUsd = -[...incomeAccounts, ...expenseAccounts].reduce((sum, account) => sum + balances[account], 0)
  const owed: BookRow[] = [
    ...claimAccounts.map((account) => line(account, -1)),
    { code: 'result', isTotal: false, usd: [resultUsd] },
  ]
  return [
    ...assetAccounts.map((account) => line(account, 1)),
    { code: 'assetTotal', isTotal: true, usd: [assetsUsd(state)] },
    ...owed,
    totalOf('claimTotal', owed),
  ]
}

function totalOf(code: BookRow['code'], rows: readonly BookRow[]): BookRow {
  const columns = rows[0]?.usd.length ?? 0
  const usd = Array.from({ length: columns }, (_, n) => rows.reduce((sum, row) => sum + (row.usd[n] ?? 0), 0))
  return { code, isTotal: true, usd }
}

function isUsed(row: BookRow): boolean {
  return row.usd.some((usd) => usd !== 0)
}
