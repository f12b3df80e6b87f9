import { expect, it } from 'vitest'
import { cashDurationMessage, isCashBeyondForecast } from '../../../src/panels/parts/figures/cash-duration.view'
import { weeksUntilCashRunsOut } from '../../../src/sim/outlook/cash-outlook'
import { aGame, aScenario } from '../../support/builders'

const calm = aScenario()

it('says how long the cash lasts in whole weeks, and never shows the number that stands for no end', () => {
  expect(cashDurationMessage(12.9)).toEqual({ code: 'cash.lasts', facts: { weeks: 12 } })
  expect(cashDurationMessage(156)).toMatchObject({ code: 'cash.lasts' })
  expect(cashDurationMessage(999)).toEqual({ code: 'cash.noEnd', facts: { weeks: 156 } })
})

it('knows the engine’s way of saying that it does not run out', () => {
  const rich = aGame(calm, (g) => {
    g.finance.balances.cash = 1e12
  })
  expect(isCashBeyondForecast(weeksUntilCashRunsOut(rich, calm))).toBe(true)
  const thin = aGame(calm, (g) => {
    g.finance.balances.cash = 1
  })
  expect(isCashBeyondForecast(weeksUntilCashRunsOut(thin, calm))).toBe(false)
})
