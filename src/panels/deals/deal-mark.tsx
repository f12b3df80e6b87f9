/** A mark of the deal chart, each with its own shape. */
export type MarkKind = 'frontier' | 'nash' | 'ks' | 'us' | 'them' | 'landed' | 'left'

/** Square = our slips, disc = theirs, lozenge and triangle = the fair points, ring = the signed package. */
const shapes: Record<MarkKind, string> = {
  frontier: 'M-13,0H13',
  nash: 'M0,-13L13,0L0,13L-13,0Z',
  ks: 'M0,-6L5.5,4H-5.5Z',
  us: 'M-8,-8H8V8H-8Z',
  them: 'M-9,0a9,9 0 1,0 18,0a9,9 0 1,0 -18,0Z',
  landed: 'M-11.5,0a11.5,11.5 0 1,0 23,0a11.5,11.5 0 1,0 -23,0Z',
  left: 'M-13,0H12m-7,-5l7,5l-7,5',
}

interface DealMarkProps {
  kind: MarkKind
  x: number
  y: number
  /** The number inside the mark. */
  text?: string
}

/** One mark of the chart or its legend. */
export function DealMark({ kind, x, y, text = '' }: DealMarkProps) {
  return (
    <g class={`deal-mark ${kind}`} transform={`translate(${x},${y})`}>
      <path d={shapes[kind]} />
      {text !== '' && (
        <text y={4.5} text-anchor="middle">
          {text}
        </text>
      )}
    </g>
  )
}
