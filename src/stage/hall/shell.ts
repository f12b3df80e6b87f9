import { floorSize, type HallPlan } from '../../view/stage/hall-plan'
import type { HallView } from '../../view/hall'
import { edge, face, pool, shade } from './draw'
import { type Point, project } from './iso'
import { noise } from './light-sheet'

/** The parts of a hall that stand still: ground, road, slab, floor, two walls with pipes and windows, moonlight. */
export interface ShellBounds {
  left: number
  top: number
  width: number
  height: number
}

const wallHeight = 3.1

/** What of the picture the shell takes, in picture pixels at scale 1. */
export function shellBounds(plan: HallPlan): ShellBounds {
  const { width, depth } = floorSize(plan)
  const left = project(0, depth + 14).x - 60
  const right = project(width + 3, 0).x + 60 + Math.max(0, depth - width / 2) * 4
  const top = Math.min(project(0, 0, wallHeight).y, -(width + depth)) - 20
  const bottom = project(width + 3, depth + 3).y + 90
  return { left, top, width: right - left, height: bottom - top }
}

export function drawShell(context: CanvasRenderingContext2D, view: Pick<HallView, 'plan' | 'air' | 'terrain' | 'status'>): void {
  const { width, depth } = floorSize(view.plan)
  drawGround(context, width, depth, view)
  drawFloor(context, width, depth)
  if (view.status === 'building') return drawPosts(context, width, depth)
  drawWalls(context, width, depth)
  drawWindows(context, depth)
}

function drawGround(context: CanvasRenderingContext2D, width: number, depth: number, { air, terrain }: Pick<HallView, 'air' | 'terrain'>): void {
  const middle = project(width / 2 + 1, depth / 2 + 1)
  pool(context, { x: middle.x + 10, y: middle.y + 20 }, (width + depth) * 12.6, (width + depth) * 6.6, '#04070b', 0.8)
  face(context, [[0.3, depth], [3.6, depth], [3.6, depth + 14], [0.3, depth + 14]], '#1a2430')
  edge(context, [[1.95, depth + 5.6], [1.95, depth + 14]], '#4f5f6e', 1.2, [9, 8])
  if (air === 'snow') scatter(context, width, depth, '#dfe8ee', 0.5)
  if (air === 'dust' || terrain === 'dust') scatter(context, width, depth, '#b99a6a', air === 'dust' ? 0.5 : 0.16)
}

/** Snow or sand that lies about the slab. */
function scatter(context: CanvasRenderingContext2D, width: number, depth: number, colour: string, alpha: number): void {
  for (let n = 0; n < 46; n += 1) {
    const along = noise(n, 3)
    const off = 0.8 + noise(n, 5) * 2.4
    const at = n % 2 === 0 ? project(4.5 + along * (width - 4), depth + off) : project(width + off, along * depth)
    pool(context, at, 10 + noise(n, 9) * 26, 4 + noise(n, 9) * 9, colour, alpha * (0.3 + 0.5 * noise(n, 11)))
  }
}

function drawFloor(context: CanvasRenderingContext2D, width: number, depth: number): void {
  face(context, [[0, depth], [width, depth], [width, depth, -0.5], [0, depth, -0.5]], '#3d4f60')
  face(context, [[width, 0], [width, depth], [width, depth, -0.5], [width, 0, -0.5]], '#16202a')
  const floor = shade(context, project(0, depth * 0.9), project(width, depth), [[0, '#2c3d4d'], [1, '#182330']])
  face(context, [[0, 0], [width, 0], [width, depth], [0, depth]], floor)
  for (let x = 1; x < width; x += 1) edge(context, [[x, 0], [x, depth]], '#2b3b4a', 0.6)
  for (let y = 1; y < depth; y += 1) edge(context, [[0, y], [width, y]], '#2b3b4a', 0.6)
  edge(context, [[0, depth], [width, depth], [width, 0]], '#5d7287', 0.8)
  pool(context, project(2, depth - 1.6), 130, 62, '#ffd99a', 0.42)
}

function drawWalls(context: CanvasRenderingContext2D, width: number, depth: number): void {
  const h = wallHeight
  const long = shade(context, project(0, 0, h), project(width * 0.85, 0), [[0, '#3a4f62'], [1, '#22313f']])
  const short = shade(context, project(0, 0, h), project(0, depth), [[0, '#253443'], [1, '#1a2632']])
  face(context, [[0, 0], [width, 0], [width, 0, h], [0, 0, h]], long)
  face(context, [[0, 0], [0, depth], [0, depth, h], [0, 0, h]], short)
  for (let x = 1.5; x < width; x += 1.5) edge(context, [[x, 0], [x, 0, h]], '#2b3c4c', 0.8)
  edge(context, [[0, depth, h], [0, 0, h], [width, 0, h]], '#8ea6ba', 2)
  edge(context, [[0, depth, h], [0, depth]], '#8ea6ba', 1.4)
  edge(context, [[width, 0, h], [width, 0]], '#5d7287', 1.4)
  edge(context, [[0, 0.02, 0.25], [width, 0.02, 0.25]], '#51667a', 1)
  // Cold water comes in above, warm water goes out below.
  edge(context, [[0.2, 0.05, 2.55], [width, 0.05, 2.55]], '#4fa58d', 3)
  edge(context, [[0.2, 0.05, 2.25], [width, 0.05, 2.25]], '#a8793a', 3)
  for (let x = 3.4; x < width; x += 5.7) edge(context, [[x, 0.05, 2.55], [x, 0.05, 1.9]], '#4fa58d', 3)
}

function drawWindows(context: CanvasRenderingContext2D, depth: number): void {
  for (let y = 2; y < depth - 3; y += 3.4) {
    face(context, [[0, y, 1.1], [0, y + 1.9, 1.1], [0, y + 1.9, 2.5], [0, y, 2.5]], '#7f9bb3')
    face(context, [[0, y, 1.1], [0, y + 0.9, 1.1], [0, y + 1.5, 2.5], [0, y + 0.6, 2.5]], '#a9c1d4')
    edge(context, [[0, y + 0.95, 1.1], [0, y + 0.95, 2.5]], '#22303e', 1.4)
    edge(context, [[0, y, 1.8], [0, y + 1.9, 1.8]], '#22303e', 1.2)
    face(context, [[1, y + 0.3], [1, y + 2.2], [3.1, y + 2.7], [3.1, y + 0.8]], '#b8cde0', 0.13)
  }
}

/** A hall that is being built: posts and string along the lines of its walls. */
function drawPosts(context: CanvasRenderingContext2D, width: number, depth: number): void {
  const post = (x: number, y: number) => edge(context, [[x, y], [x, y, wallHeight]], '#8ea6ba', 2)
  for (let x = 0; x <= width; x += 3) post(x, 0)
  for (let y = 3; y <= depth; y += 3) post(0, y)
  edge(context, [[0, depth, wallHeight], [0, 0, wallHeight], [width, 0, wallHeight]], '#8ea6ba', 1.2, [6, 5])
  edge(context, [[0, depth, 1.5], [0, 0, 1.5], [width, 0, 1.5]], '#e9c06a', 1, [4, 6])
}

/** The light that one row throws on the floor before it: a slanted strip of the row's length. */
export function drawGlow(context: CanvasRenderingContext2D, stretches: readonly { from: number; length: number; colour: string }[], origin: Point): void {
  context.translate(-origin.x, -origin.y)
  for (const { from, length, colour } of stretches) {
    const top = project(from, 0)
    const light = shade(context, top, { x: top.x - 17.3, y: top.y + 34.5 }, [[0, `${colour}6b`], [1, `${colour}00`]])
    face(context, [[from, 0], [from + length, 0], [from + length, 1.8], [from, 1.8]], light)
  }
}
