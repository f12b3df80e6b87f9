import { equityUsd } from '../../sim/decisions/money-decisions'
import { cashUsd, committedUsd, creditRoomUsd, debtUsd, netWorthUsd, restUsd } from '../../sim/ledger'
import { burnUsdPerWeek, weeksOfCash } from '../../sim/runway'
import type { Scenario } from '../../sim/scenario'
import type { GameState } from '../../sim/state'

/** A promise to pay for goods that are on their way. */
export interface PaymentRow {
  contract: number
  distributor: string
  chip: string
  count: number
  dueWeek: number
  /** Its day is over, and it has not been delivered and paid. */
  isOverdue: boolean
  usd: number
}

export interface ForecastRow {
  code: 'cash' | 'running' | 'promised' | 'left'
  usd: number
  isTotal: boolean
}

export interface MoneyView {
  cashUsd: number
  /** Null where cash does not shrink. */
  weeksOfCash: number | null
  isThin: boolean
  burnUsdPerWeek: number
  committedUsd: number
  debtUsd: number
  creditRoomUsd: number
  netWorthUsd: number
  ratePercent: number
  forecast: ForecastRow[]
  payments: PaymentRow[]
  equity: { usd: number; foundersShare: number; roundsDone: number; roundsMax: number }
}

const weeksAhead = 13

/** Cash today, what runs out of it and what is promised. */
export function moneyView(state: Readonly<GameState>, scenario: Scenario): MoneyView {
  const { finance } = scenario.parameters
  const weeks = weeksOfCash(state, scenario)
  return {
    cashUsd: cashUsd(state),
    weeksOfCash: weeks >= 999 ? null : Math.floor(weeks),
    isThin: weeks < finance.warnWeeks,
    burnUsdPerWeek: burnUsdPerWeek(state, scenario),
    committedUsd: committedUsd(state),
    debtUsd: debtUsd(state),
    creditRoomUsd: creditRoomUsd(state, scenario),
    netWorthUsd: netWorthUsd(state),
    ratePercent: finance.interestPerYear * 100,
    forecast: forecastRows(state, scenario),
    payments: paymentRows(state),
    equity: {
      usd: equityUsd(state, scenario),
      foundersShare: state.finance.foundersShare,
      roundsDone: state.finance.equityRounds,
      roundsMax: finance.equityRoundsMost,
    },
  }
}

/** The next quarter if it runs as this one did, with what falls due in it. */
function forecastRows(state: Readonly<GameState>, scenario: Scenario): ForecastRow[] {
  const cash = cashUsd(state)
  const running = -burnUsdPerWeek(state, scenario) * weeksAhead
  const promised = -paymentRows(state)
    .filter(({ dueWeek }) => dueWeek <= state.week + weeksAhead)
    .reduce((sum, { usd }) => sum + usd, 0)
  return [
    { code: 'cash', usd: cash, isTotal: false },
    { code: 'running', usd: running, isTotal: false },
    { code: 'promised', usd: promised, isTotal: false },
    { code: 'left', usd: cash + running + promised, isTotal: true },
  ]
}

/** What is still to pay on each contract, by the week in which it is due. */
function paymentRows(state: Readonly<GameState>): PaymentRow[] {
  return state.contracts
    .filter(({ status }) => status === 'open' || status === 'held')
    .map((contract) => ({
      contract: contract.id,
      distributor: contract.distributor,
      chip: contract.chip,
      count: contract.count - contract.delivered + contract.unpaid,
      dueWeek: contract.dueWeek,
      isOverdue: contract.dueWeek < state.week,
      usd: restUsd(contract, contract.count - contract.delivered + contract.unpaid),
    }))
    .filter(({ usd }) => usd > 0)
    .toSorted((a, b) => a.dueWeek - b.dueWeek || a.contract - b.contract)
}
