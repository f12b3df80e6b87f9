import { scaleLinear } from 'd3-scale'
import { textWidthInLetters } from './text-width'

/** A chart's scales and plot area, in its own units. */
export interface ChartScales {
  width: number
  height: number
  left: number
  right: number
  bottom: number
  x: (week: number) => number
  y: (value: number) => number
  ticks: number[]
}

/** Scales of weeks against values, with rows of marks above. */
export function chartScales(
  weeks: readonly number[],
  [lowest, highest]: readonly [number, number],
  { width, height, markRows }: { width: number; height: number; markRows: number },
): ChartScales {
  const [left, right, bottom] = [58, 10, 26]
  const top = 8 + chartMarkRowHeight * Math.max(1, markRows)
  const first = weeks[0] ?? 0
  const last = Math.max(first + 1, weeks.at(-1) ?? 0)
  const x = scaleLinear([first, last], [left, width - right])
  const y = scaleLinear([lowest, highest === lowest ? lowest + 1 : highest], [height - bottom, top]).nice(4)
  return { width, height, left, right, bottom, x, y, ticks: y.ticks(4) }
}

/** Axis labels, blank where they would repeat the one before. */
export function blankRepeatedAxisLabels(words: readonly string[]): string[] {
  return words.map((each, index) => (each === words[index - 1] ? '' : each))
}

/** Value axis labels: those of one unit share the number of decimals, $2.5 m and $5.0 m, $5 m and $10 m. */
export function axisTickLabels(ticks: readonly number[], write: (value: number) => string): string[] {
  const written = ticks.map((tick) => numberIn(write(tick)))
  const needed = (unit: string) =>
    Math.max(...written.map((other) => (other.unit === unit ? other.decimals.replace(/0+$/, '').length : 0)))
  const words = written.map(({ whole, decimals, unit }) => {
    const shown = decimals.padEnd(needed(unit), '0').slice(0, needed(unit))
    return `${whole}${shown && `.${shown}`}${unit}`
  })
  return blankRepeatedAxisLabels(words)
}

/** Splits a written number: '$2', '50', ' m'. */
function numberIn(word: string): { whole: string; decimals: string; unit: string } {
  const [, whole = word, decimals = '', unit = ''] = /^(\D*[\d,]+)(?:\.(\d+))?(\D*)$/.exec(word) ?? []
  return { whole, decimals, unit }
}

/** A dated line across a chart. */
export interface ChartMark {
  week: number
  label: string
}

/** A mark whose label has a row of its own, so that no labels overlap. */
export interface PlacedChartMark extends ChartMark {
  row: number
  /** The label is left of its line, as there is no room on the right. */
  isLeft: boolean
}

export const chartMarkRowHeight = 15
/** Mean width of a bold Latin letter, in the chart's units. */
const letterWidth = 7
/** Gap between a line and its label. */
export const chartMarkLabelGap = 5

/** Gives each label the highest row in which it overlaps neither a label nor the edge. */
export function placeChartMarks(marks: readonly ChartMark[], space: ChartScales): PlacedChartMark[] {
  const taken: { row: number; from: number; to: number }[] = []
  return [...marks]
    .sort((a, b) => a.week - b.week)
    .map((mark) => {
      const x = space.x(mark.week)
      const width = textWidthInLetters(mark.label) * letterWidth
      const isLeft = x + chartMarkLabelGap + width > space.width
      const [from, to] = isLeft ? [x - chartMarkLabelGap - width, x] : [x, x + chartMarkLabelGap + width]
      const isFree = (row: number) => taken.every((other) => other.row !== row || other.to <= from || other.from >= to)
      let row = 0
      while (!isFree(row)) row += 1
      taken.push({ row, from, to })
      return { ...mark, row, isLeft }
    })
}
