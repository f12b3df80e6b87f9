import { lessonOf } from '../../sim/decisions/lessons'
import type { Scenario } from '../../sim/level/scenario'
import { partOfPanel } from '../../view/panel-features'

/** How far time runs at one go in the lesson of so many minutes. */
export function lessonPace(minutes: number, scenario: Scenario): 'fortnight' | 'month' | 'quarter' {
  return lessonOf(minutes, scenario)?.pace ?? 'month'
}

/** Whether the lesson of so many minutes folds a panel away: it is one step further than the rail. */
export function isFolded(panel: string, minutes: number, scenario: Scenario): boolean {
  const part = partOfPanel[panel]
  return part !== undefined && (lessonOf(minutes, scenario)?.folds.includes(part) ?? false)
}
