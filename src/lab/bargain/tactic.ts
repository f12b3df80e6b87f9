import { at } from '../../kernel/at'
import type { Move } from '../../sim/decisions'
import type { Scenario } from '../../sim/level/scenario'
import type { GameState } from '../../sim/state/state'
import type { Package, Talk, Trace } from '../../sim/state/talk-state'
import type { Clause } from '../../sim/state/talk-terms'
import { type ClaimKind, claimKinds, rackChips } from '../../sim/state/talk-terms'
import { askFor } from '../../sim/trade/offer-prices'
import { worthFor } from '../../sim/trade/package-worth'
import { isFinal } from '../../sim/trade/talk'
import { claimTruth } from '../../sim/trade/talk-moves'

/** What a person at the table can see: no limit, no temper, no odds. */
export interface Sight {
  /** The week in which the talk began. */
  week: number
  round: number
  isFinal: boolean
  last: Talk['last']
  theirs: Package
  /** Their package of the round before. */
  theirsBefore: Package | null
  yours: Package | null
  leadWeeks: number
  hasBeenSilent: boolean
  /** A favour was done in this talk, or declined. */
  hasFavoured: boolean
  hasPaused: boolean
  favours: readonly string[]
  /** Everything that the person has let slip, in this talk and before. */
  traces: readonly Trace[]
  /** What can be claimed today, is true, and was not said yet: to know it takes the prices of all others. */
  trueClaims(): readonly ClaimKind[]
  /** His price on these terms before anybody moved, in US dollars. */
  askFor(terms: Package): number
  /** What one unit on these terms is worth to us, in US dollars. */
  worthFor(terms: Package): number
}

/** What is to be had from a talk. */
export interface Wish {
  count: number
  clause: Clause
  /** Null: each tactic pays the deposit that is its own. */
  depositShare: number | null
  /** The order is made in any case, at his price if need be: then his last word is always taken. */
  isNeeded: boolean
}

/** The small lot on which tactics are compared. */
export const smallLot: Wish = { count: rackChips, clause: 'firm', depositShare: null, isNeeded: false }

/** A way of bargaining: what to do when it is our turn. */
export interface Tactic {
  id: string
  move(sight: Sight, subject: string, wish: Wish): Move
}

/** The table as our side sees it. */
export function sightOf(state: Readonly<GameState>, talk: Readonly<Talk>, scenario: Scenario): Sight {
  const theirs = talk.slips.filter(({ by }) => by === 'them')
  return {
    week: talk.week,
    round: talk.round,
    isFinal: isFinal(talk),
    last: talk.last,
    theirs: talk.theirs,
    theirsBefore: theirs.at(-2)?.terms ?? null,
    yours: talk.yours,
    hasBeenSilent: talk.hasBeenSilent,
    hasFavoured: talk.favour !== null,
    hasPaused: talk.pausedWeek !== null,
    trueClaims: () =>
      claimKinds.filter(
        (kind) => !talk.claims.some(({ claim }) => claim === kind) && claimTruth(state, talk, kind, scenario).isTrue,
      ),
    favours: Object.keys(scenario.favours),
    leadWeeks: Math.ceil(at(scenario.distributors, talk.distributor).leadWeeks),
    traces: at(state.distributors, talk.distributor).traces,
    askFor: (terms) => askFor(talk, terms, scenario),
    worthFor: (terms) => worthFor(talk.worth, terms).value(),
  }
}
