import { copyOf } from '../kernel/plain'
import { cashUsd } from '../sim/books/ledger'
import type { DecisionType, Move } from '../sim/decisions'
import { advance, decide, newGame, refusalOf } from '../sim/game'
import type { Scenario } from '../sim/level/scenario'
import { scoreOf } from '../sim/score/dials'
import type { Contract } from '../sim/state/market-state'
import { newsSince } from '../sim/state/news'
import type { GameState } from '../sim/state/state'

/** A game that was played: a record has all of this. */
export interface PlayedGame {
  /** It began from this state instead of from the level's first week. */
  from: GameState | null
  seed: string
  asItHappened: boolean
  moves: readonly { week: number; move: Move }[]
}

/** How a game came out. */
export interface Outcome {
  won: boolean
  score: number
  cashUsd: number
}

/** One choice of a game, and how the game comes out without it. */
export interface WeighedChoice {
  week: number
  type: DecisionType
  /** What was sealed by it; null = it was no seal. */
  sealed: string | null
  /** What its news was called, where it was no seal. */
  news: string
  facts: Readonly<Record<string, number | string>>
  /** What was taken in its place, where a choice cannot simply be left out; null = it was left out. */
  instead: { mandate: string } | null
  without: Outcome
}

/** How far the weighing has come. */
export interface Weighing {
  done: number
  of: number
  /** How the game really came out. */
  played: Outcome
  choices: WeighedChoice[]
}

/** Conditions, talk, reading and routine: leaving one out says nothing about a choice. */
const notWeighed: ReadonlySet<DecisionType> = new Set([
  'chooseDial',
  'giveForecast',
  'openTalk',
  'walkAway',
  'buySign',
  'payForGoods',
  'applyForLicence',
  'install',
  'moveChips',
  'retireChips',
  'setPrice',
  'setFocus',
])

/**
 * Plays a game again once for each of its choices, with that one left out and all else as it was: the same seed, the same
 * other moves in their weeks. What is not possible then is left out, too. Yields after each choice, so that a page can
 * breathe; the same record always gives the same answer.
 */
export function* weighChoices(game: PlayedGame, scenario: Scenario): Generator<Weighing> {
  const { played, told, ids } = asPlayed(game, scenario)
  const weighing: Weighing = { done: 0, of: told.size, played: outcomeOf(played, scenario), choices: [] }
  yield { ...weighing }
  const trunk = beginning(game, scenario)
  const setting: Setting = { moves: game.moves, contracts: played.contracts, ids, scenario }
  for (const [index, { week, move }] of game.moves.entries()) {
    while (trunk.week < week) advance(trunk, scenario)
    const choice = told.get(index)
    if (choice) {
      weighing.choices = [...weighing.choices, { ...choice, ...withoutIt(trunk, index, setting) }]
      weighing.done += 1
      yield { ...weighing }
    }
    decide(trunk, move, scenario)
  }
}

type Told = Pick<WeighedChoice, 'week' | 'type' | 'sealed' | 'news' | 'facts'>

/** What other lives of the same game need to know of the one that was lived. */
interface Setting {
  moves: PlayedGame['moves']
  contracts: readonly Contract[]
  /** The next free number before each move, and at the start of each week. */
  ids: { beforeMove: number[]; atWeek: number[] }
  scenario: Scenario
}

function beginning({ from, seed, asItHappened }: PlayedGame, scenario: Scenario): GameState {
  return from ? structuredClone(from) : newGame(scenario, { seed, asItHappened })
}

/** The game as it was, with what each choice said of itself. */
function asPlayed(
  game: PlayedGame,
  scenario: Scenario,
): { played: GameState; told: Map<number, Told>; ids: Setting['ids'] } {
  const state = beginning(game, scenario)
  const told = new Map<number, Told>()
  const ids: Setting['ids'] = { beforeMove: [], atWeek: [] }
  const pass = () => {
    advance(state, scenario)
    ids.atWeek[state.week] = state.nextId
  }
  for (const [index, { week, move }] of game.moves.entries()) {
    while (state.week < week && !state.ending) pass()
    ids.beforeMove[index] = state.nextId
    const [seals, serial] = [state.seals.length, state.news.next]
    decide(state, move, scenario)
    const choice = notWeighed.has(move.type) ? null : toldOf(state, move, seals, serial)
    if (choice) told.set(index, choice)
  }
  while (!state.ending && state.week <= scenario.weeks) pass()
  return { played: state, told, ids }
}

/** What a move said of itself: its seal, or its news; null where it said nothing (an offer that was not taken). */
function toldOf(state: Readonly<GameState>, move: Move, seals: number, serial: number): Told | null {
  const named = { week: state.week, type: move.type }
  const seal = state.seals[seals]
  const news = newsSince(state, serial)
  const signed = news.find(({ kind }) => kind === 'contractSigned')
  if (seal) return { ...named, sealed: seal.move, news: '', facts: seal.facts }
  if (move.type === 'makeOffer' && !signed) return null
  const line = signed ?? news.at(-1)
  return line ? { ...named, sealed: null, news: line.kind, facts: line.facts } : null
}

/** The rest of the game without a move; a mandate is compared with the best other one, for every firm needs one. */
function withoutIt(trunk: GameState, index: number, setting: Setting): Pick<WeighedChoice, 'instead' | 'without'> {
  const { moves, scenario } = setting
  const move = moves[index]?.move
  const others =
    move?.type === 'chooseMandate' ? Object.keys(scenario.mandates).filter((id) => id !== move.mandate) : []
  const lives = others.map((mandate) => ({
    instead: { mandate },
    without: restOf(trunk, index, { type: 'chooseMandate', mandate }, setting),
  }))
  const best = lives.sort((a, b) => b.without.score - a.without.score)[0]
  return best ?? { instead: null, without: restOf(trunk, index, null, setting) }
}

function restOf(trunk: GameState, index: number, instead: Move | null, setting: Setting): Outcome {
  const { moves, ids, scenario } = setting
  const state = copyOf(trunk)
  if (instead && !refusalOf(state, instead, scenario)) decide(state, instead, scenario)
  let next = index + 1
  while (!state.ending && state.week <= scenario.weeks) {
    // Things that have the same part in both lives have the same number, and with it the same luck.
    state.nextId = Math.max(state.nextId, ids.atWeek[state.week] ?? 0)
    for (let entry = moves[next]; entry && entry.week === state.week; entry = moves[next]) {
      state.nextId = Math.max(state.nextId, ids.beforeMove[next] ?? 0)
      const move = sameIn(state, entry.move, setting.contracts)
      if (move && !refusalOf(state, move, scenario)) decide(state, move, scenario)
      next += 1
    }
    advance(state, scenario)
  }
  return outcomeOf(state, scenario)
}

/** A move about a contract means the same contract in another life, whatever its number; null where there is none. */
function sameIn(state: Readonly<GameState>, move: Move, contracts: readonly Contract[]): Move | null {
  if (!('contract' in move)) return move
  const meant = contracts.find(({ id }) => id === move.contract)
  if (!meant) return null
  const isAlike = (row: Contract) =>
    row.distributor === meant.distributor && row.chip === meant.chip && row.signedWeek === meant.signedWeek
  const nth = contracts.filter(isAlike).findIndex(({ id }) => id === meant.id)
  const found = state.contracts.filter(isAlike)[nth]
  return found ? { ...move, contract: found.id } : null
}

function outcomeOf(state: Readonly<GameState>, scenario: Scenario): Outcome {
  const { ending } = state
  return {
    won: ending?.won ?? false,
    score: ending?.score ?? scoreOf(state, scenario).value(),
    cashUsd: cashUsd(state),
  }
}
