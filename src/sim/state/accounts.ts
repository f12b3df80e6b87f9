/** Balance-sheet and flow accounts; the list that an account is in decides where it is reported and closed. */
export const assetAccounts = ['cash', 'deposits', 'inventory', 'equipment', 'buildings'] as const
/** Liabilities and equity. */
export const liabilityAndEquityAccounts = ['debt', 'grantsDeferred', 'equity', 'retained'] as const
export const incomeAccounts = [
  'leaseRevenue',
  'apiRevenue',
  'enterpriseRevenue',
  'mandateRevenue',
  'grantIncome',
  'otherIncome',
  'saleGain',
] as const
export const expenseAccounts = [
  'payroll',
  'power',
  'rent',
  'cloudCost',
  'projectsCost',
  'overhead',
  'interest',
  'tax',
  'depreciation',
  'writeDown',
  'forfeited',
  'counsel',
  'penalties',
] as const

export const balanceSheetAccounts = [...assetAccounts, ...liabilityAndEquityAccounts] as const
export const ledgerAccounts = [...balanceSheetAccounts, ...incomeAccounts, ...expenseAccounts] as const
export type LedgerAccount = (typeof ledgerAccounts)[number]
