import { isHeld } from '../app/hold'
import { dueNow, takeUp } from '../dialogs/papers-queue'
import { clock, closePanel, openPanel, panelOpen, undo } from '../game'
import { pinnedPanels } from '../rail/pinned'
import { isTeaWaiting, takeUpTea } from '../talks/tea-seat'
import { chosenPace, toggleTime } from './clock-slip'
import { openHelp } from './menu'

/** One-key shortcuts; inactive while typing in a field or under a paper. Escape closes the panel from anywhere. */
export function listenForShortcuts(areOn: () => boolean): () => void {
  const press = (input: KeyboardEvent) => {
    if (input.key === 'Escape' && !isHeld.value && !input.defaultPrevented && panelOpen.value) {
      input.preventDefault()
      closePanel()
      return
    }
    if (
      !areOn() ||
      isHeld.value ||
      input.defaultPrevented ||
      input.ctrlKey ||
      input.metaKey ||
      input.altKey ||
      isTyping(input)
    )
      return
    if (!actOnKey(input.key)) return
    input.preventDefault()
  }
  document.addEventListener('keydown', press)
  return () => document.removeEventListener('keydown', press)
}

/** Does a shortcut's action; false where the key has none. */
export function actOnKey(key: string): boolean {
  if (key === ' ') toggleTime()
  else if (/^[1-9]$/.test(key)) togglePanel(Number(key) - 1)
  else if (key === 'n' || key === 'N') goOn()
  else if (key === 'u' || key === 'U') undo()
  else if (key === '?') openHelp()
  else return false
  return true
}

function togglePanel(index: number): void {
  const entry = pinnedPanels(true)[index]
  if (!entry) return
  if (panelOpen.value?.id === entry.id) closePanel()
  else openPanel(entry.id)
}

/** Opens what waits first, a parked talk before papers; otherwise starts time. */
function goOn(): void {
  if (isTeaWaiting()) takeUpTea()
  else if (dueNow.value.length > 0) takeUp()
  else if (clock.value.pace === 'paused') clock.value.start(chosenPace.value)
}

/** Space presses a focused button, and letters go into a field. */
function isTyping({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.matches('input, select, textarea, [contenteditable="true"]')) return true
  return key === ' ' && target.matches('button, a, summary, [role="button"]')
}
