import { at } from '../../kernel/at'
import type { Scenario } from '../../sim/level/scenario'
import { marketPriceOf } from '../../sim/market/pricing'
import type { Facts } from '../../sim/state/facts'
import type { DistributorId } from '../../sim/state/ids'
import { newsSince } from '../../sim/state/news'
import type { GameState } from '../../sim/state/state'
import type { TraceKind } from '../../sim/state/talk-terms'
import { promisesOf } from '../../sim/trade/commitments'
import { isSold } from '../../view/chips-met'
import { newsFacts } from '../../view/facts/told-facts'
import type { Move } from '../../view/move'
import { type OwnWord, ownWord } from './distributors.view'
import { type LotRow, lotRows } from './short-lots.view'

/** Something that a person let slip: what was seen, not what it means. */
export interface TraceView {
  /** Names the trace among those of its person. */
  id: string
  week: number
  kind: TraceKind | 'rival' | 'departure'
  /** The key of the words for what was seen, and what they are told. */
  seen: string
  facts: Facts
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
  /** Lots that were too small for all, newest first. */
  lots: LotRow[]
  theirs: { kept: number; promised: number; overdue: number }
  ours: OwnWord
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
  const written = state.estimates[distributor]
  const { chips } = at(scenario.distributors, distributor)
  const chip = state.talk?.distributor === distributor ? state.talk.chip : chips.find((one) => isSold(state, one))
  return {
    distributor,
    traces: tracesOf(state, distributor),
    found: newsSince(state, 0)
      .filter(
        ({ kind, facts }) => (kind === 'claimProven' || kind === 'bluffFound') && facts.distributor === distributor,
      )
      .map(({ week, kind, facts }) => ({ week, claim: String(facts.claim), isTrue: kind === 'claimProven' })),
    lots: lotRows(state, distributor),
    theirs: promisesOf(state, distributor, scenario),
    ours: ownWord(state, distributor),
    tempers: Object.keys(scenario.tempers),
    estimate: written ? { ...written } : { ...blankEstimate },
    isWritten: written !== undefined,
    market: chip === undefined ? null : { chip, usd: Math.round(marketPriceOf(state, chip, scenario).value()) },
  }
}

/** News of a person that says something of how he deals, by kind: what is talked of at his other tables, and what left late. */
const toldOf: Readonly<Record<string, TraceView['kind']>> = {
  rivalSigned: 'rival',
  rivalLeft: 'rival',
  departureSlipped: 'departure',
}

/** What he let slip, and what was told of him as far back as the news goes; the newest first. */
function tracesOf(state: Readonly<GameState>, distributor: DistributorId): TraceView[] {
  const slipped = at(state.distributors, distributor).traces.map(({ week, kind, value }, index) => ({
    id: `${week}.${kind}.${index}`,
    week,
    kind,
    seen: `trace.${kind}.${value}`,
    facts: {},
  }))
  const told = newsSince(state, 0).flatMap(({ serial, week, kind, facts }): TraceView[] => {
    const trace = toldOf[kind]
    return trace && facts.distributor === distributor
      ? [
          {
            id: `${week}.${kind}.${serial}`,
            week,
            kind: trace,
            seen: `trace.told.${kind}`,
            facts: newsFacts({ kind, facts }),
          },
        ]
      : []
  })
  return [...slipped, ...told].toSorted((a, b) => a.week - b.week).reverse()
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
