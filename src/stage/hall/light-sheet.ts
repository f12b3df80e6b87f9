import type { Textures } from 'phaser'
import table from '../../../assets/art/rack-leds.json'
import type { ChipColour } from '../../view/chip-colour'

/** What the lights of one rack show. Racks that show the same share one frame. */
export interface Lights {
  kind: ChipColour
  /** Lights mounted, 0 to 64, from the lowest shelf on. */
  chips: number
  /** Of them dark, the highest first. */
  failing: number
  dull: boolean
  /** How many shine: 0 = all dim, 4 = nearly all. */
  level: number
  /** Which of the equal patterns: blinking is a change of pattern. */
  pattern: number
}

export const levels = 5
export const patterns = 6

/** The part of the rack's canvas that holds lights, in its own pixels. */
const window = { left: 4, top: 42, width: 24, height: 62 }
/** A light frame's origin as shares of its size, so that it lies on the rack's own origin. */
const lightsOrigin = {
  x: ((table.origin[0] ?? 0) - window.left) / window.width,
  y: ((table.origin[1] ?? 0) - window.top) / window.height,
}

const brightShares = [0, 0.42, 0.58, 0.74, 0.9]

export interface LightSheet {
  /** The name of the frame that shows these lights; null when the page is full. */
  frameFor(lights: Lights): string | null
  /** Whether so little room is left that old looks should go. */
  readonly isFull: boolean
  /** Forgets every look, for a page that is full of old ones. */
  clear(): void
  /** Sends what was drawn since the last call to the graphics card. */
  flush(): void
}

/**
 * Keeps a frame for every look that racks have now: each of a rack's chips is drawn as its own light, once, and then
 * only frames are swapped. A frame is 24 × 62, so that a hall of 9,000 chips needs one small page and no upload while
 * lights blink.
 */
export function createLightSheet(page: Textures.CanvasTexture, scale: number): LightSheet {
  const own = {
    frames: new Map<string, string>(),
    columns: Math.floor(page.width / cellWidth()),
    rows: Math.floor(page.height / cellHeight()),
    isStale: false,
  }

  function cellWidth(): number {
    return (window.width + 2) * scale
  }

  function cellHeight(): number {
    return (window.height + 2) * scale
  }

  function frameFor(lights: Lights): string | null {
    const { kind, chips, failing, dull, level, pattern } = lights
    const name = `${kind} ${chips} ${failing} ${dull ? 'dull' : level} ${pattern}`
    const known = own.frames.get(name)
    if (known) return known
    if (own.frames.size >= own.columns * own.rows) return null
    draw(name, lights)
    return name
  }

  function isFull(): boolean {
    return own.frames.size > own.columns * own.rows * 0.8
  }

  function clear(): void {
    for (const name of own.frames.keys()) page.remove(name)
    own.frames.clear()
    page.context.clearRect(0, 0, page.width, page.height)
    own.isStale = true
  }

  function flush(): void {
    if (own.isStale) page.refresh()
    own.isStale = false
  }

  function draw(name: string, lights: Lights): void {
    const slot = own.frames.size
    const x = (slot % own.columns) * cellWidth() + scale
    const y = Math.floor(slot / own.columns) * cellHeight() + scale
    const { context } = page
    context.save()
    context.translate(x, y)
    context.scale(scale, scale)
    context.translate(-window.left, -window.top)
    drawLights(context, lights)
    context.restore()
    const frame = page.add(name, 0, x, y, window.width * scale, window.height * scale)
    if (frame) Object.assign(frame, { customPivot: true, pivotX: lightsOrigin.x, pivotY: lightsOrigin.y })
    own.frames.set(name, name)
    own.isStale = true
  }

  return {
    get isFull() {
      return isFull()
    },
    frameFor,
    clear,
    flush,
  }
}

/** Draws one light for each mounted chip. */
export function drawLights(context: CanvasRenderingContext2D, lights: Lights): void {
  const { chips, failing } = lights
  const working = chips - failing
  for (let shelf = Math.ceil(working / table.perShelf); (shelf + 1) * table.perShelf <= chips; shelf += 1)
    drawFault(context, lights.kind, shelf)
  for (let light = 0; light < chips; light += 1) drawLight(context, lights, light, light >= working)
}

function drawLight(context: CanvasRenderingContext2D, lights: Lights, light: number, isDark: boolean): void {
  const { points, leds, colour, dim, open } = table.kinds[lights.kind]
  const [x = 0, y = 0] = leds[light] ?? []
  trace(context, points, x, y)
  const shines = noise(light, lights.pattern) < (brightShares[lights.level] ?? 0)
  const hue = isDark ? '#2a0f0b' : lights.dull ? dullColour(light) : shines ? colour : dim
  if (open && !isDark) {
    context.strokeStyle = hue
    context.lineWidth = table.openStroke
    context.stroke()
    return
  }
  context.fillStyle = hue
  context.fill()
}

function dullColour(light: number): string {
  return light % 3 === 0 ? table.unsupported : table.off
}

/** The red of a shelf whose chips have all failed. */
function drawFault(context: CanvasRenderingContext2D, kind: ChipColour, shelf: number): void {
  const places = table.kinds[kind].leds.slice(shelf * table.perShelf, (shelf + 1) * table.perShelf)
  const xs = places.map(([x = 0]) => x)
  const left = places[xs.indexOf(Math.min(...xs))] ?? []
  const middle = places.reduce((sum, [x = 0, y = 0]) => sum + y - x / 2, 0) / places.length
  const [from, to] = [Math.min(...xs) - 2.2, Math.max(...xs) + 2.2]
  if (left.length === 0) return
  context.fillStyle = table.failing
  context.beginPath()
  for (const [x, dy] of [
    [from, -2.3],
    [to, -2.3],
    [to, 2.3],
    [from, 2.3],
  ] as const)
    context.lineTo(x, middle + x / 2 + dy)
  context.fill()
}

function trace(context: CanvasRenderingContext2D, points: readonly (readonly number[])[], x: number, y: number): void {
  context.beginPath()
  for (const [dx = 0, dy = 0] of points) context.lineTo(x + dx, y + dy)
  context.closePath()
}

/** An even number between 0 and 1 for two whole numbers: the same at each drawing. */
export function noise(a: number, b: number): number {
  let bits = (Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 7, 0x85ebca6b)) | 0
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d)
  bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39)
  return ((bits ^ (bits >>> 15)) >>> 0) / 4294967296
}
