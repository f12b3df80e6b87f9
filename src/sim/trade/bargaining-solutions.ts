/** The utilities of both sides in one agreement. */
export interface UtilityPair {
  buyer: number
  seller: number
}

/** The default disagreement point. */
const nothing: Readonly<UtilityPair> = { buyer: 0, seller: 0 }

/**
 * The responder's share of the pie in alternating offers without end (Rubinstein 1982).
 *
 * The proposer takes (1 − δ of the responder) / (1 − product of both δ).
 *
 * @param proposer discount factor of the proposing side, 0 to 1
 * @param responder discount factor of the responding side, 0 to 1
 */
export function rubinsteinResponderShare(proposer: number, responder: number): number {
  return 1 - (1 - responder) / (1 - proposer * responder)
}

/** The Pareto-efficient agreements, from the seller's best to the buyer's best. */
export function paretoFrontier<P extends UtilityPair>(points: readonly P[]): P[] {
  const order = [...points].sort((a, b) => b.buyer - a.buyer || b.seller - a.seller)
  const frontier: P[] = []
  let best = Number.NEGATIVE_INFINITY
  for (const point of order) {
    if (point.seller <= best) continue
    best = point.seller
    frontier.push(point)
  }
  return frontier.reverse()
}

/** The individually rational agreements: neither side is worse off than without one. */
function goodForBoth<P extends UtilityPair>(points: readonly P[], without: Readonly<UtilityPair>): P[] {
  return points.filter(({ buyer, seller }) => buyer >= without.buyer && seller >= without.seller)
}

/** The Nash product: the product of both gains over the disagreement point. */
function product({ buyer, seller }: UtilityPair, without: Readonly<UtilityPair>): number {
  return (buyer - without.buyer) * (seller - without.seller)
}

/**
 * Nash's bargaining solution on a list of agreements (Nash 1950): the one with the largest product of gains.
 *
 * Ties go to the larger minimum gain. Null where no agreement is individually rational.
 */
export function nashSolution<P extends UtilityPair>(points: readonly P[], without = nothing): P | null {
  const lesser = ({ buyer, seller }: P): number => Math.min(buyer - without.buyer, seller - without.seller)
  return bestOf(goodForBoth(paretoFrontier(points), without), (a, b) => {
    return product(a, without) - product(b, without) || lesser(a) - lesser(b)
  })
}

/**
 * Kalai and Smorodinsky's solution on a list of agreements (1975): equal shares of each side's largest possible gain.
 *
 * If the list has no such agreement: the largest minimum share, then the largest other share. Null where no agreement
 * is individually rational.
 */
export function kalaiSmorodinskySolution<P extends UtilityPair>(points: readonly P[], without = nothing): P | null {
  const good = goodForBoth(paretoFrontier(points), without)
  const hope = mostHoped(good, without)
  return bestOf(good, (a, b) => {
    const [one, two] = [sharesOf(a, hope, without), sharesOf(b, hope, without)]
    return Math.min(...one) - Math.min(...two) || Math.max(...one) - Math.max(...two)
  })
}

/** The ideal point: the largest gain of each side among the individually rational agreements. */
function mostHoped(good: readonly UtilityPair[], without: Readonly<UtilityPair>): UtilityPair {
  return {
    buyer: good.reduce((most, { buyer }) => Math.max(most, buyer), without.buyer),
    seller: good.reduce((most, { seller }) => Math.max(most, seller), without.seller),
  }
}

/** Each side's gain as a share of its largest possible gain; 1 where that is 0. */
function sharesOf({ buyer, seller }: UtilityPair, hope: UtilityPair, without: Readonly<UtilityPair>): [number, number] {
  const share = (gain: number, most: number): number => (most > 0 ? gain / most : 1)
  return [
    share(buyer - without.buyer, hope.buyer - without.buyer),
    share(seller - without.seller, hope.seller - without.seller),
  ]
}

function bestOf<P>(points: readonly P[], compare: (a: P, b: P) => number): P | null {
  return points.reduce<P | null>((best, point) => (best === null || compare(point, best) > 0 ? point : best), null)
}
