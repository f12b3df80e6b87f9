export interface PixelPoint {
  x: number
  y: number
}

/** Isometric 2:1: a tile is 48 × 24, a unit of height 24 px; x falls right and down, y falls left and down. */
const tileUnit = 24

/** Projects a point of the hall to the picture, in picture pixels at scale 1. */
export function projectHallPointToPixels(x: number, y: number, z = 0): PixelPoint {
  return { x: (x - y) * tileUnit, y: ((x + y) * tileUnit) / 2 - z * tileUnit }
}

/** Draw order: nearer things are drawn later. */
export function isometricDrawOrder(x: number, y: number): number {
  return x + y
}

export const rackSizeTiles = { width: 1, depth: 1.2, height: 2.4 }

/** The sign of a failing rack: its centre from the rack's back corner, and its radius, in pixels. */
const sign = { x: -2.4, y: -63.4, reach: 11 }

/** Hit test of the sign above a failing rack whose back corner is at (x, y). */
export function hitTestRackWarning(point: PixelPoint, x: number, y: number): boolean {
  const base = projectHallPointToPixels(x, y)
  return Math.max(Math.abs(point.x - base.x - sign.x), Math.abs(point.y - base.y - sign.y)) <= sign.reach
}

/** Hit test of a rack whose back corner is at (x, y): its top, left and right face. */
export function hitTestRack(point: PixelPoint, x: number, y: number): boolean {
  const base = projectHallPointToPixels(x, y)
  const dx = (point.x - base.x) / tileUnit
  const dy = (point.y - base.y) / tileUnit
  const { width, depth, height } = rackSizeTiles
  if (dx < -depth || dx > width) return false
  const top = Math.abs(dx) / 2 - height
  const bottom = dx < width - depth ? (dx + 2 * depth) / 2 : (2 * width - dx) / 2
  return dy >= top && dy <= bottom
}
