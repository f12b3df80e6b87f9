import { say } from '../app/translator'
import { nameRect, type PlacedLabel, placeName, pointRect, type Rect } from './place-labels'
import { frame, type PlaneScale, spotPoint } from './plane-scale'
import type { PlaneCell } from './rule-plane.view'
import type { RulePicture } from './rules.view'

/** The name of a band and its position. */
interface BandName {
  status: PlaneCell['status']
  text: string
  place: PlacedLabel
}

const statuses = ['denied', 'licence', 'notification', 'free'] as const

/** Each status drawn is named once, in a corner where it covers no chip. */
export function bandNames({ cells, spots }: RulePicture, scale: PlaneScale): BandName[] {
  const taken = spots.map((spot) => pointRect({ ...spotPoint(spot, scale), text: '' }))
  return statuses.flatMap((status) => {
    const own = cells.filter((cell) => cell.status === status)
    const text = say(own.every(({ conditional }) => conditional) ? 'trade.plane.conditional' : `trade.plane.${status}`)
    const boxes = own.map((cell) => cellRect(cell, scale)).sort((a, b) => area(b) - area(a))
    const place = placeName(text, boxes, { frame, taken })
    if (!place) return []
    taken.push(nameRect(text, place))
    return [{ status, text, place }]
  })
}

/** The rectangle of a cell in the drawing. */
export function cellRect({ tppFrom, tppTo, densityFrom, densityTo }: PlaneCell, { x, y }: PlaneScale): Rect {
  return { left: x(tppFrom), right: x(tppTo), top: y(densityTo), bottom: y(densityFrom) }
}

function area({ left, right, top, bottom }: Rect): number {
  return (right - left) * (bottom - top)
}
