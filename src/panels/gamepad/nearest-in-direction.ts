import type { GamepadDirection } from './gamepad-actions'

/** A rectangle on the screen, in pixels. */
export interface ScreenRect {
  left: number
  top: number
  right: number
  bottom: number
}

/** Penalty for targets beside the straight line: a fixed distance, and a factor a pixel. */
const [besidePixels, besideWeight] = [100, 2.5]

/**
 * Finds the target of a step: the nearest rectangle whose middle and end lie beyond this one's, those in line before
 * those beside it. Null where there is none.
 */
export function nearestElementInDirection<Each extends { spot: ScreenRect }>(
  from: ScreenRect,
  direction: GamepadDirection,
  others: readonly Each[],
  mostBeside = Number.POSITIVE_INFINITY,
): Each | null {
  let best: { each: Each; distance: number } | null = null
  for (const each of others) {
    const distance = distanceTo(turned(from, direction), turned(each.spot, direction), mostBeside)
    if (distance !== null && (best === null || distance < best.distance)) best = { each, distance }
  }
  return best?.each ?? null
}

/** Rotates the coordinates so that every direction becomes 'down'. */
function turned({ left, top, right, bottom }: ScreenRect, direction: GamepadDirection): ScreenRect {
  if (direction === 'down') return { left, top, right, bottom }
  if (direction === 'up') return { left, top: -bottom, right, bottom: -top }
  if (direction === 'right') return { left: top, top: left, right: bottom, bottom: right }
  return { left: top, top: -right, right: bottom, bottom: -left }
}

/** Distance downwards; null where the rectangle is not below, or too far beside. */
function distanceTo(from: ScreenRect, to: ScreenRect, mostBeside: number): number | null {
  if (middle(to.top, to.bottom) <= middle(from.top, from.bottom) + 1 || to.bottom <= from.bottom) return null
  const below = Math.max(0, to.top - from.bottom)
  const beside = Math.max(0, to.left - from.right, from.left - to.right)
  if (beside > mostBeside) return null
  const off = Math.abs(to.left - from.left)
  const detour = beside === 0 ? 0 : besidePixels + besideWeight * beside
  return below + detour + Math.min(off, 400) / 100
}

function middle(a: number, b: number): number {
  return (a + b) / 2
}
