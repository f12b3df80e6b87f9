import { say } from '../../app/translator'
import { gameState } from '../../game'
import { labelledSeries, ruleChartMarks } from './chart-labels'
import { curvesOf, weeksOf } from './curves.view'
import { LineChart } from './line-chart'

interface WeekChartProps {
  /** The caption, which is also the section's heading. */
  title: string
  note?: string | undefined
  /** The names of the weekly curves. */
  ids: readonly string[]
  write?: ((value: number) => string) | undefined
  fromZero?: boolean | undefined
}

/** Weekly curves with the weeks in which rules took force; nothing before the second week. */
export function WeekChart({ title, note, ids, write, fromZero }: WeekChartProps) {
  const weeks = weeksOf(gameState.value)
  if (weeks.length < 2) {
    return (
      <section class="works-card">
        <h3>{title}</h3>
        <p class="works-note">{say('works.curve.none')}</p>
      </section>
    )
  }
  return (
    <div class="works-card">
      <LineChart
        title={title}
        series={labelledSeries(curvesOf(gameState.value, ids))}
        x={weeks}
        rules={ruleChartMarks(gameState.value)}
        write={write}
        fromZero={fromZero}
      />
      {note && <p class="works-note">{note}</p>}
    </div>
  )
}
