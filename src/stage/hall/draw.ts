import { type Point, project } from './iso'

/** Drawing on a 2D canvas in the hall's own measure: points in tiles, pixels at scale 1. */
export type Spot = readonly [x: number, y: number, z?: number]
type Paint = string | CanvasGradient

export function face(context: CanvasRenderingContext2D, spots: readonly Spot[], paint: Paint, alpha = 1): void {
  trace(context, spots.map(([x, y, z]) => project(x, y, z)))
  context.globalAlpha = alpha
  context.fillStyle = paint
  context.fill()
  context.globalAlpha = 1
}

export function edge(context: CanvasRenderingContext2D, spots: readonly Spot[], colour: string, width = 1, dash: number[] = []): void {
  trace(context, spots.map(([x, y, z]) => project(x, y, z)))
  context.strokeStyle = colour
  context.lineWidth = width
  context.lineJoin = 'round'
  context.setLineDash(dash)
  context.stroke()
  context.setLineDash([])
}

function trace(context: CanvasRenderingContext2D, points: readonly Point[]): void {
  context.beginPath()
  for (const { x, y } of points) context.lineTo(x, y)
}

/** A gradient between two points of the picture. */
export function shade(context: CanvasRenderingContext2D, from: Point, to: Point, stops: readonly (readonly [number, string])[]): CanvasGradient {
  const gradient = context.createLinearGradient(from.x, from.y, to.x, to.y)
  for (const [offset, colour] of stops) gradient.addColorStop(offset, colour)
  return gradient
}

/** A soft round pool of light or shade. */
export function pool(context: CanvasRenderingContext2D, { x, y }: Point, rx: number, ry: number, colour: string, alpha: number): void {
  context.save()
  context.translate(x, y)
  context.scale(1, ry / rx)
  const gradient = context.createRadialGradient(0, 0, 0, 0, 0, rx)
  gradient.addColorStop(0, colour)
  gradient.addColorStop(1, `${colour}00`)
  context.globalAlpha = alpha
  context.fillStyle = gradient
  context.fillRect(-rx, -rx, 2 * rx, 2 * rx)
  context.restore()
}
