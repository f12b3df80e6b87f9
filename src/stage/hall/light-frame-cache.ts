import type { Textures } from 'phaser'
import table from '../../../assets/art/rack-leds.json'
import type { ChipColour } from '../../view/chip-colour'

/** The state of one rack's lights; racks of the same state share one frame. */
interface RackLights {
  kind: ChipColour
  /** Mounted lights, 0 to 64, from the lowest shelf up. */
  chips: number
  /** Dark ones among them, from the top. */
  failing: number
  dull: boolean
  /** Brightness: 0 = all dim, 4 = nearly all bright. */
  level: number
  /** One of the equivalent patterns: blinking changes it. */
  pattern: number
}

export const rackBlinkPatternCount = 6

/** The area of the rack's picture that holds lights, in its own pixels. */
const window = { left: 4, top: 42, width: 24, height: 62 }
/** A light frame's origin as shares of its size, so that it coincides with the rack's origin. */
const lightsOrigin = {
  x: ((table.origin[0] ?? 0) - window.left) / window.width,
  y: ((table.origin[1] ?? 0) - window.top) / window.height,
}

const brightShares = [0, 0.42, 0.58, 0.74, 0.9]

/**
 * Caches a frame for every state of a rack's lights: each chip's light is drawn once, and blinking only swaps frames. A
 * frame is 24 × 62 pixels, so that a hall of 9,000 chips needs one small page and no upload while lights blink.
 */
export function createRackLightFrameCache(page: Textures.CanvasTexture, scale: number) {
  const cell = { width: (window.width + 2) * scale, height: (window.height + 2) * scale }
  const own = {
    frames: new Map<string, string>(),
    columns: Math.floor(page.width / cell.width),
    rows: Math.floor(page.height / cell.height),
    isStale: false,
  }

  function draw(name: string, lights: RackLights): void {
    const slot = own.frames.size
    const x = (slot % own.columns) * cell.width + scale
    const y = Math.floor(slot / own.columns) * cell.height + scale
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
    /** Whether so little room is left that unused frames should be dropped. */
    get isFull() {
      return own.frames.size > own.columns * own.rows * 0.8
    },
    /** The name of the frame for these lights; null when the page is full. */
    frameFor(lights: RackLights): string | null {
      const { kind, chips, failing, dull, level, pattern } = lights
      const name = `${kind} ${chips} ${failing} ${dull ? 'dull' : level} ${pattern}`
      const known = own.frames.get(name)
      if (known) return known
      if (own.frames.size >= own.columns * own.rows) return null
      draw(name, lights)
      return name
    },
    /** Drops all frames. */
    clear(): void {
      for (const name of own.frames.keys()) page.remove(name)
      own.frames.clear()
      page.context.clearRect(0, 0, page.width, page.height)
      own.isStale = true
    },
    /** Uploads what was drawn since the last call to the graphics card. */
    flush(): void {
      if (own.isStale) page.refresh()
      own.isStale = false
    },
  }
}

export type RackLightFrameCache = ReturnType<typeof createRackLightFrameCache>

/** Draws one light for each mounted chip. */
function drawLights(context: CanvasRenderingContext2D, lights: RackLights): void {
  const { chips, failing } = lights
  const working = chips - failing
  for (let shelf = Math.ceil(working / table.perShelf); (shelf + 1) * table.perShelf <= chips; shelf += 1)
    drawFault(context, lights.kind, shelf)
  for (let light = 0; light < chips; light += 1) drawLight(context, lights, light, light >= working)
}

function drawLight(context: CanvasRenderingContext2D, lights: RackLights, light: number, isDark: boolean): void {
  const { points, leds, colour, dim, open } = table.kinds[lights.kind]
  const [x = 0, y = 0] = leds[light] ?? []
  trace(context, points, x, y)
  const shines = hashToUnitInterval(light, lights.pattern) < (brightShares[lights.level] ?? 0)
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

/** A shelf whose chips have all failed, in red. */
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

/** A hash of two whole numbers to [0, 1), uniform and repeatable. */
export function hashToUnitInterval(a: number, b: number): number {
  let bits = (Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 7, 0x85ebca6b)) | 0
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d)
  bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39)
  return ((bits ^ (bits >>> 15)) >>> 0) / 4294967296
}
