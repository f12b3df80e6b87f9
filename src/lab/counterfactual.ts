import { copyOf } from '../kernel/plain-tree'
import { cashUsd } from '../sim/books/ledger'
import type { DecisionType, Move } from '../sim/decisions'
import { advance, createNewGame, decide, refusalOf } from '../sim/game'
import type { Scenario } from '../sim/level/scenario'
import { currentScoreWaterfall } from '../sim/score/dials'
import type { Contract } from '../sim/state/market-state'
import { newsSince } from '../sim/state/news'
import type { NewsKind } from '../sim/state/news-kinds'
import type { GameState } from '../sim/state/state'

/** A finished game; a record has all of these fields. */
interface PlayedGame {
  /** The state from which the game started instead of the level's first week, or null. */
  from: GameState | null
  seed: string
  asItHappened: boolean
  moves: readonly { week: number; move: Move }[]
}

/** The result of a game. */
interface GameResult {
  won: boolean
  score: number
  cashUsd: number
}

/** One decision of a game, and the result without it. */
export interface EvaluatedChoice {
  week: number
  type: DecisionType
  /** The kind of irreversible decision; null = it was not one. */
  sealed: string | null
  /** The decision's news item, where it was reversible. */
  news: NewsKind | null
  facts: Readonly<Record<string, number | string>>
  /** The replacement where a decision cannot be omitted; null = it was omitted. */
  instead: { mandate: string } | null
  without: GameResult
}

/** The progress of the computation. */
export interface CounterfactualProgress {
  done: number
  of: number
  /** The result as played. */
  played: GameResult
  choices: EvaluatedChoice[]
}

/** Conditions, negotiation moves, reading and routine, whose omission says nothing about a choice. */
const notWeighed: ReadonlySet<DecisionType> = new Set([
  'chooseDial',
  'setDifficulty',
  'giveForecast',
  'openTalk',
  'walkAway',
  'buyReport',
  'payForGoods',
  'applyForLicence',
  'install',
  'moveChips',
  'retireChips',
  'setPrice',
  'setFocus',
])

/**
 * Replays a game once for each decision without it, with the same seed and all other moves.
 *
 * Moves that become impossible are omitted too. Yields after each decision so that a page stays responsive;
 * deterministic for a record.
 */
export function* replayWithoutEachDecision(game: PlayedGame, scenario: Scenario): Generator<CounterfactualProgress> {
  const { played, told, ids } = asPlayed(game, scenario)
  const weighing: CounterfactualProgress = { done: 0, of: told.size, played: outcomeOf(played, scenario), choices: [] }
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

type Told = Pick<EvaluatedChoice, 'week' | 'type' | 'sealed' | 'news' | 'facts'>

/** What the replays need from the original game. */
interface Setting {
  moves: PlayedGame['moves']
  contracts: readonly Contract[]
  /** The next free id before each move, and at the start of each week. */
  ids: { beforeMove: number[]; atWeek: number[] }
  scenario: Scenario
}

function beginning({ from, seed, asItHappened }: PlayedGame, scenario: Scenario): GameState {
  return from ? structuredClone(from) : createNewGame(scenario, { seed, asItHappened })
}

/** Replays the original game and notes what each decision reported. */
function asPlayed(game: PlayedGame, scenario: Scenario) {
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

/** What a move reported: an irreversible decision or a news item; null for none, such as an offer not accepted. */
function toldOf(state: Readonly<GameState>, move: Move, seals: number, serial: number): Told | null {
  const named = { week: state.week, type: move.type }
  const seal = state.seals[seals]
  const news = newsSince(state, serial)
  const signed = news.find(({ kind }) => kind === 'contractSigned')
  if (seal) return { ...named, sealed: seal.move, news: null, facts: seal.facts }
  if (move.type === 'makeOffer' && !signed) return null
  const line = signed ?? news.at(-1)
  return line ? { ...named, sealed: null, news: line.kind, facts: line.facts } : null
}

/** The rest of the game without a move; a mandate is replaced by the best other one, since each firm needs one. */
function withoutIt(trunk: GameState, index: number, setting: Setting) {
  const mandates = Object.keys(setting.scenario.mandates)
  const move = setting.moves[index]?.move
  const others = move?.type === 'chooseMandate' ? mandates.filter((id) => id !== move.mandate) : []
  const lives = others.map((mandate) => ({
    instead: { mandate },
    without: restOf(trunk, index, { type: 'chooseMandate', mandate }, setting),
  }))
  const best = lives.sort((a, b) => b.without.score - a.without.score)[0]
  return best ?? { instead: null, without: restOf(trunk, index, null, setting) }
}

function restOf(trunk: GameState, index: number, instead: Move | null, setting: Setting): GameResult {
  const { moves, ids, scenario } = setting
  const state = copyOf(trunk)
  if (instead && !refusalOf(state, instead, scenario)) decide(state, instead, scenario)
  let next = index + 1
  while (!state.ending && state.week <= scenario.weeks) {
    // Objects with the same role in both games get the same id, and with it the same luck.
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

/** Maps a move on a contract to the same contract in the other game; null where there is none. */
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

function outcomeOf(state: Readonly<GameState>, scenario: Scenario): GameResult {
  const { ending } = state
  return {
    won: ending?.won ?? false,
    score: ending?.score ?? currentScoreWaterfall(state, scenario).value(),
    cashUsd: cashUsd(state),
  }
}
