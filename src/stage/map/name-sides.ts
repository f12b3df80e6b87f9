import type { Point } from '../hall/iso'

export type Side = 'right' | 'left' | 'below' | 'above'

export interface Named extends Point {
  /** In pixels, of the words. */
  width: number
}

export interface Area {
  left: number
  top: number
  right: number
  bottom: number
}

const gap = 12
const lineHeight = 22

/** On which side of its point each name stands, so that as little as may be is covered by another, or covers a point. */
export function sidesFor(names: readonly Named[], taken: readonly Area[] = []): Side[] {
  const areas = [...taken, ...names.map(({ x, y }) => ({ left: x - 7, top: y - 7, right: x + 7, bottom: y + 7 }))]
  return names.map((name) => {
    const sides: Side[] = ['right', 'left', 'below', 'above']
    const covered = sides.map((side) => areas.reduce((sum, area) => sum + overlap(areaOf(name, side), area), 0))
    const side = sides[covered.indexOf(Math.min(...covered))] ?? 'right'
    areas.push(areaOf(name, side))
    return side
  })
}

function areaOf({ x, y, width }: Named, side: Side): Area {
  const left = { right: x + gap, left: x - gap - width, below: x - width / 2, above: x - width / 2 }[side]
  const top = { right: y - lineHeight / 2, left: y - lineHeight / 2, below: y + gap, above: y - gap - lineHeight }[side]
  return { left, top, right: left + width, bottom: top + lineHeight }
}

/** The area that two have in common, in square pixels. */
function overlap(a: Area, b: Area): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return Math.max(0, width) * Math.max(0, height)
}
