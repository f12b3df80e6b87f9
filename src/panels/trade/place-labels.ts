/** A point of a drawing with the words that belong to it. */
export interface LabelledPoint {
  x: number
  y: number
  text: string
}

/** Where the words of a point stand. */
export interface PlacedLabel {
  x: number
  y: number
  anchor: 'start' | 'end'
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

const gap = 13
const letter = 7.6
const height = 17

/** Places words beside their points, right or left, a little higher or lower, where they cover the least of other words. */
export function placeLabels(points: readonly LabelledPoint[], frame: Box): PlacedLabel[] {
  const taken: Box[] = points.map(({ x, y }) => ({ left: x - 9, right: x + 9, top: y - 9, bottom: y + 9 }))
  return points.map((point) => {
    const places = placesOf(point)
    const best = places.reduce((a, b) => (costOf(point, b, taken, frame) < costOf(point, a, taken, frame) ? b : a))
    taken.push(boxOf(point, best))
    return best
  })
}

function placesOf({ x, y }: LabelledPoint): [PlacedLabel, ...PlacedLabel[]] {
  const right = (rise: number): PlacedLabel => ({ x: x + gap, y: y + 5 + rise, anchor: 'start' })
  const left = (rise: number): PlacedLabel => ({ x: x - gap, y: y + 5 + rise, anchor: 'end' })
  return [right(0), left(0), right(14), left(14), right(-14), left(-14), right(26), left(26), right(-26), left(-26)]
}

function boxOf({ text }: LabelledPoint, { x, y, anchor }: PlacedLabel): Box {
  const width = text.length * letter
  const left = anchor === 'start' ? x : x - width
  return { left, right: left + width, top: y - height + 4, bottom: y + 4 }
}

/** The area of other words that a place covers, and much more for leaving the frame. */
function costOf(point: LabelledPoint, place: PlacedLabel, taken: readonly Box[], frame: Box): number {
  const box = boxOf(point, place)
  const outside = Math.max(0, frame.left - box.left) + Math.max(0, box.right - frame.right)
  const covered = taken.reduce((sum, other) => sum + overlap(box, other), 0)
  return covered + outside * 100 + Math.abs(place.y - 5 - point.y)
}

function overlap(a: Box, b: Box): number {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return wide > 0 && high > 0 ? wide * high : 0
}
