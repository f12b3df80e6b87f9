import { expect, test } from 'vitest'
import type { NationRunColumn } from '../../../src/lab/nation/run-nation'
import { advanceNation } from '../../../src/sim/nation/advance'
import { compilePolicySchedule, policyPeriodAt } from '../../../src/sim/nation/schedule'
import { startNation } from '../../../src/sim/nation/start'
import { nation, play, policyOf, setting, worlds } from '../../support/nation'

test('no flow, stock, share or price is negative or unknown, under any shipped policy', () => {
  const logarithms: NationRunColumn[] = ['largestRun', 'worldRun', 'monthsBehind']
  for (const name of Object.keys(nation.policies)) {
    for (const { world } of worlds.filter((_, n) => n % 4 === 0)) {
      const { columns } = play(policyOf(name), world)
      const faulty = Object.entries(columns).flatMap(([field, values]) => {
        const least = logarithms.includes(field as NationRunColumn) ? Number.NEGATIVE_INFINITY : 0
        const week = values.findIndex((value) => !Number.isFinite(value) || value < least)
        return week < 0 ? [] : [`${name}: ${field} in week ${week} is ${values[week]}`]
      })
      expect(faulty).toEqual([])
    }
  }
})

test('a nation is plain JSON: one that is saved and loaded in mid-course goes on the same to the bit', () => {
  const world = worlds[9]?.world
  if (!world) throw new Error('no world')
  const schedule = compilePolicySchedule(policyOf('history'), nation)
  const state = startNation(setting, world.parameters)
  const week = (of: typeof state) => {
    advanceNation(
      of,
      {
        setting,
        schedule,
        span: policyPeriodAt(schedule, of.week),
        seedBits: world.seedBits,
        firmUsdM: { lawful: 0, home: 0 },
      },
      world.parameters,
    )
  }
  for (let n = 0; n < 120; n += 1) week(state)
  const loaded = JSON.parse(JSON.stringify(state)) as typeof state
  for (let n = 0; n < 120; n += 1) {
    week(state)
    week(loaded)
  }
  expect(JSON.stringify(loaded)).toBe(JSON.stringify(state))
})

test('policies share their luck: before the first rule that differs, nothing differs', () => {
  for (const { world } of worlds) {
    const [history, none] = [play(policyOf('history'), world), play(policyOf('none'), world)]
    const first = history.columns.usefulStock.findIndex((value, week) => value !== none.columns.usefulStock[week])
    // The letters of 26 August 2022 are week 33; buyers hear of them four weeks before.
    expect(first).toBeGreaterThanOrEqual(29)
    expect(first).toBeLessThanOrEqual(40)
  }
})

test('luck moves demand, and only through the seed', () => {
  const world = worlds[0]?.world
  if (!world) throw new Error('no world')
  const other = { ...world, seedBits: world.seedBits + 1 }
  const calm = { demandLuckSd: 0 }
  expect(play(policyOf('none'), world, calm)).toEqual(play(policyOf('none'), other, calm))
  expect(play(policyOf('none'), world)).not.toEqual(play(policyOf('none'), other))
})

test('the gap starts at rest: without shock or rule it moves by less than a tenth of a month a week', () => {
  for (const { world } of worlds) {
    const { monthsBehind } = play(policyOf('none'), world).columns
    expect(Math.abs((monthsBehind[20] ?? 0) - (monthsBehind[0] ?? 0))).toBeLessThan(2)
  }
})

test('cards and money agree: what is delivered at list price is the revenue', () => {
  for (const { world } of worlds) {
    const { lawfulCards, lawfulUsdM, computeCutCards, linkCutCards } = play(policyOf('history'), world).columns
    for (const [week, cards] of lawfulCards.entries()) {
      const priceUsdK = cards > 0 ? (lawfulUsdM[week] ?? 0) / cards : null
      // No large card of these years lists below US$3,000 or above US$70,000.
      if (priceUsdK !== null) expect(priceUsdK > 3 && priceUsdK < 70, `week ${week}: ${priceUsdK}`).toBe(true)
      expect((computeCutCards[week] ?? 0) + (linkCutCards[week] ?? 0)).toBeLessThanOrEqual(cards * 1.000001)
    }
  }
})
