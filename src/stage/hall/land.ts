import type { HallView } from '../../view/stage/hall'
import {
  type CanvasContext,
  fillIsometricFace,
  fillSoftEllipse,
  type IsometricPoint,
  strokeIsometricEdge,
} from './canvas-drawing'
import { projectHallPointToPixels } from './isometric'
import { hashToUnitInterval } from './light-frame-cache'

type LandView = Pick<HallView, 'terrain' | 'season' | 'air'>

/** How far the land is drawn beyond the slab, in tiles: behind the short wall and behind the long one. */
export const landMarginTiles = { left: 9, back: 5 }

/** The land around a hall, by terrain and season: water and a quay on the coast, trees inland. */
export function drawLandAroundHall(pen: CanvasContext, width: number, depth: number, view: LandView): void {
  drawGroundTint(pen, width, depth, view)
  if (view.terrain === 'coast') drawWater(pen, depth)
  if (view.terrain === 'dust') drawTerraces(pen, width, depth, view)
  if (view.terrain === 'mountain') drawBoulders(pen, width, depth, view)
  if (view.air === 'rain') drawPuddles(pen, width, depth)
  for (const [n, [x, y]] of treePlaces(width, depth, view).entries()) drawTree(pen, x, y, n, view)
}

/** Colours of the ground around the hall. */
const cover: Record<HallView['terrain'], Record<HallView['season'], string>> = {
  coast: { winter: '#2a3c42', spring: '#2c4440', summer: '#29463e', autumn: '#34423c' },
  dust: { winter: '#4d5a64', spring: '#57482f', summer: '#47462f', autumn: '#4f4229' },
  mountain: { winter: '#56656f', spring: '#2b463d', summer: '#264237', autumn: '#3f402e' },
}

function drawGroundTint(pen: CanvasContext, width: number, depth: number, { terrain, season }: LandView): void {
  const colour = cover[terrain][season]
  const size = width + depth
  fillSoftEllipse(pen, projectHallPointToPixels(width * 0.55, depth + 1.5), size * 12, size * 5.4, colour, 0.55)
  fillSoftEllipse(pen, projectHallPointToPixels(width * 0.4, -1.6), size * 9, size * 4.2, colour, 0.5)
}

/** Water behind a quay wall, on the side of the windows; it fades into the dark. */
function drawWater(pen: CanvasContext, depth: number): void {
  const [near, far, from, to] = [-2.2, -landMarginTiles.left, 0, depth + 1.6]
  pen.save()
  clip(pen, [near, from - 2, -0.5], [near, to, -0.5], [far - 4, to, -0.5], [far - 4, from - 2, -0.5])
  const middle = projectHallPointToPixels(near - 1.4, (from + to) / 2)
  fillSoftEllipse(pen, middle, 150 + depth * 9, 70 + depth * 6, '#3a607c', 0.75)
  for (let n = 0; n < 40; n += 1) {
    const off = hashToUnitInterval(n, 31)
    const [x, y] = [near - 0.3 - off * 4.4, from + hashToUnitInterval(n, 33) * (to - from - 1)]
    pen.globalAlpha = 0.6 * (1 - off) * Math.sin(Math.PI * hashToUnitInterval(n, 33))
    strokeIsometricEdge(pen, '#c3d5e2', 1, [x, y, -0.5], [x - 0.3, y + 0.3 + 0.4 * hashToUnitInterval(n, 35), -0.5])
  }
  pen.restore()
  fillIsometricFace(pen, '#22313f', [near, from], [near, to], [near, to, -0.5], [near, from, -0.5])
  strokeIsometricEdge(pen, '#6d8599', 1.2, [near, from], [near, to])
  for (let y = from + 1.2; y < to - 0.6; y += 2.2) {
    strokeIsometricEdge(pen, '#0a0f16', 5, [near + 0.4, y], [near + 0.4, y, 0.34])
    strokeIsometricEdge(pen, '#8ea6ba', 2, [near + 0.34, y, 0.36], [near + 0.46, y, 0.36])
  }
}

function clip(pen: CanvasContext, ...spots: readonly IsometricPoint[]): void {
  pen.beginPath()
  for (const [x, y, z] of spots) {
    const at = projectHallPointToPixels(x, y, z)
    pen.lineTo(at.x, at.y)
  }
  pen.clip()
}

/** Loess terraces before the hall: a pale edge with a shadow. */
function drawTerraces(pen: CanvasContext, width: number, depth: number, { season }: LandView): void {
  const crest = season === 'summer' ? '#7f8a5a' : season === 'winter' ? '#9fabb3' : '#a88a58'
  for (let step = 0; step < 3; step += 1) {
    const off = 1.5 + step * 1.5
    const front = bent((t) => [5 + t * (width - 4), depth + off + 0.3 * Math.sin(t * 9 + step)])
    const side = bent((t) => [width + off * 0.55 + 0.2 * Math.sin(t * 8 + step), t * depth * 0.9])
    pen.globalAlpha = 0.5 - step * 0.12
    for (const line of [front, side]) {
      strokeIsometricEdge(pen, '#04070b', 5, ...line.map(([x, y]) => [x, y, -0.62] as const))
      strokeIsometricEdge(pen, crest, 1.6, ...line.map(([x, y]) => [x, y, -0.5] as const))
    }
  }
  pen.globalAlpha = 1
}

function bent(at: (t: number) => readonly [number, number]): (readonly [number, number])[] {
  return Array.from({ length: 25 }, (_, n) => at(n / 24))
}

/** Boulders from the hills, snow-covered in winter. */
function drawBoulders(pen: CanvasContext, width: number, depth: number, { air }: LandView): void {
  for (let n = 0; n < 12; n += 1) {
    const along = hashToUnitInterval(n, 41)
    const off = 0.9 + hashToUnitInterval(n, 43) * 1.7
    const [x, y] =
      n % 2 === 0 ? [5 + along * (width - 8), depth + off] : [-1.1 - hashToUnitInterval(n, 45) * 2, along * depth]
    const size = 0.3 + 0.45 * hashToUnitInterval(n, 47)
    const at = projectHallPointToPixels(x, y)
    fillSoftEllipse(pen, { x: at.x + 6, y: at.y + 3 }, 26 * size + 8, 10 * size + 4, '#04070b', 0.7)
    const top: IsometricPoint = [x + size * 0.3, y + size * 0.4, size]
    fillIsometricFace(pen, '#33465a', [x, y + size], [x + size, y + size], top, [x, y + size * 0.4, size * 0.7])
    fillIsometricFace(pen, '#1c2937', [x + size, y + size], [x + size, y], top)
    const [edge, thick] = air === 'snow' ? (['#dfe8ee', 3] as const) : (['#6f879b', 1] as const)
    strokeIsometricEdge(pen, edge, thick, [x, y + size * 0.4, size * 0.7], top)
  }
}

/** Puddles on the road and before the slab that reflect the sky. */
function drawPuddles(pen: CanvasContext, width: number, depth: number): void {
  for (let n = 0; n < 14; n += 1) {
    const onRoad = n % 3 === 0
    const x = onRoad ? 0.8 + hashToUnitInterval(n, 51) * 2.3 : 5 + hashToUnitInterval(n, 51) * (width - 6)
    const at = projectHallPointToPixels(
      x,
      depth + (onRoad ? 5 + hashToUnitInterval(n, 53) * 7 : 0.9 + hashToUnitInterval(n, 53) * 2),
    )
    fillSoftEllipse(pen, at, 14 + 22 * hashToUnitInterval(n, 55), 5 + 7 * hashToUnitInterval(n, 55), '#8fb0c8', 0.34)
  }
}

/** Positions of trees: behind the long wall, and inland beside the short one. */
function treePlaces(width: number, depth: number, { terrain }: LandView): (readonly [x: number, y: number])[] {
  const dense = { coast: 0.35, dust: 0.5, mountain: 0.95 }[terrain]
  const places: (readonly [number, number])[] = []
  for (let n = 0; n * 1.15 < width - 1; n += 1)
    if (hashToUnitInterval(n, 61) < dense)
      places.push([n * 1.15 + hashToUnitInterval(n, 63), -1.4 - 2.6 * hashToUnitInterval(n, 65)])
  if (terrain !== 'coast')
    for (let n = 0; n * 0.9 < depth + 1; n += 1)
      if (hashToUnitInterval(n, 67) < dense) places.push([-1.2 - 3 * hashToUnitInterval(n, 69), -0.6 + n * 0.9])
  return places.sort((a, b) => a[0] + a[1] - b[0] - b[1])
}

type Leaves = readonly [lit: string, dark: string] | null

/** Colours of the leaves by terrain and season; null = bare. */
const leaves: Record<HallView['terrain'], Record<HallView['season'], Leaves>> = {
  coast: {
    winter: ['#2f4d4a', '#1a2f30'],
    spring: ['#37594f', '#1c3432'],
    summer: ['#325446', '#1a302b'],
    autumn: ['#3f5347', '#22312d'],
  },
  dust: {
    winter: null,
    spring: ['#5a6a48', '#303a2b'],
    summer: ['#4d6b4a', '#28392c'],
    autumn: ['#8a7038', '#4b3c1f'],
  },
  mountain: {
    winter: ['#2f4a4c', '#172829'],
    spring: ['#3a5d4f', '#1b2f2b'],
    summer: ['#35584a', '#192c28'],
    autumn: ['#44563f', '#222d24'],
  },
}

/** One tree: round on the coast, a poplar on the dry plateau, a fir in the hills. Light comes from the left. */
function drawTree(pen: CanvasContext, x: number, y: number, n: number, { terrain, season, air }: LandView): void {
  const foot = projectHallPointToPixels(x, y)
  const height = (terrain === 'coast' ? 74 : 92) * (0.8 + 0.5 * hashToUnitInterval(n, 71))
  pen.save()
  pen.translate(foot.x, foot.y)
  fillSoftEllipse(pen, { x: 10, y: 4 }, 22, 8, '#04070b', 0.6)
  stroke(pen, '#22262b', 3, [0, 2], [0, -height * 0.4])
  const dress = leaves[terrain][season]
  if (!dress) drawBare(pen, height)
  else if (terrain === 'mountain') drawFir(pen, height, dress, air === 'snow')
  else drawCrown(pen, height, terrain === 'dust' ? 0.13 : 0.32, dress)
  pen.restore()
}

function drawFir(pen: CanvasContext, height: number, [lit, dark]: NonNullable<Leaves>, isSnowy: boolean): void {
  for (let tier = 0; tier < 3; tier += 1) {
    const [top, foot] = [-height * (0.56 + 0.22 * tier), -height * (0.14 + 0.24 * tier)]
    const half = height * (0.21 - 0.05 * tier)
    fill(pen, lit, [0, top], [-half, foot], [half * 0.2, foot + 3])
    fill(pen, dark, [0, top], [half * 0.2, foot + 3], [half, foot])
    if (isSnowy) stroke(pen, '#cfdbe6', 2, [0, top + 2], [-half * 0.9, foot - 1])
  }
}

/** A crown of a few round shapes: each dark, lit from the upper left. */
function drawCrown(pen: CanvasContext, height: number, wide: number, [lit, dark]: NonNullable<Leaves>): void {
  const isSlim = wide < 0.2
  const masses = isSlim
    ? [
        [0, 0.36, 1.05],
        [0.1, 0.56, 0.95],
        [-0.1, 0.74, 0.75],
        [0, 0.92, 0.45],
      ]
    : [
        [-0.42, 0.52, 0.72],
        [0.46, 0.54, 0.68],
        [0, 0.72, 0.86],
      ]
  for (const [colour, shift, size] of [
    [dark, 0, 1],
    [lit, -0.16, 0.74],
  ] as const)
    for (const [x = 0, up = 0, share = 1] of masses) {
      const radius = height * wide * share
      pen.beginPath()
      const [left, top] = [height * wide * x + radius * shift, -height * up + radius * shift * 1.2]
      pen.ellipse(left, top, radius * size, radius * size * (isSlim ? 1.3 : 0.86), 0, 0, 2 * Math.PI)
      pen.fillStyle = colour
      pen.fill()
    }
}

function drawBare(pen: CanvasContext, height: number): void {
  for (let branch = 0; branch < 7; branch += 1) {
    const from = -height * (0.28 + 0.09 * branch)
    const reach = (branch % 2 === 0 ? 1 : -1) * (12 - branch)
    stroke(pen, branch % 2 === 0 ? '#2b333b' : '#566879', 1.3, [0, from], [reach, from - 20])
  }
  stroke(pen, '#3d4c59', 2, [0, 0], [0, -height * 0.95])
}

function fill(pen: CanvasContext, colour: string, ...points: readonly (readonly [number, number])[]): void {
  pen.beginPath()
  for (const [x, y] of points) pen.lineTo(x, y)
  pen.fillStyle = colour
  pen.fill()
}

function stroke(
  pen: CanvasContext,
  colour: string,
  width: number,
  ...points: readonly (readonly [number, number])[]
): void {
  pen.beginPath()
  for (const [x, y] of points) pen.lineTo(x, y)
  pen.strokeStyle = colour
  pen.lineWidth = width
  pen.stroke()
}
