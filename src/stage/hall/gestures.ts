import type { PixelPoint } from './isometric'
import type { StageViewport } from './view-port'

interface GestureTargets {
  pan(dx: number, dy: number): void
  zoomAt(screen: PixelPoint, factor: number): void
  tap(screen: PixelPoint): void
  hover(screen: PixelPoint): void
  /** The pointer left the element. */
  leave(): void
}

const tapPixels = 5

/**
 * Turns drag, wheel and pinch on an element into pan and zoom, and a press without movement into a tap; a 'pan' event
 * pans by script.
 */
export function listenForStageGestures(element: HTMLElement, targets: GestureTargets): () => void {
  const fingers = new Map<number, PixelPoint>()
  let travelled = 0

  const pointOf = (input: PointerEvent | WheelEvent): PixelPoint => {
    const { left, top } = element.getBoundingClientRect()
    return { x: input.clientX - left, y: input.clientY - top }
  }
  const press = (input: PointerEvent) => {
    if (input.button !== 0) return
    fingers.set(input.pointerId, pointOf(input))
    if (fingers.size === 1) travelled = 0
    element.setPointerCapture(input.pointerId)
  }
  const move = (input: PointerEvent) => {
    const before = fingers.get(input.pointerId)
    const now = pointOf(input)
    if (!before) return targets.hover(now)
    fingers.set(input.pointerId, now)
    travelled += Math.abs(now.x - before.x) + Math.abs(now.y - before.y)
    const other = [...fingers].find(([id]) => id !== input.pointerId)?.[1]
    if (other) return pinch(before, now, other)
    if (travelled > tapPixels) targets.pan(now.x - before.x, now.y - before.y)
  }
  const pinch = (before: PixelPoint, now: PixelPoint, other: PixelPoint) => {
    const [was, is] = [distance(before, other), distance(now, other)]
    if (was > 0) targets.zoomAt({ x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }, is / was)
    targets.pan((now.x - before.x) / 2, (now.y - before.y) / 2)
  }
  const release = (input: PointerEvent) => {
    const wasPressed = fingers.delete(input.pointerId)
    if (wasPressed && fingers.size === 0 && travelled <= tapPixels && input.type === 'pointerup')
      targets.tap(pointOf(input))
  }
  const turnWheel = (input: WheelEvent) => {
    input.preventDefault()
    const pixels = input.deltaMode === 0 ? input.deltaY : input.deltaY * 30
    targets.zoomAt(pointOf(input), Math.exp(-Math.max(-240, Math.min(240, pixels)) / 500))
  }
  const pushed = (input: Event) => {
    const { dx, dy } = (input as CustomEvent<{ dx: number; dy: number }>).detail
    targets.pan(dx, dy)
  }
  const ending = new AbortController()
  const { signal } = ending
  element.dataset.pans = ''
  element.addEventListener('pan', pushed, { signal })
  element.addEventListener('pointerdown', press, { signal })
  element.addEventListener('pointermove', move, { signal })
  element.addEventListener('pointerup', release, { signal })
  element.addEventListener('pointercancel', release, { signal })
  element.addEventListener('pointerleave', targets.leave, { signal })
  element.addEventListener('wheel', turnWheel, { passive: false, signal })
  return () => ending.abort()
}

function distance(a: PixelPoint, b: PixelPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

/** Pan and zoom, each followed by `look`. */
export function createPanAndZoomHandlers(
  port: StageViewport,
  look: () => void,
): Pick<GestureTargets, 'pan' | 'zoomAt'> {
  return {
    pan(dx, dy) {
      port.pan(dx, dy)
      look()
    },
    zoomAt(screen, factor) {
      port.zoomAt(screen, factor)
      look()
    },
  }
}
