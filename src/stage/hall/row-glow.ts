import { BlendModes, type GameObjects, type Scene } from 'phaser'
import table from '../../../assets/art/rack-leds.json'
import type { HallView } from '../../view/stage/hall'
import { rackTilePosition } from '../../view/stage/hall-plan'
import { createTwoColourGradient, fillIsometricFace } from './canvas-drawing'
import { addCanvasTexture } from './canvas-texture'
import { projectHallPointToPixels, rackSizeTiles } from './isometric'

interface Stretch {
  from: number
  length: number
  colour: string
}
interface Glow {
  key: string
  look: string
  image: GameObjects.Image
}

const grain = 0.5
/** Extent of the glow beyond the strip. */
const margin = { left: 60, top: 6, right: 10, bottom: 56 }

/** The coloured glow of each row on the floor: one soft quad a row, redrawn when the row's kinds change. */
export function createRackRowGlows(scene: Scene) {
  const own = { glows: new Map<number, Glow>() }

  function glowFor(row: number, stretches: Stretch[]): Glow {
    const look = JSON.stringify(stretches)
    const known = own.glows.get(row)
    if (known?.look === look) return known
    if (known) remove(row, known)
    const { x, y } = rackTilePosition(row, 0)
    const end = stretches[stretches.length - 1]
    const length = end ? end.from + end.length : 0
    const place = projectHallPointToPixels(x, y + rackSizeTiles.depth)
    const key = `glow ${row}`
    const size = {
      width: (length * 24 + margin.left + margin.right) * grain,
      height: (length * 12 + margin.top + margin.bottom) * grain,
    }
    const page = addCanvasTexture(scene.textures, key, Math.ceil(size.width), Math.ceil(size.height))
    if (page) {
      page.context.scale(grain, grain)
      page.context.translate(margin.left, margin.top)
      for (const stretch of stretches) drawGlow(page.context, stretch)
      page.refresh()
    }
    const image = scene.add.image(place.x - margin.left, place.y - margin.top, key)
    image
      .setOrigin(0)
      .setScale(1 / grain)
      .setDepth(-1)
      // Additive blending would make half-transparent things under the quad's dark corners more transparent.
      .setBlendMode(BlendModes.SCREEN)
    const glow = { key, look, image }
    own.glows.set(row, glow)
    return glow
  }

  function remove(row: number, { key, image }: Glow): void {
    image.destroy()
    scene.textures.remove(key)
    own.glows.delete(row)
  }

  return {
    sync(view: HallView): void {
      const lit = new Map(view.rows.filter(({ chips }) => chips > 0).map((row) => [row.row, row]))
      for (const [row, glow] of own.glows) if (!lit.has(row)) remove(row, glow)
      for (const [row, { useShare }] of lit) {
        const stretches = stretchesOf(view, row)
        const glow = glowFor(row, stretches)
        glow.image.setAlpha(0.25 + 0.75 * useShare)
      }
    },
  }
}

export type RackRowGlows = ReturnType<typeof createRackRowGlows>

/** Runs of racks of one kind along a row, as lengths of floor from the row's first rack on. */
function stretchesOf(view: HallView, row: number): Stretch[] {
  const start = rackTilePosition(row, 0).x
  const found: Stretch[] = []
  for (const { row: at, column, kind, chips, state } of view.racks) {
    if (at !== row || !kind || chips === 0 || state === 'unsupported') continue
    const { colour } = table.kinds[kind]
    const from = rackTilePosition(row, column).x - start
    const last = found[found.length - 1]
    if (last && last.colour === colour && from - last.from - last.length < 1) last.length = from + 1 - last.from
    else found.push({ from, length: 1, colour })
  }
  return found
}

/** The glow of racks of one kind: a slanted strip that fades with distance. */
function drawGlow(pen: CanvasRenderingContext2D, { from, length, colour }: Stretch): void {
  const { x, y } = projectHallPointToPixels(from, 0)
  const light = createTwoColourGradient(pen, { x, y }, { x: x - 17.3, y: y + 34.5 }, `${colour}6b`, `${colour}00`)
  fillIsometricFace(pen, light, [from, 0], [from + length, 0], [from + length, 1.8], [from, 1.8])
}
