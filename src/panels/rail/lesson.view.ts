import { lessonOfMinutes } from '../../sim/decisions/lessons'
import type { Scenario } from '../../sim/level/scenario'
import { featureByPanelId } from '../../view/panel-features'

/** The default pace of a lesson of so many minutes. */
export function clockPaceOfLesson(minutes: number, scenario: Scenario): 'fortnight' | 'month' | 'quarter' {
  return lessonOfMinutes(minutes, scenario)?.pace ?? 'month'
}

/** Whether a lesson of so many minutes leaves a panel out of the rail; the list of all panels still has it. */
export function isPanelHiddenByLesson(panel: string, minutes: number, scenario: Scenario): boolean {
  const part = featureByPanelId[panel]
  return part !== undefined && (lessonOfMinutes(minutes, scenario)?.folds.includes(part) ?? false)
}
