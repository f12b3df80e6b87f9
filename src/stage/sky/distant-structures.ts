import type { HallView } from '../../view/stage/hall'
import type { CanvasContext } from '../hall/canvas-drawing'
import { hashToUnitInterval } from '../hall/light-frame-cache'

/** Distant structures: harbour lamps on the coast, a power line on the plateau, mist between hills. */
export function paintDistantStructures(
  context: CanvasContext,
  width: number,
  horizon: number,
  terrain: HallView['terrain'],
): void {
  if (terrain === 'coast') {
    context.fillStyle = '#ffd99a'
    for (let n = 0; n < 18; n += 1) {
      context.globalAlpha = 0.25 + 0.45 * hashToUnitInterval(n, 16)
      context.fillRect(
        width * (0.62 + 0.36 * hashToUnitInterval(n, 17)),
        horizon - 20 - 5 * hashToUnitInterval(n, 18),
        1.6,
        1.6,
      )
    }
  } else if (terrain === 'dust') paintPylons(context, width, horizon)
  else paintMist(context, width, horizon)
  context.globalAlpha = 1
}

function paintPylons(context: CanvasContext, width: number, horizon: number): void {
  context.strokeStyle = '#6f879b'
  context.lineWidth = 1
  const pylon = (n: number) => ({ x: width * (0.52 + 0.085 * n), y: horizon - 6 - 4 * n, height: 30 + 7 * n })
  for (let n = 0; n < 6; n += 1) {
    const { x, y, height } = pylon(n)
    const next = pylon(n + 1)
    context.globalAlpha = 0.4 + 0.06 * n
    context.beginPath()
    for (const [fromX, fromY, toX, toY] of [
      [-0.16, 0, 0, -1],
      [0.16, 0, 0, -1],
      [-0.24, -0.74, 0.24, -0.74],
      [-0.16, -0.9, 0.16, -0.9],
    ] as const) {
      context.moveTo(x + fromX * height, y + fromY * height)
      context.lineTo(x + toX * height, y + toY * height)
    }
    const [top, far] = [y - 0.74 * height, next.y - 0.74 * next.height]
    context.moveTo(x + 0.24 * height, top)
    context.quadraticCurveTo((x + next.x) / 2, Math.max(top, far) + 12, next.x - 0.24 * next.height, far)
    context.stroke()
  }
}

function paintMist(context: CanvasContext, width: number, horizon: number): void {
  for (let n = 0; n < 4; n += 1) {
    const [x, y, long] = [
      width * (0.1 + 0.27 * n),
      horizon - 34 + 22 * hashToUnitInterval(n, 19),
      180 + 160 * hashToUnitInterval(n, 20),
    ]
    const mist = context.createRadialGradient(0, 0, 0, 0, 0, long)
    mist.addColorStop(0, 'rgba(184, 205, 224, 0.2)')
    mist.addColorStop(1, 'rgba(184, 205, 224, 0)')
    context.save()
    context.translate(x, y)
    context.scale(1, 0.12)
    context.fillStyle = mist
    context.fillRect(-long, -long, 2 * long, 2 * long)
    context.restore()
  }
}
