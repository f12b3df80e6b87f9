import { say } from '../../app/translator'
import { game } from '../../game'
import { namedSeries, ruleMarksOf } from './chart-words'
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
  const weeks = weeksOf(game.value)
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
        series={namedSeries(curvesOf(game.value, ids))}
        x={weeks}
        rules={ruleMarksOf(game.value)}
        write={write}
        fromZero={fromZero}
      />
      {note && <p class="works-note">{note}</p>}
    </div>
  )
}
