import { describe, expect, it } from 'vitest'
import {
  formatCount,
  formatEstimate,
  formatNumber,
  formatPercent,
  formatPflops,
  formatPoints,
  formatPower,
  formatWithExplicitSign,
} from '../../src/text/format'
import { createMoneyAndDateFormatter } from '../../src/text/money-and-dates'

const { dateText, monthText, usd } = createMoneyAndDateFormatter({ language: 'en', sign: '$', start: '2023-01-02' })

describe('numbers on paper', () => {
  it('carry their unit, a comma at thousands and three figures that matter', () => {
    expect(usd(41_812_340)).toBe('$41.8 m')
    expect(usd(136_700_000)).toBe('$137 m')
    expect(usd(8_700_000)).toBe('$8.70 m')
    expect(usd(29_020_000_000)).toBe('$29.0 bn')
    expect(usd(14_900)).toBe('$14,900')
    expect(usd(0.414)).toBe('$0.41')
    expect(formatCount(3208)).toBe('3,208')
    expect(formatPower(5900)).toBe('5.9 MW')
    expect(formatPower(426)).toBe('426 kW')
    expect(formatPflops(412)).toBe('412 PFLOP/s')
    expect(formatPercent(0.39)).toBe('39%')
    expect(formatNumber(0.3591)).toBe('0.36')
  })

  it('tell an estimate in two figures that matter', () => {
    expect([0.123, 4.65, 11.47, 0.004, -0.27, 54_930].map(formatEstimate)).toEqual([
      '0.12',
      '4.7',
      '11',
      '0',
      '−0.27',
      '55,000',
    ])
  })

  it('never round up into the next unit without saying it', () => {
    expect(usd(999_400)).toBe('$999,400')
    expect(usd(999_600)).toBe('$1.00 m')
    expect(usd(999_600_000)).toBe('$1.00 bn')
    expect(formatPower(999.9)).toBe('1.0 MW')
  })

  it('have a true minus sign, and none where nothing is left to see', () => {
    expect(usd(-3_700_000)).toBe('−$3.70 m')
    expect(formatPoints(-0.01)).toBe('0.0')
    expect(formatWithExplicitSign(3.2, formatPoints)).toBe('+3.2')
    expect(formatWithExplicitSign(-3.2, formatPoints)).toBe('−3.2')
    expect(formatWithExplicitSign(0, formatPoints)).toBe('0.0')
  })

  it('dates are Mondays, counted from the level’s first', () => {
    expect(dateText(0)).toBe('2 Jan 2023')
    expect(dateText(36)).toBe('11 Sep 2023')
    expect(monthText(36)).toBe('Sep 2023')
  })
})

describe('money and dates in another language', () => {
  it('are written as its readers write them, in the level’s money', () => {
    const chinese = createMoneyAndDateFormatter({ language: 'zh-Hans', sign: '¥', start: '2023-01-02' })
    expect(chinese.usd(5_980_000)).toBe('¥598 万')
    expect(chinese.usd(14_900)).toBe('¥14,900')
    expect(chinese.dateText(36)).toBe('2023年9月11日')
    const korean = createMoneyAndDateFormatter({ language: 'ko', sign: '$', start: '2023-01-02' })
    expect(korean.usd(5_980_000)).toBe('$598만')
    expect(korean.monthText(36)).toBe('2023년 9월')
  })
})
