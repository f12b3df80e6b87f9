import { BlendModes, type GameObjects, type Scene } from 'phaser'
import table from '../../../assets/art/rack-leds.json'
import type { HallView } from '../../view/hall'
import { rackPlace } from '../../view/stage/hall-plan'
import { project, rackSize } from './iso'
import { drawGlow } from './shell'

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
/** Light before the strip begins and after it ends. */
const margin = { left: 60, top: 6, right: 10, bottom: 56 }

/** The coloured light that each row throws on the floor: one soft quad a row, redrawn when the row's kinds change. */
export class RowGlow {
  private glows = new Map<number, Glow>()
  private readonly scene: Scene

  constructor(scene: Scene) {
    this.scene = scene
  }

  sync(view: HallView): void {
    const lit = new Map(view.rows.filter(({ chips }) => chips > 0).map((row) => [row.row, row]))
    for (const [row, glow] of this.glows) if (!lit.has(row)) this.remove(row, glow)
    for (const [row, { useShare }] of lit) {
      const stretches = stretchesOf(view, row)
      const glow = this.glowFor(row, stretches)
      glow.image.setAlpha(0.25 + 0.75 * useShare)
    }
  }

  private glowFor(row: number, stretches: Stretch[]): Glow {
    const look = JSON.stringify(stretches)
    const known = this.glows.get(row)
    if (known?.look === look) return known
    if (known) this.remove(row, known)
    const { x, y } = rackPlace(row, 0)
    const end = stretches[stretches.length - 1]
    const length = end ? end.from + end.length : 0
    const place = project(x, y + rackSize.depth)
    const key = `glow ${row}`
    const size = { width: (length * 24 + margin.left + margin.right) * grain, height: (length * 12 + margin.top + margin.bottom) * grain }
    const page = this.scene.textures.createCanvas(key, Math.ceil(size.width), Math.ceil(size.height))
    if (page) {
      page.context.scale(grain, grain)
      drawGlow(page.context, stretches, { x: -margin.left, y: -margin.top })
      page.refresh()
    }
    const image = this.scene.add.image(place.x - margin.left, place.y - margin.top, key)
    image.setOrigin(0).setScale(1 / grain).setDepth(-1).setBlendMode(BlendModes.ADD)
    const glow = { key, look, image }
    this.glows.set(row, glow)
    return glow
  }

  private remove(row: number, { key, image }: Glow): void {
    image.destroy()
    this.scene.textures.remove(key)
    this.glows.delete(row)
  }
}

/** Runs of racks of one kind along a row, as lengths of floor from the row's first rack on. */
function stretchesOf(view: HallView, row: number): Stretch[] {
  const start = rackPlace(row, 0).x
  const found: Stretch[] = []
  for (const { row: at, column, kind, chips, state } of view.racks) {
    if (at !== row || !kind || chips === 0 || state === 'unsupported') continue
    const { colour } = table.kinds[kind]
    const from = rackPlace(row, column).x - start
    const last = found[found.length - 1]
    if (last && last.colour === colour && from - last.from - last.length < 1) last.length = from + 1 - last.from
    else found.push({ from, length: 1, colour })
  }
  return found
}
