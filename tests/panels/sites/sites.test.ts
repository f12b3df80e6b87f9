import { describe, expect, it } from 'vitest'
import { at } from '../../../src/kernel/at'
import { mandateGoalPowers, siteViews } from '../../../src/panels/sites/sites.view'
import { aGame, aScenario, figure, figureTable } from '../../support/builders'

const calm = aScenario()

describe('sites and power', () => {
  const view = siteViews(aGame(calm), calm)
  const hall = view.find(({ site }) => site === 'hall')
  const centre = view.find(({ site }) => site === 'centre')

  it('show each site with its state and its power', () => {
    expect(hall).toMatchObject({
      status: 'ready',
      chips: 200,
      power: { connectedKw: 2000, quotaKw: 3000, maxKw: 4000 },
    })
    expect(centre).toMatchObject({ status: 'none', shellUsd: 5_000_000, power: { connectedKw: 0, drawnKw: 0 } })
  })

  it('count cooling as what the PUE adds: a fifth of the draw at 1.25', () => {
    expect(hall?.coolingKw).toBeCloseTo((hall?.power.drawnKw ?? 0) / 5)
  })

  it('price each further half megawatt, dearer beyond the quota, as far as the grid goes', () => {
    expect(hall?.power.nextHalfMegawatts.map(({ toKw, usd, isOverQuota }) => ({ toKw, usd, isOverQuota }))).toEqual([
      { toKw: 2500, usd: 1_000_000, isOverQuota: false },
      { toKw: 3000, usd: 1_000_000, isOverQuota: false },
      { toKw: 3500, usd: 1_500_000, isOverQuota: true },
      { toKw: 4000, usd: 1_590_000, isOverQuota: true },
    ])
    expect(hall?.power.nextHalfMegawatts.at(-1)).toMatchObject({ halves: 4, addedKw: 2000, sumUsd: 5_090_000 })
  })

  it('count the queue of the crew before it stands', () => {
    const waiting = aGame(calm, (game) => {
      at(game.sites, 'hall').queue.push({
        chip: 'swift',
        count: 200,
        bookUsd: 0,
        quality: 1,
        unsupported: 0,
        hasServers: false,
      })
    })
    const power = siteViews(waiting, calm)[0]?.power
    expect(power?.queuedKw).toBeCloseTo(2 * (power?.drawnKw ?? 0))
  })
})

describe('the megawatts of the goal', () => {
  const funded = aScenario((level) => {
    const centre = level.mandates.centre
    if (centre) centre.fund = fund
  })

  it('are shown from the first week: chips × kW a chip, less what is connected and ordered', () => {
    const game = aGame(funded, (state) => {
      at(state.sites, 'centre').powerOrders.push({ kw: 500, readyWeek: 9, usd: 1 })
    })
    const [goal] = mandateGoalPowers(game, funded)
    expect(goal).toMatchObject({ mandate: 'centre', site: 'centre', chip: 'slow', chips: 1000, haveKw: 500 })
    expect(goal?.needKw).toBeCloseTo(1000 * (goal?.kwPerChip ?? 0))
    expect(goal?.shortKw).toBeCloseTo((goal?.needKw ?? 0) - 500)
  })

  it('are not shown where no mandate names a number of chips', () => {
    expect(mandateGoalPowers(aGame(calm), calm)).toEqual([])
  })
})

const fund = {
  milestones: [{ chips: 500, share: 0.5 }],
  ...figureTable({
    totalUsd: 10_000_000,
    advanceShare: 0.1,
    feeUsdPerChipWeek: 10,
    targetChips: 1000,
    acceptanceMaturityShare: 0.5,
    clawbackRatio: 1,
    penaltyUsd: 1_000_000,
  }),
  acceptedBelowMaturity: figure(100),
}
