import { nth } from '../../kernel/at'
import { weeksSinceRule } from '../../sim/controls'
import { cashUsd } from '../../sim/ledger'
import type { Strategy } from '../strategy'
import type { Plan } from './plan'
import { movesOf } from './planned'
import { plans } from './plans'

const base = plans['early-domesticator'] as Plan

/** Mixes the ideas and plans again each quarter: a lean stockpile, early domestic orders, hedges by what the signs say. */
export const adaptive: Strategy = {
  id: 'adaptive',
  decide(state, scenario, memory) {
    if (state.week % 13 === 0 || memory.until === undefined) memory.until = state.week + 13
    const since = weeksSinceRule(state)
    const rich = cashUsd(state) > 25_000_000
    const plan: Plan = {
      ...base,
      looks: true,
      hedges: ['delivery-penalty', 'second-vendor', 'quota-option', 'fixed-rent'],
      imported: rich ? 500 : 300,
      importedUntilWeek: 26,
      coastMw: 2.5,
      sellShare: since >= 4 && !rich ? 0.5 : 0,
      trainShare: state.week < 40 ? 0.35 : 0.5,
      trainWeeks: nth([20, 26, 30, 30, 26, 26, 26, 26, 26], Math.floor(state.week / 13)),
      projects: [20, -1, 12],
      staff: { kernels: 16, research: 18, sales: 5 },
    }
    return movesOf(plan, state, scenario, memory)
  },
}
