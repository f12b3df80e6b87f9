import { currentLevelSignal, gameStateSignal, lessonMinutesSignal } from '../game'
import { panelsOfOpenLevelSignal } from '../index'
import type { PanelEntry } from '../panel-entry'
import { isPanelHiddenByLesson } from './lesson.view'

const pinned = ['market', 'talk', 'contracts', 'sites', 'fleet', 'stacks', 'training', 'money', 'journal']
const wholeFromWeek = 8

/** With the guide, the week in which each panel appears; the others come with the rest. */
const comesInWeek: Readonly<Record<string, number>> = {
  market: 0,
  fleet: 0,
  training: 2,
  sites: 4,
  journal: 4,
  talk: 6,
  contracts: 6,
}

/** Whether the whole desk is shown: with the guide its parts appear one by one in the first weeks. */
export function isFullDeskShown(hasGuide: boolean): boolean {
  return !hasGuide || gameStateSignal.value.week >= wholeFromWeek
}

/** The nine panels of the rail, in order: fewer in the first weeks; the others are in the list of all. */
export function panelsInRail(isWhole: boolean): PanelEntry[] {
  const { week, contracts } = gameStateSignal.value
  const hasCome = (id: string) =>
    week >= (comesInWeek[id] ?? wholeFromWeek) || (id === 'contracts' && contracts.length > 0)
  const isShown = ({ id }: PanelEntry) =>
    (isWhole || hasCome(id)) && !isPanelHiddenByLesson(id, lessonMinutesSignal.value, currentLevelSignal.value.scenario)
  return pinned.flatMap((id) => panelsOfOpenLevelSignal.value.filter((entry) => entry.id === id && isShown(entry)))
}

/** The mandate's panel: above the nine, without a number, where the level has one; the goal is always at hand. */
export function mandatePanelEntries(): PanelEntry[] {
  return panelsOfOpenLevelSignal.value.filter(({ id }) => id === 'mandate')
}

/** The key that opens a panel, 1 to 9; undefined where there is none. It stays the same from the first week on. */
export function panelShortcutKey(id: string): string | undefined {
  const index = pinned.indexOf(id)
  return index < 0 ? undefined : String(index + 1)
}
