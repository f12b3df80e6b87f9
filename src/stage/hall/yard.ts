import type { GameObjects, Scene } from 'phaser'
import type { ChipColour } from '../../view/chip-colour'
import type { HallView } from '../../view/stage/hall'
import { hallFloorSizeTiles, rackTilePosition } from '../../view/stage/hall-plan'
import type { RackSlotView } from '../../view/stage/racks'
import { isometricDrawOrder, type PixelPoint, projectHallPointToPixels } from './isometric'
import { hashToUnitInterval } from './light-frame-cache'
import { hallAtlasTextureKey, type TextureScale } from './rack-sprite'

/** Racks for each pair of the crew, and the most pairs. */
const crewEvery = 4
const mostCrews = 3
const chipsPerCrate = 96
/** Positions of crates at the dock: tiles from its back corner, and layers upwards. */
const cratePlaces: readonly (readonly [x: number, y: number, z: number])[] = [
  [0.55, -3.4, 0],
  [1.45, -3.4, 0],
  [0.55, -2.5, 0],
  [1.45, -2.5, 0],
  [0.55, -1.4, 0],
  [1.45, -1.4, 0],
  [1, -3, 0.62],
  [0.85, -1.4, 0.62],
  [0.9, -2.2, 0.62],
  [2.35, -2.9, 0],
  [2.35, -2, 0],
  [1.7, -2.7, 0.62],
]
const driveMs = 1400

/** The surroundings of the racks: cooling towers, transformer, dock, truck, crates, store and people. */
export function createHallYardLayer(scene: Scene, grain: TextureScale) {
  const own = {
    look: '',
    fixed: [] as GameObjects.Image[],
    towers: [] as GameObjects.Image[],
    truck: null as GameObjects.Image | null,
    truckId: -1,
    drive: null as { fromY: number; toY: number; ageMs: number } | null,
    loadShare: 0,
    depth: 14,
    step: 0,
  }

  function rebuild(view: HallView): void {
    for (const image of own.fixed.splice(0)) image.destroy()
    standTowers(view)
    if (view.status === 'none') return
    const { width, depth } = hallFloorSizeTiles(view.plan)
    stand('dock', 0.4, depth)
    for (let n = 0; n < transformersOf(view); n += 1) stand('transformer', 1, 0.6 + n * 2.4)
    if (view.hasStore) stand('warehouse', width - 6.5, depth + 4.2)
    stackCrates(view, depth)
    stand('lamp', 0.15, depth - 0.1, 0.3)
    standPeople(view, depth)
  }

  function standTowers(view: HallView): void {
    const places = coolingTowerPositions(view)
    while (own.towers.length > places.length) own.towers.pop()?.destroy()
    while (own.towers.length < places.length) own.towers.push(image('cooling-tower', 0, 0, -10))
    for (const [n, tower] of own.towers.entries()) tower.setPosition(places[n]?.x, places[n]?.y).setDepth(-10 + n * 0.1)
  }

  function stackCrates({ stock, queued }: HallView, depth: number): void {
    const crates = [...queued, ...stock].flatMap(({ kind, chips }) =>
      Array.from({ length: Math.ceil(chips / chipsPerCrate) }, () => kind),
    )
    cratePlaces.slice(0, crates.length).forEach(([x, y, z], n) => {
      const kind = crates[Math.floor((n * crates.length) / Math.min(crates.length, cratePlaces.length))] ?? 'us'
      stand(`crate-${crateOf(kind)}`, x, depth + y, z, z)
    })
  }

  function standPeople(view: HallView, depth: number): void {
    const { crews, failing } = workOf(view)
    for (const crew of crews) {
      const { x, y } = rackTilePosition(crew.row, crew.column)
      stand('person-engineer', x - 0.4, y + 1.9)
      stand('person-dock', x + 1.4, y + 2.1)
      stand(`crate-${crateOf(crew.kind)}`, x + 0.3, y + 1.9)
    }
    if (failing) {
      const { x, y } = rackTilePosition(failing.row, failing.column)
      stand('person-engineer', x + 0.5, y + 1.8)
    }
    if (view.landed) stand('person-dock', 3.6, depth - 0.7)
  }

  function syncTruck(view: HallView, isTravelling: boolean): void {
    const { landed } = view
    const [dock, away] = [own.depth + 0.75, own.depth + 12]
    if (landed && landed.id !== own.truckId) {
      clearTruck()
      own.truckId = landed.id
      own.truck = image(`truck-${crateOf(landed.kind)}`, 0, 0, 0)
      own.drive = isTravelling ? { fromY: away, toY: dock, ageMs: 0 } : null
      putTruck(isTravelling ? away : dock)
      return
    }
    if (landed || !own.truck) return
    if (!isTravelling) clearTruck()
    else if (!own.drive || own.drive.toY === dock) own.drive = { fromY: dock, toY: away, ageMs: 0 }
  }

  function putTruck(y: number): void {
    const place = projectHallPointToPixels(1, y)
    own.truck?.setPosition(place.x, place.y).setDepth(isometricDrawOrder(1, y))
  }

  function clearTruck(): void {
    own.truck?.destroy()
    own.truck = null
    own.truckId = -1
    own.drive = null
  }

  function stand(frame: string, x: number, y: number, above = 0, z = 0): void {
    const place = projectHallPointToPixels(x, y, z)
    own.fixed.push(image(frame, place.x, place.y, isometricDrawOrder(x, y) + above))
  }

  function image(frame: string, x: number, y: number, depth: number): GameObjects.Image {
    return scene.add
      .image(x, y, hallAtlasTextureKey, frame)
      .setScale(1 / grain.scale)
      .setDepth(depth)
  }

  return {
    get isMoving() {
      return own.drive !== null
    },
    sync(view: HallView, isTravelling: boolean): void {
      own.depth = hallFloorSizeTiles(view.plan).depth
      own.loadShare = view.loadShare
      const look = lookOf(view)
      if (look !== own.look) rebuild(view)
      own.look = look
      if (view.status === 'none') clearTruck()
      else syncTruck(view, isTravelling)
    },
    /** Moves the truck; returns whether it did. */
    update(deltaMs: number): boolean {
      if (!own.drive || !own.truck) return false
      own.drive.ageMs += deltaMs
      const t = Math.min(1, own.drive.ageMs / driveMs)
      const eased = own.drive.toY < own.drive.fromY ? 1 - (1 - t) * (1 - t) : t * t
      putTruck(own.drive.fromY + (own.drive.toY - own.drive.fromY) * eased)
      if (t < 1) return true
      const hasLeft = own.drive.toY > own.drive.fromY
      own.drive = null
      if (hasLeft) clearTruck()
      return true
    },
    /** Turns the towers' fans by an eighth, together with the blinking of the lights. */
    turnFans(): void {
      own.step += 1
      own.towers.forEach((tower, n) => {
        if (hashToUnitInterval(n, own.step) < 0.2 + own.loadShare)
          tower.setFrame(own.step % 2 === 0 ? 'cooling-tower' : 'cooling-tower-turned')
      })
    },
  }
}

export type HallYardLayer = ReturnType<typeof createHallYardLayer>

/** Positions of cooling towers: behind the long wall. */
export function coolingTowerPositions({ towers, plan }: HallView): PixelPoint[] {
  const { width } = hallFloorSizeTiles(plan)
  const pitch = Math.min(3.4, (width * 0.5) / Math.max(1, towers))
  return Array.from({ length: towers }, (_, n) =>
    projectHallPointToPixels(width * 0.41 + (n - (towers - 3) / 2) * pitch, -3.4, -0.4),
  )
}

/** Positions of people: pairs at racks to fill while chips wait, and one at the first failing rack. */
function workOf({ racks, waiting }: HallView): { crews: RackSlotView[]; failing: RackSlotView | undefined } {
  const open = racks.filter(({ state }) => state === 'waiting')
  const next = open.length > 0 ? open : racks.filter(({ chips }) => chips > 0 && chips < 64).slice(0, 1)
  const crews = next.filter((_, n) => n % crewEvery === 0).slice(0, mostCrews)
  return { crews: waiting > 0 ? crews : [], failing: racks.find(({ state }) => state === 'failing') }
}

function transformersOf({ powerKw }: HallView): number {
  return Math.min(3, Math.ceil(powerKw / 4000))
}

/** Crates and trucks have the marks of three kinds; rented chips are never shipped. */
function crateOf(kind: ChipColour | null): string {
  return kind === null || kind === 'rented' ? 'us' : kind
}

/** A key of everything that the static objects depend on: while it is the same they stay. */
function lookOf(view: HallView): string {
  const { crews, failing } = workOf(view)
  const crates = [...view.queued, ...view.stock].map(({ kind, chips }) => `${kind} ${Math.ceil(chips / chipsPerCrate)}`)
  return JSON.stringify([
    view.plan,
    view.status,
    view.hasStore,
    crates,
    view.towers,
    transformersOf(view),
    crews.map(({ name, kind }) => `${name} ${kind}`),
    failing?.name,
    view.landed !== null,
  ])
}
