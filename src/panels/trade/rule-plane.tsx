import { scaleLog } from 'd3-scale'
import { number } from '../../text/format'
import { nameOf, say } from '../../text/say'
import type { PlaneCell, PlaneEdge } from '../../view/trade/rule-plane'
import type { PlaneSpot, RulePicture } from '../../view/trade/rule-view'
import { PlaneSpots } from './plane-spots'

/** Where figures stand in the drawing. */
export interface PlaneScale {
  x: (tpp: number) => number
  y: (density: number) => number
  frame: { left: number; right: number; top: number; bottom: number }
}

const size = { width: 640, height: 440 }
const frame = { left: 62, right: 626, top: 14, bottom: 376 }

/** The plane of TPP and density with the bands of a rule drawn in it, and every chip as a point. */
export function RulePlane({ picture, chosen }: { picture: RulePicture; chosen: string | null }) {
  const scale = scaleOf(picture)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="plane-frame slip" tabIndex={0} aria-label={say('trade.plane.title')}>
      <svg class="plane" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={describe(picture.spots)}>
        <PlanePatterns />
        <rect
          class="free"
          x={frame.left}
          y={frame.top}
          width={frame.right - frame.left}
          height={frame.bottom - frame.top}
        />
        {picture.cells.map((cell) => (
          <Cell key={`${cell.tppFrom}-${cell.densityFrom}`} cell={cell} scale={scale} />
        ))}
        <PlaneAxes picture={picture} scale={scale} />
        {picture.edges.map((edge) => (
          <Edge key={`${edge.tppFrom}-${edge.densityFrom}-${edge.tppTo}`} edge={edge} scale={scale} />
        ))}
        <BandNames cells={picture.cells} scale={scale} />
        <PlaneSpots spots={picture.spots} scale={scale} chosen={chosen} />
      </svg>
    </section>
  )
}

function scaleOf({ bounds }: RulePicture): PlaneScale {
  const x = scaleLog([bounds.tppFrom, bounds.tppTo], [frame.left, frame.right])
  const y = scaleLog([bounds.densityFrom, bounds.densityTo], [frame.bottom, frame.top])
  return { x, y, frame }
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

function Cell({ cell, scale }: { cell: PlaneCell; scale: PlaneScale }) {
  if (cell.status === 'free') return null
  const box = boxOf(cell, scale)
  return (
    <g class={`cell ${cell.status} ${cell.conditional ? 'conditional' : ''}`}>
      <rect class="tint" {...box} />
      <rect class="hatch" {...box} fill={`url(#plane-${cell.status})`} />
    </g>
  )
}

function boxOf({ tppFrom, tppTo, densityFrom, densityTo }: PlaneCell, { x, y }: PlaneScale) {
  return { x: x(tppFrom), y: y(densityTo), width: x(tppTo) - x(tppFrom), height: y(densityFrom) - y(densityTo) }
}

function Edge({ edge, scale: { x, y } }: { edge: PlaneEdge; scale: PlaneScale }) {
  const path = `M${x(edge.tppFrom)},${y(edge.densityFrom)}L${x(edge.tppTo)},${y(edge.densityTo)}`
  return <path class={`edge ${edge.status} ${edge.conditional ? 'conditional' : ''}`} d={path} />
}

/** The name of each status, once, in its largest cell. */
function BandNames({ cells, scale }: { cells: readonly PlaneCell[]; scale: PlaneScale }) {
  const statuses = ['denied', 'licence', 'notification', 'free'] as const
  return (
    <g class="band-names">
      {statuses.map((status) => {
        const cell = largest(
          cells.filter((each) => each.status === status),
          scale,
        )
        if (!cell) return null
        const box = boxOf(cell, scale)
        return (
          <text key={status} class={status} x={box.x + 8} y={box.y + box.height - 12}>
            {say(cell.conditional ? 'trade.plane.conditional' : `trade.plane.${status}`)}
          </text>
        )
      })}
    </g>
  )
}

function largest(cells: readonly PlaneCell[], scale: PlaneScale): PlaneCell | undefined {
  const area = (cell: PlaneCell) => boxOf(cell, scale).width * boxOf(cell, scale).height
  return cells.toSorted((a, b) => area(b) - area(a))[0]
}

function PlaneAxes({
  picture: { tppMarks, densityMarks, bounds },
  scale: { x, y },
}: {
  picture: RulePicture
  scale: PlaneScale
}) {
  const across = [bounds.tppFrom, ...tppMarks, bounds.tppTo]
  const up = [bounds.densityFrom, ...densityMarks, bounds.densityTo]
  return (
    <g class="plane-axes">
      {across.map((mark) => (
        <g key={mark}>
          <path d={`M${x(mark)},${frame.top}V${frame.bottom}`} />
          <text x={x(mark)} y={frame.bottom + 20} text-anchor="middle">
            {number(mark)}
          </text>
        </g>
      ))}
      {up.map((mark) => (
        <g key={mark}>
          <path d={`M${frame.left},${y(mark)}H${frame.right}`} />
          <text x={frame.left - 8} y={y(mark) + 5} text-anchor="end">
            {number(mark)}
          </text>
        </g>
      ))}
      <text class="axis-name" x={frame.right} y={frame.bottom + 46} text-anchor="end">
        {say('trade.plane.x')} →
      </text>
      <text class="axis-name" transform={`translate(16,${frame.top}) rotate(-90)`} text-anchor="end">
        {say('trade.plane.y')} →
      </text>
    </g>
  )
}

/** The drawing in words: the table below it says the rest. */
function describe(spots: readonly PlaneSpot[]): string {
  const chips = spots.flatMap(({ points }) => points.map(({ chip }) => nameOf('chip', chip)))
  return say('trade.plane.describe', { count: chips.length })
}
