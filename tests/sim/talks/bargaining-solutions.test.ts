// The solvers of bargaining theory against worked examples of its literature.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  kalaiSmorodinskySolution,
  nashSolution,
  paretoFrontier,
  rubinsteinResponderShare,
  type UtilityPair,
} from '../../../src/sim/trade/bargaining-solutions'

const point = (buyer: number, seller: number): UtilityPair => ({ buyer, seller })

function expectPoint(found: UtilityPair | null, buyer: number, seller: number, digits = 9): void {
  expect(found?.buyer).toBeCloseTo(buyer, digits)
  expect(found?.seller).toBeCloseTo(seller, digits)
}

/** The straight way from one agreement to another, in 4,000 steps: what lotteries between the two would give (Nash 1950). */
const between = (from: UtilityPair, to: UtilityPair): UtilityPair[] =>
  Array.from({ length: 4001 }, (_, n) => {
    const share = n / 4000
    return point(from.buyer + (to.buyer - from.buyer) * share, from.seller + (to.seller - from.seller) * share)
  })

/** What each thing is worth to Bill and to Jack, and whose it is (Nash 1950, the example with goods). */
const goods = [
  { name: 'book', bill: 2, jack: 4, of: 'bill' },
  { name: 'whip', bill: 2, jack: 2, of: 'bill' },
  { name: 'ball', bill: 2, jack: 1, of: 'bill' },
  { name: 'bat', bill: 2, jack: 2, of: 'bill' },
  { name: 'box', bill: 4, jack: 1, of: 'bill' },
  { name: 'pen', bill: 10, jack: 1, of: 'jack' },
  { name: 'toy', bill: 4, jack: 1, of: 'jack' },
  { name: 'knife', bill: 6, jack: 2, of: 'jack' },
  { name: 'hat', bill: 2, jack: 2, of: 'jack' },
] as const

/** Every barter of whole things, Bill's gain first. */
const barters = Array.from({ length: 2 ** goods.length }, (_, choice) => {
  const moved = goods.filter((_good, index) => Math.floor(choice / 2 ** index) % 2 === 1)
  const gain = (who: 'bill' | 'jack'): number =>
    moved.reduce((sum, good) => sum + (good.of === who ? -good[who] : good[who]), 0)
  return { buyer: gain('bill'), seller: gain('jack'), moved: moved.map(({ name }) => name) }
})

describe('the solvers of bargaining, by worked examples', () => {
  it('N9 Nash 1950, Bill and Jack without money: book, whip, ball and bat for pen, toy and knife, gains 12 and 5', () => {
    const found = nashSolution(barters)
    expect(found).toEqual({ buyer: 12, seller: 5, moved: ['book', 'whip', 'ball', 'bat', 'pen', 'toy', 'knife'] })
  })

  it('N9 Nash 1950, Bill and Jack: the frontier of whole barters that are good for both', () => {
    const good = paretoFrontier(barters).filter(({ buyer, seller }) => buyer >= 0 && seller >= 0)
    expect(good.map(({ buyer, seller }) => [buyer, seller])).toEqual([
      [2, 8],
      [6, 7],
      [8, 6],
      [12, 5],
      [14, 4],
      [16, 2],
      [18, 0],
    ])
    expect(kalaiSmorodinskySolution(barters)).toMatchObject({ buyer: 12, seller: 5 })
  })

  it('N9 Kalai and Smorodinsky 1975, the narrow set: both solutions give three quarters to each', () => {
    const narrow = [...between(point(0, 1), point(0.75, 0.75)), ...between(point(0.75, 0.75), point(1, 0))]
    expectPoint(nashSolution(narrow), 0.75, 0.75)
    expectPoint(kalaiSmorodinskySolution(narrow), 0.75, 0.75)
  })

  it('N9 Kalai and Smorodinsky 1975, the wider set: Nash gives the second side less, they give him more', () => {
    const wide = [...between(point(0, 1), point(1, 0.7)), ...between(point(1, 0.7), point(1, 0))]
    expectPoint(nashSolution(wide), 1, 0.7)
    expectPoint(kalaiSmorodinskySolution(wide), 1 / 1.3, 1 / 1.3, 3)
  })

  it('N9 divide the dollar (Nash 1950 with money of equal use): halves, by both solutions and on a grid of cents', () => {
    const dollar = between(point(0, 1), point(1, 0))
    expectPoint(nashSolution(dollar), 0.5, 0.5)
    expectPoint(kalaiSmorodinskySolution(dollar), 0.5, 0.5)
    const cents = Array.from({ length: 101 }, (_, cent) => point(cent, 100 - cent))
    expect(nashSolution(cents)).toEqual(point(50, 50))
    expect(kalaiSmorodinskySolution(cents)).toEqual(point(50, 50))
  })

  it('N9 Osborne and Rubinstein 1990, a pie with a risk-averse side: who fears risk gets a third', () => {
    const pie = Array.from({ length: 3001 }, (_, n) => point(n / 3000, Math.sqrt(1 - n / 3000)))
    expectPoint(nashSolution(pie), 2 / 3, Math.sqrt(1 / 3))
    // Kalai and Smorodinsky look for x = √(1 − x): the golden section.
    expectPoint(kalaiSmorodinskySolution(pie), (Math.sqrt(5) - 1) / 2, (Math.sqrt(5) - 1) / 2, 3)
  })

  it('N9 Muthoo 1999, split the difference: each gets his outside payment and half of what is left', () => {
    const pie = between(point(0, 100), point(100, 0))
    expectPoint(nashSolution(pie, point(20, 10)), 20 + (100 - 30) / 2, 10 + (100 - 30) / 2)
    expectPoint(kalaiSmorodinskySolution(pie, point(20, 10)), 55, 45)
    expect(nashSolution(pie, point(70, 40))).toBeNull()
    expect(nashSolution([point(60, 40)], point(70, 40))).toBeNull()
  })

  it('N9 Rubinstein 1982: equal haste is half of a pie in the limit, as Nash has it (Binmore, Rubinstein and Wolinsky 1986)', () => {
    const half = nashSolution(between(point(0, 1), point(1, 0)))?.seller ?? 0
    const offs = [0.9, 0.99, 0.999, 0.9999].map((delta) => Math.abs(rubinsteinResponderShare(delta, delta) - half))
    expect(offs[3]).toBeLessThan(1e-4)
    for (const [n, off] of offs.entries()) if (n > 0) expect(off).toBeLessThan((offs[n - 1] ?? 0) / 5)
    // Worked: δ = ½ for both leaves the answering side δ / (1 + δ) = a third.
    expect(rubinsteinResponderShare(0.5, 0.5)).toBeCloseTo(1 / 3, 12)
  })

  it('N9 Rubinstein 1982 with unequal haste: the limit is the Nash solution weighted by patience', () => {
    const [hasty, patient, step] = [0.3, 0.1, 1e-5]
    const share = rubinsteinResponderShare(Math.exp(-patient * step), Math.exp(-hasty * step))
    expect(share).toBeCloseTo(patient / (patient + hasty), 4)
  })
})

describe('the axioms that name the solutions', () => {
  const cloud = fc.array(
    fc.record({ buyer: fc.integer({ min: -50, max: 50 }), seller: fc.integer({ min: -50, max: 50 }) }),
    {
      minLength: 1,
      maxLength: 30,
    },
  )

  /** Both sides' shares of the most that each could hope for, the lesser one first: what Kalai and Smorodinsky weigh. */
  const sharesOf = (points: UtilityPair[], { buyer, seller }: UtilityPair): number[] => {
    const good = points.filter((each) => each.buyer >= 0 && each.seller >= 0)
    const share = (gain: number, most: number): number => (most > 0 ? gain / most : 1)
    return [
      share(buyer, Math.max(...good.map((each) => each.buyer))),
      share(seller, Math.max(...good.map((each) => each.seller))),
    ].toSorted((a, b) => a - b)
  }

  it('N9 Pareto: nothing on the list is better for both than what a solver finds, and nobody loses', () => {
    fc.assert(
      fc.property(cloud, (points) => {
        for (const found of [nashSolution(points), kalaiSmorodinskySolution(points)]) {
          const isThere = points.some(({ buyer, seller }) => buyer >= 0 && seller >= 0)
          expect(found !== null).toBe(isThere)
          if (!found) continue
          expect(Math.min(found.buyer, found.seller)).toBeGreaterThanOrEqual(0)
          const better = points.filter(
            ({ buyer, seller }) =>
              buyer >= found.buyer && seller >= found.seller && (buyer > found.buyer || seller > found.seller),
          )
          expect(better).toEqual([])
        }
      }),
    )
  })

  it('N9 symmetry and scale: changing places or units changes the answer in the same way', () => {
    fc.assert(
      fc.property(cloud, fc.integer({ min: 2, max: 9 }), (points, scale) => {
        const turned = points.map(({ buyer, seller }) => point(seller, buyer))
        const grown = points.map(({ buyer, seller }) => point(buyer * scale, seller))
        const product = (at: UtilityPair | null): number | null => at && at.buyer * at.seller
        // Of several that are equally good one is named; what makes them good is the same.
        const nash = product(nashSolution(points))
        expect(product(nashSolution(turned))).toBe(nash)
        expect(product(nashSolution(grown))).toBe(nash && nash * scale)
        const [found, back] = [kalaiSmorodinskySolution(points), kalaiSmorodinskySolution(turned)]
        expect(back && sharesOf(turned, back)).toEqual(found && sharesOf(points, found))
      }),
    )
  })

  it('N9 independence (Nash): striking out what was not chosen changes nothing', () => {
    fc.assert(
      fc.property(cloud, (points) => {
        const found = nashSolution(points)
        if (!found) return
        const fewer = points.filter((each, index) => each === found || index % 2 === 0)
        const again = nashSolution(fewer)
        expect((again?.buyer ?? 0) * (again?.seller ?? 0)).toBe(found.buyer * found.seller)
      }),
    )
  })
})
