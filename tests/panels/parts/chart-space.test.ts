import { describe, expect, it } from 'vitest'
import { formatUsd } from '../../../src/panels/app/translator'
import { axisTickLabels, chartScales, placeChartMarks } from '../../../src/panels/parts/charts/chart-scales'
import { formatNumber } from '../../../src/text/format'

const weeks = Array.from({ length: 101 }, (_, week) => week)
const space = chartScales(weeks, [0, 1], { width: 430, height: 193, markRows: 1 })
const placed = (...marks: [week: number, label: string][]) =>
  placeChartMarks(
    marks.map(([week, label]) => ({ week, label })),
    space,
  ).map(({ row, isLeft }) => `${row} ${isLeft ? 'left' : 'right'}`)

describe('the label of a dated mark', () => {
  it('stands right of its line in the highest row, and a row lower where another label is', () => {
    expect(placed([10, 'Oct 2022'], [20, 'Nov 2022'], [60, 'Jan 2023'])).toEqual(['0 right', '1 right', '0 right'])
  })

  it('stands left where there is no room at the right: a Chinese letter takes more of it', () => {
    expect(placed([84, 'a letter'])).toEqual(['0 right'])
    expect(placed([84, '不肯等的信函'])).toEqual(['0 left'])
  })
})

describe('the words of an axis', () => {
  it('have as many decimals as the finest of them needs', () => {
    expect(axisTickLabels([0, 5e6, 10e6], formatUsd)).toEqual(['$0', '$5 m', '$10 m'])
    expect(axisTickLabels([-2.5e6, 0, 7.5e6, 10e6], formatUsd)).toEqual(['−$2.5 m', '$0', '$7.5 m', '$10.0 m'])
    expect(axisTickLabels([20, 40.5], formatNumber)).toEqual(['20.0', '40.5'])
  })

  it('stand each with their own unit, and leave what is no number as it is', () => {
    expect(axisTickLabels([500_000, 1e6, 1.5e6], formatUsd)).toEqual(['$500,000', '$1.0 m', '$1.5 m'])
    expect(axisTickLabels([1, 2], (value) => `level ${value} of 2.50`)).toEqual(['level 1 of 2.50', 'level 2 of 2.50'])
  })

  it('are not said twice', () => {
    expect(axisTickLabels([1, 1.2, 2], (value) => value.toFixed(0))).toEqual(['1', '', '2'])
  })
})
