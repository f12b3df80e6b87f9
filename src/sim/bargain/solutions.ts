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

/**
 * The frontier when the sides may also toss a coin between agreements: the upper edge of the convex hull of the points
 * (Nash 1950 allows such lotteries). Its corners, from the seller's best to the buyer's.
 */
export function hullFrontier(points: readonly Point[]): Point[] {
  const corners: Point[] = []
  for (const point of paretoFrontier(points)) {
    while (corners.length > 1 && !turnsDown(corners.at(-2), corners.at(-1), point)) corners.pop()
    corners.push(point)
  }
  return corners
}

/** Whether the way over the middle point bends to the right, so that the middle stands out. */
function turnsDown(first: Point | undefined, middle: Point | undefined, last: Point): boolean {
  if (!first || !middle) return true
  const { buyer, seller } = first
  return (middle.buyer - buyer) * (last.seller - seller) - (middle.seller - seller) * (last.buyer - buyer) < 0
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

/** Nash's bargaining solution on a frontier of straight pieces, given by its corners in order (Nash 1950). */
export function nashOnLine(corners: readonly Point[], without: Readonly<Point> = nothing): Point | null {
  const line = clipped(corners, without)
  const found = line.slice(1).map((end, index) => bestOnPiece(line[index] ?? end, end, without))
  return bestOf([...line, ...found], (a, b) => product(a, without) - product(b, without))
}

/** Where on a straight piece the product of gains is greatest: a parabola's top, or the nearer end. */
function bestOnPiece(start: Point, end: Point, without: Readonly<Point>): Point {
  const [run, rise] = [end.buyer - start.buyer, end.seller - start.seller]
  if (run * rise === 0) return end
  const slope = run * (start.seller - without.seller) + rise * (start.buyer - without.buyer)
  return along(start, end, Math.min(1, Math.max(0, -slope / (2 * run * rise))))
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

/**
 * Kalai and Smorodinsky's solution on a frontier of straight pieces, given by its corners in order (1975): where it
 * meets the line from no agreement to the point of everybody's highest hope.
 */
export function kalaiSmorodinskyOnLine(corners: readonly Point[], without: Readonly<Point> = nothing): Point | null {
  const line = clipped(corners, without)
  const hope = mostHoped(line, without)
  const lead = (point: Point): number => {
    const [buyer, seller] = sharesOf(point, hope, without)
    return buyer - seller
  }
  const index = line.findIndex((point) => lead(point) >= 0)
  const [start, end] = [line[index - 1], line[index]]
  if (!end) return line.at(-1) ?? null
  if (!start) return end
  return along(start, end, -lead(start) / (lead(end) - lead(start)))
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

/** The part of a frontier that is good for both, cut where it leaves that quarter. */
function clipped(corners: readonly Point[], without: Readonly<Point>): Point[] {
  let line = [...corners]
  for (const side of ['buyer', 'seller'] as const) {
    line = line.flatMap((end, index) => {
      const start = line[index - 1]
      const isIn = end[side] >= without[side]
      if (!start || start[side] >= without[side] === isIn) return isIn ? [end] : []
      const cut = along(start, end, (without[side] - start[side]) / (end[side] - start[side]))
      return isIn ? [cut, end] : [cut]
    })
  }
  return line
}

/** A point between two, by the share of the way. */
function along(start: Point, end: Point, share: number): Point {
  return {
    buyer: start.buyer + (end.buyer - start.buyer) * share,
    seller: start.seller + (end.seller - start.seller) * share,
  }
}

function bestOf<P>(points: readonly P[], compare: (a: P, b: P) => number): P | null {
  return points.reduce<P | null>((best, point) => (best === null || compare(point, best) > 0 ? point : best), null)
}
