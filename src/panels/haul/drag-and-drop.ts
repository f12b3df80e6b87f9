import { computed, signal } from '@preact/signals'
import type { SiteId } from '../../sim/state/ids'
import { fact } from '../../view/facts/fact'
import { refusalFacts } from '../../view/facts/told-facts'
import { holdClock } from '../app/hold-clock'
import { nameOf, say, sayDynamic } from '../app/translator'
import { gameState, makeMove, openLevel } from '../game'
import { type DraggedChips, type DropTarget, dropTargets } from './drop-targets.view'

/** The dragged chips, and where the drop targets are shown. */
export const dragged = signal<{ pile: DraggedChips; tray: ReturnType<typeof trayPlace>; isByHand: boolean } | null>(
  null,
)
/** The pointer's position; null while a site is chosen by a press. */
export const dragPointer = signal<{ x: number; y: number; isFinger: boolean } | null>(null)
/** The site under the pointer. */
export const hoveredSite = signal<SiteId | null>(null)
/** Whether the pointer is over the drop targets. */
export const isOverDropOverlay = signal(false)
/** A drop that costs money and waits for confirmation. */
export const pendingDrop = signal<{ pile: DraggedChips; landing: DropTarget } | null>(null)
/** The result of the last drop, in words. */
export const dropAnnouncement = signal('')

/** What each site would take of the dragged chips. */
export const currentDropTargets = computed(() =>
  dragged.value === null ? [] : dropTargets(gameState.value, dragged.value.pile, openLevel.value.scenario),
)

/** Autoscroll: distance from an end in pixels, and pixels a second. */
const endPixels = 48
const turnSpeed = 480

let release = () => {}
let giveBack: HTMLElement | null = null
let underHand: HTMLElement | null = null
/** The requested animation frame of the autoscroll; 0 while it rests. */
let turning = 0

/** Starts a drag. The clock stands, and Escape cancels it. */
export function startDrag(pile: DraggedChips, grip: HTMLElement, isByHand: boolean): void {
  cancelDrag()
  release = holdClock()
  giveBack = isByHand ? null : grip
  dropAnnouncement.value = ''
  dragged.value = { pile, tray: trayPlace(grip), isByHand }
  document.documentElement.dataset.hauling = ''
  for (const place of document.querySelectorAll<HTMLElement>('[data-takes-chips]'))
    if (dropTargetAt(place.dataset.takesChips ?? null)?.move) place.dataset.offered = ''
  window.addEventListener('keydown', leaveByKey, true)
}

/** Moves the dragged chips with the pointer. */
export function moveDrag(x: number, y: number, isFinger: boolean): void {
  dragPointer.value = { x, y, isFinger }
  lookUnderHand()
  if (turning === 0) turnTray(performance.now())
}

function lookUnderHand(): void {
  if (dragPointer.value === null) return
  const place =
    document.elementFromPoint(dragPointer.value.x, dragPointer.value.y)?.closest<HTMLElement>('[data-takes-chips]') ??
    null
  if (place === underHand) return
  const site = place?.dataset.takesChips ?? null
  hoveredSite.value = dropTargetAt(site) ? site : null
  isOverDropOverlay.value = place !== null && place.closest('.haul-tray') !== null
  markUnderHand(place)
}

/** Scrolls the drop targets, frame by frame, while the pointer rests at one of their ends. */
function turnTray(lastMs: number): void {
  turning = 0
  const tray = document.querySelector('.haul-tray')
  const pull = tray ? pullOn(tray) : 0
  if (!tray || pull === 0) return
  turning = requestAnimationFrame((nowMs) => {
    const passedMs = Math.min(100, Math.max(0, nowMs - lastMs))
    tray.scrollBy({ top: (pull * turnSpeed * passedMs) / 1000, behavior: 'instant' })
    lookUnderHand()
    turnTray(nowMs)
  })
}

/** Autoscroll direction: 1 down, −1 up, 0 where the pointer is at no end or there is no more. */
function pullOn(tray: Element): -1 | 0 | 1 {
  const { left, right, top, bottom, height } = tray.getBoundingClientRect()
  const { x, y } = dragPointer.value ?? { x: -1, y: -1 }
  const end = Math.min(endPixels, height / 3)
  if (x < left || x > right || y < top || y > bottom) return 0
  if (y > bottom - end) return tray.scrollTop + tray.clientHeight < tray.scrollHeight - 1 ? 1 : 0
  return y < top + end && tray.scrollTop > 0 ? -1 : 0
}

/** Marks the drop target under the pointer as accepting or not. */
function markUnderHand(place: HTMLElement | null): void {
  underHand?.removeAttribute('data-over')
  underHand = place
  const landing = dropTargetAt(hoveredSite.value)
  if (landing) place?.setAttribute('data-over', String(landing.move !== null))
}

/** What a site would take. */
export function dropTargetAt(site: SiteId | null): DropTarget | undefined {
  return currentDropTargets.value.find((landing) => landing.site === site)
}

/** Drops the chips on a site: as many as fit, after a confirmation where it costs money. */
export function dropOn(site: SiteId | null): void {
  const [pile, landing] = [dragged.value?.pile, dropTargetAt(site)]
  cancelDrag()
  if (!pile || !landing) return
  if (landing.move === null) dropAnnouncement.value = dropTargetSentence(landing)
  else if (landing.paidUsd > 0) pendingDrop.value = { pile, landing }
  else confirmDrop(pile, landing)
}

/** Makes the move of a drop and announces it. */
export function confirmDrop(pile: DraggedChips, landing: DropTarget): void {
  pendingDrop.value = null
  if (landing.move === null) return
  const refusal = makeMove(landing.move)
  const { count, left, site } = landing
  const done = say('haul.done', { count, chip: fact('chip', pile.chip), site: fact('site', site) })
  if (refusal) dropAnnouncement.value = sayDynamic(refusal.code, refusalFacts(refusal))
  else dropAnnouncement.value = left > 0 ? `${done} ${say('haul.stay', { left })}` : done
}

/** Cancels the drag. */
export function cancelDrag(): void {
  if (dragged.value === null) return
  window.removeEventListener('keydown', leaveByKey, true)
  cancelAnimationFrame(turning)
  turning = 0
  delete document.documentElement.dataset.hauling
  for (const place of document.querySelectorAll('[data-offered]')) place.removeAttribute('data-offered')
  hoveredSite.value = null
  markUnderHand(null)
  dragged.value = null
  dragPointer.value = null
  release()
  giveBack?.focus()
  giveBack = null
}

/** How many chips a site takes, and why not all. */
export function dropTargetText({ count, left, refusal }: DropTarget): string {
  const code = left === 0 ? 'haul.all' : count === 0 ? 'haul.none' : 'haul.some'
  return `${say(code, { count, left })}${refusal ? `. ${sayDynamic(refusal.code, refusalFacts(refusal))}` : ''}`
}

/** The same with the site's name, unless the reason contains it. */
export function dropTargetSentence(landing: DropTarget): string {
  const text = dropTargetText(landing)
  return landing.refusal && 'site' in landing.refusal.facts ? text : `${nameOf('site', landing.site)}: ${text}`
}

function leaveByKey(input: KeyboardEvent): void {
  if (input.key !== 'Escape') return
  input.preventDefault()
  input.stopPropagation()
  cancelDrag()
}

/** The overlay's position: the end of the panel that is farther from the handle. */
function trayPlace(grip: HTMLElement) {
  const own = grip.getBoundingClientRect()
  const panel = grip.closest('.panel')?.getBoundingClientRect() ?? own
  const isHigh = own.top + own.height / 2 < panel.top + panel.height / 2
  return {
    left: panel.left + 8,
    width: panel.width - 16,
    top: isHigh ? null : panel.top + 8,
    bottom: isHigh ? window.innerHeight - panel.bottom + 8 : null,
  }
}
