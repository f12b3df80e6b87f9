import { describe, expect, it } from 'vitest'
import { rulePlaneCells, rulePlaneEdges, ruleThresholdsOnFigure } from '../../../src/panels/rules/rule-plane.view'
import type { Rule } from '../../../src/sim/level/chips-and-rules'

const bounds = { tppFrom: 100, tppTo: 10_000, densityFrom: 1, densityTo: 10 }

const ruleWith = (bands: Rule['bands']): Rule => ({
  announcedOn: '2023-01-02',
  inForceOn: '2023-01-02',
  drawnWithinWeeks: 0,
  origins: ['abroad'],
  destinations: ['here'],
  bands,
  undelivered: 'voided',
  source: ['test'],
})

const twoBands = ruleWith([
  {
    status: 'denied',
    any: [
      [{ figure: 'tpp', atLeast: 4000 }],
      [
        { figure: 'tpp', atLeast: 1000 },
        { figure: 'densityTppPerMm2', atLeast: 5 },
      ],
    ],
  },
  {
    status: 'notification',
    any: [
      [
        { figure: 'tpp', atLeast: 1000 },
        { figure: 'densityTppPerMm2', atLeast: 2 },
      ],
    ],
  },
])

const statusAt = (rule: Rule, tpp: number, density: number) =>
  rulePlaneCells(rule, bounds).find(
    (cell) => cell.tppFrom <= tpp && tpp < cell.tppTo && cell.densityFrom <= density && density < cell.densityTo,
  )?.status

describe('a rule as a shape', () => {
  it.each([
    [500, 9, 'free'],
    [1000, 1.5, 'free'],
    [1000, 2, 'notification'],
    [3999, 4.9, 'notification'],
    [1000, 5, 'denied'],
    [4000, 1, 'denied'],
  ])('TPP %d at density %d is %s', (tpp, density, status) => {
    expect(statusAt(twoBands, tpp, density)).toBe(status)
  })

  it('fills the whole plane, cell by cell', () => {
    const area = rulePlaneCells(twoBands, bounds).reduce(
      (sum, cell) => sum + (cell.tppTo - cell.tppFrom) * (cell.densityTo - cell.densityFrom),
      0,
    )
    expect(area).toBeCloseTo((10_000 - 100) * 9)
  })

  it('draws a border only where the status changes', () => {
    const edges = rulePlaneEdges(rulePlaneCells(twoBands, bounds))
    expect(edges.filter(({ status }) => status === 'denied')).toHaveLength(4)
    expect(edges.every(({ status }) => status !== 'free')).toBe(true)
  })

  it('marks what hangs on a figure that the plane does not show', () => {
    const linked = ruleWith([
      {
        status: 'denied',
        any: [
          [
            { figure: 'tpp', atLeast: 4000 },
            { figure: 'interconnectGBs', atLeast: 600 },
          ],
        ],
      },
    ])
    expect(rulePlaneCells(linked, bounds).filter(({ status }) => status === 'denied')).toMatchObject([
      { conditional: true },
    ])
  })

  it('leaves out a group that names neither axis', () => {
    const memory = ruleWith([{ status: 'licence', any: [[{ figure: 'memBandwidthGBs', atLeast: 1400 }]] }])
    expect(rulePlaneCells(memory, bounds)).toMatchObject([{ status: 'free' }])
  })

  it('lists each threshold once, ascending', () => {
    expect(ruleThresholdsOnFigure(twoBands, 'tpp')).toEqual([1000, 4000])
  })
})
