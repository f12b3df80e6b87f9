import './gamepad.css'
import { isClockHeldSignal } from '../app/hold-clock'
import { runKeyboardShortcut } from '../desk/shortcuts'
import { gameStateSignal, openGameSignal } from '../game'
import { showGamepadButtonPrompts } from './button-prompts'
import { focusedElement, focusFirstElement, gamepadFocusContainer, moveFocusInDirection } from './focus-step'
import {
  type GamepadAction,
  type GamepadDirection,
  type NextRepeatMsByGamepadAction,
  readGamepad,
} from './gamepad-actions'

const memories = new Map<number, NextRepeatMsByGamepadAction>()
let frame = 0
let lastMs = 0

/** Plays by connected gamepads of the standard mapping. Polls by animation frames while a gamepad is connected. */
export function startGamepadInput(): void {
  window.addEventListener('gamepadconnected', begin)
  window.addEventListener('pointerdown', putAside)
  begin()
}

/** Hides focus rings and button prompts once a mouse or finger is used. */
function putAside(): void {
  delete document.documentElement.dataset.pad
  showGamepadButtonPrompts(null, null)
}

function begin(): void {
  if (frame !== 0) return
  lastMs = performance.now()
  frame = requestAnimationFrame(ask)
}

function ask(nowMs: number): void {
  const pads = navigator.getGamepads().flatMap((pad) => (pad?.connected && pad.mapping === 'standard' ? [pad] : []))
  // Requested first, so that an error in one action does not end the polling.
  frame = pads.length === 0 ? 0 : requestAnimationFrame(ask)
  const passedMs = Math.min(100, nowMs - lastMs)
  lastMs = nowMs
  for (const index of memories.keys()) if (!pads.some((pad) => pad.index === index)) memories.delete(index)
  for (const pad of pads) {
    const before = memories.get(pad.index)
    const { actions, scroll, zoom, memory } = readGamepad(pad, before ?? {}, nowMs)
    memories.set(pad.index, memory)
    if (actions.length > 0 || before === undefined) document.documentElement.dataset.pad = ''
    // A browser reports a pad at its first button press, so that press triggers nothing.
    if (before === undefined) continue
    for (const action of actions) act(action)
    scrollOrPan(scroll, zoom, passedMs)
  }
  if (pads.length === 0) putAside()
  else if (document.documentElement.dataset.pad !== undefined) tellUses()
}

function tellUses(): void {
  const place = gamepadFocusContainer()
  const paper = place instanceof HTMLDialogElement ? place : null
  const long = topmostScrollable()
  const now = focusedElement()
  showGamepadButtonPrompts(
    {
      canGoBack: paper !== null || document.querySelector('.panel') !== null,
      canTurn: now !== null && (isTurned(now) || now.matches(measured)),
      isTurned: now !== null && isTurned(now),
      canScroll: long !== null && long.scrollHeight > long.clientHeight + 1,
      isOnDesk: isOnDesk(),
    },
    paper,
  )
}

function act(action: GamepadAction): void {
  if (action === 'press') press()
  else if (action === 'back') goBack()
  else if (action === 'time') onDesk(() => runKeyboardShortcut(' '))
  else if (action === 'help') onDesk(() => runKeyboardShortcut('?'))
  else if (action === 'panelBefore') onDesk(() => turnPanel(-1))
  else if (action === 'panelAfter') onDesk(() => turnPanel(1))
  else turn(action)
}

/** Only while a game is open without a paper over it. */
function onDesk(doIt: () => void): void {
  if (isOnDesk()) doIt()
}

function isOnDesk(): boolean {
  return openGameSignal.value !== null && !isClockHeldSignal.value && gameStateSignal.value.ending === null
}

const numbers = 'input:is([type="range"], [type="number"])'
/** Controls that left and right change, while up and down move on. */
const measured = `${numbers}, [role="slider"]`

/**
 * Left and right change a number, all arrows an active list; elements with arrow keys get them; otherwise the focus
 * moves.
 */
function turn(direction: GamepadDirection): void {
  const now = focusedElement()
  const isSideways = direction === 'left' || direction === 'right'
  if (now && isTurned(now)) {
    change(now, direction === 'right' || direction === 'down' ? 1 : -1)
    return
  }
  if (now && isSideways && now.matches(numbers) && change(now, direction === 'right' ? 1 : -1)) return
  const isPassed = now?.matches(measured) && !isSideways
  if (now && !isPassed && !sendKey(now, `Arrow${direction[0]?.toUpperCase()}${direction.slice(1)}`)) return
  moveFocusInDirection(direction)
}

/** Changes a list, slider or number by one step; false where there is nothing to change. */
function change(field: HTMLElement, by: 1 | -1): boolean {
  if (field instanceof HTMLSelectElement) {
    const next = field.selectedIndex + by
    if (next < 0 || next >= field.options.length) return true
    field.selectedIndex = next
  } else if (field instanceof HTMLInputElement && /^(range|number)$/.test(field.type)) {
    // A field with its own arrow keys uses its own step.
    if (!sendKey(field, by > 0 ? 'ArrowUp' : 'ArrowDown')) return true
    if (by > 0) field.stepUp()
    else field.stepDown()
  } else return false
  for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }))
  return true
}

/** A list changes only once it was pressed: moving the focus past it must not change it. */
function takeUpList(list: HTMLElement): void {
  list.dataset.turned = ''
  list.addEventListener('blur', () => delete list.dataset.turned, { once: true })
}

function isTurned({ dataset }: HTMLElement): boolean {
  return dataset.turned !== undefined
}

function press(): void {
  const now = focusedElement()
  if (!now || now.tabIndex < 0) focusFirstElement()
  else if (isTurned(now)) delete now.dataset.turned
  else if (now.matches('select')) takeUpList(now)
  else if (now.getAttribute('role') === 'slider') sendKey(now, 'Enter')
  else now.click()
}

/** Does what Escape does: closes the topmost paper, else cancels a drag, else closes the panel. */
function goBack(): void {
  const turned = focusedElement()
  if (turned && isTurned(turned)) {
    delete turned.dataset.turned
    return
  }
  const place = gamepadFocusContainer()
  if (place instanceof HTMLDialogElement) {
    place.dispatchEvent(new Event('cancel', { cancelable: true }))
    return
  }
  sendKey(focusedElement() ?? document.body, 'Escape')
}

/** Opens the neighbouring panel of the rail. */
function turnPanel(by: 1 | -1): void {
  const buttons = [...document.querySelectorAll<HTMLElement>('.rail-button[aria-expanded]')]
  const at = buttons.findIndex((button) => button.ariaExpanded === 'true')
  const next = at < 0 && by < 0 ? buttons.length - 1 : (at + by + buttons.length) % buttons.length
  buttons[next]?.click()
}

/** Dispatches a key to an element; false where it was handled. */
function sendKey(element: HTMLElement, key: string): boolean {
  return element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}

/** Pixels and wheel steps a second at full deflection. */
const speeds = { scroll: 1100, pan: 700, wheel: 900 }

/** Scrolls the topmost element, or pans and zooms the hall or the map where there is none. */
function scrollOrPan(scroll: { x: number; y: number }, zoom: number, passedMs: number): void {
  const seconds = passedMs / 1000
  const isPushed = scroll.x !== 0 || scroll.y !== 0
  if (!isPushed && zoom === 0) return
  const paper = topmostScrollable()
  if (isPushed && paper)
    paper.scrollBy({
      left: scroll.x * speeds.scroll * seconds,
      top: scroll.y * speeds.scroll * seconds,
      behavior: 'instant',
    })
  const picture = shownPicture()
  if (!picture || gamepadFocusContainer() !== document.body) return
  if (isPushed && !paper) {
    const detail = { dx: -scroll.x * speeds.pan * seconds, dy: -scroll.y * speeds.pan * seconds }
    picture.dispatchEvent(new CustomEvent('pan', { detail }))
  }
  if (zoom !== 0) picture.dispatchEvent(wheelOver(picture, -zoom * speeds.wheel * seconds))
}

/** The topmost paper, the debrief or the open panel. */
function topmostScrollable(): HTMLElement | null {
  const place = gamepadFocusContainer()
  if (place !== document.body) return place
  return document.querySelector<HTMLElement>('.debrief') ?? document.querySelector<HTMLElement>('.panel-body')
}

function shownPicture(): HTMLElement | null {
  const all = [...document.querySelectorAll<HTMLElement>('[data-pans]')]
  return all.find((each) => each.checkVisibility()) ?? null
}

function wheelOver(picture: HTMLElement, deltaY: number): WheelEvent {
  const { left, top, width, height } = picture.getBoundingClientRect()
  return new WheelEvent('wheel', {
    deltaY,
    clientX: left + width / 2,
    clientY: top + height / 2,
    bubbles: true,
    cancelable: true,
  })
}
