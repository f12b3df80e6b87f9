import { describe, expect, it } from 'vitest'
import { scaleCashToPlanLevelUsd, scalePlanToLevel } from '../../src/lab/strategies/plan'
import { strategyPlans } from '../../src/lab/strategies/plans'
import type { Scenario } from '../../src/sim/level/scenario'
import { aScenario } from '../support/builders'

/** The calm level with another length and purse. */
function levelOf(weeks: number, startCashUsd: number): Scenario {
  const scenario = aScenario()
  const { parameters } = scenario
  return { ...scenario, weeks, parameters: { ...parameters, finance: { ...parameters.finance, startCashUsd } } }
}

const [hoarder] = Object.values(strategyPlans)

describe('a plan in another level', () => {
  it('is the plan itself where length and purse are those for which it is written', () => {
    for (const plan of Object.values(strategyPlans)) expect(scalePlanToLevel(plan, levelOf(104, 60_000_000))).toBe(plan)
  })

  it('keeps its weeks as shares of the game, and its chips, power and sums as shares of the cash', () => {
    if (!hoarder) throw new Error('there is no plan')
    const half = scalePlanToLevel(hoarder, levelOf(52, 120_000_000))
    expect(half).toMatchObject({
      importedUntilWeek: hoarder.importedUntilWeek / 2,
      trainWeeks: hoarder.trainWeeks / 2,
      imported: hoarder.imported * 2,
      importedPerOrder: hoarder.importedPerOrder * 2,
      coastMw: hoarder.coastMw * 2,
      cashFloorUsd: hoarder.cashFloorUsd * 2,
      trainShare: hoarder.trainShare,
      staff: hoarder.staff,
    })
  })

  it('leaves out what it left out, and starts no run that is too short to start', () => {
    if (!hoarder) throw new Error('there is no plan')
    const short = scalePlanToLevel({ ...hoarder, projects: [-1, 20] }, levelOf(10, 60_000_000))
    expect(short.projects).toEqual([-1, 2])
    expect(short.trainWeeks).toBe(4)
  })

  it('calls a purse rich by its share of the first day’s', () => {
    expect(scaleCashToPlanLevelUsd(30_000_000, levelOf(104, 240_000_000))).toBe(7_500_000)
  })
})
