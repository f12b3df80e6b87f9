import { cashUsd, creditRoomUsd, debtUsd, netWorthUsd, post } from '../books/ledger'
import type { Scenario } from '../level/scenario'
import { addNews } from '../state/news'
import type { GameState } from '../state/state'
import { type Decision, type NoInput, refuseWith } from './decision'

/** Sells shares to investors. Refused as `equity.done` or `equity.unwilling`. */
export const raiseEquity: Decision<NoInput> = {
  refuse(state, _input, scenario) {
    const { equityRoundsMost, equityLeastStanding } = scenario.parameters.finance
    if (state.finance.equityRounds >= equityRoundsMost)
      return refuseWith('equity.done', { rounds: state.finance.equityRounds })
    return state.standing.investors < equityLeastStanding
      ? refuseWith('equity.unwilling', { leastShare: equityLeastStanding })
      : null
  },
  apply(state, _input, scenario) {
    const usd = equityProceedsUsd(state, scenario)
    state.finance.foundersShare = foundersAfterRound(state, scenario)
    post(state, { debit: 'cash', credit: 'equity', usd })
    state.finance.equityRounds += 1
    addNews(state, 'equityRaised', { usd, foundersPercent: Math.round(state.finance.foundersShare * 100) })
  },
}

/** Proceeds of the next equity round in dollars; they rise with the firm's standing among investors. */
export function equityProceedsUsd(state: Readonly<GameState>, scenario: Scenario): number {
  return Math.round(
    scenario.parameters.finance.equityRoundUsd * (scenario.parameters.finance.equityBase + state.standing.investors),
  )
}

/** The founders' share after the next equity round, diluted at the firm's book valuation. */
export function foundersAfterRound(state: Readonly<GameState>, scenario: Scenario): number {
  const usd = equityProceedsUsd(state, scenario)
  const worthUsd = Math.max(usd, netWorthUsd(state) * scenario.parameters.finance.equityValueRatio)
  return (state.finance.foundersShare * worthUsd) / (usd + worthUsd)
}

/** Borrows on the credit line. Refused as `debt.notWhole` or `debt.limit`. */
export const borrow: Decision<{ usd: number }> = {
  refuse(state, { usd }, scenario) {
    if (!Number.isInteger(usd) || usd < 1) return refuseWith('debt.notWhole', { usd })
    const room = creditRoomUsd(state, scenario)
    return usd > room ? refuseWith('debt.limit', { roomUsd: room }) : null
  },
  apply(state, { usd }) {
    post(state, { debit: 'cash', credit: 'debt', usd })
    addNews(state, 'borrowed', { usd })
  },
}

/** Pays debt back. Refused as `debt.notWhole`, `debt.tooMuch` or `buy.tooExpensive`. */
export const repay: Decision<{ usd: number }> = {
  refuse(state, { usd }) {
    if (!Number.isInteger(usd) || usd < 1) return refuseWith('debt.notWhole', { usd })
    if (usd > debtUsd(state)) return refuseWith('debt.tooMuch', { owedUsd: debtUsd(state) })
    return usd > cashUsd(state) ? refuseWith('buy.tooExpensive', { missingUsd: usd - cashUsd(state) }) : null
  },
  apply(state, { usd }) {
    post(state, { debit: 'debt', credit: 'cash', usd })
    addNews(state, 'repaid', { usd })
  },
}
