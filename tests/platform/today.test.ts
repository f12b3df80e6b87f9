import { expect, test } from 'vitest'
import { dailySeed } from '../../src/platform/daily-seed'
import { parseUrlOptions } from '../../src/platform/url-options'

test('the seed of the day changes at midnight of universal time, wherever the clock hangs', () => {
  expect(dailySeed(new Date('2026-11-27T00:00:00Z'))).toBe('2026-11-27')
  expect(dailySeed(new Date('2026-11-27T23:59:59Z'))).toBe('2026-11-27')
  expect(dailySeed(new Date('2026-11-28T05:00:00+09:00'))).toBe('2026-11-27')
})

test('a link can carry it', () => {
  expect(parseUrlOptions(`?seed=${dailySeed(new Date('2026-01-02T12:00:00Z'))}`).seed).toBe('2026-01-02')
})
