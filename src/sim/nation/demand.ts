import { drawStandardNormal } from '../../kernel/luck'
import { clamp, exp } from '../../kernel/math'
import type { NationParameters } from '../level/nation-parameters'
import type { NationState } from '../state/nation-state'
import type { NationConditions } from './conditions'
import { logisticRiseAfter, yearsSince2022At } from './curves'

export interface WeeklyCardDemand {
  /** This week's budget for large and small cards, $ million. */
  largeUsdM: number
  smallUsdM: number
  /** Large-card money that looks for goods: budget, a part of what waits, less what stockpiling has taken forward. */
  seekingUsdM: number
  /** Expectation of a rumoured rule, 0 to 1. */
  rumour: number
  /** Share of large-card money that is domestic in any case. */
  homeFirst: number
}

/** Moves budgets on by a week, and says what looks for goods. */
export function advanceWeeklyCardDemand(
  state: NationState,
  conditions: NationConditions,
  p: NationParameters,
): WeeklyCardDemand {
  const { setting, schedule } = conditions
  const { constants: c } = setting
  const { week, budget } = state
  const years = yearsSince2022At(week, setting.startYear)
  const { chat, serving, reasoning } = setting.shocks
  if (week % 13 === 0)
    state.mood =
      c.moodKept * state.mood +
      c.moodLuck * drawStandardNormal({ seedBits: conditions.seedBits, week }, 'nation', 'demand')
  budget.largeLog +=
    (week < chat
      ? p.earlyGrowth
      : p.largeBudgetGrowth * exp(-Math.max(0, years - c.largeFadeFrom) / p.largeGrowthFade)) / 52
  budget.smallLog +=
    ((week < chat ? p.earlyGrowth : p.smallBudgetGrowth) *
      exp(-Math.max(0, years - c.smallFadeFrom) / p.largeGrowthFade)) /
    52
  const luck = exp(p.demandLuckSd * state.mood)
  const reasoningRise =
    1 + (p.reasoningFactor - 1) * logisticRiseAfter(week - reasoning - c.reasoningLag, c.reasoningRiseWidth)
  const chatRise = 1 + (p.chatFactor - 1) * logisticRiseAfter(week - chat - p.chatLag, c.chatRiseWidth)
  const servingRise = 1 + (p.servingFactor - 1) * logisticRiseAfter(week - serving - p.servingLag, c.servingRiseWidth)
  const largeUsdM = exp(budget.largeLog) * luck * reasoningRise * chatRise
  const seeking = largeUsdM + state.waitingUsdM / c.waitingWeeks - state.pulledForwardUsdM / c.pulledForwardWeeks
  return {
    largeUsdM,
    smallUsdM: exp(budget.smallLog) * luck * reasoningRise * servingRise,
    seekingUsdM: Math.max(0, seeking),
    rumour: rumourOf(week, schedule.chipRules),
    homeFirst: homeFirstOf(conditions, p),
  }
}

function rumourOf(week: number, rules: NationConditions['schedule']['chipRules']): number {
  const next = rules.find((rule) => rule.week > week)
  if (!next || next.leadWeeks === 0) return 0
  return clamp((week - next.week + next.leadWeeks) / next.leadWeeks, 0, 1)
}

function homeFirstOf({ span }: NationConditions, p: NationParameters): number {
  const { purchases } = span.guidance
  if (!purchases) return p.homeFirst
  return p.homeFirst + Math.max(0, p[purchases] - p.homeFirst) * (span.isControlled ? 1 : p.guidanceAnyway)
}
