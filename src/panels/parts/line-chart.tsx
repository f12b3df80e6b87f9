import { line } from 'd3-shape'
import { number } from '../../text/format'
import { ChartFrame, type Mark, spaceOf } from './chart-frame'

export interface LineSeries {
  id: string
  label: string
  /** One a week; null where nothing is known. */
  values: readonly (number | null)[]
  /** A CSS colour. */
  colour?: string | undefined
}

interface LineChartProps {
  title: string
  series: readonly LineSeries[]
  /** The week of each value; without it 0, 1, 2 … */
  x?: readonly number[] | undefined
  rules?: readonly Mark[] | undefined
  write?: ((value: number) => string) | undefined
  /** The axis begins at 0. */
  fromZero?: boolean | undefined
  width?: number | undefined
  height?: number | undefined
}

const dashes = ['', '7 4', '2 3', '10 3 2 3']

/** Lines over weeks, told apart by colour, dash and name, with a table behind them. */
export function LineChart({
  title,
  series,
  x,
  rules = [],
  write = number,
  fromZero = false,
  width = 430,
  height = 190,
}: LineChartProps) {
  const weeks = x ?? longest(series).map((_, week) => week)
  const known = series.flatMap(({ values }) => values.filter((value) => value !== null))
  const lowest = Math.min(...(fromZero ? [0] : []), ...(known.length > 0 ? known : [0]))
  const space = spaceOf(weeks, lowest, Math.max(...(known.length > 0 ? known : [1])), width, height)
  const draw = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => space.x(weeks[index] ?? index))
    .y((value) => space.y(value ?? 0))
  return (
    <ChartFrame
      title={title}
      space={space}
      weeks={weeks}
      marks={rules}
      write={write}
      columns={series}
      legend={<LineLegend series={series} />}
    >
      {series.map(({ id, values, colour = 'var(--text)' }, index) => (
        <path
          key={id}
          class="line"
          d={draw([...values]) ?? ''}
          stroke={colour}
          stroke-dasharray={dashes[index % dashes.length]}
        />
      ))}
    </ChartFrame>
  )
}

function LineLegend({ series }: { series: readonly LineSeries[] }) {
  if (series.length < 2) return null
  return (
    <span class="chart-legend">
      {series.map(({ id, label, colour = 'var(--text)' }, index) => (
        <span key={id}>
          <svg width="26" height="8" aria-hidden="true">
            <path d="M0,4H26" stroke={colour} stroke-width="2.5" stroke-dasharray={dashes[index % dashes.length]} />
          </svg>
          {label}
        </span>
      ))}
    </span>
  )
}

function longest(series: readonly LineSeries[]): readonly (number | null)[] {
  return series.reduce<readonly (number | null)[]>(
    (most, { values }) => (values.length > most.length ? values : most),
    [],
  )
}
