import type { GamepadDirection } from './gamepad-actions'
import { nearestElementInDirection, type ScreenRect } from './nearest-in-direction'

const focusable =
  'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex]:not([tabindex="-1"])'
/** Focusable elements that a pad skips: reached in another way, or for the Tab key only. */
const passedBy = '.skip, .panel-body, .table-frame'
const sameLinePixels = 12

/** Where focus may move: the topmost paper, or the whole page. */
export function gamepadFocusContainer(): HTMLElement {
  const papers = [...document.querySelectorAll<HTMLElement>('dialog[open]')]
  return papers.at(-1) ?? document.body
}

/** The focused element within the scope, if any. */
export function focusedElement(): HTMLElement | null {
  const now = document.activeElement
  return now instanceof HTMLElement && now !== document.body && gamepadFocusContainer().contains(now) ? now : null
}

/**
 * Moves the focus a step: first within the scrolling container, then within the panel, then to whatever is visible
 * beyond.
 */
export function moveFocusInDirection(direction: GamepadDirection): void {
  const from = focusedElement()
  const others = candidates().filter(({ element }) => element !== from)
  // After a paper closes the focus may be on the whole desk, from which no direction is defined.
  if (!from || others.some(({ element }) => from.contains(element))) {
    focusFirstElement()
    return
  }
  const spot = spotOf(from)
  const scroller = scrollerOf(from)
  const inside = others.filter(({ element }) => scroller?.contains(element))
  const outside = others.filter(({ element }) => !scroller?.contains(element))
  const panel = from.closest('.panel')
  const isSideways = direction === 'left' || direction === 'right'
  // Sideways only elements of the same line count: a panel is read downwards, and left by a step aside.
  const next =
    nearestElementInDirection(spot, direction, inside, isSideways ? sameLinePixels : undefined) ??
    (panel && !isSideways
      ? nearestElementInDirection(
          spot,
          direction,
          outside.filter(({ element }) => panel.contains(element)),
        )
      : nearestElementInDirection(
          spot,
          direction,
          outside.filter(({ element }) => isInSight(element)),
        ))
  if (next) take(next.element)
}

/** Focuses the first element of the open panel, else of the page. */
export function focusFirstElement(): void {
  const seen = candidates()
    .map(({ element }) => element)
    .filter(isInSight)
  const first = ['.panel', '.rail', 'main', 'body'].flatMap((place) => seen.filter((each) => each.closest(place)))[0]
  if (first) take(first)
}

function take(element: HTMLElement): void {
  element.focus({ preventScroll: true })
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

function candidates(): { element: HTMLElement; spot: ScreenRect }[] {
  return [...gamepadFocusContainer().querySelectorAll<HTMLElement>(focusable)]
    .filter((element) => element.tabIndex >= 0 && !element.matches(passedBy) && isThere(element))
    .map((element) => ({ element, spot: spotOf(element) }))
}

function isThere(element: HTMLElement): boolean {
  if (element.closest('[inert]') || element.matches(':disabled')) return false
  return element.checkVisibility({ visibilityProperty: true })
}

/** Whether it is on the screen and uncovered. */
function isInSight(element: HTMLElement): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect()
  const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
  return hit !== null && (element.contains(hit) || (hit.closest('label')?.contains(element) ?? false))
}

/** The scrolling container of an element: a panel, a paper, or the page, as on the title. */
function scrollerOf(element: HTMLElement): Element | null {
  for (let each = element.parentElement; each && each !== document.body; each = each.parentElement)
    if (isLonger(each) && /auto|scroll/.test(getComputedStyle(each).overflowY)) return each
  const page = document.scrollingElement
  return page && isLonger(page) && gamepadFocusContainer() === document.body ? page : null
}

function isLonger({ scrollHeight, clientHeight }: Element): boolean {
  return scrollHeight > clientHeight + 1
}

/** A slider's handle stands for the whole bar. */
function spotOf(element: HTMLElement): ScreenRect {
  const whole = element.getAttribute('role') === 'slider' ? (element.parentElement ?? element) : element
  const { left, top, right, bottom } = whole.getBoundingClientRect()
  return { left, top, right, bottom }
}
