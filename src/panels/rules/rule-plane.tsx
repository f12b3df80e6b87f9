import { scaleLog } from 'd3-scale'
import { formatNumber } from '../../text/format'
import type { ChipColour } from '../../view/chip-colour'
import { displayNameOf, say } from '../app/translator'
import {
  bandNameRect,
  chooseBandNamePosition,
  choosePointLabelPositions,
  type LabelledPlanePoint,
  type PlaneDrawingRect,
  pointMarkRect,
} from './place-labels'
import type { RulePlaneBounds, RulePlaneCell, RulePlaneEdge } from './rule-plane.view'
import type { RulePlaneSpot, RulePlaneView } from './rules.view'

/** The plane of TPP and density with a rule's bands, and every chip as a point. */
export function RuleThresholdChart({ picture, chosen }: { picture: RulePlaneView; chosen: string | null }) {
  const scale = planeScale(picture.bounds)
  const names = bandNames(picture, scale)
  const chips = picture.spots.reduce((sum, { points }) => sum + points.length, 0)
  const isStripped = picture.spots.some(({ density }) => density === null)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="plane-frame slip" tabIndex={0} aria-label={say('trade.plane.title')}>
      <svg
        class="plane"
        viewBox={`0 0 ${planeDrawingSize.width} ${isStripped ? planeDrawingSize.height : unknownDensityStrip.top - 8}`}
        role="img"
        aria-label={say('trade.plane.describe', { count: chips })}
      >
        <PlanePatterns />
        <rect class="ground" {...placeOf(frame)} />
        {picture.cells.map((cell) => (
          <Cell key={`${cell.tppFrom}-${cell.densityFrom}`} cell={cell} scale={scale} />
        ))}
        <PlaneAxes picture={picture} scale={scale} />
        {picture.edges.map((edge) => (
          <Edge key={`${edge.tppFrom}-${edge.densityFrom}-${edge.tppTo}`} edge={edge} scale={scale} />
        ))}
        {names.map(({ status, text, place }) => (
          <text key={status} class={`band-name ${status}`} x={place.x} y={place.y} text-anchor={place.anchor}>
            {text}
          </text>
        ))}
        {isStripped && <Strip />}
        <PlaneSpots
          spots={picture.spots}
          scale={scale}
          chosen={chosen}
          taken={names.map(({ text, place }) => bandNameRect(text, place))}
        />
      </svg>
    </section>
  )
}

/** A rectangle as SVG writes it. */
function placeOf({ left, right, top, bottom }: PlaneDrawingRect) {
  return { x: left, y: top, width: right - left, height: bottom - top }
}

function PlanePatterns() {
  return (
    <defs>
      <pattern id="plane-denied" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="1.5" height="8" fill="var(--seal)" />
      </pattern>
      <pattern id="plane-licence" width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <rect width="1.5" height="12" fill="var(--seal)" />
      </pattern>
      <pattern id="plane-notification" width="9" height="9" patternUnits="userSpaceOnUse">
        <circle cx="4" cy="4" r="1.1" fill="var(--money)" />
      </pattern>
    </defs>
  )
}

function Cell({ cell, scale }: { cell: RulePlaneCell; scale: PlaneScale }) {
  if (cell.status === 'free') return null
  const place = placeOf(cellRect(cell, scale))
  return (
    <g class={`cell ${cell.status} ${cell.conditional ? 'conditional' : ''}`}>
      <rect class="tint" {...place} />
      <rect class="hatch" {...place} fill={`url(#plane-${cell.status})`} />
    </g>
  )
}

function Edge({ edge, scale: { x, y } }: { edge: RulePlaneEdge; scale: PlaneScale }) {
  const path = `M${x(edge.tppFrom)},${y(edge.densityFrom)}L${x(edge.tppTo)},${y(edge.densityTo)}`
  return <path class={`edge ${edge.status} ${edge.conditional ? 'conditional' : ''}`} d={path} />
}

/** The strip for chips of unknown density. */
function Strip() {
  return (
    <g class="plane-strip">
      <rect {...placeOf(unknownDensityStrip)} />
      <text x={frame.left} y={unknownDensityStrip.top - 7}>
        {say('trade.plane.noArea')}
      </text>
    </g>
  )
}

function PlaneAxes({ picture, scale: { x, y } }: { picture: RulePlaneView; scale: PlaneScale }) {
  return (
    <g class="plane-axes">
      {picture.tppMarks.map((mark) => (
        <g key={mark}>
          <path d={`M${x(mark)},${frame.top}V${frame.bottom}`} />
          <text x={x(mark)} y={frame.bottom + 19} text-anchor="middle">
            {formatNumber(mark)}
          </text>
        </g>
      ))}
      {picture.densityMarks.map((mark) => (
        <g key={mark}>
          <path d={`M${frame.left},${y(mark)}H${frame.right}`} />
          <text x={frame.left - 8} y={y(mark) + 5} text-anchor="end">
            {formatNumber(mark)}
          </text>
        </g>
      ))}
      <text class="axis-name" x={frame.right} y={frame.bottom + 40} text-anchor="end">
        {say('trade.plane.x')} →
      </text>
      <text class="axis-name" transform={`translate(16,${frame.top}) rotate(-90)`} text-anchor="end">
        {say('trade.plane.y')} →
      </text>
    </g>
  )
}

const statuses = ['denied', 'licence', 'notification', 'free'] as const

/** Each status drawn is named once, in a corner where it covers no chip. */
function bandNames({ cells, spots }: RulePlaneView, scale: PlaneScale) {
  const taken = spots.map((spot) => pointMarkRect({ ...spotPoint(spot, scale), text: '' }))
  return statuses.flatMap((status) => {
    const own = cells.filter((cell) => cell.status === status)
    const text = say(own.every(({ conditional }) => conditional) ? 'trade.plane.conditional' : `trade.plane.${status}`)
    const boxes = own.map((cell) => cellRect(cell, scale)).sort((a, b) => area(b) - area(a))
    const place = chooseBandNamePosition(text, boxes, { frame, taken })
    if (!place) return []
    taken.push(bandNameRect(text, place))
    return [{ status, text, place }]
  })
}

/** The rectangle of a cell in the drawing. */
function cellRect({ tppFrom, tppTo, densityFrom, densityTo }: RulePlaneCell, { x, y }: PlaneScale): PlaneDrawingRect {
  return { left: x(tppFrom), right: x(tppTo), top: y(densityTo), bottom: y(densityFrom) }
}

function area({ left, right, top, bottom }: PlaneDrawingRect): number {
  return (right - left) * (bottom - top)
}

/** The scales of the drawing. */
interface PlaneScale {
  x: (tpp: number) => number
  y: (density: number) => number
}

/** The drawing's size, the plot area, and below it the strip for chips without a published die area. */
const planeDrawingSize = { width: 640, height: 480 }
const frame: PlaneDrawingRect = { left: 62, right: 626, top: 14, bottom: 350 }
const unknownDensityStrip: PlaneDrawingRect = { left: 62, right: 626, top: 410, bottom: 474 }

/** Logarithmic scales on both axes. */
function planeScale(bounds: RulePlaneBounds): PlaneScale {
  return {
    x: scaleLog([bounds.tppFrom, bounds.tppTo], [frame.left, frame.right]),
    y: scaleLog([bounds.densityFrom, bounds.densityTo], [frame.bottom, frame.top]),
  }
}

/** The position of a spot: in the plot area, or in the strip. */
function spotPoint({ tpp, density }: RulePlaneSpot, { x, y }: PlaneScale): { x: number; y: number } {
  return { x: x(tpp), y: density === null ? (unknownDensityStrip.top + unknownDensityStrip.bottom) / 2 : y(density) }
}

interface PlaneSpotsProps {
  spots: readonly RulePlaneSpot[]
  scale: PlaneScale
  chosen: string | null
  /** Areas taken by other labels. */
  taken: readonly PlaneDrawingRect[]
}

/** Every chip as a point: shape, letter and colour show origin and legal state. */
function PlaneSpots({ spots, scale, chosen, taken }: PlaneSpotsProps) {
  const inPlane = spots.filter(({ density }) => density !== null)
  const inStrip = spots.filter(({ density }) => density === null)
  return (
    <g class="spots">
      <Spots spots={inPlane} scale={scale} chosen={chosen} taken={taken} room={frame} />
      <Spots spots={inStrip} scale={scale} chosen={chosen} taken={[]} room={unknownDensityStrip} />
    </g>
  )
}

function Spots({ spots, scale, chosen, taken, room }: PlaneSpotsProps & { room: PlaneDrawingRect }) {
  const points = spots.map((spot): LabelledPlanePoint => ({ ...spotPoint(spot, scale), text: namesOf(spot) }))
  const labels = choosePointLabelPositions(points, { frame: room, taken })
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

function namesOf({ points }: RulePlaneSpot): string {
  return points.map(({ chip }) => displayNameOf('chip', chip)).join(', ')
}

/** The legal states on a spot: two chips with the same TPP may differ in the link. */
function coloursOf({ points }: RulePlaneSpot): ChipColour[] {
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
