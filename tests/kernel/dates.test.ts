import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOfDayNumber, dayNumberOf, weekIndexFromStart } from '../../src/kernel/dates'

/** 0 = Monday. */
const weekday = (date: string) => (((dayNumberOf(date) + 3) % 7) + 7) % 7

describe('the calendar', () => {
  it('knows some days', () => {
    expect(['1970-01-01', '1970-01-02', '1969-12-31', '2000-03-01', '2023-01-02'].map(dayNumberOf)).toEqual([
      0, 1, -1, 11_017, 19_359,
    ])
  })

  it('knows their weekdays: 2 January 2023 was a Monday, 7 October 2022 a Friday, 17 October 2023 a Tuesday', () => {
    expect(['2023-01-02', '2022-10-07', '2023-10-17'].map(weekday)).toEqual([0, 4, 1])
  })

  it('knows leap years, and that 1900 was none', () => {
    expect([
      dateOfDayNumber(dayNumberOf('2024-02-28') + 1),
      dateOfDayNumber(dayNumberOf('2023-02-28') + 1),
      dateOfDayNumber(dayNumberOf('1900-02-28') + 1),
    ]).toEqual(['2024-02-29', '2023-03-01', '1900-03-01'])
  })

  it('agrees with the engine’s own over two centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 50_000 }), (day) => {
        expect(dateOfDayNumber(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10))
        expect(dayNumberOf(dateOfDayNumber(day))).toBe(day)
      }),
    )
  })

  it('counts weeks from a Monday: 17 and 23 October 2023 fall in weeks 41 and 42 of 2 January 2023', () => {
    const week = (date: string) => weekIndexFromStart(date, '2023-01-02')
    expect([
      week('2023-01-02'),
      week('2023-01-08'),
      week('2023-01-09'),
      week('2023-10-17'),
      week('2023-10-23'),
    ]).toEqual([0, 0, 1, 41, 42])
    expect(week('2023-01-01')).toBe(-1)
  })
})
