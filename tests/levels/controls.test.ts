// Facts 2 and 2b: which chips the rules control, and how vendors answer, from figures and thresholds alone.
import { describe, expect, it } from 'vitest'
import { at } from '../../src/kernel/at'
import { dayNumberOf, weekIndexFromStart } from '../../src/kernel/dates'
import { designCompliantChip } from '../../src/sim/controls/compliant-designs'
import {
  exportStatusOf,
  exportStatusUnderRules,
  totalProcessingPerformanceOf,
} from '../../src/sim/controls/export-status'
import { advance, createNewGame } from '../../src/sim/game'
import type { ChipFigures } from '../../src/sim/level/chips-and-rules'
import type { Scenario } from '../../src/sim/level/scenario'
import type { ChipId } from '../../src/sim/state/ids'
import { scenario } from '../support/shipped-levels'

const nvidia = { origin: 'us', vendor: 'nvidia' }

const week = (date: string) => weekIndexFromStart(date, scenario.start)
const figures = (chip: ChipId): ChipFigures => at(scenario.chips, chip).figures

// Source: the rules' own thresholds (Federal Register, 7 October 2022 and 17 October 2023) and the makers' figures (Epoch AI).
describe('2: the control of a chip comes out of its figures', () => {
  const inForceOn = (date: string) => {
    const law = Object.keys(scenario.rules).filter((id) => {
      const rule = at(scenario.rules, id)
      return dayNumberOf(rule.inForceOn) <= dayNumberOf(date) && rule.chance === undefined
    })
    return law.filter((id) => !law.some((newer) => (at(scenario.rules, newer).replaces ?? []).includes(id)))
  }
  const statusOn = (date: string, chip: ChipId) =>
    exportStatusUnderRules(scenario.rules, inForceOn(date), figures(chip), nvidia, 'china').status

  it.each([
    // Announced on the 7th; the items of 3A090 are in force from the 21st (87 FR 62186).
    ['2022-10-07', 'a100', 'licence'],
    ['2022-10-20', 'h100', 'licence'],
    ['2022-10-21', 'a100', 'denied'],
    ['2022-10-21', 'h100', 'denied'],
    ['2022-10-07', 'a800', 'free'],
    ['2022-10-07', 'h800', 'free'],
    ['2023-10-22', 'a800', 'free'],
    ['2023-10-22', 'h800', 'free'],
    ['2023-10-23', 'a800', 'denied'],
    ['2023-10-23', 'h800', 'denied'],
    ['2023-10-23', 'a100', 'denied'],
    ['2023-10-23', 'h100', 'denied'],
    ['2023-11-17', 'a800', 'denied'],
    ['2023-11-17', 'l40s', 'denied'],
    // Licence exception NAC: parts not for data centres go after a notification.
    ['2023-11-17', 'rtx4090', 'notification'],
    ['2026-01-15', 'rtx4090', 'notification'],
    ['2023-11-17', 'rtx4090d', 'free'],
    ['2023-11-17', 'l20', 'free'],
    ['2023-11-17', 'l2', 'free'],
    ['2023-11-17', 'h20', 'free'],
    ['2025-04-08', 'h20', 'free'],
    ['2025-04-09', 'h20', 'licence'],
  ])('on %s %s is %s', (date, chip, status) => {
    expect(statusOn(date, chip)).toBe(status)
  })

  it('is a licence from TPP 5,000 on under the rule of January 2026, where the die area is not known', () => {
    const part = {
      ...figures('h20'),
      fp16TflopsDense: 312.5,
      fp8TflopsDense: null,
      int8TopsDense: null,
      dieAreaMm2: null,
    }
    const found = exportStatusUnderRules(scenario.rules, ['jan-2026'], part, nvidia, 'china')
    expect(found).toMatchObject({ status: 'licence', rule: 'jan-2026', missing: ['dieAreaMm2'] })
  })

  it('and turns in the game in the week of the letter of 23 October 2023', () => {
    const state = createNewGame(scenario, { seed: 'history', asItHappened: true })
    const found: Record<number, string[]> = {}
    while (state.week < week('2023-11-20')) {
      advance(state, scenario)
      found[state.week] = ['a100', 'a800', 'h800'].map((chip) => exportStatusOf(state, chip, scenario).status)
    }
    expect(found[week('2023-10-16')]).toEqual(['denied', 'free', 'free'])
    expect(found[week('2023-10-23')]).toEqual(['denied', 'denied', 'denied'])
    expect(found[week('2023-11-17')]).toEqual(['denied', 'denied', 'denied'])
  })

  it('whatever the chips are called', () => {
    const renamed = Object.fromEntries(Object.entries(scenario.chips).map(([, chip], n) => [`x${n}-zzz`, chip]))
    const nonsense: Scenario = { ...scenario, chips: renamed, referenceChip: 'x2-zzz' }
    for (const date of ['2022-10-07', '2023-10-23', '2023-11-17', '2025-04-09']) {
      const rules = inForceOn(date)
      const under = ({ chips }: Scenario) =>
        Object.values(chips).map(
          (chip) => exportStatusUnderRules(scenario.rules, rules, chip.figures, chip, 'china').status,
        )
      expect(under(nonsense)).toEqual(under(scenario))
    }
  })
})

// Source: the A800's and the H20's data sheets (Epoch AI, confidence high and medium).
describe('2b: the vendor’s answer to a rule', () => {
  const near = (found: number | undefined, real: number) => expect(Math.abs((found ?? 0) / real - 1)).toBeLessThan(0.1)

  it('to the thresholds of October 2022 is the A800: its compute kept, its link cut', () => {
    const design = designCompliantChip(
      ['oct-2022'],
      figures('a100'),
      nvidia,
      figures('a100').memBandwidthGBs ?? 0,
      scenario,
    )
    near(design?.tpp, totalProcessingPerformanceOf(figures('a800')) ?? 0)
    near(design?.interconnectGBs, figures('a800').interconnectGBs ?? 0)
  })

  it('to the thresholds of October 2023 is the H20: its link kept, its compute cut', () => {
    const { designedFrom } = at(scenario.chips, 'h20')
    const die = figures(designedFrom?.chip ?? '')
    const design = designCompliantChip(['oct-2023'], die, nvidia, designedFrom?.memBandwidthGBs ?? 0, scenario)
    near(design?.tpp, totalProcessingPerformanceOf(figures('h20')) ?? 0)
    near(design?.interconnectGBs, figures('h20').interconnectGBs ?? 0)
  })
})
