import {
  type CanvasContext,
  createTwoColourGradient,
  fillIsometricFace,
  strokeDashedIsometricLine,
  strokeIsometricEdge,
} from './canvas-drawing'
import { projectHallPointToPixels } from './isometric'

export const hallWallHeightTiles = 3.1

/** Two walls: the long one carries the water pipes, the short one has windows. */
export function drawHallWalls(pen: CanvasContext, width: number, depth: number): void {
  const h = hallWallHeightTiles
  const long = createTwoColourGradient(
    pen,
    projectHallPointToPixels(0, 0, h),
    projectHallPointToPixels(width * 0.85, 0),
    '#3a4f62',
    '#22313f',
  )
  const short = createTwoColourGradient(
    pen,
    projectHallPointToPixels(0, 0, h),
    projectHallPointToPixels(0, depth),
    '#253443',
    '#1a2632',
  )
  fillIsometricFace(pen, long, [0, 0], [width, 0], [width, 0, h], [0, 0, h])
  fillIsometricFace(pen, short, [0, 0], [0, depth], [0, depth, h], [0, 0, h])
  for (let x = 1.5; x < width; x += 1.5) strokeIsometricEdge(pen, '#2b3c4c', 0.8, [x, 0], [x, 0, h])
  strokeIsometricEdge(pen, '#8ea6ba', 2, [0, depth, h], [0, 0, h], [width, 0, h])
  strokeIsometricEdge(pen, '#8ea6ba', 1.4, [0, depth, h], [0, depth])
  strokeIsometricEdge(pen, '#5d7287', 1.4, [width, 0, h], [width, 0])
  strokeIsometricEdge(pen, '#51667a', 1, [0, 0.02, 0.25], [width, 0.02, 0.25])
  drawPipes(pen, width)
  for (let y = 2; y < depth - 3; y += 3.4) drawWindow(pen, y)
}

/** Cold water comes in above, warm water leaves below. */
function drawPipes(pen: CanvasContext, width: number): void {
  strokeIsometricEdge(pen, '#4fa58d', 3, [0.2, 0.05, 2.55], [width, 0.05, 2.55])
  strokeIsometricEdge(pen, '#a8793a', 3, [0.2, 0.05, 2.25], [width, 0.05, 2.25])
  for (let x = 3.4; x < width; x += 5.7) strokeIsometricEdge(pen, '#4fa58d', 3, [x, 0.05, 2.55], [x, 0.05, 1.9])
}

/** A window of the short wall with its moonlight. */
function drawWindow(pen: CanvasContext, y: number): void {
  fillIsometricFace(pen, '#7f9bb3', [0, y, 1.1], [0, y + 1.9, 1.1], [0, y + 1.9, 2.5], [0, y, 2.5])
  fillIsometricFace(pen, '#a9c1d4', [0, y, 1.1], [0, y + 0.9, 1.1], [0, y + 1.5, 2.5], [0, y + 0.6, 2.5])
  strokeIsometricEdge(pen, '#22303e', 1.4, [0, y + 0.95, 1.1], [0, y + 0.95, 2.5])
  strokeIsometricEdge(pen, '#22303e', 1.2, [0, y, 1.8], [0, y + 1.9, 1.8])
  fillIsometricFace(pen, '#b8cde022', [1, y + 0.3], [1, y + 2.2], [3.1, y + 2.7], [3.1, y + 0.8])
}

/** A hall under construction: posts and string along its walls. */
export function drawConstructionPosts(pen: CanvasContext, width: number, depth: number): void {
  const h = hallWallHeightTiles
  for (let x = 0; x <= width; x += 3) strokeIsometricEdge(pen, '#8ea6ba', 2, [x, 0], [x, 0, h])
  for (let y = 3; y <= depth; y += 3) strokeIsometricEdge(pen, '#8ea6ba', 2, [0, y], [0, y, h])
  strokeDashedIsometricLine(pen, [6, 5], '#8ea6ba', [0, depth, h], [0, 0, h], [width, 0, h])
  strokeDashedIsometricLine(pen, [4, 6], '#e9c06a', [0, depth, 1.5], [0, 0, 1.5], [width, 0, 1.5])
}
