import type { GameState } from '../../../sim/state/state'
import { monthText, sayDynamic } from '../../app/translator'
import type { ChartMark } from './chart-scales'
import { type Curve, ruleForceWeeks } from './curves.view'
import type { LineSeries } from './line-chart'

const colours = ['var(--text)', 'var(--dial-capability)', 'var(--dial-independence)', 'var(--dial-cost)'] as const

/** Adds names and colours to curves. */
export function labelledSeries(curves: readonly Curve[]): LineSeries[] {
  return curves.map(({ id, values }, index) => ({
    id,
    label: sayDynamic(`works.curve.${id}`),
    values,
    colour: colours[index % colours.length],
  }))
}

/** Rules that took force, as dated marks on a chart. */
export function ruleChartMarks(state: Readonly<GameState>): ChartMark[] {
  return ruleForceWeeks(state).map((week) => ({ week, label: monthText(week) }))
}
