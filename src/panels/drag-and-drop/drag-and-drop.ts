import { computed, signal } from '@preact/signals'
import type { SiteId } from '../../sim/state/ids'
import { fact } from '../../view/facts/fact'
import { refusalFactsWithKinds } from '../../view/facts/typed-facts'
import { stopClockUntilReleased } from '../app/hold-clock'
import { displayNameOf, say, sayDynamic } from '../app/translator'
import { currentLevelSignal, gameStateSignal, makePlayerMoveInOpenGame } from '../game'
import { type ChipDropTarget, chipDropTargetsFor, type DraggedChips } from './drop-targets.view'

/** The dragged chips, and where the drop targets are shown. */
export const draggedChipsSignal = signal<{
  pile: DraggedChips
  tray: ReturnType<typeof trayPlace>
  isByHand: boolean
} | null>(null)
/** The pointer's position; null while a site is chosen by a press. */
export const chipDragPointerPositionSignal = signal<{ x: number; y: number; isFinger: boolean } | null>(null)
/** The site under the pointer. */
export const siteUnderDragPointerSignal = signal<SiteId | null>(null)
/** Whether the pointer is over the drop targets. */
export const isOverDropOverlaySignal = signal(false)
/** A drop that costs money and waits for confirmation. */
export const pendingChipDropSignal = signal<{ pile: DraggedChips; landing: ChipDropTarget } | null>(null)
/** The result of the last drop, in words. */
export const chipDropAnnouncementSignal = signal('')

/** What each site would take of the dragged chips. */
export const currentChipDropTargetsSignal = computed(() =>
  draggedChipsSignal.value === null
    ? []
    : chipDropTargetsFor(gameStateSignal.value, draggedChipsSignal.value.pile, currentLevelSignal.value.scenario),
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
export function startChipDrag(pile: DraggedChips, grip: HTMLElement, isByHand: boolean): void {
  cancelChipDrag()
  release = stopClockUntilReleased()
  giveBack = isByHand ? null : grip
  chipDropAnnouncementSignal.value = ''
  draggedChipsSignal.value = { pile, tray: trayPlace(grip), isByHand }
  document.documentElement.dataset.hauling = ''
  for (const place of document.querySelectorAll<HTMLElement>('[data-takes-chips]'))
    if (chipDropTargetAtSite(place.dataset.takesChips ?? null)?.move) place.dataset.offered = ''
  window.addEventListener('keydown', leaveByKey, true)
}

/** Moves the dragged chips with the pointer. */
export function moveChipDrag(x: number, y: number, isFinger: boolean): void {
  chipDragPointerPositionSignal.value = { x, y, isFinger }
  lookUnderHand()
  if (turning === 0) turnTray(performance.now())
}

function lookUnderHand(): void {
  if (chipDragPointerPositionSignal.value === null) return
  const place =
    document
      .elementFromPoint(chipDragPointerPositionSignal.value.x, chipDragPointerPositionSignal.value.y)
      ?.closest<HTMLElement>('[data-takes-chips]') ?? null
  if (place === underHand) return
  const site = place?.dataset.takesChips ?? null
  siteUnderDragPointerSignal.value = chipDropTargetAtSite(site) ? site : null
  isOverDropOverlaySignal.value = place !== null && place.closest('.haul-tray') !== null
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
  const { x, y } = chipDragPointerPositionSignal.value ?? { x: -1, y: -1 }
  const end = Math.min(endPixels, height / 3)
  if (x < left || x > right || y < top || y > bottom) return 0
  if (y > bottom - end) return tray.scrollTop + tray.clientHeight < tray.scrollHeight - 1 ? 1 : 0
  return y < top + end && tray.scrollTop > 0 ? -1 : 0
}

/** Marks the drop target under the pointer as accepting or not. */
function markUnderHand(place: HTMLElement | null): void {
  underHand?.removeAttribute('data-over')
  underHand = place
  const landing = chipDropTargetAtSite(siteUnderDragPointerSignal.value)
  if (landing) place?.setAttribute('data-over', String(landing.move !== null))
}

/** What a site would take. */
export function chipDropTargetAtSite(site: SiteId | null): ChipDropTarget | undefined {
  return currentChipDropTargetsSignal.value.find((landing) => landing.site === site)
}

/** Drops the chips on a site: as many as fit, after a confirmation where it costs money. */
export function dropChipsOnSite(site: SiteId | null): void {
  const [pile, landing] = [draggedChipsSignal.value?.pile, chipDropTargetAtSite(site)]
  cancelChipDrag()
  if (!pile || !landing) return
  if (landing.move === null) chipDropAnnouncementSignal.value = chipDropTargetSentence(landing)
  else if (landing.paidUsd > 0) pendingChipDropSignal.value = { pile, landing }
  else performChipDrop(pile, landing)
}

/** Makes the move of a drop and announces it. */
export function performChipDrop(pile: DraggedChips, landing: ChipDropTarget): void {
  pendingChipDropSignal.value = null
  if (landing.move === null) return
  const refusal = makePlayerMoveInOpenGame(landing.move)
  const { count, left, site } = landing
  const done = say('haul.done', { count, chip: fact('chip', pile.chip), site: fact('site', site) })
  if (refusal) chipDropAnnouncementSignal.value = sayDynamic(refusal.code, refusalFactsWithKinds(refusal))
  else chipDropAnnouncementSignal.value = left > 0 ? `${done} ${say('haul.stay', { left })}` : done
}

/** Cancels the drag. */
export function cancelChipDrag(): void {
  if (draggedChipsSignal.value === null) return
  window.removeEventListener('keydown', leaveByKey, true)
  cancelAnimationFrame(turning)
  turning = 0
  delete document.documentElement.dataset.hauling
  for (const place of document.querySelectorAll('[data-offered]')) place.removeAttribute('data-offered')
  siteUnderDragPointerSignal.value = null
  markUnderHand(null)
  draggedChipsSignal.value = null
  chipDragPointerPositionSignal.value = null
  release()
  giveBack?.focus()
  giveBack = null
}

/** How many chips a site takes, and why not all. */
export function chipDropTargetText({ count, left, refusal }: ChipDropTarget): string {
  const code = left === 0 ? 'haul.all' : count === 0 ? 'haul.none' : 'haul.some'
  return `${say(code, { count, left })}${refusal ? `. ${sayDynamic(refusal.code, refusalFactsWithKinds(refusal))}` : ''}`
}

/** The same with the site's name, unless the reason contains it. */
export function chipDropTargetSentence(landing: ChipDropTarget): string {
  const text = chipDropTargetText(landing)
  return landing.refusal && 'site' in landing.refusal.facts ? text : `${displayNameOf('site', landing.site)}: ${text}`
}

function leaveByKey(input: KeyboardEvent): void {
  if (input.key !== 'Escape') return
  input.preventDefault()
  input.stopPropagation()
  cancelChipDrag()
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
