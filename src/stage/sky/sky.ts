import type { HallView } from '../../view/stage/hall'
import type { CanvasContext } from '../hall/canvas-drawing'
import { hashToUnitInterval } from '../hall/light-frame-cache'
import { paintDistantStructures } from './distant-structures'

type Layer = readonly [height: number, rough: number, colour: string, edge: string, shift: number]

/** Stacked ink washes, far to near, each with a wet edge at its crest. */
const ridges: Record<HallView['terrain'], readonly Layer[]> = {
  dust: [
    [112, 26, '#2f465b', '#54708a', 140],
    [66, 22, '#223447', '#3f586e', 420],
    [26, 17, '#172431', '#2d4256', 60],
  ],
  mountain: [
    [150, 58, '#2c4257', '#587690', 30],
    [96, 44, '#21344a', '#44607a', 310],
    [40, 24, '#172431', '#2d4256', 90],
  ],
  coast: [
    [52, 12, '#2c4358', '#4f6c86', 200],
    [22, 9, '#1f3143', '#3a5268', 520],
  ],
}

/** What the sky depends on: a layer is painted again only when its part has changed. */
export interface NightSkyInputs {
  terrain: HallView['terrain']
  air: HallView['air']
  /** Moon phase in eighths, 0 = new, 4 = full. */
  phase: number
}

/** The night in three layers: sky and stars, the moon, and the land before it. */
export type NightSkyLayer = 'back' | 'moon' | 'front'

export function nightSkyInputsOfHall({ terrain, air, moonPhase }: HallView): NightSkyInputs {
  return { terrain, air, phase: Math.round(moonPhase * 8) % 8 }
}

/** The part of the look that a layer depends on. */
export function nightSkyLayerCacheKey(layer: NightSkyLayer, { terrain, air, phase }: NightSkyInputs): string {
  return { back: `${air}`, moon: `${phase}`, front: `${terrain} ${air}` }[layer]
}

/**
 * Paints one layer of the night behind the hall. The moon is upper left in every picture, as the light comes from
 * there.
 */
export function paintNightSkyLayer(layer: NightSkyLayer, pen: CanvasContext, size: Size, look: NightSkyInputs): void {
  if (layer === 'moon') paintMoon(pen, moonImageSizePx / 2, moonImageSizePx / 2, look.phase)
  else if (layer === 'back') paintBack(pen, size, look)
  else paintFront(pen, size, look)
}

interface Size {
  width: number
  height: number
}

/** Side of the moon's own picture, halo included. */
export const moonImageSizePx = 220

export function moonImagePosition({ width, height }: Size): { x: number; y: number } {
  return { x: moonX(width) - moonImageSizePx / 2, y: Math.max(118, horizonOf(height) - 200) - moonImageSizePx / 2 }
}

function horizonOf(height: number): number {
  return Math.min(height * 0.42, 330)
}

function paintBack(context: CanvasContext, { width, height }: Size, { air }: NightSkyInputs): void {
  const stops = { 0: '#0b131d', 0.38: '#22364a', 0.52: '#1b2a3a', 1: '#0a0f16' }
  context.fillStyle = gradientDown(context, 0, height, stops)
  context.fillRect(0, 0, width, height)
  if (air === 'clear') paintStars(context, width, horizonOf(height))
}

function paintFront(context: CanvasContext, { width, height }: Size, { terrain, air }: NightSkyInputs): void {
  const horizon = horizonOf(height)
  for (const [depth, layer] of ridges[terrain].entries())
    paintRidge(context, width, horizon, air === 'snow' ? snowed(layer) : layer, depth)
  if (terrain === 'coast') paintSea(context, width, horizon)
  paintDistantStructures(context, width, horizon, terrain)
  paintGround(context, width, height, horizon)
  paintAir(context, width, height, air)
}

/** A gradient from one height to another, with a colour at each share of the way. */
function gradientDown(pen: CanvasContext, top: number, bottom: number, stops: Record<string, string>) {
  const gradient = pen.createLinearGradient(0, top, 0, bottom)
  for (const [share, colour] of Object.entries(stops)) gradient.addColorStop(Number(share), colour)
  return gradient
}

function moonX(width: number): number {
  return width < 600 ? width * 0.4 : width * 0.28
}

function paintStars(context: CanvasContext, width: number, horizon: number): void {
  context.fillStyle = '#cfdbe6'
  for (let n = 0; n < 70; n += 1) {
    context.globalAlpha = 0.12 + 0.4 * hashToUnitInterval(n, 2) * hashToUnitInterval(n, 4)
    const size = hashToUnitInterval(n, 6) > 0.86 ? 1.6 : 1
    context.fillRect(hashToUnitInterval(n, 8) * width, hashToUnitInterval(n, 10) * horizon * 0.9, size, size)
  }
  context.globalAlpha = 1
}

/** The moon of the week: lit from the right while it waxes, from the left while it wanes. */
function paintMoon(context: CanvasContext, x: number, y: number, phase: number): void {
  const radius = 22
  const lit = (1 - Math.cos((phase / 8) * 2 * Math.PI)) / 2
  const halo = context.createRadialGradient(x, y, radius * 0.8, x, y, 110)
  halo.addColorStop(0, `rgba(207, 219, 230, ${0.1 + 0.35 * lit})`)
  halo.addColorStop(1, 'rgba(207, 219, 230, 0)')
  context.fillStyle = halo
  context.fillRect(x - 110, y - 110, 220, 220)
  disc(context, x, y, radius, '#26384a')
  if (phase === 0) return
  const side = phase <= 4 ? 1 : -1
  const bulge = Math.cos((phase / 8) * 2 * Math.PI) * radius
  context.save()
  context.translate(x, y)
  context.scale(side, 1)
  context.beginPath()
  context.arc(0, 0, radius, -Math.PI / 2, Math.PI / 2)
  context.ellipse(0, 0, Math.abs(bulge), radius, 0, Math.PI / 2, -Math.PI / 2, bulge > 0 === true)
  context.fillStyle = '#e7e2d2'
  context.fill()
  context.restore()
}

function disc(context: CanvasContext, x: number, y: number, radius: number, colour: string): void {
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fillStyle = colour
  context.fill()
}

function paintRidge(context: CanvasContext, width: number, base: number, layer: Layer, depth: number): void {
  const [height, rough, colour, edge, shift] = layer
  const crest: [number, number][] = []
  for (let x = 0; x <= width + 12; x += 12) {
    const at = x + shift
    const waves = Math.sin(at / 170) + Math.sin(at / 61 + depth) * 0.38 + Math.sin(at / 23 + 2 * depth) * 0.1
    crest.push([x, base - height - waves * rough])
  }
  context.beginPath()
  for (const [x, y] of crest) context.lineTo(x, y)
  context.lineTo(width + 12, base + 200)
  context.lineTo(0, base + 200)
  context.fillStyle = gradientDown(context, base - height - rough, base + 60, { 0: colour, 1: `${colour}00` })
  context.fill()
  context.beginPath()
  for (const [x, y] of crest) context.lineTo(x, y)
  context.strokeStyle = edge
  context.globalAlpha = 0.8
  context.lineWidth = 1.1
  context.stroke()
  context.globalAlpha = 1
}

/** A ridge in winter: white crest, pale flank. */
function snowed([height, rough, colour, , shift]: Layer): Layer {
  return [height, rough, mixed(colour), '#cfdbe6', shift]
}

/** A colour blended a fifth of the way to snow. */
function mixed(colour: string): string {
  const part = (from: number) => Number.parseInt(colour.slice(from, from + 2), 16)
  const paler = [part(1), part(3), part(5)].map((value, n) =>
    Math.round(value + (([207, 219, 230][n] ?? 0) - value) / 5),
  )
  return `#${paler.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** A line of sea with the moon's reflection. */
function paintSea(context: CanvasContext, width: number, horizon: number): void {
  context.fillStyle = gradientDown(context, horizon - 22, horizon + 70, { 0: '#304a60', 1: '#16212d00' })
  context.fillRect(0, horizon - 22, width, 92)
  const middle = moonX(width)
  context.strokeStyle = '#cfdbe6'
  for (let n = 0; n < 26; n += 1) {
    const down = hashToUnitInterval(n, 12)
    const x = middle + (hashToUnitInterval(n, 14) - 0.5) * (40 + 150 * down)
    context.globalAlpha = 0.35 * (1 - down)
    context.beginPath()
    context.moveTo(x - 8 - 14 * down, horizon - 19 + down * 60)
    context.lineTo(x + 8 + 14 * down, horizon - 19 + down * 60)
    context.stroke()
  }
  context.globalAlpha = 1
}

function paintGround(context: CanvasContext, width: number, height: number, horizon: number): void {
  const stops = { 0: '#16212d00', 0.14: '#16212d', 0.5: '#111a24', 1: '#0a0f16' }
  context.fillStyle = gradientDown(context, horizon, height, stops)
  context.fillRect(0, horizon, width, height - horizon)
}

/** Static weather in the air. */
function paintAir(context: CanvasContext, width: number, height: number, air: HallView['air']): void {
  if (air === 'clear') return
  const count = Math.round((width * height) / (air === 'dust' ? 26_000 : 9_000))
  for (let n = 0; n < count; n += 1) {
    const [x, y, size] = [
      hashToUnitInterval(n, 21) * width,
      hashToUnitInterval(n, 23) * height,
      hashToUnitInterval(n, 25),
    ]
    context.globalAlpha = 0.1 + 0.3 * size
    if (air === 'snow') disc(context, x, y, 0.8 + size * 1.5, '#e8eef2')
    else streak(context, x, y, air === 'dust' ? [46 + 60 * size, -5, 2.4, '#d9b77e'] : [-5, 15, 1.2, '#a9c1d4'])
  }
  context.globalAlpha = 1
  if (air !== 'dust') return
  context.fillStyle = 'rgba(185, 154, 106, 0.1)'
  context.fillRect(0, 0, width, height)
}

function streak(
  context: CanvasContext,
  x: number,
  y: number,
  [dx, dy, thick, colour]: [number, number, number, string],
): void {
  context.strokeStyle = colour
  context.lineWidth = thick
  context.lineCap = 'round'
  context.globalAlpha *= colour === '#d9b77e' ? 0.35 : 0.8
  context.beginPath()
  context.moveTo(x, y)
  if (colour === '#d9b77e') context.quadraticCurveTo(x + dx / 2, y + dy, x + dx, y + dy / 2)
  else context.lineTo(x + dx, y + dy)
  context.stroke()
}
