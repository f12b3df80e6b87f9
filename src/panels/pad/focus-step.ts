import { nearestSpot, type Spot } from './nearest-spot'
import type { Direction } from './pad-actions'

const focusable =
  'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex]:not([tabindex="-1"])'
/** Reached in another way, or for the Tab key alone. */
const passedBy = '.skip, .panel-body, .table-frame'
const sameLinePixels = 12

/** Where the player is: the topmost paper, or the whole page. */
export function scope(): HTMLElement {
  const papers = [...document.querySelectorAll<HTMLElement>('dialog[open]')]
  return papers.at(-1) ?? document.body
}

/** What has the focus, if it is where the player is. */
export function focused(): HTMLElement | null {
  const now = document.activeElement
  return now instanceof HTMLElement && now !== document.body && scope().contains(now) ? now : null
}

/** Moves the focus a step: first inside of what scrolls, then to whatever can be seen beyond it. */
export function stepFocus(direction: Direction): void {
  const from = focused()
  if (!from) {
    firstFocus()
    return
  }
  const spot = spotOf(from)
  const scroller = scrollerOf(from)
  const others = candidates().filter(({ element }) => element !== from)
  const inside = others.filter(({ element }) => scroller?.contains(element))
  const beyond = others.filter(({ element }) => !scroller?.contains(element) && isInSight(element))
  // Sideways only what stands in the same line is meant: a panel is read downwards.
  const mostBeside = direction === 'left' || direction === 'right' ? sameLinePixels : undefined
  const next = nearestSpot(spot, direction, inside, mostBeside) ?? nearestSpot(spot, direction, beyond)
  if (next) take(next.element)
}

/** Goes to the first thing to be done here: in the open panel, else on the page. */
export function firstFocus(): void {
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

function candidates(): { element: HTMLElement; spot: Spot }[] {
  return [...scope().querySelectorAll<HTMLElement>(focusable)]
    .filter((element) => element.tabIndex >= 0 && !element.matches(passedBy) && isThere(element))
    .map((element) => ({ element, spot: spotOf(element) }))
}

function isThere(element: HTMLElement): boolean {
  if (element.closest('[inert]') || element.matches(':disabled')) return false
  return element.checkVisibility({ visibilityProperty: true })
}

/** Whether it is on the screen, and nothing lies over it. */
function isInSight(element: HTMLElement): boolean {
  const { left, top, right, bottom } = spotOf(element)
  const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
  return hit !== null && (element.contains(hit) || (hit.closest('label')?.contains(element) ?? false))
}

/** What scrolls around an element, if anything does. */
function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let each = element.parentElement; each && each !== document.body; each = each.parentElement)
    if (each.scrollHeight > each.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(each).overflowY)) return each
  return null
}

function spotOf(element: HTMLElement): Spot {
  const { left, top, right, bottom } = element.getBoundingClientRect()
  return { left, top, right, bottom }
}
