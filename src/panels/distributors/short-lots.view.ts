import { at } from '../../kernel/at'
import type { DistributorId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import { maxLotsKept } from '../../sim/trade/rationing'

/** A lot too small for all buyers: orders and deliveries, all public. Numbers of chips. */
export interface ShortLotRow {
  id: string
  week: number
  chip: string
  ordered: number
  othersOrdered: number
  /** The lot's size, and the size announced before. */
  held: number
  said: number
  came: number
}

/** A summary of a distributor's short lots. */
export interface ShortLotSummary {
  /** Number of shortages: consecutive weeks of one chip count once. */
  times: number
  /** Weeks with a short lot. */
  weeks: number
  /** There may have been more: only the last ones are kept. */
  isLastOnes: boolean
  /** What came to us in those weeks, as a share (0 to 1) of what was due; leftovers count once. */
  cameShare: number
}

/** The last short lots of a distributor, newest first. */
export function shortLotRows(state: Readonly<GameState>, distributor: DistributorId): ShortLotRow[] {
  return at(state.distributors, distributor)
    .lots.map(({ week, chip, ordered, others, held, said, came }) => ({
      id: `${week}.${chip}`,
      week,
      chip,
      ordered,
      othersOrdered: others,
      held,
      said,
      came,
    }))
    .reverse()
}

/** How often lots were short, and what we got; null where it never happened. */
export function shortLotSummary(state: Readonly<GameState>, distributor: DistributorId): ShortLotSummary | null {
  const { lots } = at(state.distributors, distributor)
  if (lots.length === 0) return null
  let [times, due, came] = [0, 0, 0]
  for (const [place, lot] of lots.entries()) {
    const before = lots.slice(0, place).findLast(({ chip }) => chip === lot.chip)
    const leftOver = before ? before.ordered - before.came : 0
    // A delayed departure leaves a week without a lot, and the same number is then due again.
    const goesOn = before !== undefined && (before.week === lot.week - 1 || lot.ordered === leftOver)
    if (!goesOn) times += 1
    due += goesOn ? Math.max(0, lot.ordered - leftOver) : lot.ordered
    came += lot.came
  }
  const weeks = new Set(lots.map(({ week }) => week)).size
  return { times, weeks, isLastOnes: lots.length >= maxLotsKept, cameShare: came / due }
}
