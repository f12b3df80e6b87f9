import type { ChipColour } from '../../view/chip-colour'
import { nameOf, say } from '../app/translator'
import { type LabelledPoint, placeLabels, type Rect } from './place-labels'
import { frame, type PlaneScale, spotPoint, unknownDensityStrip } from './plane-scale'
import type { PlaneSpot } from './rules.view'

interface PlaneSpotsProps {
  spots: readonly PlaneSpot[]
  scale: PlaneScale
  chosen: string | null
  /** Areas taken by other labels. */
  taken: readonly Rect[]
}

/** Every chip as a point: shape, letter and colour show origin and legal state. */
export function PlaneSpots({ spots, scale, chosen, taken }: PlaneSpotsProps) {
  const inPlane = spots.filter(({ density }) => density !== null)
  const inStrip = spots.filter(({ density }) => density === null)
  return (
    <g class="spots">
      <Spots spots={inPlane} scale={scale} chosen={chosen} taken={taken} room={frame} />
      <Spots spots={inStrip} scale={scale} chosen={chosen} taken={[]} room={unknownDensityStrip} />
    </g>
  )
}

function Spots({ spots, scale, chosen, taken, room }: PlaneSpotsProps & { room: Rect }) {
  const points = spots.map((spot): LabelledPoint => ({ ...spotPoint(spot, scale), text: namesOf(spot) }))
  const labels = placeLabels(points, { frame: room, taken })
  return (
    <>
      {spots.map((spot, index) => {
        const { x, y, text } = points[index] ?? { x: 0, y: 0, text: '' }
        const label = labels[index] ?? { x, y, anchor: 'start' }
        return (
          <g key={text}>
            {spot.points.some(({ chip }) => chip === chosen) && <circle class="ring" cx={x} cy={y} r={16} />}
            {coloursOf(spot).map((colour, place) => (
              <Mark key={colour} colour={colour} x={x - place * 17} y={y} />
            ))}
            <text x={label.x} y={label.y} text-anchor={label.anchor}>
              {text}
            </text>
          </g>
        )
      })}
    </>
  )
}

function namesOf({ points }: PlaneSpot): string {
  return points.map(({ chip }) => nameOf('chip', chip)).join(', ')
}

/** The legal states on a spot: two chips with the same TPP may differ in the link. */
function coloursOf({ points }: PlaneSpot): ChipColour[] {
  return [...new Set(points.map(({ colour }) => colour))]
}

function Mark({ colour, x, y }: { colour: ChipColour; x: number; y: number }) {
  return (
    <g class="mark" transform={`translate(${x},${y})`}>
      <path class="shape" d={shapes[colour]} fill={`var(--origin-${colour})`} />
      <text class="letter" y={4} text-anchor="middle">
        {say(`origin.${colour}.letter`)}
      </text>
    </g>
  )
}

/** Round = barred by a rule, lozenge = permitted, square = domestic. */
const shapes: Record<ChipColour, string> = {
  us: 'M-9,0a9,9 0 1,0 18,0a9,9 0 1,0 -18,0Z',
  permitted: 'M0,-12L12,0L0,12L-12,0Z',
  domestic: 'M-9,-9H9V9H-9Z',
  rented: 'M-9,-9H9V9H-9Z',
}
