import { type GameObjects, Scene, type Textures } from 'phaser'
import worldPlain from '../../../assets/atlas/world@1x.json'
import worldFine from '../../../assets/atlas/world@2x.json'
import type { HallView } from '../../view/stage/hall'
import { hallFloorSizeTiles, rackTilePosition } from '../../view/stage/hall-plan'
import { addCanvasTexture } from './canvas-texture'
import {
  hitTestRack,
  hitTestRackWarning,
  isometricDrawOrder,
  type PixelPoint,
  projectHallPointToPixels,
} from './isometric'
import { createRackLightFrameCache, type RackLightFrameCache } from './light-frame-cache'
import { hallAtlasTextureKey, rackLightsTextureKey, type TextureScale } from './rack-sprite'
import { createRackSprites, type RackSprites } from './rack-sprites'
import { createRackRowGlows, type RackRowGlows } from './row-glow'
import { rackSlotNumberAt } from './slots'
import { drawStaticHallParts, hallPictureBounds } from './static-hall'
import type { StageViewport, ViewRect } from './view-port'
import { createHallYardLayer, type HallYardLayer } from './yard'

const lightStepMs = 500
const shellKey = 'shell'

export interface HallSceneOptions {
  port: StageViewport
  grain: TextureScale
  /** Device pixels for one CSS pixel. */
  pixelRatio: () => number
  /** Reduced motion: nothing moves, lights are steady. */
  isStill: () => boolean
  /** Whether time runs: lights blink only then. */
  isRunning: () => boolean
  onFrame: (deltaMs: number) => void
}

/** The hall of one site. Draws a view, and animates the change from the previous one. */
export class HallScene extends Scene {
  /** Some change is not drawn yet. */
  isDirty = true
  /** Whether the hall is on screen: under the map it drives the clock and draws nothing. */
  isShown = true
  whenReady: () => void = () => {}
  /** False while pictures are loading. */
  isReady = false
  /** The scale of the loaded atlas; 0 before the first. */
  private loadedScale = 0
  private view: HallView | null = null
  private sheet: RackLightFrameCache | null = null
  private wall: RackSprites | null = null
  private yard: HallYardLayer | null = null
  private glow: RackRowGlows | null = null
  private shell: GameObjects.Image | null = null
  private shellLook = ''
  private chosen: GameObjects.Image | null = null
  private focused: GameObjects.Image | null = null
  private pointed: [chosen: PixelPoint | null, focused: PixelPoint | null] = [null, null]
  private sinceLightsMs = 0
  private readonly setup: HallSceneOptions

  constructor(setup: HallSceneOptions) {
    super('hall')
    this.setup = setup
  }

  preload(): void {
    const isLoaded = this.textures.exists(hallAtlasTextureKey) && this.loadedScale === this.setup.grain.scale
    for (const key of this.textures.getTextureKeys())
      if (!isLoaded || key !== hallAtlasTextureKey) this.textures.remove(key)
    // A waking machine has no network yet, so the loaded atlas, which Phaser uploads again, is not requested again.
    if (isLoaded) return
    const isFine = this.setup.grain.scale === 2
    const url = isFine
      ? new URL('../../../assets/atlas/world@2x.png', import.meta.url)
      : new URL('../../../assets/atlas/world@1x.png', import.meta.url)
    this.load.atlas(hallAtlasTextureKey, url.href, isFine ? worldFine : worldPlain)
  }

  create(): void {
    const { grain } = this.setup
    this.loadedScale = grain.scale
    const page = addCanvasTexture(
      this.textures,
      rackLightsTextureKey,
      512 * grain.scale,
      512 * grain.scale,
    ) as Textures.CanvasTexture
    this.sheet = createRackLightFrameCache(page, grain.scale)
    this.shellLook = ''
    this.shell = null
    this.glow = createRackRowGlows(this)
    this.yard = createHallYardLayer(this, grain)
    this.wall = createRackSprites(this, this.sheet, grain)
    const frame = () =>
      this.add
        .image(0, 0, hallAtlasTextureKey, 'rack-selection')
        .setScale(1 / grain.scale)
        .setDepth(1e6)
        .setVisible(false)
    this.chosen = frame()
    this.focused = frame().setTint(0xffd99a)
    this.isReady = true
    this.isDirty = true
    if (this.view) this.draw(this.view, false)
    this.point(this.pointed[0], this.pointed[1])
    this.whenReady()
  }

  /** Shows a view; animates the change if the previous one was of the same site. */
  show(view: HallView): void {
    const isTravelling = this.view?.site === view.site && this.view.week <= view.week && !this.setup.isStill()
    const isOther = this.view?.site !== view.site
    this.view = view
    if (this.isReady) this.draw(view, isTravelling)
    this.setup.port.setDefaultArea(seenBox(view), heartOf(view))
    if (isOther) this.setup.port.showAll()
    this.isDirty = true
  }

  /** Marks the chosen rack and the focused one. */
  point(chosen: PixelPoint | null, focused: PixelPoint | null): void {
    this.pointed = [chosen, focused]
    for (const [image, at] of [
      [this.chosen, chosen],
      [this.focused, focused],
    ] as const) {
      image?.setVisible(at !== null)
      if (at) image?.setPosition(at.x, at.y)
    }
    this.isDirty = true
  }

  /** The slot at a point of the picture, the front one first. */
  slotAt(point: PixelPoint): number | null {
    const { racks = [], plan } = this.view ?? {}
    const hit = racks
      .map((rack) => ({ rack, place: rackTilePosition(rack.row, rack.column) }))
      .filter(
        ({ rack, place }) =>
          hitTestRack(point, place.x, place.y) ||
          (rack.state === 'failing' && hitTestRackWarning(point, place.x, place.y)),
      )
      .toSorted((a, b) => isometricDrawOrder(b.place.x, b.place.y) - isometricDrawOrder(a.place.x, a.place.y))[0]
    return hit && plan ? rackSlotNumberAt(hit.rack, plan) : null
  }

  /** Whether an animation runs that needs the full frame rate. */
  get isMoving(): boolean {
    return !this.isReady || (this.wall?.isMoving ?? false) || (this.yard?.isMoving ?? false)
  }

  /** Advances time: drives the clock, moves animations, blinks lights while time runs. */
  live(deltaMs: number): void {
    this.setup.onFrame(deltaMs)
    const step = Math.min(deltaMs, 500)
    if (this.wall?.update(step)) this.isDirty = true
    if (this.yard?.update(step)) this.isDirty = true
    if (!this.isShown || !this.setup.isRunning() || this.setup.isStill()) return
    this.sinceLightsMs += step
    if (this.sinceLightsMs >= lightStepMs) this.blink()
  }

  private blink(): void {
    this.sinceLightsMs = 0
    this.yard?.turnFans()
    if (this.wall?.blink(this.view?.loadShare ?? 0)) this.isDirty = true
  }

  private draw(view: HallView, isTravelling: boolean): void {
    this.drawShell(view)
    if (this.sheet?.isFull) {
      this.sheet.clear()
      this.wall?.redraw()
    }
    this.wall?.sync(view, isTravelling)
    this.glow?.sync(view)
    this.yard?.sync(view, isTravelling)
  }

  /** Ground, floor and walls are one texture, painted again only when the hall grows or the season changes. */
  private drawShell(view: HallView): void {
    const look = JSON.stringify([view.plan, view.air, view.season, view.terrain, view.status])
    if (look === this.shellLook) return
    this.shellLook = look
    this.shell?.destroy()
    if (this.textures.exists(shellKey)) this.textures.remove(shellKey)
    const { left, top, width, height } = hallPictureBounds(view.plan)
    const grain = Math.min(this.setup.grain.scale, 4000 / Math.max(width, height))
    const page = addCanvasTexture(this.textures, shellKey, Math.ceil(width * grain), Math.ceil(height * grain))
    if (!page) return
    page.context.scale(grain, grain)
    page.context.translate(-left, -top)
    drawStaticHallParts(page.context, view)
    page.refresh()
    this.shell = this.add
      .image(left, top, shellKey)
      .setOrigin(0)
      .setScale(1 / grain)
      .setDepth(-5)
  }

  /** Loads the atlas for the current zoom, so that pictures are drawn at about their own size. */
  chooseGrain(): void {
    const { port, pixelRatio, grain } = this.setup
    const wanted = atlasScaleFor(port.zoom * pixelRatio(), grain.scale)
    if (wanted === grain.scale) return
    grain.scale = wanted
    this.rebuild()
  }

  /** Rebuilds the hall with new textures: a lost graphics context empties those drawn by code. */
  rebuild(): void {
    this.isReady = false
    this.scene.restart()
  }

  /** Applies the view port to the camera. */
  look(): void {
    const { port, pixelRatio } = this.setup
    this.cameras.main.setZoom(port.zoom * pixelRatio()).centerOn(port.middle.x, port.middle.y)
  }
}

/** The atlas scale, 1 or 2 pixels for each drawn one; in between the present one stays. */
function atlasScaleFor(pixelsPerUnit: number, now: number): number {
  if (pixelsPerUnit > 1.25) return 2
  return pixelsPerUnit < 0.9 ? 1 : now
}

/** The area to show at first: the hall itself, the truck's place and the store. */
function seenBox({ plan }: HallView): ViewRect {
  const { width, depth } = hallFloorSizeTiles(plan)
  return {
    left: projectHallPointToPixels(0.6, depth + 5.2).x - 10,
    right: projectHallPointToPixels(width, 0).x + 10,
    top: projectHallPointToPixels(0, 0, 3.1).y - 40,
    bottom: projectHallPointToPixels(width - 3, depth + 4).y + 40,
  }
}

/** The centre of the lit racks, or of the floor. */
function heartOf({ racks, plan }: HallView): PixelPoint {
  const lit = racks.filter(({ chips }) => chips > 0)
  const { width, depth } = hallFloorSizeTiles(plan)
  if (lit.length === 0) return projectHallPointToPixels(width / 2, depth / 2)
  const places = lit.map(({ row, column }) => rackTilePosition(row, column))
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return projectHallPointToPixels(mean(places.map(({ x }) => x)), mean(places.map(({ y }) => y)), 1)
}
