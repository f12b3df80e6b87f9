import type { Scene } from 'phaser'
import { rackTilePosition } from '../../view/stage/hall-plan'
import type { RackSlotView } from '../../view/stage/racks'
import { isometricDrawOrder, projectHallPointToPixels } from './isometric'
import { hashToUnitInterval, type RackLightFrameCache, rackBlinkPatternCount } from './light-frame-cache'

export const hallAtlasTextureKey = 'world'
export const rackLightsTextureKey = 'lights'
const perShelf = 8
const shelves = 8

/** The scale of a hall's textures: 2 on a fine screen, with two pixels for each drawn one. */
export interface TextureScale {
  scale: number
}

/** One rack of the hall: body, lights and a sign for a fault. */
export function createRackSprite(
  scene: Scene,
  sheet: RackLightFrameCache,
  grain: TextureScale,
  slot: number,
  rack: RackSlotView,
) {
  const { x, y } = rackTilePosition(rack.row, rack.column)
  const place = projectHallPointToPixels(x, y)
  const put = (key: string, frame: string, above: number) =>
    scene.add
      .image(place.x, place.y, key, frame)
      .setScale(1 / grain.scale)
      .setDepth(isometricDrawOrder(x, y) + above)
  const own = {
    body: put(hallAtlasTextureKey, 'rack-planned', 0),
    lights: put(rackLightsTextureKey, '__BASE', 0.01).setVisible(false),
    mark: put(hallAtlasTextureKey, 'mark-failing', 0.02).setVisible(false),
    pattern: Math.floor(hashToUnitInterval(slot, 1) * rackBlinkPatternCount),
    /** Lit chips so far, while a rack fills. */
    lit: 0,
    rack,
  }

  /** Shows a rack's state at once. */
  function show(rack: RackSlotView): void {
    own.rack = rack
    own.lit = rack.chips
    redraw()
  }

  function blinks(): boolean {
    const { state, useShare, chips } = own.rack
    return chips > 0 && useShare > 0 && (state === 'running' || state === 'failing')
  }

  function redraw(): void {
    own.body.setFrame(bodyFrame(own.rack, own.lit))
    const mark = markOf(own.rack)
    own.mark.setVisible(mark !== null)
    if (mark) own.mark.setFrame(mark)
    redrawLights()
  }

  function redrawLights(): void {
    const frame = own.lit > 0 ? lightsFrame() : null
    own.lights.setVisible(frame !== null)
    if (frame) own.lights.setFrame(frame)
  }

  function lightsFrame(): string | null {
    const { kind, failing, state, useShare } = own.rack
    if (!kind) return null
    const level = blinks() ? 1 + Math.min(3, Math.floor(useShare * 4)) : 0
    const isWhole = own.lit === shelves * perShelf && failing === 0
    const pattern = level === 0 ? 0 : isWhole ? own.pattern : own.pattern % 2
    const lights = {
      kind,
      chips: own.lit,
      failing: Math.min(failing, own.lit),
      dull: state === 'unsupported',
      level,
      pattern,
    }
    return sheet.frameFor(lights)
  }

  show(rack)

  return {
    get rack() {
      return own.rack
    },
    get slot() {
      return slot
    },
    get isFilling() {
      return own.lit < own.rack.chips
    },
    /** Whether its lights blink. */
    get blinks() {
      return blinks()
    },
    show,
    /** Starts the fill animation: new shelves are mounted one by one. */
    fillTo(rack: RackSlotView): void {
      own.lit = Math.min(rack.chips, own.rack.chips)
      own.rack = rack
      redraw()
    },
    /** Mounts one more shelf. */
    mountShelf(): void {
      own.lit = Math.min(own.rack.chips, own.lit + perShelf)
      redraw()
    },
    /** Changes the pattern of its lights in some steps, more often at higher utilisation; returns whether it did. */
    blink(step: number): boolean {
      if (!blinks() || hashToUnitInterval(slot, step) > 0.25 + 0.75 * own.rack.useShare) return false
      own.pattern =
        (own.pattern + 1 + Math.floor(hashToUnitInterval(step, slot) * (rackBlinkPatternCount - 1))) %
        rackBlinkPatternCount
      redrawLights()
      return true
    },
    /** Takes over a view that looks the same. */
    setUnchangedView(rack: RackSlotView) {
      own.rack = rack
    },
    redraw,
    destroy(): void {
      for (const part of [own.body, own.lights, own.mark]) part.destroy()
    },
  }
}

export type RackSprite = ReturnType<typeof createRackSprite>

function bodyFrame({ state, kind }: RackSlotView, lit: number): string {
  if (state === 'planned') return 'rack-planned'
  const mounted = Math.ceil(lit / perShelf)
  if (mounted === 0 || !kind) return 'rack-empty'
  if (mounted < shelves) return `rack-filling-${mounted}`
  return state === 'unsupported' ? `rack-${kind}-unsupported` : `rack-${kind}-body`
}

function markOf({ state }: RackSlotView): string | null {
  if (state === 'failing') return 'mark-failing'
  return state === 'unsupported' ? 'mark-unsupported' : null
}
