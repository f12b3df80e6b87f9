import { number } from '../../text/format'
import { say } from '../app/translator'
import { bandNames, cellRect } from './band-names'
import { nameRect } from './place-labels'
import { frame, type PlaneScale, planeDrawingSize, planeScale, unknownDensityStrip } from './plane-scale'
import { PlaneSpots } from './plane-spots'
import type { PlaneCell, PlaneEdge } from './rule-plane.view'
import type { RulePicture } from './rules.view'

/** The plane of TPP and density with a rule's bands, and every chip as a point. */
export function RulePlane({ picture, chosen }: { picture: RulePicture; chosen: string | null }) {
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
        <rect
          class="ground"
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
          taken={names.map(({ text, place }) => nameRect(text, place))}
        />
      </svg>
    </section>
  )
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
  const { left, right, top, bottom } = cellRect(cell, scale)
  const place = { x: left, y: top, width: right - left, height: bottom - top }
  return (
    <g class={`cell ${cell.status} ${cell.conditional ? 'conditional' : ''}`}>
      <rect class="tint" {...place} />
      <rect class="hatch" {...place} fill={`url(#plane-${cell.status})`} />
    </g>
  )
}

function Edge({ edge, scale: { x, y } }: { edge: PlaneEdge; scale: PlaneScale }) {
  const path = `M${x(edge.tppFrom)},${y(edge.densityFrom)}L${x(edge.tppTo)},${y(edge.densityTo)}`
  return <path class={`edge ${edge.status} ${edge.conditional ? 'conditional' : ''}`} d={path} />
}

/** The strip for chips of unknown density. */
function Strip() {
  return (
    <g class="plane-strip">
      <rect
        x={unknownDensityStrip.left}
        y={unknownDensityStrip.top}
        width={unknownDensityStrip.right - unknownDensityStrip.left}
        height={unknownDensityStrip.bottom - unknownDensityStrip.top}
      />
      <text x={frame.left} y={unknownDensityStrip.top - 7}>
        {say('trade.plane.noArea')}
      </text>
    </g>
  )
}

function PlaneAxes({
  picture: { tppMarks, densityMarks },
  scale: { x, y },
}: {
  picture: RulePicture
  scale: PlaneScale
}) {
  return (
    <g class="plane-axes">
      {tppMarks.map((mark) => (
        <g key={mark}>
          <path d={`M${x(mark)},${frame.top}V${frame.bottom}`} />
          <text x={x(mark)} y={frame.bottom + 19} text-anchor="middle">
            {number(mark)}
          </text>
        </g>
      ))}
      {densityMarks.map((mark) => (
        <g key={mark}>
          <path d={`M${frame.left},${y(mark)}H${frame.right}`} />
          <text x={frame.left - 8} y={y(mark) + 5} text-anchor="end">
            {number(mark)}
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
