import { area } from 'd3-shape'
import { formatCount } from '../../../text/format'
import type { ChipColour } from '../../../view/chip-colour'
import { ChartFrame, type CommonChartProps } from './chart-frame'

interface AreaSeries {
  id: string
  label: string
  /** One a week. */
  values: readonly number[]
  pattern: ChipColour
}

interface AreaChartProps extends CommonChartProps {
  /** From the lowest layer up. */
  series: readonly AreaSeries[]
}

/** Stacked areas over weeks, each with its colour, pattern and name, with a table behind them. */
export function AreaChart({ series, write = formatCount, height = 209, ...rest }: AreaChartProps) {
  const layers = stacked(series)
  const highest = Math.max(1, ...(layers.at(-1)?.tops ?? []))
  const columns = series.map(({ pattern, ...row }) => ({ ...row, sign: <i class={`swatch ${pattern}`} /> }))
  return (
    <ChartFrame
      {...rest}
      write={write}
      height={height}
      span={[0, highest]}
      columns={columns}
      draw={(space, weeks) => {
        const layer = area<[number, number]>()
          .x((_, index) => space.x(weeks[index] ?? index))
          .y0(([floor]) => space.y(floor))
          .y1(([, top]) => space.y(top))
        return layers.map(({ id, pattern, floors, tops }) => (
          <path
            key={id}
            class="area"
            d={layer(tops.map((top, index) => [floors[index] ?? 0, top])) ?? ''}
            fill={`url(#fill-${pattern})`}
          />
        ))
      }}
    />
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
