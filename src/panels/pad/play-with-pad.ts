import './pad.css'
import { actOnKey } from '../desk/shortcuts'
import { game, openPlay } from '../game'
import { isHeld } from '../hold'
import { firstFocus, focused, scope, stepFocus } from './focus-step'
import { type Direction, type PadAction, type PadMemory, readPad, restingPad } from './pad-actions'
import { pushView } from './push-view'

const memories = new Map<number, PadMemory>()
let frame = 0
let lastMs = 0

/** Lets connected gamepads of the standard mapping play. It asks them by animation frames, and stops when the last one has gone. */
export function playWithPad(): void {
  window.addEventListener('gamepadconnected', begin)
  window.addEventListener('pointerdown', () => delete document.documentElement.dataset.pad)
  begin()
}

function begin(): void {
  if (frame !== 0) return
  lastMs = performance.now()
  frame = requestAnimationFrame(ask)
}

function ask(nowMs: number): void {
  const pads = navigator.getGamepads().flatMap((pad) => (pad?.connected && pad.mapping === 'standard' ? [pad] : []))
  // Asked for first: a mistake in what a button does costs that press alone.
  frame = pads.length === 0 ? 0 : requestAnimationFrame(ask)
  const passedMs = Math.min(100, nowMs - lastMs)
  lastMs = nowMs
  for (const index of memories.keys()) if (!pads.some((pad) => pad.index === index)) memories.delete(index)
  for (const pad of pads) {
    const before = memories.get(pad.index)
    const { actions, scroll, zoom, memory } = readPad(pad, before ?? restingPad, nowMs)
    memories.set(pad.index, memory)
    // A browser tells of a pad when a button of it is first pressed: that press was for the browser.
    if (before === undefined) continue
    if (actions.length > 0) document.documentElement.dataset.pad = ''
    for (const action of actions) act(action)
    pushView(scroll, zoom, passedMs)
  }
}

function act(action: PadAction): void {
  if (action === 'press') press()
  else if (action === 'back') goBack()
  else if (action === 'time') onDesk(() => actOnKey(' '))
  else if (action === 'help') onDesk(() => actOnKey('?'))
  else if (action === 'panelBefore') onDesk(() => turnPanel(-1))
  else if (action === 'panelAfter') onDesk(() => turnPanel(1))
  else turn(action)
}

/** Only while a game is open and no paper lies on it. */
function onDesk(doIt: () => void): void {
  if (openPlay.value !== null && !isHeld.value && game.value.ending === null) doIt()
}

/** Left and right change what can be changed; what knows arrows gets them; else the focus goes a step. */
function turn(direction: Direction): void {
  const now = focused()
  const isSideways = direction === 'left' || direction === 'right'
  if (now && isSideways && change(now, direction === 'right' ? 1 : -1)) return
  if (now && !sendKey(now, `Arrow${direction[0]?.toUpperCase()}${direction.slice(1)}`)) return
  stepFocus(direction)
}

/** Turns a list, a slider or a number a step; false where there is nothing to turn. */
function change(field: HTMLElement, by: 1 | -1): boolean {
  if (field instanceof HTMLSelectElement) {
    const next = field.selectedIndex + by
    if (next < 0 || next >= field.options.length) return true
    field.selectedIndex = next
  } else if (field instanceof HTMLInputElement && /^(range|number)$/.test(field.type)) {
    if (by > 0) field.stepUp()
    else field.stepDown()
  } else return false
  for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }))
  return true
}

function press(): void {
  const now = focused()
  if (!now) firstFocus()
  else if (now.getAttribute('role') === 'slider') sendKey(now, 'Enter')
  else now.click()
}

/** Does what Escape does: closes the topmost paper, else puts down what is held, else closes the panel. */
function goBack(): void {
  const place = scope()
  if (place instanceof HTMLDialogElement) {
    place.dispatchEvent(new Event('cancel', { cancelable: true }))
    return
  }
  const panel = document.querySelector<HTMLElement>('.panel')
  const now = focused()
  if (!sendKey(now ?? panel ?? document.body, 'Escape') || !panel || panel.contains(now)) return
  sendKey(panel, 'Escape')
}

/** Presses the button of the rail beside that of the open panel. */
function turnPanel(by: 1 | -1): void {
  const buttons = [...document.querySelectorAll<HTMLElement>('.rail-button[aria-expanded]')]
  const at = buttons.findIndex((button) => button.ariaExpanded === 'true')
  const next = at < 0 && by < 0 ? buttons.length - 1 : (at + by + buttons.length) % buttons.length
  buttons[next]?.click()
}

/** Sends a key to an element; false where it was taken. */
function sendKey(element: HTMLElement, key: string): boolean {
  return element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}
