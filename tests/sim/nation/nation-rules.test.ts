import { describe, expect, it } from 'vitest'
import { weekIndexFromStart } from '../../../src/kernel/dates'
import { exp } from '../../../src/kernel/math'
import type { LargeCard } from '../../../src/sim/nation/parts'
import { compilePolicySchedule, policyPeriodAt } from '../../../src/sim/nation/schedule'
import { nation, policyOf } from '../../support/nation'

const generations = Object.keys(nation.worldGenerations)

/** The part of a generation that may be shipped on a day, under a policy. */
function partOn(date: string, generation: string, policy = 'history'): LargeCard | null {
  const span = policyPeriodAt(
    compilePolicySchedule(policyOf(policy), nation),
    weekIndexFromStart(date, nation.start) + 1,
  )
  return span.parts[generations.indexOf(generation)] ?? null
}

const bandwidthOf = (part: LargeCard | null) => 3350 * exp(part?.bandwidthLog ?? 0)

describe('parts under the rules, from thresholds alone', () => {
  it('ships the originals before the letters, and everything without rules', () => {
    expect(partOn('2022-08-01', 'a100')).toMatchObject({ cut: 'none', needsLicence: false })
    for (const generation of generations)
      expect(partOn('2026-06-01', generation, 'none')).toMatchObject({ cut: 'none' })
  })

  it('answers October 2022 with a cut link at full compute (A800, H800)', () => {
    expect(partOn('2023-01-02', 'a100')).toMatchObject({ cut: 'link', fp16: 312, linkGBs: 400 })
    expect(partOn('2023-01-02', 'h100')).toMatchObject({ cut: 'link', linkGBs: 400 })
  })

  it('answers October 2023 with less compute and more memory, within 10 % of the H20', () => {
    const part = partOn('2024-03-04', 'h100')
    expect(part).toMatchObject({ cut: 'compute', needsLicence: false, linkGBs: 900 })
    expect(Math.abs((part?.fp16 ?? 0) / 148 - 1)).toBeLessThan(0.1)
    expect(Math.abs(bandwidthOf(part) / 4000 - 1)).toBeLessThan(0.1)
  })

  it('puts that part under licence by the letter of April 2025, without a new design', () => {
    const [before, after] = [partOn('2025-03-03', 'h100'), partOn('2025-05-05', 'h100')]
    expect(after).toEqual({ ...before, needsLicence: true })
  })

  it('licenses the H200 itself from January 2026, and no cut-down B200 beside it', () => {
    expect(partOn('2026-02-02', 'h200')).toMatchObject({ cut: 'none', needsLicence: true })
    expect(partOn('2026-02-02', 'b200')).toBeNull()
  })

  it('ships nothing where everything is refused', () => {
    for (const generation of generations) expect(partOn('2024-01-01', generation, 'strict')).toBeNull()
  })

  it('knows which small cards a density rule leaves', () => {
    const on = (date: string, policy: string) =>
      policyPeriodAt(compilePolicySchedule(policyOf(policy), nation), weekIndexFromStart(date, nation.start)).smallCards
    expect([on('2023-06-01', 'history'), on('2024-06-03', 'history'), on('2024-06-03', 'strict')]).toEqual([
      'free',
      'reduced',
      'denied',
    ])
  })
})
