import { nameOf, say } from '../../text/say'
import type { ChipColour } from '../../view/chip-colour'
import type { PlaneSpot } from '../../view/trade/rule-view'
import { placeLabels } from './place-labels'
import type { PlaneScale } from './rule-plane'

interface PlaneSpotsProps {
  spots: readonly PlaneSpot[]
  scale: PlaneScale
  chosen: string | null
}

/** Every chip as a point: shape, letter and colour say whose it is and what the law makes of it. */
export function PlaneSpots({ spots, scale, chosen }: PlaneSpotsProps) {
  const points = spots.map((spot) => ({ x: scale.x(spot.tpp), y: heightOf(spot, scale), text: labelOf(spot) }))
  const labels = placeLabels(points, scale.frame)
  return (
    <g class="spots">
      {spots.map((spot, index) => {
        const { x, y, text } = points[index] ?? { x: 0, y: 0, text: '' }
        const label = labels[index]
        const isChosen = spot.points.some(({ chip }) => chip === chosen)
        return (
          <g key={text} class={isChosen ? 'chosen' : ''}>
            {spot.density === null && <path class="guess" d={`M${x},${scale.frame.top}V${scale.frame.bottom}`} />}
            {isChosen && <circle class="ring" cx={x} cy={y} r={16} />}
            {coloursOf(spot).map((colour, place) => (
              <Mark key={colour} colour={colour} x={x - place * 17} y={y} />
            ))}
            {label && (
              <text x={label.x} y={label.y} text-anchor={label.anchor}>
                {text}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}

/** The legal states on a spot, side by side: two chips with the same TPP may differ in the link. */
function coloursOf({ points }: PlaneSpot): ChipColour[] {
  return [...new Set(points.map(({ colour }) => colour))]
}

/** A chip whose die area nobody has published stands on the floor of the plane. */
function heightOf({ density }: PlaneSpot, { y, frame }: PlaneScale): number {
  return density === null ? frame.bottom - 14 : y(density)
}

function labelOf({ points, density }: PlaneSpot): string {
  const names = points.map(({ chip }) => nameOf('chip', chip)).join(', ')
  return density === null ? say('trade.plane.noArea', { names }) : names
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

/** Round for what a rule shuts out, a lozenge for what is let through, a square for what is made at home. */
const shapes: Record<ChipColour, string> = {
  us: 'M-9,0a9,9 0 1,0 18,0a9,9 0 1,0 -18,0Z',
  permitted: 'M0,-12L12,0L0,12L-12,0Z',
  domestic: 'M-9,-9H9V9H-9Z',
  rented: 'M-9,-9H9V9H-9Z',
}
