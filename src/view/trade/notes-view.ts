import { at } from '../../kernel/at'
import type { TraceKind } from '../../sim/bargain/tables'
import { newsSince } from '../../sim/news'
import { marketPriceOf } from '../../sim/pricing'
import type { Scenario } from '../../sim/scenario'
import type { DistributorId, GameState } from '../../sim/state'
import type { Move } from '../move'
import { isSold } from './chips-met'

/** Something that a person let slip: what was seen, not what it means. */
export interface TraceView {
  /** Names the trace among those of its person. */
  id: string
  week: number
  kind: TraceKind
  /** The key of the words for what was seen. */
  seen: string
}

/** What came out about one of our claims. */
export interface FoundView {
  week: number
  claim: string
  isTrue: boolean
}

/** What the player has written down about a person. */
export interface EstimateView {
  /** The band in which the person's limit may lie, as shares of the market price. */
  low: number
  high: number
  temper: string | null
}

export interface NotesView {
  distributor: DistributorId
  /** Newest first. */
  traces: TraceView[]
  found: FoundView[]
  theirs: { kept: number; promised: number }
  ours: { kept: number; promised: number }
  /** Every temper of the level, in its order. */
  tempers: string[]
  estimate: EstimateView
  isWritten: boolean
  /** What the band is measured against, in US dollars for one chip; null where nothing can be had. */
  market: { chip: string; usd: number } | null
}

/** The ends that a band can have, and one step of its handles: shares of the market price. */
export const bandBounds = { min: 0.6, max: 1.4, step: 0.01 } as const
/** A band that says nothing yet. */
const blankEstimate: EstimateView = { low: bandBounds.min, high: bandBounds.max, temper: null }

/** The player's notes about a person; all of it was seen or heard, nothing is worked out. */
export function notesView(state: Readonly<GameState>, distributor: DistributorId, scenario: Scenario): NotesView {
  const { traces, kept, broken, ours } = at(state.distributors, distributor)
  const written = state.estimates[distributor]
  const { chips } = at(scenario.distributors, distributor)
  const chip = state.talk?.distributor === distributor ? state.talk.chip : chips.find((one) => isSold(state, one))
  return {
    distributor,
    traces: traces
      .map(({ week, kind, value }, index) => ({
        id: `${week}.${kind}.${index}`,
        week,
        kind,
        seen: `trace.${kind}.${value}`,
      }))
      .reverse(),
    found: newsSince(state, 0)
      .filter(
        ({ kind, facts }) => (kind === 'claimProven' || kind === 'bluffFound') && facts.distributor === distributor,
      )
      .map(({ week, kind, facts }) => ({ week, claim: String(facts.claim), isTrue: kind === 'claimProven' })),
    theirs: { kept, promised: kept + broken },
    ours: { kept: ours.kept, promised: ours.kept + ours.broken },
    tempers: Object.keys(scenario.tempers),
    estimate: written ? { ...written } : { ...blankEstimate },
    isWritten: written !== undefined,
    market: chip === undefined ? null : { chip, usd: Math.round(marketPriceOf(state, chip, scenario).value()) },
  }
}

/** The move that writes an estimate down. */
export function noteMove(distributor: DistributorId, { low, high, temper }: EstimateView): Move {
  return { type: 'noteEstimate', distributor, low, high, temper }
}

/** A band after one of its handles was moved: the other gives way, so that low is never above high. */
export function bandMoved(estimate: EstimateView, end: 'low' | 'high', to: number): EstimateView {
  const share = Math.round(to * 100) / 100
  return end === 'low'
    ? { ...estimate, low: share, high: Math.max(share, estimate.high) }
    : { ...estimate, high: share, low: Math.min(share, estimate.low) }
}
