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

/** Moves the focus a step: first inside of what scrolls, then in its panel, then to whatever can be seen beyond it. */
export function stepFocus(direction: Direction): void {
  const from = focused()
  const others = candidates().filter(({ element }) => element !== from)
  // Where a paper was, the focus may lie on the whole desk: from that no step leads anywhere.
  if (!from || others.some(({ element }) => from.contains(element))) {
    firstFocus()
    return
  }
  const spot = spotOf(from)
  const scroller = scrollerOf(from)
  const inside = others.filter(({ element }) => scroller?.contains(element))
  const outside = others.filter(({ element }) => !scroller?.contains(element))
  const panel = from.closest('.panel')
  const isSideways = direction === 'left' || direction === 'right'
  // Sideways only what stands in the same line is meant: a panel is read downwards, and left by a step aside.
  const next =
    nearestSpot(spot, direction, inside, isSideways ? sameLinePixels : undefined) ??
    (panel && !isSideways
      ? nearestSpot(
          spot,
          direction,
          outside.filter(({ element }) => panel.contains(element)),
        )
      : nearestSpot(
          spot,
          direction,
          outside.filter(({ element }) => isInSight(element)),
        ))
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
  const { left, top, right, bottom } = element.getBoundingClientRect()
  const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
  return hit !== null && (element.contains(hit) || (hit.closest('label')?.contains(element) ?? false))
}

/** What scrolls around an element, if anything does: a panel, a paper, or the page as the title does. */
function scrollerOf(element: HTMLElement): Element | null {
  for (let each = element.parentElement; each && each !== document.body; each = each.parentElement)
    if (isLonger(each) && /auto|scroll/.test(getComputedStyle(each).overflowY)) return each
  const page = document.scrollingElement
  return page && isLonger(page) && scope() === document.body ? page : null
}

function isLonger({ scrollHeight, clientHeight }: Element): boolean {
  return scrollHeight > clientHeight + 1
}

/** A handle stands for the whole bar that it is moved along. */
function spotOf(element: HTMLElement): Spot {
  const whole = element.getAttribute('role') === 'slider' ? (element.parentElement ?? element) : element
  const { left, top, right, bottom } = whole.getBoundingClientRect()
  return { left, top, right, bottom }
}
