import type { GameObjects, Scene } from 'phaser'
import type { HallView } from '../../view/hall'
import { floorSize, rackPlace } from '../../view/stage/hall-plan'
import { depthOf, type Point, project } from './iso'
import { noise } from './light-sheet'
import { atlasKey, type Grain } from './rack-sprite'

const kwPerTower = 2500
const chipsPerCrate = 96
/** Where crates stand by the dock: tiles from its back corner, and a layer upwards. */
const cratePlaces: readonly (readonly [x: number, y: number, z: number])[] = [
  [0.55, -3.4, 0], [1.45, -3.4, 0], [0.55, -2.5, 0], [1.45, -2.5, 0], [0.55, -1.4, 0], [1.45, -1.4, 0],
  [1, -3, 0.62], [0.85, -1.4, 0.62], [0.9, -2.2, 0.62], [2.35, -2.9, 0], [2.35, -2, 0], [1.7, -2.7, 0.62],
]
const driveMs = 1400

/** What stands about the racks: cooling towers, transformer, dock, truck, crates, store and people. */
export class Yard {
  private readonly fixed: GameObjects.Image[] = []
  private readonly towers: GameObjects.Image[] = []
  private truck: GameObjects.Image | null = null
  private truckId = -1
  private drive: { fromY: number; toY: number; ageMs: number } | null = null
  private loadShare = 0
  private depth = 14
  private step = 0

  private readonly scene: Scene
  private readonly grain: Grain

  constructor(scene: Scene, grain: Grain) {
    this.scene = scene
    this.grain = grain
  }

  sync(view: HallView, isTravelling: boolean): void {
    for (const image of this.fixed.splice(0)) image.destroy()
    const { width, depth } = floorSize(view.plan)
    this.depth = depth
    this.loadShare = view.loadShare
    this.standTowers(view)
    if (view.status === 'none') return this.clearTruck()
    this.stand('dock', 0.4, depth)
    if (view.powerKw > 0) for (let n = 0; n < Math.min(3, Math.ceil(view.powerKw / 4000)); n += 1) this.stand('transformer', 1, 0.6 + n * 2.4)
    this.stand('warehouse', width - 6.5, depth + 4.2)
    this.stackCrates(view, depth)
    this.stand('lamp', 0.15, depth - 0.1, 0.3)
    this.standPeople(view, depth)
    this.syncTruck(view, isTravelling)
  }

  get isMoving(): boolean {
    return this.drive !== null
  }

  /** Moves the truck, when it drives; says whether it did. */
  update(deltaMs: number): boolean {
    if (!this.drive || !this.truck) return false
    this.drive.ageMs += deltaMs
    const t = Math.min(1, this.drive.ageMs / driveMs)
    const eased = this.drive.toY < this.drive.fromY ? 1 - (1 - t) * (1 - t) : t * t
    this.putTruck(this.drive.fromY + (this.drive.toY - this.drive.fromY) * eased)
    if (t < 1) return true
    const hasLeft = this.drive.toY > this.drive.fromY
    this.drive = null
    if (hasLeft) this.clearTruck()
    return true
  }

  /** Turns the towers' fans by an eighth, in step with the lights. */
  turnFans(): void {
    this.step += 1
    this.towers.forEach((tower, n) => {
      if (noise(n, this.step) < 0.2 + this.loadShare) tower.setFrame(this.step % 2 === 0 ? 'cooling-tower' : 'cooling-tower-turned')
    })
  }

  private standTowers(view: HallView): void {
    const places = towerPlaces(view)
    while (this.towers.length > places.length) this.towers.pop()?.destroy()
    while (this.towers.length < places.length) this.towers.push(this.image('cooling-tower', 0, 0, -10))
    this.towers.forEach((tower, n) => tower.setPosition(places[n]?.x, places[n]?.y).setDepth(-10 + n * 0.1))
  }

  private stackCrates({ stock }: HallView, depth: number): void {
    const crates = stock.flatMap(({ kind, chips }) => Array.from({ length: Math.ceil(chips / chipsPerCrate) }, () => kind))
    cratePlaces.slice(0, crates.length).forEach(([x, y, z], n) => {
      const kind = crates[Math.floor((n * crates.length) / Math.min(crates.length, cratePlaces.length))] ?? 'us'
      this.stand(`crate-${kind === 'rented' ? 'us' : kind}`, x, depth + y, z, z)
    })
  }

  private standPeople(view: HallView, depth: number): void {
    const waiting = view.racks.find(({ state }) => state === 'waiting') ?? view.racks.find(({ chips }) => chips > 0 && chips < 64)
    if (view.waiting > 0 && waiting) {
      const { x, y } = rackPlace(waiting.row, waiting.column)
      this.stand('person-engineer', x - 0.4, y + 1.9)
      this.stand('person-dock', x + 1.4, y + 2.1)
      this.stand(`crate-${waiting.kind === 'rented' || !waiting.kind ? 'us' : waiting.kind}`, x + 0.3, y + 1.9)
    }
    const failing = view.racks.find(({ state }) => state === 'failing')
    if (failing) {
      const { x, y } = rackPlace(failing.row, failing.column)
      this.stand('person-engineer', x + 0.5, y + 1.8)
    }
    if (view.landed) this.stand('person-dock', 3.6, depth - 0.7)
  }

  private syncTruck(view: HallView, isTravelling: boolean): void {
    const { landed } = view
    const [dock, away] = [this.depth + 0.75, this.depth + 12]
    if (landed && landed.id !== this.truckId) {
      this.clearTruck()
      this.truckId = landed.id
      this.truck = this.image(`truck-${landed.kind === 'rented' ? 'us' : landed.kind}`, 0, 0, 0)
      this.drive = isTravelling ? { fromY: away, toY: dock, ageMs: 0 } : null
      return this.putTruck(isTravelling ? away : dock)
    }
    if (landed || !this.truck) return
    if (!isTravelling) return this.clearTruck()
    if (!this.drive || this.drive.toY === dock) this.drive = { fromY: dock, toY: away, ageMs: 0 }
  }

  private putTruck(y: number): void {
    const place = project(1, y)
    this.truck?.setPosition(place.x, place.y).setDepth(depthOf(1, y))
  }

  private clearTruck(): void {
    this.truck?.destroy()
    this.truck = null
    this.truckId = -1
    this.drive = null
  }

  private stand(frame: string, x: number, y: number, above = 0, z = 0): void {
    const place = project(x, y, z)
    this.fixed.push(this.image(frame, place.x, place.y, depthOf(x, y) + above))
  }

  private image(frame: string, x: number, y: number, depth: number): GameObjects.Image {
    return this.scene.add.image(x, y, atlasKey, frame).setScale(1 / this.grain.scale).setDepth(depth)
  }
}

/** Where cooling towers stand: behind the long wall, one for each two and a half megawatts. */
export function towerPlaces({ powerKw, status, plan }: HallView): Point[] {
  const count = powerKw > 0 && status === 'ready' ? Math.min(6, Math.ceil(powerKw / kwPerTower)) : 0
  const { width } = floorSize(plan)
  const pitch = Math.min(3.4, (width * 0.5) / Math.max(1, count))
  return Array.from({ length: count }, (_, n) => project(width * 0.41 + (n - (count - 3) / 2) * pitch, -3.4, -0.4))
}
