import { scaleLinear } from 'd3-scale'
import type { DealBooks } from './deal-books.view'

/** The deal chart's scales. */
export interface DealChartScales {
  x: (usd: number) => number
  y: (usd: number) => number
  xTicks: number[]
  yTicks: number[]
}

/** The chart's size and the plot area in it, in its own units. */
export const dealChartSize = { width: 560, height: 410 }
export const dealPlotArea = { left: 96, right: 544, top: 34, bottom: 346 }

/** Our gains run to the right and theirs upwards; the origin is inside the plot area. */
export function dealChartScales({
  frontier,
  slipPoints: path,
  signedPoint: landed,
  nash,
  kalaiSmorodinsky,
}: DealBooks): DealChartScales {
  const edge = frontier.filter(({ buyer, seller }) => buyer >= 0 && seller >= 0)
  const shown = [...edge, ...path, landed, nash, kalaiSmorodinsky].filter((each) => each !== null)
  const span = (values: readonly number[]): [number, number] => {
    const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]
    const air = (most - least || 1) * 0.07
    return [least - air, most + air]
  }
  const x = scaleLinear(span(shown.map(({ buyer }) => buyer)), [dealPlotArea.left, dealPlotArea.right])
  const y = scaleLinear(span(shown.map(({ seller }) => seller)), [dealPlotArea.bottom, dealPlotArea.top])
  return { x, y, xTicks: x.ticks(4), yTicks: y.ticks(5) }
}

/** Moves overlapping marks apart; the last of them stays exact. */
export function separateMarks(points: readonly { x: number; y: number }[], least: number): { x: number; y: number }[] {
  const placed: { x: number; y: number }[] = []
  for (const { x, y } of [...points].reverse()) {
    const isFree = (at: number): boolean =>
      placed.every((other) => Math.abs(other.x - at) >= least || Math.abs(other.y - y) >= least)
    let shift = 0
    while (!isFree(x + shift) && Math.abs(shift) < least * 6) shift = shift > 0 ? -shift : least - shift
    placed.push({ x: x + shift, y })
  }
  return placed.reverse()
}
