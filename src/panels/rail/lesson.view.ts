import { lessonOf } from '../../sim/decisions/lessons'
import type { Scenario } from '../../sim/level/scenario'
import { featureOfPanel } from '../../view/panel-features'

/** The default pace of a lesson of so many minutes. */
export function lessonPace(minutes: number, scenario: Scenario): 'fortnight' | 'month' | 'quarter' {
  return lessonOf(minutes, scenario)?.pace ?? 'month'
}

/** Whether a lesson of so many minutes leaves a panel out of the rail; the list of all panels still has it. */
export function isPanelLeftOut(panel: string, minutes: number, scenario: Scenario): boolean {
  const part = featureOfPanel[panel]
  return part !== undefined && (lessonOf(minutes, scenario)?.folds.includes(part) ?? false)
}
