import { area } from 'd3-shape'
import { count } from '../../text/format'
import type { ChipColour } from '../../view/chip-colour'
import { ChartFrame, type Mark, spaceOf } from './chart-frame'

export interface AreaSeries {
  id: string
  label: string
  /** One a week. */
  values: readonly number[]
  pattern: ChipColour
}

interface AreaChartProps {
  title: string
  /** From the lowest layer up. */
  series: readonly AreaSeries[]
  x?: readonly number[] | undefined
  rules?: readonly Mark[] | undefined
  write?: ((value: number) => string) | undefined
  width?: number | undefined
  height?: number | undefined
}

/** Layers over weeks, each with its colour, pattern and name, with a table behind them. */
export function AreaChart({ title, series, x, rules = [], write = count, width = 430, height = 214 }: AreaChartProps) {
  const weeks = x ?? (series[0]?.values ?? []).map((_, week) => week)
  const layers = stacked(series)
  const highest = Math.max(1, ...(layers.at(-1)?.tops ?? []))
  const space = spaceOf(weeks, 0, highest, width, height)
  const draw = area<[number, number]>()
    .x((_, index) => space.x(weeks[index] ?? index))
    .y0(([floor]) => space.y(floor))
    .y1(([, top]) => space.y(top))
  return (
    <ChartFrame
      title={title}
      space={space}
      weeks={weeks}
      marks={rules}
      write={write}
      columns={series}
      legend={<AreaLegend series={series} />}
    >
      {layers.map(({ id, pattern, floors, tops }) => (
        <path
          key={id}
          class="area"
          d={draw(tops.map((top, index) => [floors[index] ?? 0, top])) ?? ''}
          fill={`url(#fill-${pattern})`}
        />
      ))}
    </ChartFrame>
  )
}

function AreaLegend({ series }: { series: readonly AreaSeries[] }) {
  return (
    <span class="chart-legend">
      {series.map(({ id, label, pattern }) => (
        <span key={id}>
          <i class={`swatch ${pattern}`} />
          {label}
        </span>
      ))}
    </span>
  )
}

function stacked(series: readonly AreaSeries[]) {
  let floors: number[] = []
  return series.map(({ id, pattern, values }) => {
    const below = values.map((_, index) => floors[index] ?? 0)
    floors = values.map((value, index) => value + (below[index] ?? 0))
    return { id, pattern, floors: below, tops: floors }
  })
}
