import { say } from '../app/translator'
import { ChartSonification } from '../parts/charts/chart-sonification'

interface SparklineProps {
  title: string
  values: readonly number[]
  write: (value: number) => string
}

/** A sparkline with its first and last value. */
export function Sparkline({ title, values, write }: SparklineProps) {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const x = (index: number) => (index / Math.max(1, values.length - 1)) * 222
  const y = (value: number) => 60 - ((value - low) / (high - low || 1)) * 44
  const [first, last] = [values[0] ?? 0, values.at(-1) ?? 0]
  return (
    <>
      <svg
        class="sparkline"
        viewBox="0 0 252 78"
        role="img"
        aria-label={say('chart.fromTo', { label: title, from_: write(first), to_: write(last) })}
      >
        <path
          d={`M${values.map((value, index) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join('L')}`}
          fill="none"
          stroke="var(--text)"
          stroke-width="2"
        />
        <circle cx={x(values.length - 1)} cy={y(last)} r="4" fill="var(--seal)" />
        <text x="0" y="76">
          {write(first)}
        </text>
        <text x="252" y="76" text-anchor="end" font-weight="650">
          {write(last)}
        </text>
      </svg>
      <ChartSonification
        title={title}
        curves={[{ id: 'values', label: title, values }]}
        places={values.map((_, index) => index)}
        span={[low, high]}
        write={write}
      />
    </>
  )
}
