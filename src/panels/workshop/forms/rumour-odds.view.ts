import { isSystemDisabled } from '../../../sim/level/features'
import type { Level } from '../level-set.view'
import type { FormValues } from './form.view'

/**
 * The chance that the rumour in a form is heard (a true one while a rule is coming, a false one while none is): in a
 * week and over its whole span, if every week in it suits its truth, 0 to 1; and the other rumours of the same weeks, at
 * most.
 */
export function rumourHearingChances({ scenario }: Level, { truth, fromWeek, toWeek }: FormValues) {
  const { chanceComing, chanceOther } = scenario.parameters.belief
  const isTrue = truth === 'true'
  const weekChance = isTrue ? chanceComing : chanceOther
  const others = Object.values(scenario.events).filter((each) => each.kind === 'rumour' && each.truth === truth).length
  const weeks = Math.max(0, Number(toWeek) - Number(fromWeek) + 1)
  return { isTrue, weekChance, otherRumours: others, weeks, spanChance: 1 - (1 - weekChance / (others + 1)) ** weeks }
}

/** How many rumours a level has. */
export function levelRumourCount({ scenario }: Level): number {
  return Object.values(scenario.events).filter(({ kind }) => kind === 'rumour').length
}

/** Whether a level has rumours switched off. */
export function areRumoursDisabled({ scenario }: Level): boolean {
  return isSystemDisabled('rumour', scenario)
}
