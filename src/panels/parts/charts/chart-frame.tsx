import type { ComponentChildren } from 'preact'
import { unknownValuePlaceholder } from '../../../text/format'
import { formatMonthOfWeek, say } from '../../app/translator'
import { DataTable } from '../data-table'
import { Disclosure } from '../disclosure'
import {
  axisTickLabels,
  blankRepeatedAxisLabels,
  type ChartMark,
  type ChartScales,
  chartMarkLabelGap,
  chartMarkRowHeight,
  chartScales,
  type PlacedChartMark,
  placeChartMarks,
} from './chart-scales'
import { ChartSonification } from './chart-sonification'

/** Common properties of charts over weeks. */
export interface CommonChartProps {
  title: string
  /** The week of each value; without it 0, 1, 2 … */
  x?: readonly number[] | undefined
  rules?: readonly ChartMark[] | undefined
  write?: ((value: number) => string) | undefined
  height?: number | undefined
}

interface ChartFrameProps extends CommonChartProps {
  write: (value: number) => string
  height: number
  /** The range of the value axis. */
  span: readonly [number, number]
  /** The table's columns, each with its legend sign. */
  columns: readonly Column[]
  /** Draws the values on the given scales. */
  draw: (space: ChartScales, weeks: readonly number[]) => ComponentChildren
}

interface Column {
  id: string
  label: string
  values: readonly (number | null)[]
  sign: ComponentChildren
  /** Other words for the legend, or none there. */
  legendLabel?: string
  isInLegend?: boolean
}

/** The drawing's width in its own units. */
const width = 430

/** Axes, legend and dated marks around a chart, and the table behind it. */
export function ChartFrame({ title, x, rules = [], write, height, span, columns, draw }: ChartFrameProps) {
  const weeks = x ?? Array.from({ length: Math.max(...columns.map(({ values }) => values.length)) }, (_, week) => week)
  const rowless = chartScales(weeks, span, { width, height, markRows: 1 })
  const marks = placeChartMarks(rules, rowless)
  const markRows = Math.max(1, ...marks.map(({ row }) => row + 1))
  // Further rows of marks make the drawing taller, so that the curves keep their height.
  const space = chartScales(weeks, span, { width, height: height + (markRows - 1) * chartMarkRowHeight, markRows })
  return (
    <figure class="chart">
      <figcaption>
        <b>{title}</b>
        {columns.length > 1 && <Legend columns={columns} />}
      </figcaption>
      <svg viewBox={`0 0 ${space.width} ${space.height}`} role="img" aria-label={describe(weeks, columns, write)}>
        <Grid space={space} write={write} />
        {draw(space, weeks)}
        <WeekAxis space={space} weeks={weeks} />
        <MarkLines marks={marks} space={space} />
      </svg>
      <ChartSonification title={title} curves={columns} places={weeks} span={span} write={write} />
      <Disclosure summary={say('chart.asTable')}>
        {() => (
          <DataTable
            caption={title}
            columns={[
              { id: 'week', label: say('chart.week') },
              ...columns.map(({ id, label }) => ({ id, label, isNumber: true })),
            ]}
            rows={sampled(weeks).map((index) => ({
              id: String(weeks[index]),
              cells: [
                formatMonthOfWeek(weeks[index] ?? 0),
                ...columns.map(({ values }) => writeOr(values[index], write)),
              ],
            }))}
          />
        )}
      </Disclosure>
    </figure>
  )
}

function Legend({ columns }: { columns: readonly Column[] }) {
  return (
    <span class="chart-legend">
      {columns
        .filter(({ isInLegend = true }) => isInLegend)
        .map(({ id, label, legendLabel = label, sign }) => (
          <span key={id}>
            {sign}
            {legendLabel}
          </span>
        ))}
    </span>
  )
}

function Grid({ space, write }: { space: ChartScales; write: (value: number) => string }) {
  const words = axisTickLabels(space.ticks, write)
  return (
    <g class="grid">
      {space.ticks.map((tick, index) => (
        <g key={tick}>
          <path d={`M${space.left},${space.y(tick)}H${space.width - space.right}`} />
          <text x={space.left - 6} y={space.y(tick) + 4} text-anchor="end">
            {words[index]}
          </text>
        </g>
      ))}
    </g>
  )
}

function WeekAxis({ space, weeks }: { space: ChartScales; weeks: readonly number[] }) {
  const first = weeks[0] ?? 0
  const last = weeks.at(-1) ?? 0
  const shown = [first, Math.round((first + last) / 2), last].filter((week, index, all) => all.indexOf(week) === index)
  const words = blankRepeatedAxisLabels(shown.map(formatMonthOfWeek))
  const anchors = shown.length === 1 ? ['start'] : ['start', 'middle', 'end']
  return (
    <g class="axis">
      <path d={`M${space.left},${space.height - space.bottom}H${space.width - space.right}`} />
      {shown.map((week, index) => (
        <text
          key={week}
          x={space.x(week)}
          y={space.height - 8}
          text-anchor={anchors[index === shown.length - 1 && index > 0 ? 2 : index]}
        >
          {words[index]}
        </text>
      ))}
    </g>
  )
}

/** The dated lines with their labels above the curves. */
function MarkLines({ marks, space }: { marks: readonly PlacedChartMark[]; space: ChartScales }) {
  return (
    <>
      {marks.map(({ week, label, row, isLeft }) => {
        const [x, y] = [space.x(week), 12 + row * chartMarkRowHeight]
        return (
          <g key={`${week}-${label}`} class="mark">
            <path d={`M${x},${y - 10}V${space.height - space.bottom}`} />
            <text
              x={isLeft ? x - chartMarkLabelGap : x + chartMarkLabelGap}
              y={y}
              text-anchor={isLeft ? 'end' : 'start'}
            >
              {label}
            </text>
          </g>
        )
      })}
    </>
  )
}

/** Every 13th week, the first and the last. */
function sampled(weeks: readonly number[]): number[] {
  return weeks.map((_, index) => index).filter((index) => index % 13 === 0 || index === weeks.length - 1)
}

/** The text alternative of the curves; the figure has its title already. */
function describe(weeks: readonly number[], columns: readonly Column[], write: (value: number) => string): string {
  return columns
    .map(({ label, values }) =>
      say('chart.fromTo', { label, from_: writeOr(values[0], write), to_: writeOr(values[weeks.length - 1], write) }),
    )
    .join('; ')
}

function writeOr(value: number | null | undefined, write: (value: number) => string): string {
  return value === null || value === undefined ? unknownValuePlaceholder : write(value)
}
