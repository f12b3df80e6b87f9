import type { MapPoint, RouteLine } from '../../view/stage/map'
import type { PixelPoint } from '../hall/isometric'
import { mapSize } from './terrain'

/** A point of the map in its own pixels. */
export function toMapPixels({ x, y }: MapPoint): PixelPoint {
  return { x: x * mapSize.width, y: y * mapSize.height }
}

/** Beyond this share of the width a place is off the map, over the sea: its ships come in from the lower right. */
export const offMapBeginsAtWidthShare = 0.95

function startOf({ by, from, to }: RouteLine): PixelPoint {
  if (by !== 'sea' || from.x < offMapBeginsAtWidthShare) return toMapPixels(from)
  return toMapPixels({ x: 1.05, y: from.y + 0.76 * (to.y - from.y) })
}

/**
 * The control point of a route: ships swing out to sea, rails and roads wander a little, planes and cables make an arc.
 */
function bendOf(line: RouteLine): PixelPoint {
  const { by, to } = line
  const [a, b] = [startOf(line), toMapPixels(to)]
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
  if (by === 'sea') return { x: middle.x - 10, y: Math.max(a.y, b.y) + 26 }
  const lean = by === 'air' ? -0.22 : 0.1
  return { x: middle.x - (b.y - a.y) * lean, y: middle.y + (b.x - a.x) * lean }
}

/** The point at a share of a route. */
export function pointOnRoute(line: RouteLine, share: number): PixelPoint {
  const [a, bend, b] = [startOf(line), bendOf(line), toMapPixels(line.to)]
  const [p, q, r] = [(1 - share) * (1 - share), 2 * share * (1 - share), share * share]
  return { x: p * a.x + q * bend.x + r * b.x, y: p * a.y + q * bend.y + r * b.y }
}

const strokes: Record<RouteLine['by'], readonly [colour: string, width: number, dash: string][]> = {
  sea: [
    ['#f6efe0', 5, ''],
    ['#1f5fa8', 2.4, '9 6'],
  ],
  air: [
    ['#f6efe0', 4, ''],
    ['#1f5fa8', 1.8, '2 5'],
  ],
  road: [
    ['#f6efe0', 5, ''],
    ['#1f5fa8', 2.6, ''],
  ],
  rail: [
    ['#f6efe0', 7, ''],
    ['#a95c00', 3, ''],
    ['#a95c00', 9, '1.6 9'],
  ],
}

const drawn = new WeakMap<SVGGElement, string>()

/** Draws the routes unless unchanged: most weeks change none, and drawing them lays out the whole map. */
export function drawShipmentRoutes(holder: SVGGElement, lines: readonly RouteLine[]): void {
  const svg = lines.map(routeSvg).join('')
  if (drawn.get(holder) === svg) return
  drawn.set(holder, svg)
  holder.innerHTML = svg
}

/**
 * A route as SVG: sea dashed, air dotted, road solid, rail ticked; pale where it carries none of the player's goods.
 */
function routeSvg(line: RouteLine): string {
  const [a, bend, b] = [startOf(line), bendOf(line), toMapPixels(line.to)]
  const path = `M${a.x},${a.y} Q${bend.x},${bend.y} ${b.x},${b.y}`
  const paths = strokes[line.by].map(
    ([colour, width, dash]) =>
      `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}"${dash && ` stroke-dasharray="${dash}"`}/>`,
  )
  return `<g opacity="${line.isUsed ? 1 : 0.5}">${paths.join('')}</g>`
}
