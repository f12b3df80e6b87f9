import { formatMonthOfWeek, say, sayDynamic } from '../../app/translator'
import { gameStateSignal } from '../../game'
import { weeklyCurvesOf, weeksOfCurveValues, weeksWhenRulesTookForce } from './curves.view'
import { LineChart } from './line-chart'

/** The colours of a chart's curves, in order. */
const colours = ['var(--text)', 'var(--dial-capability)', 'var(--dial-independence)', 'var(--dial-cost)'] as const

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
  const weeks = weeksOfCurveValues(gameStateSignal.value)
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
        series={weeklyCurvesOf(gameStateSignal.value, ids).map((curve, index) => ({
          ...curve,
          label: sayDynamic(`works.curve.${curve.id}`),
          colour: colours[index % colours.length],
        }))}
        x={weeks}
        rules={weeksWhenRulesTookForce(gameStateSignal.value).map((week) => ({ week, label: formatMonthOfWeek(week) }))}
        write={write}
        fromZero={fromZero}
      />
      {note && <p class="works-note">{note}</p>}
    </div>
  )
}
