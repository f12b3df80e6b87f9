import type { GameObjects, Scene } from 'phaser'
import type { HallView } from '../../view/stage/hall'
import { coolerTilePositionsInRow, type HallPlan, racksBetweenCoolers } from '../../view/stage/hall-plan'
import type { RackSlotView } from '../../view/stage/racks'
import { isometricDrawOrder, projectHallPointToPixels } from './isometric'
import { hashToUnitInterval, type RackLightFrameCache } from './light-frame-cache'
import { createRackSprite, hallAtlasTextureKey, type RackSprite, type TextureScale } from './rack-sprite'
import { rackSlotNumberAt } from './slots'

const shelfMs = 160
/** Within this time all racks touched by a rule turn, one after another. */
const turnMs = 2200

interface Turn {
  sprite: RackSprite
  rack: RackSlotView
  atMs: number
}

/** All racks and coolers of a hall, with the animation between two views. */
export function createRackSprites(scene: Scene, sheet: RackLightFrameCache, grain: TextureScale) {
  const own = {
    sprites: new Map<number, RackSprite>(),
    coolers: [] as GameObjects.Image[],
    plan: { rows: 0, columns: 0 } as HallPlan,
    turns: [] as Turn[],
    filling: [] as RackSprite[],
    nowMs: 0,
    shelfAtMs: 0,
    step: 0,
  }

  function change(
    sprite: RackSprite,
    rack: RackSlotView,
    isTravelling: boolean,
    turning: [RackSprite, RackSlotView][],
  ): void {
    const isSameChip = sprite.rack.chip === rack.chip || sprite.rack.chips === 0
    if (isTravelling && isSameChip && sprite.rack.kind !== rack.kind && sprite.rack.chips > 0)
      turning.push([sprite, rack])
    else if (isTravelling && isSameChip && rack.chips > sprite.rack.chips) fill(sprite, rack)
    else sprite.show(rack)
  }

  function place(slot: number, rack: RackSlotView, isTravelling: boolean): void {
    const start = isTravelling ? { ...rack, chips: 0, failing: 0 } : rack
    const sprite = createRackSprite(scene, sheet, grain, slot, start)
    own.sprites.set(slot, sprite)
    if (isTravelling && rack.chips > 0) fill(sprite, rack)
  }

  function fill(sprite: RackSprite, rack: RackSlotView): void {
    sprite.fillTo(rack)
    own.filling.push(sprite)
  }

  function mountShelves(): boolean {
    if (own.filling.length === 0 || own.nowMs < own.shelfAtMs) return false
    own.shelfAtMs = own.nowMs + shelfMs
    for (const sprite of own.filling) sprite.mountShelf()
    own.filling = own.filling.filter((sprite) => sprite.isFilling)
    return true
  }

  /** Ends running animations at once, as a new week has come. */
  function finish(): void {
    for (const { sprite, rack } of own.turns) sprite.show(rack)
    for (const sprite of own.filling) sprite.show(sprite.rack)
    own.turns = []
    own.filling = []
  }

  function remove(slot: number, sprite: RackSprite): void {
    sprite.destroy()
    own.sprites.delete(slot)
  }

  function rebuild(plan: HallPlan): void {
    for (const [slot, sprite] of own.sprites) remove(slot, sprite)
    for (const cooler of own.coolers) cooler.destroy()
    own.plan = plan
    own.coolers = Array.from({ length: plan.rows }, (_, row) => coolerTilePositionsInRow(row, plan.columns))
      .flat()
      .map(({ x, y }) => {
        const place = projectHallPointToPixels(x, y)
        return scene.add
          .image(place.x, place.y, hallAtlasTextureKey, 'cooler')
          .setScale(1 / grain.scale)
          .setDepth(isometricDrawOrder(x, y))
      })
  }

  /** Coolers are shown only before groups with racks. */
  function showCoolers({ racks, plan }: HallView): void {
    const perRow = Math.ceil(plan.columns / racksBetweenCoolers)
    const standing = new Set(
      racks
        .filter(({ state }) => state !== 'planned')
        .map(({ row, column }) => row * perRow + Math.floor(column / racksBetweenCoolers)),
    )
    for (const [n, cooler] of own.coolers.entries()) cooler.setVisible(standing.has(n))
  }

  return {
    /** Whether a rack is turning or filling. */
    get isMoving() {
      return own.turns.length > 0 || own.filling.length > 0
    },
    /** Changes to a new view: at once, or animated rack by rack. */
    sync(view: HallView, isTravelling: boolean): void {
      finish()
      const isOtherHall = view.plan.rows !== own.plan.rows || view.plan.columns !== own.plan.columns
      if (isOtherHall) rebuild(view.plan)
      const wanted = new Set<number>()
      const turning: [RackSprite, RackSlotView][] = []
      for (const rack of view.racks) {
        const slot = rackSlotNumberAt(rack, view.plan)
        wanted.add(slot)
        const sprite = own.sprites.get(slot)
        if (!sprite) place(slot, rack, isTravelling && !isOtherHall)
        else if (!isSameLook(sprite.rack, rack)) change(sprite, rack, isTravelling, turning)
        else sprite.setUnchangedView(rack)
      }
      for (const [slot, sprite] of own.sprites) if (!wanted.has(slot)) remove(slot, sprite)
      own.turns = turning.map(([sprite, rack], n) => ({
        sprite,
        rack,
        atMs: own.nowMs + (turnMs * n) / turning.length,
      }))
      showCoolers(view)
      sheet.flush()
    },
    /** Advances the animations; returns whether anything changed. */
    update(deltaMs: number): boolean {
      own.nowMs += deltaMs
      const due = own.turns.filter(({ atMs }) => atMs <= own.nowMs)
      for (const { sprite, rack } of due) sprite.show(rack)
      if (due.length > 0) own.turns = own.turns.filter(({ atMs }) => atMs > own.nowMs)
      const hasMounted = mountShelves()
      if (due.length > 0 || hasMounted) sheet.flush()
      return due.length > 0 || hasMounted
    },
    /** One step of lights and fans, at most twice a second; returns whether anything changed. */
    blink(heatShare: number): boolean {
      own.step += 1
      const blinking = [...own.sprites.values()].filter((sprite) => sprite.blink(own.step))
      const turning = own.coolers.filter((cooler, n) => cooler.visible && hashToUnitInterval(n, own.step) < heatShare)
      for (const cooler of turning) cooler.setFrame(own.step % 2 === 0 ? 'cooler' : 'cooler-turned')
      sheet.flush()
      return blinking.length + turning.length > 0
    },
    /** Draws every light again, on a cleared page. */
    redraw(): void {
      for (const sprite of own.sprites.values()) sprite.redraw()
      sheet.flush()
    },
  }
}

export type RackSprites = ReturnType<typeof createRackSprites>

function isSameLook(a: RackSlotView, b: RackSlotView): boolean {
  const level = ({ useShare }: RackSlotView) => Math.min(3, Math.floor(useShare * 4))
  return (
    a.chip === b.chip &&
    a.kind === b.kind &&
    a.chips === b.chips &&
    a.failing === b.failing &&
    a.state === b.state &&
    level(a) === level(b)
  )
}
