import { describe, expect, it } from 'vitest'
import { financialStatementsView, type StatementRow } from '../../../src/panels/money/money.view'
import { advance } from '../../../src/sim/game'
import { aGame, aScenario } from '../../support/builders'

const calm = aScenario()

describe('the books', () => {
  const game = aGame(calm)
  for (let week = 0; week < 30; week += 1) advance(game, calm)
  const view = financialStatementsView(game, 9)

  it('have a column for each quarter, the last one open', () => {
    expect(view.quarters).toEqual([
      { fromWeek: 0, isOpen: false },
      { fromWeek: 13, isOpen: false },
      { fromWeek: 26, isOpen: true },
    ])
  })

  it('add up: income and costs to the profit of each quarter', () => {
    const [income, costs, profit] = ['incomeTotal', 'costTotal', 'profit'].map((code) => usdOf(view.income, code))
    expect(income?.map((usd, n) => usd + (costs?.[n] ?? 0))).toEqual(profit)
    expect(sumOfLines(view.income)).toEqual(profit)
  })

  it('add up: what happened to the cash of each quarter, which is where the next one begins', () => {
    const closing = usdOf(view.cashFlow, 'closing')
    expect(sumOfLines(view.cashFlow)).toEqual(closing)
    expect(usdOf(view.cashFlow, 'opening').slice(1)).toEqual(closing.slice(0, -1))
  })

  it('balance: assets are what banks and owners have a claim on', () => {
    expect(usdOf(view.balance, 'assetTotal')).toEqual(usdOf(view.balance, 'claimTotal'))
  })
})

function usdOf(rows: readonly StatementRow[], code: string): number[] {
  return rows.find((row) => row.code === code)?.usd ?? []
}

function sumOfLines(rows: readonly StatementRow[]): number[] {
  const lines = rows.filter(({ isTotal }) => !isTotal)
  return (lines[0]?.usd ?? []).map((_usd, n) => lines.reduce((sum, row) => sum + (row.usd[n] ?? 0), 0))
}
