import { type Judge, meanWorth } from './climb'
import type { GamePlan, PlanStep } from './plan'

/** Seeds on which a step is judged before it is left out. */
const shorteningSeeds = 3

/** A plan with a limit of clicks, reduced to the steps without which it loses most. */
export function shortenPlan(plan: GamePlan, maxClicks: number, judge: Judge): GamePlan {
  const limited: GamePlan = { ...plan, answers: {}, otherAnswers: 'silent', isLicensed: false, maxClicks }
  if (plan.steps.length <= maxClicks) return limited
  const seeds = Math.min(shorteningSeeds, judge.seedCount)
  const kept = plan.steps
    .map((step) => ({
      step,
      without: meanWorth({ ...plan, steps: plan.steps.filter((one) => one !== step) }, seeds, judge),
    }))
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, maxClicks)
    .map(({ step }) => step)
  return { ...limited, steps: plan.steps.filter((step) => kept.includes(step)) }
}

/** The mandate and the dial are what the plan is for, and stay. */
function rank({ step, without }: { step: PlanStep; without: number }): number {
  return step.move.type === 'chooseMandate' || step.move.type === 'chooseDial' ? Number.NEGATIVE_INFINITY : without
}
