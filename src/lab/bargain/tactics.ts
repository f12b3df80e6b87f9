import { draw, seedBitsOf } from '../../kernel/luck'
import type { Move } from '../../sim/decisions'
import type { OfferTerms } from '../../sim/state/talk-state'
import type { Tactic, TacticBuyerView, TacticGoal } from './tactic'

/** A tactic as numbers. */
interface Plan {
  id: string
  depositShare: number
  /** The round's offer as a share of the seller's ask on the same terms. */
  shareOf(sight: TacticBuyerView, subject: string): number
  /** Accepts as soon as the seller's price is no worse than the next offer; otherwise only its last offer. */
  takesEarly: boolean
}

const plans: readonly Plan[] = [
  {
    id: 'tough',
    depositShare: 0,
    shareOf: ({ round }) => [0.8, 0.8, 0.82, 0.84][round - 1] ?? 0.84,
    takesEarly: false,
  },
  { id: 'linear', depositShare: 0.3, shareOf: ({ round }) => 0.8 + 0.04 * round, takesEarly: true },
  { id: 'soft', depositShare: 0.3, shareOf: ({ round }) => 0.91 + 0.02 * round, takesEarly: true },
  { id: 'tit-for-tat', depositShare: 0.1, shareOf: answeredInKind, takesEarly: false },
  {
    id: 'random',
    depositShare: 0.1,
    shareOf: ({ round }, subject) =>
      0.8 + 0.2 * draw({ seedBits: seedBitsOf(subject), week: 0 }, 'tactic', String(round)),
    takesEarly: false,
  },
]

/** Tit for tat: a low first offer, one good concession, then slightly more than the seller's last concession. */
function answeredInKind({ round, theirs, theirsBefore, yours, askFor }: TacticBuyerView): number {
  if (!yours) return 0.78
  const before = yours.unitPriceUsd / askFor(yours)
  if (round === 2 || !theirsBefore) return before + 0.07
  const gaveShare = theirsBefore.unitPriceUsd / askFor(theirsBefore) - theirs.unitPriceUsd / askFor(theirs)
  return before + Math.max(0.03, gaveShare)
}

/** A tactic that follows one plan against every distributor. */
function planned({ id, depositShare, shareOf, takesEarly }: Plan): Tactic {
  return {
    id,
    move(sight, subject, wish) {
      const next = offered(sight, shareOf(sight, subject), wish.depositShare ?? depositShare, wish)
      const isGood = sight.yours !== null && (wish.isNeeded || isWorthIt(sight))
      const isEnough = takesEarly && sight.theirs.unitPriceUsd <= next.unitPriceUsd
      if (isGood && (sight.isFinal || isEnough)) return { type: 'acceptOffer' }
      if (sight.isFinal && sight.yours !== null) return { type: 'walkAway' }
      return { type: 'makeOffer', ...next }
    },
  }
}

/** Whether the seller's offer is at least as good as the best alternative. */
function isWorthIt({ theirs, worthFor }: TacticBuyerView): boolean {
  return theirs.unitPriceUsd <= Math.floor(worthFor(theirs))
}

/** A package at a share of the ask, never above the buyer's valuation unless the order is needed. */
function offered(sight: TacticBuyerView, share: number, depositShare: number, wish: TacticGoal): OfferTerms {
  const { count, clause, isNeeded } = wish
  const terms: OfferTerms = { count, unitPriceUsd: 0, depositShare, weeks: sight.leadWeeks, clause }
  const most = isNeeded ? sight.askFor(terms) : Math.floor(sight.worthFor(terms))
  return { ...terms, unitPriceUsd: Math.min(Math.round(sight.askFor(terms) * share), most) }
}

/** Tactics that only make offers and ignore the distributor's traits. */
export const offerOnlyTactics: readonly Tactic[] = plans.map(planned)

/** Stays silent until the last round, then accepts if the offer is worth it. */
const silent: Tactic = {
  id: 'silent',
  move(sight, _subject, { isNeeded }) {
    if (!sight.isFinal) return { type: 'staySilent' }
    return isNeeded || isWorthIt(sight) ? { type: 'acceptOffer' } : { type: 'walkAway' }
  },
}

/** An offering tactic with one other move, made as soon as possible; null: none is left. */
function withQuiet(id: string, offering: Tactic, quiet: (sight: TacticBuyerView) => Move | null): Tactic {
  return { id, move: (sight, subject, wish) => quiet(sight) ?? offering.move(sight, subject, wish) }
}

/** Moves other than offers, each combined with the tactic that it suits best, or used alone. */
const quietTactics: readonly Tactic[] = [
  silent,
  ...['linear', 'soft'].map((id) =>
    withQuiet(`silent, then ${id}`, fixedOf(offerOnlyTactics, id), ({ hasBeenSilent }) =>
      hasBeenSilent ? null : { type: 'staySilent' },
    ),
  ),
  withQuiet('kind', fixedOf(offerOnlyTactics, 'tit-for-tat'), ({ hasFavoured, favours: [favour] }) =>
    hasFavoured || favour === undefined ? null : { type: 'offerFavour', favour },
  ),
  withQuiet('proven', fixedOf(offerOnlyTactics, 'linear'), ({ trueClaims }) => {
    const [claim] = trueClaims()
    return claim === undefined ? null : { type: 'makeClaim', claim, isProven: true }
  }),
  withQuiet('paused', fixedOf(offerOnlyTactics, 'linear'), ({ hasPaused, isFinal }) =>
    hasPaused || !isFinal ? null : { type: 'pauseTalk' },
  ),
]

/** The tactics that ignore the distributor's traits. */
export const traceBlindTactics: readonly Tactic[] = [...offerOnlyTactics, ...quietTactics]

/** A fixed tactic by id. */
export function requireTraceBlindTactic(id: string): Tactic {
  return fixedOf(traceBlindTactics, id)
}

function fixedOf(tactics: readonly Tactic[], id: string): Tactic {
  const tactic = tactics.find((one) => one.id === id)
  if (!tactic) throw new Error(`no tactic is called ${id}`)
  return tactic
}
