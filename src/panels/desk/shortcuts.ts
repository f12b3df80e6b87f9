import { isClockHeldSignal } from '../app/hold-clock'
import { queuedDialogsSignal, reopenPostponedDialogs } from '../dialogs/dialog-queue'
import { closePanel, gameClockSignal, openPanel, openPanelSignal, undoLastMove } from '../game'
import { panelsInRail } from '../rail/rail-panels'
import { reopenTalk, willUnpausedTalkEndThisWeek } from '../talks/current-talk'
import { chosenClockPaceSignal, toggleGameClock } from './clock-controls'
import { openHelp } from './menu'

/** One-key shortcuts; inactive while typing in a field or under a paper. Escape closes the panel from anywhere. */
export function listenForKeyboardShortcuts(areOn: () => boolean): () => void {
  const press = (input: KeyboardEvent) => {
    if (input.key === 'Escape' && !isClockHeldSignal.value && !input.defaultPrevented && openPanelSignal.value) {
      input.preventDefault()
      closePanel()
      return
    }
    if (!areOn() || isClockHeldSignal.value || input.defaultPrevented || isTaken(input)) return
    if (runKeyboardShortcut(input.key)) input.preventDefault()
  }
  document.addEventListener('keydown', press)
  return () => document.removeEventListener('keydown', press)
}

/** Does a shortcut's action; false where the key has none. */
export function runKeyboardShortcut(key: string): boolean {
  if (key === ' ') toggleGameClock()
  else if (/^[1-9]$/.test(key)) togglePanel(Number(key) - 1)
  else if (key === 'n' || key === 'N') goOn()
  else if (key === 'u' || key === 'U') undoLastMove()
  else if (key === '?') openHelp()
  else return false
  return true
}

function togglePanel(index: number): void {
  const entry = panelsInRail(true)[index]
  if (!entry) return
  if (openPanelSignal.value?.id === entry.id) closePanel()
  else openPanel(entry.id)
}

/** Opens what waits first, a parked talk before papers; otherwise starts time. */
function goOn(): void {
  if (willUnpausedTalkEndThisWeek()) reopenTalk()
  else if (queuedDialogsSignal.value.length > 0) reopenPostponedDialogs()
  else if (gameClockSignal.value.pace === 'paused') gameClockSignal.value.start(chosenClockPaceSignal.value)
}

/** A key with a modifier is the browser's; space presses a focused button, and letters go into a field. */
function isTaken({ target, key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return true
  if (!(target instanceof HTMLElement)) return false
  if (target.matches('input, select, textarea, [contenteditable="true"]')) return true
  return key === ' ' && target.matches('button, a, summary, [role="button"]')
}
