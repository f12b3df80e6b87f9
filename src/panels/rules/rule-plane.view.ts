import type { Rule, RuleBand, Threshold } from '../../sim/level/chips-and-rules'

/** The status of a part of the plane, from open to closed. */
type PlaneStatus = 'free' | 'notification' | 'licence' | 'denied'

export interface RulePlaneBounds {
  tppFrom: number
  tppTo: number
  densityFrom: number
  densityTo: number
}

interface BandStatus {
  status: PlaneStatus
  /** Depends on a further figure that the plane does not show (link, memory). */
  conditional: boolean
}

/** A rectangle of the plane TPP × density in which one status holds. */
export interface RulePlaneCell extends RulePlaneBounds, BandStatus {}

/** A border segment between two statuses, with the stricter of the two sides. */
export interface RulePlaneEdge extends RulePlaneBounds, BandStatus {}

const strictness: Record<PlaneStatus, number> = { free: 0, notification: 1, licence: 2, denied: 3 }

/** Cuts the plane along every threshold of a rule; each cell has the strictest status of the bands that hold in it. */
export function rulePlaneCells(rule: Rule, bounds: RulePlaneBounds): RulePlaneCell[] {
  const tppCuts = cutsOf(rule, 'tpp', bounds.tppFrom, bounds.tppTo)
  const densityCuts = cutsOf(rule, 'densityTppPerMm2', bounds.densityFrom, bounds.densityTo)
  return pairs(tppCuts).flatMap(([tppFrom, tppTo]) =>
    pairs(densityCuts).map(([densityFrom, densityTo]) => ({
      tppFrom,
      tppTo,
      densityFrom,
      densityTo,
      ...statusAt(rule, tppFrom, densityFrom),
    })),
  )
}

/** The borders between cells of different status. */
export function rulePlaneEdges(cells: readonly RulePlaneCell[]): RulePlaneEdge[] {
  return cells.flatMap((cell) => {
    const { tppFrom, tppTo, densityFrom, densityTo } = cell
    const right = cells.find((next) => next.tppFrom === tppTo && next.densityFrom === densityFrom)
    const upper = cells.find((next) => next.densityFrom === densityTo && next.tppFrom === tppFrom)
    return [
      ...border(cell, right, { tppFrom: tppTo, tppTo, densityFrom, densityTo }),
      ...border(cell, upper, { tppFrom, tppTo, densityFrom: densityTo, densityTo }),
    ]
  })
}

/** A rule's distinct thresholds on one figure, ascending: the axis marks. */
export function ruleThresholdsOnFigure(rule: Rule, figure: Threshold['figure']): number[] {
  const all = rule.bands
    .flatMap((band) => band.any.flat())
    .filter((threshold) => threshold.figure === figure)
    .flatMap(({ atLeast, below }) => [atLeast, below])
    .filter((bound): bound is number => bound !== undefined)
  return [...new Set(all)].sort((a, b) => a - b)
}

function border(cell: RulePlaneCell, other: RulePlaneCell | undefined, line: RulePlaneBounds): RulePlaneEdge[] {
  if (other === undefined || other.status === cell.status) return []
  const { status, conditional } = strictness[other.status] > strictness[cell.status] ? other : cell
  return [{ ...line, status, conditional }]
}

function cutsOf(rule: Rule, figure: Threshold['figure'], from: number, to: number): number[] {
  return [from, ...ruleThresholdsOnFigure(rule, figure).filter((cut) => cut > from && cut < to), to]
}

function pairs(cuts: readonly number[]): [number, number][] {
  return cuts.slice(1).map((to, index) => [cuts[index] ?? to, to])
}

/** The strictest band that holds at the lower left corner of a cell. */
function statusAt(rule: Rule, tpp: number, density: number): BandStatus {
  const open: BandStatus = { status: 'free', conditional: false }
  return rule.bands.flatMap((band) => bandAt(band, tpp, density)).reduce(stricter, open)
}

function stricter(a: BandStatus, b: BandStatus) {
  if (strictness[a.status] === strictness[b.status]) return a.conditional ? b : a
  return strictness[b.status] > strictness[a.status] ? b : a
}

function bandAt(band: RuleBand, tpp: number, density: number): BandStatus[] {
  const shown = band.any.filter((group) => group.some(isOnPlane))
  return shown
    .filter((group) => group.filter(isOnPlane).every((threshold) => holdsAt(threshold, tpp, density)))
    .map((group) => ({ status: band.status, conditional: !group.every(isOnPlane) }))
}

function isOnPlane({ figure }: Threshold): boolean {
  return figure === 'tpp' || figure === 'densityTppPerMm2'
}

function holdsAt({ figure, atLeast, below }: Threshold, tpp: number, density: number): boolean {
  const value = figure === 'tpp' ? tpp : density
  return (atLeast === undefined || value >= atLeast) && (below === undefined || value < below)
}
