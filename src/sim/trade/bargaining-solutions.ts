/** What both sides get from one agreement, each in his own utility. */
export interface Point {
  buyer: number
  seller: number
}

/** Where both sides stand without an agreement, unless they say otherwise. */
const nothing: Readonly<Point> = { buyer: 0, seller: 0 }

/**
 * The share of a pie that is left for the side which answers, when offers alternate without end (Rubinstein 1982):
 * the proposer takes (1 − δ of the other) / (1 − product of both δ).
 *
 * @param proposer discount factor of the side that proposes, 0 to 1
 * @param responder discount factor of the side that answers, 0 to 1
 */
export function responderShare(proposer: number, responder: number): number {
  return 1 - (1 - responder) / (1 - proposer * responder)
}

/** The agreements that cannot be bettered for one side without loss to the other (Pareto), from the seller's best to the buyer's. */
export function paretoFrontier<P extends Point>(points: readonly P[]): P[] {
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

/** The agreements that leave nobody worse off than none would. */
function goodForBoth<P extends Point>(points: readonly P[], without: Readonly<Point>): P[] {
  return points.filter(({ buyer, seller }) => buyer >= without.buyer && seller >= without.seller)
}

/** The product of what both gain against no agreement. */
function product({ buyer, seller }: Point, without: Readonly<Point>): number {
  return (buyer - without.buyer) * (seller - without.seller)
}

/**
 * Nash's bargaining solution on a list of agreements (Nash 1950): the greatest product of both gains; among equals the
 * one in which the side that gains less gains most. Null where no agreement is good for both.
 */
export function nashOf<P extends Point>(points: readonly P[], without: Readonly<Point> = nothing): P | null {
  const lesser = ({ buyer, seller }: P): number => Math.min(buyer - without.buyer, seller - without.seller)
  return bestOf(goodForBoth(paretoFrontier(points), without), (a, b) => {
    return product(a, without) - product(b, without) || lesser(a) - lesser(b)
  })
}

/**
 * Kalai and Smorodinsky's solution on a list of agreements (1975): both get the same share of the most that each could
 * hope for. A list may have no such agreement; then the one in which the lesser share is greatest, and after it the
 * greater. Null where no agreement is good for both.
 */
export function kalaiSmorodinskyOf<P extends Point>(
  points: readonly P[],
  without: Readonly<Point> = nothing,
): P | null {
  const good = goodForBoth(paretoFrontier(points), without)
  const hope = mostHoped(good, without)
  return bestOf(good, (a, b) => {
    const [one, two] = [sharesOf(a, hope, without), sharesOf(b, hope, without)]
    return Math.min(...one) - Math.min(...two) || Math.max(...one) - Math.max(...two)
  })
}

/** The most that each side could hope for, of the agreements that are good for both. */
function mostHoped(good: readonly Point[], without: Readonly<Point>): Point {
  return {
    buyer: good.reduce((most, { buyer }) => Math.max(most, buyer), without.buyer),
    seller: good.reduce((most, { seller }) => Math.max(most, seller), without.seller),
  }
}

/** What each side gains as a share of what he could hope for; who can hope for nothing is content. */
function sharesOf({ buyer, seller }: Point, hope: Point, without: Readonly<Point>): [number, number] {
  const share = (gain: number, most: number): number => (most > 0 ? gain / most : 1)
  return [
    share(buyer - without.buyer, hope.buyer - without.buyer),
    share(seller - without.seller, hope.seller - without.seller),
  ]
}

function bestOf<P>(points: readonly P[], compare: (a: P, b: P) => number): P | null {
  return points.reduce<P | null>((best, point) => (best === null || compare(point, best) > 0 ? point : best), null)
}
