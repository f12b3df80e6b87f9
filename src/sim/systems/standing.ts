import { happens } from '../../kernel/luck'
import { clamp } from '../../kernel/math'
import { standingIds } from '../state/ids'
import { addNews, luckOfWeek } from '../state/news'
import type { System } from './system'

/**
 * Standing reverts to the middle; low standing with the foreign regulator can put the firm on the entity list.
 */
export const standingSystem: System = {
  owns: ['standing', 'modifiers'],
  run(state, scenario) {
    const { driftShare, listBelow, listChance, complianceReference, complianceShield, listWeeks } =
      scenario.parameters.standing
    for (const side of standingIds)
      state.standing[side] = clamp(state.standing[side] + (0.5 - state.standing[side]) * driftShare, 0, 1)
    const shield = Math.min(1, state.people.compliance.count / complianceReference) * complianceShield
    const danger = clamp((listBelow - state.standing.abroad) / listBelow, 0, 1) * listChance * (1 - shield)
    if (state.standing.isEntityListed || danger === 0 || !happens(luckOfWeek(state), 'entity', 'list', danger)) return
    state.standing.isEntityListed = true
    state.standing.home = clamp(state.standing.home + scenario.parameters.standing.wonByListing, 0, 1)
    state.modifiers.push({
      target: 'failure.imported',
      factor: scenario.parameters.standing.listedFailureRatio,
      untilWeek: state.week + listWeeks,
      cause: 'entity-listed',
    })
    addNews(state, 'entityListed', {})
  },
}
