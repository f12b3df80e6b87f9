import type { GameObjects, Scene } from 'phaser'
import { rackPlace } from '../../view/stage/hall-plan'
import type { RackView } from '../../view/stage/racks'
import { depthOf, project } from './iso'
import { type LightSheet, noise, patterns } from './light-sheet'

export const atlasKey = 'world'
export const lightsKey = 'lights'
const perShelf = 8
const shelves = 8

/** How the textures of a hall are scaled: the atlas of a fine screen has two pixels for each one drawn. */
export interface Grain {
  scale: number
}

/** One rack of the hall: its body, its lights, and a mark where something is wrong. */
export class RackSprite {
  private readonly body: GameObjects.Image
  private readonly lights: GameObjects.Image
  private readonly mark: GameObjects.Image
  private pattern: number
  /** The chips that are lit so far, while a rack fills. */
  private lit = 0
  rack: RackView

  private readonly sheet: LightSheet
  readonly slot: number

  constructor(scene: Scene, sheet: LightSheet, grain: Grain, slot: number, rack: RackView) {
    this.sheet = sheet
    this.slot = slot
    this.rack = rack
    this.pattern = Math.floor(noise(slot, 1) * patterns)
    const { x, y } = rackPlace(rack.row, rack.column)
    const place = project(x, y)
    const put = (key: string, frame: string, above: number) =>
      scene.add.image(place.x, place.y, key, frame).setScale(1 / grain.scale).setDepth(depthOf(x, y) + above)
    this.body = put(atlasKey, 'rack-planned', 0)
    this.lights = put(lightsKey, '__BASE', 0.01).setVisible(false)
    this.mark = put(atlasKey, 'mark-failing', 0.02).setVisible(false)
    this.show(rack)
  }

  /** Shows a rack as it is now, all at once. */
  show(rack: RackView): void {
    this.rack = rack
    this.lit = rack.chips
    this.redraw()
  }

  /** Begins to fill up: the shelves that are new come one by one. */
  fillTo(rack: RackView): void {
    this.lit = Math.min(rack.chips, this.rack.chips)
    this.rack = rack
    this.redraw()
  }

  get isFilling(): boolean {
    return this.lit < this.rack.chips
  }

  /** Mounts one shelf more. */
  mountShelf(): void {
    this.lit = Math.min(this.rack.chips, this.lit + perShelf)
    this.redraw()
  }

  /** Whether its lights change by themselves. */
  get blinks(): boolean {
    const { state, useShare, chips } = this.rack
    return chips > 0 && useShare > 0 && (state === 'running' || state === 'failing')
  }

  /** Changes the pattern of its lights in some steps of the clock, in more of them the harder it works. */
  blink(step: number): void {
    if (!this.blinks || noise(this.slot, step) > 0.25 + 0.75 * this.rack.useShare) return
    this.pattern = (this.pattern + 1 + Math.floor(noise(step, this.slot) * (patterns - 1))) % patterns
    this.redrawLights()
  }

  redraw(): void {
    this.body.setFrame(bodyFrame(this.rack, this.lit))
    const mark = markOf(this.rack)
    this.mark.setVisible(mark !== null)
    if (mark) this.mark.setFrame(mark)
    this.redrawLights()
  }

  private redrawLights(): void {
    const frame = this.lit > 0 ? this.lightsFrame() : null
    this.lights.setVisible(frame !== null)
    if (frame) this.lights.setFrame(frame)
  }

  private lightsFrame(): string | null {
    const { kind, failing, state, useShare } = this.rack
    if (!kind) return null
    const level = this.blinks ? 1 + Math.min(3, Math.floor(useShare * 4)) : 0
    const isWhole = this.lit === shelves * perShelf && failing === 0
    const pattern = level === 0 ? 0 : isWhole ? this.pattern : this.pattern % 2
    const lights = { kind, chips: this.lit, failing: Math.min(failing, this.lit), dull: state === 'unsupported', level, pattern }
    return this.sheet.frameFor(lights)
  }

  destroy(): void {
    for (const part of [this.body, this.lights, this.mark]) part.destroy()
  }
}

function bodyFrame({ state, kind }: RackView, lit: number): string {
  if (state === 'planned') return 'rack-planned'
  const mounted = Math.ceil(lit / perShelf)
  if (mounted === 0 || !kind) return 'rack-empty'
  if (mounted < shelves) return `rack-filling-${mounted}`
  return state === 'unsupported' ? `rack-${kind}-unsupported` : `rack-${kind}-body`
}

function markOf({ state }: RackView): string | null {
  if (state === 'failing') return 'mark-failing'
  return state === 'unsupported' ? 'mark-unsupported' : null
}
