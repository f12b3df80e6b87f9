import { describe, expect, it } from 'vitest'
import { placedMarks, spaceOf } from '../../../src/panels/parts/chart-space'

const weeks = Array.from({ length: 101 }, (_, week) => week)
const space = spaceOf(weeks, [0, 1], { width: 430, height: 193, markRows: 1 })
const placed = (...marks: [week: number, label: string][]) =>
  placedMarks(
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
