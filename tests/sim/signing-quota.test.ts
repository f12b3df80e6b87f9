import { describe, expect, it } from 'vitest'
import { at } from '../../src/kernel/at'
import { decide, refusalOf } from '../../src/sim/game'
import { chipsPerServer } from '../../src/sim/level/lot-sizes'
import { maxChipsSellerAccepts, signingQuotaPerPeriod } from '../../src/sim/trade/orders'
import { aGame } from '../support/builders'
import { scenario } from '../support/shipped-levels'
import { addContract } from '../support/situations'

const distributor = 'deng-lan'
const { signingPeriodWeeks, signingWeeksAtLeast, signingWeeksByTrust } = scenario.parameters.distributors
const { restockPerWeek } = at(scenario.distributors, distributor)

describe('distributors.11: what a seller signs in a quarter', () => {
  const trustedBy = (trust: number) =>
    aGame(scenario, (game) => {
      at(game.distributors, distributor).trust = trust
      game.week = 20
    })
  const orderOf = (count: number) => ({
    type: 'signContract' as const,
    distributor,
    chip: 'a800',
    count,
    depositShare: 0.3 as const,
    weeks: 12,
    clause: 'firm' as const,
    site: null,
  })

  it('is some weeks of its restock, and more with trust', () => {
    const quota = (trust: number) => signingQuotaPerPeriod(trustedBy(trust), distributor, scenario)
    const wholeServers = (weeks: number) => Math.floor((restockPerWeek * weeks) / chipsPerServer) * chipsPerServer
    expect(quota(0)).toBe(wholeServers(signingWeeksAtLeast))
    expect(quota(1)).toBe(wholeServers(signingWeeksAtLeast + signingWeeksByTrust))
  })

  it('is the same however the orders are split, and a larger one is refused', () => {
    const game = trustedBy(0.3)
    const most = maxChipsSellerAccepts(game, distributor, scenario)
    expect(refusalOf(game, orderOf(most + 1), scenario)).toEqual({ code: 'offer.count', facts: { most } })
    decide(game, orderOf(64), scenario)
    decide(game, orderOf(64), scenario)
    expect(maxChipsSellerAccepts(game, distributor, scenario)).toBe(most - 128)
  })

  it('counts what was signed in the last quarter, delivered or not, and nothing older', () => {
    const countedAfter = (weeksAgo: number) => {
      const game = trustedBy(0.5)
      addContract(game, {
        distributor,
        chip: 'a800',
        count: 80,
        delivered: 80,
        status: 'done',
        signedWeek: 20 - weeksAgo,
      })
      return signingQuotaPerPeriod(game, distributor, scenario) - maxChipsSellerAccepts(game, distributor, scenario)
    }
    expect([countedAfter(0), countedAfter(signingPeriodWeeks - 1), countedAfter(signingPeriodWeeks)]).toEqual([
      80, 80, 0,
    ])
  })

  it('does not bind a vendor that sets an allotment aside', () => {
    const game = trustedBy(0)
    expect(maxChipsSellerAccepts(game, 'luo-jianing', scenario)).toBe(scenario.parameters.distributors.mostUnits)
  })
})
