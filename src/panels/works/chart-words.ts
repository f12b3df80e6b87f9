import type { GameState } from '../../sim/state'
import { monthText } from '../../text/format'
import { sayAny } from '../../text/say'
import { type Curve, ruleMarks } from '../../view/works/curves'
import type { Mark } from '../parts/chart-space'
import type { LineSeries } from '../parts/line-chart'

const colours = ['var(--text)', 'var(--dial-capability)', 'var(--dial-independence)', 'var(--dial-cost)'] as const

/** Gives curves their names and colours. */
export function namedSeries(curves: readonly Curve[]): LineSeries[] {
  return curves.map(({ id, values }, index) => ({
    id,
    label: sayAny(`works.curve.${id}`),
    values,
    colour: colours[index % colours.length],
  }))
}

/** Rules that took force, as dated marks on a chart. */
export function ruleMarksOf(state: Readonly<GameState>): Mark[] {
  return ruleMarks(state).map((week) => ({ week, label: monthText(week) }))
}
