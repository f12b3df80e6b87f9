import type { GameObjects, Scene } from 'phaser'
import type { HallView } from '../../view/hall'
import { coolerPlaces, type HallPlan, rackGroup } from '../../view/stage/hall-plan'
import type { RackView } from '../../view/stage/racks'
import { depthOf, project } from './iso'
import { type LightSheet, noise } from './light-sheet'
import { atlasKey, type Grain, RackSprite } from './rack-sprite'

const shelfMs = 160
/** Within this time all racks that a rule concerns have turned, one after another. */
const turnMs = 2200

interface Turn {
  sprite: RackSprite
  rack: RackView
  atMs: number
}

/** All racks and coolers of a hall, and how they pass from one state to the next. */
export class RackWall {
  private readonly sprites = new Map<number, RackSprite>()
  private coolers: GameObjects.Image[] = []
  private plan: HallPlan = { rows: 0, columns: 0 }
  private turns: Turn[] = []
  private filling: RackSprite[] = []
  private nowMs = 0
  private shelfAtMs = 0
  private step = 0

  private readonly scene: Scene
  private readonly sheet: LightSheet
  private readonly grain: Grain

  constructor(scene: Scene, sheet: LightSheet, grain: Grain) {
    this.scene = scene
    this.sheet = sheet
    this.grain = grain
  }

  /** Passes to a new view: at once, or rack by rack where something can be seen to happen. */
  sync(view: HallView, isTravelling: boolean): void {
    this.finish()
    if (view.plan.rows !== this.plan.rows || view.plan.columns !== this.plan.columns) this.rebuild(view.plan)
    const wanted = new Set<number>()
    const turning: [RackSprite, RackView][] = []
    for (const rack of view.racks) {
      const slot = rack.row * view.plan.columns + rack.column
      wanted.add(slot)
      const sprite = this.sprites.get(slot)
      if (!sprite) this.place(slot, rack, isTravelling)
      else if (!isSameLook(sprite.rack, rack)) this.change(sprite, rack, isTravelling, turning)
      else sprite.rack = rack
    }
    for (const [slot, sprite] of this.sprites) if (!wanted.has(slot)) this.remove(slot, sprite)
    turning.forEach(([sprite, rack], n) => this.turns.push({ sprite, rack, atMs: this.nowMs + (turnMs * n) / turning.length }))
    this.showCoolers(view)
    this.sheet.flush()
  }

  /** Whether a rack is still turning or filling. */
  get isMoving(): boolean {
    return this.turns.length > 0 || this.filling.length > 0
  }

  /** Moves what turns and fills; says whether anything changed. */
  update(deltaMs: number): boolean {
    this.nowMs += deltaMs
    const due = this.turns.filter(({ atMs }) => atMs <= this.nowMs)
    for (const { sprite, rack } of due) sprite.show(rack)
    if (due.length > 0) this.turns = this.turns.filter(({ atMs }) => atMs > this.nowMs)
    const hasMounted = this.mountShelves()
    if (due.length > 0 || hasMounted) this.sheet.flush()
    return due.length > 0 || hasMounted
  }

  /** One step of the lights and fans, at most twice a second; says whether anything changed. */
  blink(heatShare: number): boolean {
    this.step += 1
    for (const sprite of this.sprites.values()) sprite.blink(this.step)
    this.coolers.forEach((cooler, n) => {
      if (noise(n, this.step) < heatShare) cooler.setFrame(this.step % 2 === 0 ? 'cooler' : 'cooler-turned')
    })
    this.sheet.flush()
    return this.sprites.size > 0
  }

  /** Draws every light anew, on a page that was cleared. */
  redraw(): void {
    for (const sprite of this.sprites.values()) sprite.redraw()
    this.sheet.flush()
  }

  private change(sprite: RackSprite, rack: RackView, isTravelling: boolean, turning: [RackSprite, RackView][]): void {
    const isSameChip = sprite.rack.chip === rack.chip || sprite.rack.chips === 0
    if (isTravelling && isSameChip && sprite.rack.kind !== rack.kind && sprite.rack.chips > 0) turning.push([sprite, rack])
    else if (isTravelling && isSameChip && rack.chips > sprite.rack.chips) this.fill(sprite, rack)
    else sprite.show(rack)
  }

  private place(slot: number, rack: RackView, isTravelling: boolean): void {
    const start = isTravelling ? { ...rack, chips: 0, failing: 0 } : rack
    const sprite = new RackSprite(this.scene, this.sheet, this.grain, slot, start)
    this.sprites.set(slot, sprite)
    if (isTravelling && rack.chips > 0) this.fill(sprite, rack)
  }

  private fill(sprite: RackSprite, rack: RackView): void {
    sprite.fillTo(rack)
    this.filling.push(sprite)
  }

  private mountShelves(): boolean {
    if (this.filling.length === 0 || this.nowMs < this.shelfAtMs) return false
    this.shelfAtMs = this.nowMs + shelfMs
    for (const sprite of this.filling) sprite.mountShelf()
    this.filling = this.filling.filter((sprite) => sprite.isFilling)
    return true
  }

  /** What still moves arrives at once, for a new week has come. */
  private finish(): void {
    for (const { sprite, rack } of this.turns) sprite.show(rack)
    for (const sprite of this.filling) sprite.show(sprite.rack)
    this.turns = []
    this.filling = []
  }

  private remove(slot: number, sprite: RackSprite): void {
    sprite.destroy()
    this.sprites.delete(slot)
  }

  private rebuild(plan: HallPlan): void {
    for (const [slot, sprite] of this.sprites) this.remove(slot, sprite)
    for (const cooler of this.coolers) cooler.destroy()
    this.plan = plan
    this.coolers = Array.from({ length: plan.rows }, (_, row) => coolerPlaces(row, plan.columns)).flat().map(({ x, y }) => {
      const place = project(x, y)
      return this.scene.add.image(place.x, place.y, atlasKey, 'cooler').setScale(1 / this.grain.scale).setDepth(depthOf(x, y))
    })
  }

  /** Coolers stand only before groups that have racks. */
  private showCoolers({ racks, plan }: HallView): void {
    const perRow = Math.ceil(plan.columns / rackGroup)
    const standing = new Set(racks.filter(({ state }) => state !== 'planned').map(({ row, column }) => row * perRow + Math.floor(column / rackGroup)))
    this.coolers.forEach((cooler, n) => cooler.setVisible(standing.has(n)))
  }
}

function isSameLook(a: RackView, b: RackView): boolean {
  const level = ({ useShare }: RackView) => Math.min(3, Math.floor(useShare * 4))
  return a.chip === b.chip && a.kind === b.kind && a.chips === b.chips && a.failing === b.failing && a.state === b.state && level(a) === level(b)
}
