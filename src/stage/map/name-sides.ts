import type { Point } from '../hall/iso'

export type Side = 'right' | 'left' | 'below' | 'above'

export interface Named extends Point {
  /** In pixels, of the words. */
  width: number
}

interface Area {
  left: number
  top: number
  right: number
  bottom: number
}

const gap = 12
const lineHeight = 22

/** On which side of its point each name stands, so that as few as may be run into another or over a point. */
export function sidesFor(names: readonly Named[], taken: readonly Area[] = []): Side[] {
  const areas = [...taken, ...names.map(({ x, y }) => ({ left: x - 7, top: y - 7, right: x + 7, bottom: y + 7 }))]
  return names.map((name) => {
    const sides: Side[] = ['right', 'left', 'below', 'above']
    const clashes = sides.map((side) => areas.filter((area) => overlaps(areaOf(name, side), area)).length)
    const side = sides[clashes.indexOf(Math.min(...clashes))] ?? 'right'
    areas.push(areaOf(name, side))
    return side
  })
}

function areaOf({ x, y, width }: Named, side: Side): Area {
  const left = { right: x + gap, left: x - gap - width, below: x - width / 2, above: x - width / 2 }[side]
  const top = { right: y - lineHeight / 2, left: y - lineHeight / 2, below: y + gap, above: y - gap - lineHeight }[side]
  return { left, top, right: left + width, bottom: top + lineHeight }
}

function overlaps(a: Area, b: Area): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
