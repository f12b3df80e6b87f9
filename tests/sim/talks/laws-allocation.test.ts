// N12: who orders more than he needs gains by it under some rules of rationing and not under others.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AllocationRule, allocationRules } from '../../../src/sim/state/talk-terms'
import { allocateChipsToOrders } from '../../../src/sim/trade/rationing'

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0)

describe('allocate', () => {
  it.each<[AllocationRule, number[]]>([
    // 60 chips for orders of 10, 20 and 90, by hand: half of each; 20 less each; 25 at most.
    ['proportional', [5, 10, 45]],
    ['linear', [0, 0, 60]],
    ['max-min', [10, 20, 30]],
  ])('shares 60 chips among orders of 10, 20 and 90 by the %s rule', (rule, shares) => {
    expect(allocateChipsToOrders(rule, [10, 20, 90], 60)).toEqual(shares)
  })

  it('cuts everybody by the same number under the linear rule where all can bear it', () => {
    expect(allocateChipsToOrders('linear', [40, 60, 80], 120)).toEqual([20, 40, 60])
  })

  it('gives odd chips to the largest remainder, and cuts odd ones from the largest order', () => {
    expect(allocateChipsToOrders('proportional', [3, 3, 3], 4)).toEqual([2, 1, 1])
    expect(allocateChipsToOrders('linear', [5, 6, 7], 16)).toEqual([5, 5, 6])
    expect(allocateChipsToOrders('max-min', [9, 9, 9], 10)).toEqual([3, 3, 4])
  })

  it.each(allocationRules)('%s: whole chips, none over the order, none left, more for who orders more', (rule) => {
    const play = fc.record({
      orders: fc.array(fc.integer({ min: 0, max: 12_000 }), { minLength: 1, maxLength: 9 }),
      supply: fc.integer({ min: 0, max: 40_000 }),
    })
    fc.assert(
      fc.property(play, ({ orders, supply }) => {
        const shares = allocateChipsToOrders(rule, orders, supply)
        expect(sum(shares)).toBe(Math.min(supply, sum(orders)))
        for (const [place, share] of shares.entries()) {
          expect(Number.isInteger(share) && share >= 0 && share <= (orders[place] ?? 0)).toBe(true)
          for (const [other, order] of orders.entries())
            if (order > (orders[place] ?? 0)) expect(shares[other]).toBeGreaterThanOrEqual(share - 1)
        }
      }),
      { numRuns: 400 },
    )
  })
})

/** Four houses, their needs, 60 % of it to share out, and the largest order that a seller signs. */
const needs = [60, 90, 110, 140]
const supply = Math.round(sum(needs) * 0.6)
const most = 1200

/**
 * Everybody in turn orders what brings him most, given the others' orders, until nobody changes: a chip up to his need
 * is worth 1, one beyond it costs him a quarter (he sells it used); of equally good orders the one nearest to his need.
 */
function settledOrders(rule: AllocationRule): number[] {
  const orders = [...needs]
  for (let turn = 0; turn < 40; turn += 1) {
    const before = orders.join()
    for (const [place, need] of needs.entries()) orders[place] = bestOrder(rule, orders, place, need)
    if (orders.join() === before) break
  }
  return orders
}

function bestOrder(rule: AllocationRule, orders: readonly number[], place: number, need: number): number {
  let best = { order: need, worth: Number.NEGATIVE_INFINITY }
  for (let order = 0; order <= most; order += 5) {
    const got = allocateChipsToOrders(rule, orders.with(place, order), supply)[place] ?? 0
    const worth = Math.min(got, need) - 0.25 * Math.max(0, got - need)
    const isNearer = worth === best.worth && Math.abs(order - need) < Math.abs(best.order - need)
    if (worth > best.worth || isNearer) best = { order, worth }
  }
  return best.order
}

describe('N12: with supply 40 % short', () => {
  const inflation = (rule: AllocationRule) => sum(settledOrders(rule)) / sum(needs)

  it('orders are inflated more than one and a half times under proportional and linear rationing', () => {
    expect(inflation('proportional')).toBeGreaterThan(1.5)
    expect(inflation('linear')).toBeGreaterThan(1.5)
  })

  it('and not under max-min: there nobody gains by ordering more than he needs', () => {
    expect(Math.abs(inflation('max-min') - 1)).toBeLessThanOrEqual(0.05)
  })
})
