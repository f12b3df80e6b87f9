import type { PixelPoint } from '../hall/isometric'

type LabelSide = 'right' | 'left' | 'below' | 'above'

export interface MeasuredLabel extends PixelPoint {
  /** Width of the label, in pixels. */
  width: number
}

export interface WeightedLabelRect {
  left: number
  top: number
  right: number
  bottom: number
  /** Cost of covering this, against covering a label; 1 by default. */
  weight?: number
  /** Opaque: a label whose point lies under it is not shown. */
  isOpaque?: boolean
}

/** Whether a point lies under an opaque area, so that its name would stand alone beside it. */
export function isPointHidden({ x, y }: PixelPoint, areas: readonly WeightedLabelRect[]): boolean {
  return areas.some(
    ({ isOpaque, left, top, right, bottom }) => isOpaque && x >= left && x <= right && y >= top && y <= bottom,
  )
}

/** The rectangle of an element relative to another's upper left corner, in pixels. */
export function rectRelativeTo(holder: Element, element: Element): WeightedLabelRect {
  const from = holder.getBoundingClientRect()
  const { left, top, right, bottom } = element.getBoundingClientRect()
  return { left: left - from.left, top: top - from.top, right: right - from.left, bottom: bottom - from.top }
}

const gap = 12
const lineHeight = 22

/**
 * The side of its point for each label with the least overlap. Each is chosen twice: the second time in view of those
 * chosen after it.
 */
export function chooseMapLabelSides(
  names: readonly MeasuredLabel[],
  taken: readonly WeightedLabelRect[] = [],
): LabelSide[] {
  const points = names.map(({ x, y }) => ({ left: x - 7, top: y - 7, right: x + 7, bottom: y + 7 }))
  const chosen: (LabelSide | null)[] = names.map(() => null)
  for (const turn of [...names.keys(), ...names.keys()]) {
    const others = names.flatMap((name, n) => {
      const side = chosen[n]
      return n !== turn && side ? [areaOf(name, side)] : []
    })
    const name = names[turn]
    if (name) chosen[turn] = bestSide(name, [...taken, ...points, ...others])
  }
  return chosen.map((side) => side ?? 'right')
}

function bestSide(name: MeasuredLabel, areas: readonly WeightedLabelRect[]): LabelSide {
  const sides: LabelSide[] = ['right', 'left', 'below', 'above']
  const covered = sides.map((side) =>
    areas.reduce((sum, area) => sum + (area.weight ?? 1) * overlap(areaOf(name, side), area), 0),
  )
  return sides[covered.indexOf(Math.min(...covered))] ?? 'right'
}

function areaOf({ x, y, width }: MeasuredLabel, side: LabelSide): WeightedLabelRect {
  const left = { right: x + gap, left: x - gap - width, below: x - width / 2, above: x - width / 2 }[side]
  const top = { right: y - lineHeight / 2, left: y - lineHeight / 2, below: y + gap, above: y - gap - lineHeight }[side]
  return { left, top, right: left + width, bottom: top + lineHeight }
}

/** The area shared by two rectangles, in square pixels. */
function overlap(a: WeightedLabelRect, b: WeightedLabelRect): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return Math.max(0, width) * Math.max(0, height)
}
