import { area, line } from 'd3-shape'
import { formatNumber } from '../../../text/format'
import { ChartFrame, type CommonChartProps } from './chart-frame'

export interface LineSeries {
  id: string
  label: string
  /** One a week; null where unknown. */
  values: readonly (number | null)[]
  /** A CSS colour. */
  colour?: string | undefined
}

/** A range behind the lines: how far worlds differ. */
export interface ChartBand {
  id: string
  label: string
  low: readonly number[]
  high: readonly number[]
  colour: string
}

interface LineChartProps extends CommonChartProps {
  series: readonly LineSeries[]
  band?: ChartBand | undefined
  /** The axis begins at 0. */
  fromZero?: boolean | undefined
}

const dashes = ['', '7 4', '2 3', '10 3 2 3', '14 4']

/** Lines over weeks, distinguished by colour, dash and name, with a table behind them. */
export function LineChart({
  series,
  band,
  fromZero = false,
  write = formatNumber,
  height = 193,
  ...rest
}: LineChartProps) {
  const known = [
    ...series.flatMap(({ values }) => values.filter((value) => value !== null)),
    ...(band ? [...band.low, ...band.high] : []),
  ]
  const lowest = Math.min(...(fromZero ? [0] : []), ...(known.length > 0 ? known : [0]))
  const strokes = series.map(({ colour = 'var(--text)' }, index) => ({
    stroke: colour,
    'stroke-dasharray': dashes[index % dashes.length],
  }))
  return (
    <ChartFrame
      {...rest}
      write={write}
      height={height}
      span={[lowest, Math.max(...(known.length > 0 ? known : [1]))]}
      columns={[
        ...series.map(({ id, label, values }, index) => ({ id, label, values, sign: <Dash {...strokes[index]} /> })),
        ...(band ? bandColumns(band) : []),
      ]}
      draw={(space, weeks) => {
        const curve = line<number | null>()
          .defined((value) => value !== null)
          .x((_, index) => space.x(weeks[index] ?? index))
          .y((value) => space.y(value ?? 0))
        const range = area<number>()
          .x((_, index) => space.x(weeks[index] ?? index))
          .y0((_, index) => space.y(band?.low[index] ?? 0))
          .y1((high) => space.y(high))
        return [
          band && <path key={band.id} class="band" d={range([...band.high]) ?? ''} fill={band.colour} />,
          ...series.map(({ id, values }, index) => (
            <path key={id} class="line" d={curve([...values]) ?? ''} {...strokes[index]} />
          )),
        ]
      }}
    />
  )
}

/** The band's edges are two columns of the table and one entry of the legend. */
function bandColumns({ id, label, low, high, colour }: ChartBand) {
  const sign = (
    <svg width="26" height="8" aria-hidden="true">
      <path class="band" d="M0,0H26V8H0Z" fill={colour} />
    </svg>
  )
  return [
    { id: `${id}-low`, label: `${label}: 10 %`, values: low, sign, isInLegend: false },
    { id: `${id}-high`, label: `${label}: 90 %`, values: high, sign, legendLabel: label },
  ]
}

/** The line's style, for the legend. */
function Dash(stroke: { stroke?: string; 'stroke-dasharray'?: string | undefined }) {
  return (
    <svg width="26" height="8" aria-hidden="true">
      <path d="M0,4H26" stroke-width="2.5" {...stroke} />
    </svg>
  )
}
