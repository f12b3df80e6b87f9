import { type PixelPoint, projectHallPointToPixels } from './isometric'

/** A point of the hall in tiles; widths are in pixels at scale 1. */
export type IsometricPoint = readonly [x: number, y: number, z?: number]
export type CanvasContext = CanvasRenderingContext2D
type Paint = string | CanvasGradient

export function fillIsometricFace(context: CanvasContext, paint: Paint, ...spots: readonly IsometricPoint[]): void {
  trace(context, spots)
  context.fillStyle = paint
  context.fill()
}

export function strokeIsometricEdge(
  context: CanvasContext,
  colour: string,
  width: number,
  ...spots: readonly IsometricPoint[]
): void {
  trace(context, spots)
  context.strokeStyle = colour
  context.lineWidth = width
  context.lineJoin = 'round'
  context.stroke()
}

export function strokeDashedIsometricLine(
  context: CanvasContext,
  dash: readonly [number, number],
  colour: string,
  ...spots: readonly IsometricPoint[]
): void {
  context.setLineDash([...dash])
  strokeIsometricEdge(context, colour, 1.2, ...spots)
  context.setLineDash([])
}

function trace(context: CanvasContext, spots: readonly IsometricPoint[]): void {
  context.beginPath()
  for (const [x, y, z] of spots) {
    const point = projectHallPointToPixels(x, y, z)
    context.lineTo(point.x, point.y)
  }
}

/** A gradient between two points of the picture. */
export function createTwoColourGradient(
  context: CanvasContext,
  from: PixelPoint,
  to: PixelPoint,
  start: string,
  end: string,
): CanvasGradient {
  const gradient = context.createLinearGradient(from.x, from.y, to.x, to.y)
  gradient.addColorStop(0, start)
  gradient.addColorStop(1, end)
  return gradient
}

/** A soft elliptical area of light or shade. */
export function fillSoftEllipse(
  context: CanvasContext,
  { x, y }: PixelPoint,
  rx: number,
  ry: number,
  colour: string,
  alpha: number,
): void {
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
