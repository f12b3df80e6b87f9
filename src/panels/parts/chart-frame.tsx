import { scaleLinear } from 'd3-scale'
import type { ComponentChildren } from 'preact'
import { monthText } from '../../text/format'
import { say } from '../../text/say'
import { DataTable } from './data-table'

export interface Mark {
  week: number
  label: string
}

/** Where a chart's lines stand, in its own units. */
export interface Space {
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
  x: (week: number) => number
  y: (value: number) => number
  ticks: number[]
}

/** Lays out a chart of weeks against values. */
export function spaceOf(
  weeks: readonly number[],
  lowest: number,
  highest: number,
  width: number,
  height: number,
): Space {
  const [left, right, top, bottom] = [58, 10, 20, 26]
  const first = weeks[0] ?? 0
  const last = Math.max(first + 1, weeks.at(-1) ?? 0)
  const x = scaleLinear([first, last], [left, width - right])
  const y = scaleLinear([lowest, highest === lowest ? lowest + 1 : highest], [height - bottom, top]).nice(4)
  return { width, height, left, right, top, bottom, x, y, ticks: y.ticks(4) }
}

interface ChartFrameProps {
  title: string
  space: Space
  weeks: readonly number[]
  marks: readonly Mark[]
  write: (value: number) => string
  /** The figures behind the drawing. */
  columns: readonly { id: string; label: string; values: readonly (number | null)[] }[]
  /** Beside the title: which line is which. */
  legend: ComponentChildren
  children: ComponentChildren
}

/** A drawing with axes and dated marks, and the table behind it. */
export function ChartFrame({ title, space, weeks, marks, write, columns, legend, children }: ChartFrameProps) {
  return (
    <figure class="chart">
      <figcaption>
        <b>{title}</b>
        {legend}
      </figcaption>
      <svg
        viewBox={`0 0 ${space.width} ${space.height}`}
        role="img"
        aria-label={describe(title, weeks, columns, write)}
      >
        <Grid space={space} write={write} />
        {children}
        <WeekAxis space={space} weeks={weeks} />
        {marks.map((mark, index) => (
          <MarkLine key={`${mark.week}-${mark.label}`} mark={mark} space={space} row={index % 2} />
        ))}
      </svg>
      <details>
        <summary>{say('chart.asTable')}</summary>
        <DataTable
          caption={title}
          columns={[
            { id: 'week', label: say('chart.week') },
            ...columns.map(({ id, label }) => ({ id, label, isNumber: true })),
          ]}
          rows={sampled(weeks).map((index) => ({
            id: String(weeks[index]),
            cells: [monthText(weeks[index] ?? 0), ...columns.map(({ values }) => writeOr(values[index], write))],
          }))}
        />
      </details>
    </figure>
  )
}

function Grid({ space, write }: { space: Space; write: (value: number) => string }) {
  return (
    <g class="grid">
      {space.ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${space.left},${space.y(tick)}H${space.width - space.right}`} />
          <text x={space.left - 6} y={space.y(tick) + 4} text-anchor="end">
            {write(tick)}
          </text>
        </g>
      ))}
    </g>
  )
}

function WeekAxis({ space, weeks }: { space: Space; weeks: readonly number[] }) {
  const first = weeks[0] ?? 0
  const last = weeks.at(-1) ?? 0
  const shown = [first, Math.round((first + last) / 2), last].filter((week, index, all) => all.indexOf(week) === index)
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
          {monthText(week)}
        </text>
      ))}
    </g>
  )
}

function MarkLine({ mark, space, row }: { mark: Mark; space: Space; row: number }) {
  const x = space.x(mark.week)
  const isRight = x > space.width * 0.7
  return (
    <g class="mark">
      <path d={`M${x},${space.top - 8}V${space.height - space.bottom}`} />
      <text x={isRight ? x - 5 : x + 5} y={space.top + row * 15} text-anchor={isRight ? 'end' : 'start'}>
        {mark.label}
      </text>
    </g>
  )
}

/** Every 13th week, the first and the last. */
function sampled(weeks: readonly number[]): number[] {
  return weeks.map((_, index) => index).filter((index) => index % 13 === 0 || index === weeks.length - 1)
}

function describe(
  title: string,
  weeks: readonly number[],
  columns: ChartFrameProps['columns'],
  write: (value: number) => string,
): string {
  const parts = columns.map(({ label, values }) =>
    say('chart.fromTo', { label, from_: writeOr(values[0], write), to_: writeOr(values[weeks.length - 1], write) }),
  )
  return `${title}: ${parts.join('; ')}`
}

function writeOr(value: number | null | undefined, write: (value: number) => string): string {
  return value === null || value === undefined ? '——' : write(value)
}
