import type { HallView } from '../../view/stage/hall'
import { type HallPlan, hallFloorSizeTiles } from '../../view/stage/hall-plan'
import {
  type CanvasContext,
  createTwoColourGradient,
  fillIsometricFace,
  fillSoftEllipse,
  strokeDashedIsometricLine,
  strokeIsometricEdge,
} from './canvas-drawing'
import { projectHallPointToPixels } from './isometric'
import { drawLandAroundHall, landMarginTiles } from './land'
import { hashToUnitInterval } from './light-frame-cache'
import { drawConstructionPosts, drawHallWalls, hallWallHeightTiles } from './walls'

type ShellView = Pick<HallView, 'plan' | 'air' | 'season' | 'terrain' | 'status'>

/** The area of a hall's static parts, in picture pixels at scale 1. */
export function hallPictureBounds(plan: HallPlan) {
  const { width, depth } = hallFloorSizeTiles(plan)
  const left = projectHallPointToPixels(0, depth + 14).x - 60
  const right = projectHallPointToPixels(width + 3, 0).x + 60 + Math.max(0, depth - width / 2) * 4
  const behind = projectHallPointToPixels(-landMarginTiles.left, -landMarginTiles.back).y
  const top = Math.min(projectHallPointToPixels(0, 0, hallWallHeightTiles).y, behind, -(width + depth)) - 20
  const bottom = projectHallPointToPixels(width + 3, depth + 3).y + 90
  return { left, top, width: right - left, height: bottom - top }
}

/** Draws a hall's static parts: ground, road, slab, floor, and two walls or their posts. */
export function drawStaticHallParts(pen: CanvasContext, view: ShellView): void {
  const { width, depth } = hallFloorSizeTiles(view.plan)
  drawGround(pen, width, depth, view)
  drawFloor(pen, width, depth)
  if (view.status === 'building') drawConstructionPosts(pen, width, depth)
  else drawHallWalls(pen, width, depth)
}

function drawGround(pen: CanvasContext, width: number, depth: number, view: ShellView): void {
  const { air, terrain } = view
  const middle = projectHallPointToPixels(width / 2 + 1, depth / 2 + 1)
  const size = width + depth
  fillSoftEllipse(pen, { x: middle.x + 10, y: middle.y + 20 }, size * 12.6, size * 6.6, '#04070b', 0.8)
  fillIsometricFace(pen, '#1a2430', [0.3, depth], [3.6, depth], [3.6, depth + 14], [0.3, depth + 14])
  strokeDashedIsometricLine(pen, [9, 8], '#4f5f6e', [1.95, depth + 5.6], [1.95, depth + 14])
  drawLandAroundHall(pen, width, depth, view)
  if (air === 'snow') scatter(pen, width, depth, '#dfe8ee', 0.5)
  if (air === 'dust' || terrain === 'dust') scatter(pen, width, depth, '#b99a6a', air === 'dust' ? 0.5 : 0.16)
}

/** Snow or sand scattered around the slab. */
function scatter(pen: CanvasContext, width: number, depth: number, colour: string, alpha: number): void {
  for (let n = 0; n < 46; n += 1) {
    const along = hashToUnitInterval(n, 3)
    const off = 0.8 + hashToUnitInterval(n, 5) * 2.4
    const at =
      n % 2 === 0
        ? projectHallPointToPixels(4.5 + along * (width - 4), depth + off)
        : projectHallPointToPixels(width + off, along * depth)
    const size = hashToUnitInterval(n, 9)
    fillSoftEllipse(pen, at, 10 + size * 26, 4 + size * 9, colour, alpha * (0.3 + 0.5 * hashToUnitInterval(n, 11)))
  }
}

function drawFloor(pen: CanvasContext, width: number, depth: number): void {
  fillIsometricFace(pen, '#3d4f60', [0, depth], [width, depth], [width, depth, -0.5], [0, depth, -0.5])
  fillIsometricFace(pen, '#16202a', [width, 0], [width, depth], [width, depth, -0.5], [width, 0, -0.5])
  const floor = createTwoColourGradient(
    pen,
    projectHallPointToPixels(0, depth * 0.9),
    projectHallPointToPixels(width, depth),
    '#2c3d4d',
    '#182330',
  )
  fillIsometricFace(pen, floor, [0, 0], [width, 0], [width, depth], [0, depth])
  for (let x = 1; x < width; x += 1) strokeIsometricEdge(pen, '#2b3b4a', 0.6, [x, 0], [x, depth])
  for (let y = 1; y < depth; y += 1) strokeIsometricEdge(pen, '#2b3b4a', 0.6, [0, y], [width, y])
  strokeIsometricEdge(pen, '#5d7287', 0.8, [0, depth], [width, depth], [width, 0])
  fillSoftEllipse(pen, projectHallPointToPixels(2, depth - 1.6), 130, 62, '#ffd99a', 0.42)
}
