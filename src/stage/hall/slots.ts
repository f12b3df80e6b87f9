import type { HallView } from '../../view/stage/hall'
import { type HallPlan, rackTilePosition } from '../../view/stage/hall-plan'
import type { RackSlotView } from '../../view/stage/racks'
import { type PixelPoint, projectHallPointToPixels } from './isometric'

/** Slots are numbered from the back row's left end on. */
export function rackSlotNumberAt({ row, column }: { row: number; column: number }, { columns }: HallPlan): number {
  return row * columns + column
}

export function rackInSlot(view: HallView | null, slot: number | null): RackSlotView | null {
  if (!view || slot === null) return null
  return view.racks.find((rack) => rackSlotNumberAt(rack, view.plan) === slot) ?? null
}

/** The slot of a chip's n-th rack; null where there is none any more. */
export function rackSlotNumberOf(view: HallView | null, wanted: { chip: string; index: number } | null): number | null {
  const found = wanted && view?.racks.find(({ chip, index }) => chip === wanted.chip && index === wanted.index)
  return view && found ? rackSlotNumberAt(found, view.plan) : null
}

/** The back corner of a slot's rack in the picture. */
export function rackSlotBackCorner(slot: number | null, view: HallView | null): PixelPoint | null {
  if (slot === null || !view) return null
  const { x, y } = rackTilePosition(Math.floor(slot / view.plan.columns), slot % view.plan.columns)
  return projectHallPointToPixels(x, y)
}

/** The point above a slot's rack and its possible sign, in the picture. */
export function pointAboveRackSlot(slot: number, view: HallView | null): PixelPoint {
  const { x, y } = rackSlotBackCorner(slot, view) ?? { x: 0, y: 0 }
  return { x: x - 2, y: y - 74 }
}

/** The centre of a slot's rack in the picture. */
export function rackSlotCentre(slot: number, view: HallView | null): PixelPoint {
  const { x, y } = rackSlotBackCorner(slot, view) ?? { x: 0, y: 0 }
  return { x: x + 2, y: y - 22 }
}
