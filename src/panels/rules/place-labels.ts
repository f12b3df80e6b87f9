import { textWidthInLetters } from '../parts/charts/text-width'

/** A point with its label. */
export interface LabelledPlanePoint {
  x: number
  y: number
  text: string
}

/** The position of a label. */
export interface PlaneLabelPosition {
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
}

export interface PlaneDrawingRect {
  left: number
  right: number
  top: number
  bottom: number
}

/** The frame of the labels, and the areas to avoid. */
interface LabelArea {
  frame: PlaneDrawingRect
  taken: readonly PlaneDrawingRect[]
}

const gap = 13
const letter = 7.6
const height = 17

/** Places labels beside, above or below their points, with the least overlap. */
export function choosePointLabelPositions(
  points: readonly LabelledPlanePoint[],
  { frame, taken }: LabelArea,
): PlaneLabelPosition[] {
  const full = [...taken, ...points.map(pointMarkRect)]
  return points.map((point) => {
    const best = cheapest(
      placesOf(point),
      (place) => costOf(boxOf(point.text, place), full, frame) + distance(point, place),
    )
    full.push(boxOf(point.text, best))
    return best
  })
}

/** Places a name in a corner of one of its boxes, earlier ones preferred, with the least overlap. */
export function chooseBandNamePosition(
  text: string,
  boxes: readonly PlaneDrawingRect[],
  { frame, taken }: LabelArea,
): PlaneLabelPosition | null {
  const corners = boxes.flatMap(({ left, right, top, bottom }): PlaneLabelPosition[] => [
    { x: left + 8, y: bottom - 12, anchor: 'start' },
    { x: right - 8, y: bottom - 12, anchor: 'end' },
    { x: left + 8, y: top + 24, anchor: 'start' },
    { x: right - 8, y: top + 24, anchor: 'end' },
  ])
  const [first, ...rest] = corners
  if (first === undefined) return null
  return cheapest(
    [first, ...rest],
    (place) => costOf(bandNameRect(text, place), taken, frame) + corners.indexOf(place) * 20,
  )
}

/** The rectangle of a name in larger letters. */
export function bandNameRect(text: string, place: PlaneLabelPosition): PlaneDrawingRect {
  return boxOf(text, place, 9.6)
}

/** The rectangle of a point's mark. */
export function pointMarkRect({ x, y }: LabelledPlanePoint): PlaneDrawingRect {
  return { left: x - 10, right: x + 10, top: y - 10, bottom: y + 10 }
}

function placesOf({ x, y }: LabelledPlanePoint): [PlaneLabelPosition, ...PlaneLabelPosition[]] {
  const right = (rise: number): PlaneLabelPosition => ({ x: x + gap, y: y + 5 + rise, anchor: 'start' })
  const left = (rise: number): PlaneLabelPosition => ({ x: x - gap, y: y + 5 + rise, anchor: 'end' })
  const over = (rise: number): PlaneLabelPosition => ({ x, y: y + 5 + rise, anchor: 'middle' })
  return [right(0), left(0), over(-20), over(24), right(13), left(13), right(-13), left(-13), over(-37), over(41)]
}

function boxOf(text: string, { x, y, anchor }: PlaneLabelPosition, each = letter): PlaneDrawingRect {
  const width = textWidthInLetters(text) * each
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - height + 4, bottom: y + 4 }
}

function cheapest(
  places: [PlaneLabelPosition, ...PlaneLabelPosition[]],
  costOfPlace: (place: PlaneLabelPosition) => number,
): PlaneLabelPosition {
  const [first, ...rest] = places
  return rest.reduce((best, next) => (costOfPlace(next) < costOfPlace(best) ? next : best), first)
}

/** The overlapping area, and a large penalty for leaving the frame. */
function costOf(box: PlaneDrawingRect, taken: readonly PlaneDrawingRect[], frame: PlaneDrawingRect): number {
  const across = Math.max(0, frame.left - box.left) + Math.max(0, box.right - frame.right)
  const along = Math.max(0, frame.top - box.top) + Math.max(0, box.bottom - frame.bottom)
  return taken.reduce((sum, other) => sum + overlap(box, other), 0) + (across + along) * 100
}

function distance(point: LabelledPlanePoint, place: PlaneLabelPosition): number {
  return Math.abs(place.y - 5 - point.y)
}

function overlap(a: PlaneDrawingRect, b: PlaneDrawingRect): number {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return wide > 0 && high > 0 ? wide * high : 0
}
