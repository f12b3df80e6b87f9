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
  /** How much worse it is to cover this than another name; 1 where nothing is said. */
  weight?: number
}

/** Where an element lies over another, in pixels from its upper left corner. */
export function areaIn(holder: Element, element: Element): Area {
  const from = holder.getBoundingClientRect()
  const { left, top, right, bottom } = element.getBoundingClientRect()
  return { left: left - from.left, top: top - from.top, right: right - from.left, bottom: bottom - from.top }
}

const gap = 12
const lineHeight = 22

/**
 * On which side of its point each name stands, so that as little as may be is covered by another, or covers a point.
 * Each is chosen twice: the second time it makes room for those that were chosen after it.
 */
export function sidesFor(names: readonly Named[], taken: readonly Area[] = []): Side[] {
  const points = names.map(({ x, y }) => ({ left: x - 7, top: y - 7, right: x + 7, bottom: y + 7 }))
  const chosen: (Side | null)[] = names.map(() => null)
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

function bestSide(name: Named, areas: readonly Area[]): Side {
  const sides: Side[] = ['right', 'left', 'below', 'above']
  const covered = sides.map((side) =>
    areas.reduce((sum, area) => sum + (area.weight ?? 1) * overlap(areaOf(name, side), area), 0),
  )
  return sides[covered.indexOf(Math.min(...covered))] ?? 'right'
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
