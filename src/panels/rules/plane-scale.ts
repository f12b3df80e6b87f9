import { scaleLog } from 'd3-scale'
import type { Rect } from './place-labels'
import type { PlaneBounds } from './rule-plane.view'
import type { PlaneSpot } from './rules.view'

/** The scales of the drawing. */
export interface PlaneScale {
  x: (tpp: number) => number
  y: (density: number) => number
}

/** The drawing's size, the plot area, and below it the strip for chips without a published die area. */
export const planeDrawingSize = { width: 640, height: 480 }
export const frame: Rect = { left: 62, right: 626, top: 14, bottom: 350 }
export const unknownDensityStrip: Rect = { left: 62, right: 626, top: 410, bottom: 474 }

/** Logarithmic scales on both axes. */
export function planeScale(bounds: PlaneBounds): PlaneScale {
  return {
    x: scaleLog([bounds.tppFrom, bounds.tppTo], [frame.left, frame.right]),
    y: scaleLog([bounds.densityFrom, bounds.densityTo], [frame.bottom, frame.top]),
  }
}

/** The position of a spot: in the plot area, or in the strip. */
export function spotPoint({ tpp, density }: PlaneSpot, { x, y }: PlaneScale): { x: number; y: number } {
  return { x: x(tpp), y: density === null ? (unknownDensityStrip.top + unknownDensityStrip.bottom) / 2 : y(density) }
}
