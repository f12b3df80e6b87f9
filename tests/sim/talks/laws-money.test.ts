// N6 and N14: nobody gets rich by going in circles, and nothing at a table strays from the market.
import { describe, expect, it } from 'vitest'
import { at, requireElement } from '../../../src/kernel/at'
import { fingerprintOf } from '../../../src/kernel/fingerprint'
import { draw, seedBitsOf } from '../../../src/kernel/luck'
import { searchMoneyPumps } from '../../../src/lab/bargain/money-pump'
import { advance, createNewGame, decide, refusalOf } from '../../../src/sim/game'
import { marketPriceWaterfall } from '../../../src/sim/market/pricing'
import type { Contract } from '../../../src/sim/state/market-state'
import { contractClauses, depositShares } from '../../../src/sim/state/talk-terms'
import { aScenario, figure } from '../../support/builders'
import { scenario as tianshui } from '../../support/shipped-levels'

describe('N6: no money pump', () => {
  const search = searchMoneyPumps(tianshui, { cycles: 3000, seed: 'circles' })

  it('no cycle of up to six deals in a week leaves more than there was', () => {
    expect([search.pumps, search.best.gainUsd]).toEqual([0, 0])
  })

  it('and cycles of all kinds of deals were tried, the longest of six', () => {
    expect(search.longest.deals).toHaveLength(6)
    for (const deal of ['buy', 'sell', 'sign', 'cancel', 'talk']) expect(search.dealsByKind[deal]).toBeGreaterThan(200)
  })

  it('a search is the same twice, and tells how far it is', () => {
    const told: number[] = []
    const again = () => searchMoneyPumps(tianshui, { cycles: 1000, seed: 'twice' }, (done) => told.push(done))
    expect(fingerprintOf(again())).toBe(fingerprintOf(again()))
    expect(told).toEqual([1000, 1000])
  })

  it('a level in which used chips fetch more than new ones cost has one, and it is found', () => {
    const broken = aScenario((level) => {
      Object.assign(level.parameters.price, { usedShare: figure(1), listStart: figure(0.5) })
    })
    const { price } = broken.parameters
    const pumped = { ...broken, parameters: { ...broken.parameters, price: { ...price, usedMostShare: 1.3 } } }
    expect(searchMoneyPumps(pumped, { cycles: 500, seed: 'pumped' }).pumps).toBeGreaterThan(0)
  })
})

describe('N14: in random talks', () => {
  /** Talks with everybody through a game, with offers from far under to far over the price; what was signed, and the market's price that week. */
  function signedAtRandom(seed: string): { contract: Contract; marketUsd: number }[] {
    const game = createNewGame(tianshui, { seed, asItHappened: true })
    const luckOf = (week: number) => ({ seedBits: seedBitsOf(seed), week })
    const signed: { contract: Contract; marketUsd: number }[] = []
    for (let week = 0; week < 70; week += 1) {
      for (const distributor in tianshui.distributors) {
        const { chips, leadWeeks } = at(tianshui.distributors, distributor)
        const chip = requireElement(chips, week % chips.length)
        if (refusalOf(game, { type: 'openTalk', distributor, chip }, tianshui)) continue
        decide(game, { type: 'openTalk', distributor, chip }, tianshui)
        for (let round = 0; game.talk && round < 4; round += 1) {
          const lot = (what: string) => draw(luckOf(week), what, `${distributor}.${round}`)
          const move = {
            type: 'makeOffer' as const,
            count: 1 + Math.floor(12_000 * lot('count') * lot('size') * lot('size')),
            unitPriceUsd: Math.round(game.talk.askUsd * (0.3 + 2 * lot('price'))),
            depositShare: requireElement(depositShares, Math.floor(4 * lot('deposit'))),
            weeks: Math.ceil(leadWeeks) + Math.floor(30 * lot('weeks')),
            clause: requireElement(contractClauses, Math.floor(3 * lot('clause'))),
          }
          if (!refusalOf(game, move, tianshui)) decide(game, move, tianshui)
          const contract = game.contracts.at(-1)
          if (!game.talk && contract && contract.signedWeek === game.week && contract.chip === chip)
            signed.push({ contract: { ...contract }, marketUsd: marketPriceWaterfall(game, chip, tianshui).value() })
        }
        if (game.talk) decide(game, { type: 'walkAway' }, tianshui)
      }
      advance(game, tianshui)
    }
    return signed
  }

  it('prices, quantities and deposits stay within bounds of the market price of the week', () => {
    const signed = ['one', 'two', 'three'].flatMap(signedAtRandom)
    expect(signed.length).toBeGreaterThan(60)
    const { highestOfferShare, limitLeastShare } = tianshui.parameters.talks
    for (const { contract, marketUsd } of signed) {
      const { unitPriceUsd, count, depositShare, depositUsd, dueWeek, signedWeek } = contract
      // A limit lies at most a quarter under the least that it ever is, by the terms of the package; an ask a third over the market.
      expect(unitPriceUsd).toBeGreaterThanOrEqual(marketUsd * limitLeastShare * 0.75)
      expect(unitPriceUsd).toBeLessThanOrEqual(marketUsd * 1.34 * highestOfferShare)
      expect(count).toBeLessThanOrEqual(tianshui.parameters.distributors.mostUnits)
      expect([depositShare >= 0, depositShare <= 0.5, depositUsd <= 0.5 * count * unitPriceUsd + 1]).toEqual([
        true,
        true,
        true,
      ])
      expect(dueWeek - signedWeek).toBeLessThanOrEqual(52)
    }
  })
})
