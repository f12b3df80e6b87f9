import { sumOf } from '../../kernel/at'
import { copyOf } from '../../kernel/plain-tree'
import type { Scenario } from '../../sim/level/scenario'
import { attentionReasonSince, type SeenMoment, seenMomentOf } from '../../sim/outlook/attention'
import type { GameState } from '../../sim/state/state'
import { playToEnd, simulateGame } from '../run'
import { meanOf } from '../sweep/variance-shares'
import { imagineWorld, noKnowledge } from './imagined-world'
import type { GamePlan } from './plan'
import { createStrategyOfPlan } from './plan-strategy'
import { searchSeeds } from './search'

export interface TensionRequest {
  scenario: Scenario
  plan: GamePlan
  from: string
  seeds: number
  /** Imagined ends of each game from each of the looked-at weeks. */
  worlds: number
}

/** Shares of a level's weeks after which the odds are asked. */
export const lookedAtShares = [0.5, 0.75, 0.8] as const

/** How long a plan's games stay open. */
export interface TensionReport {
  games: number
  winShare: number
  /** Share of games whose odds of winning lie from 25 to 75 % at three quarters. */
  openAtThreeQuarters: number
  /** Share of games won among the fifth with the worst odds at half-time. */
  worstFifthWins: number
  /** Share of games whose odds are under 5 or over 95 % after four fifths of the weeks. */
  decidedAtFourFifths: number
  /** Mean odds at each looked-at share. */
  meanOdds: number[]
  /** Share of beats in which the plan makes no move and nothing asks for the player. */
  idleBeats: number
}

/** A game's odds of winning, 0 to 1, at each looked-at share, how it ended, and how its time was filled. */
interface PlayedOdds {
  odds: number[]
  won: boolean
  beats: BeatCount
}

/** A beat is a fortnight, the usual pace of the clock, or less where something asks for the player. */
interface BeatCount {
  all: number
  idle: number
}

const weeksOfBeat = 2

/** Plays a plan on unseen seeds, and from the looked-at weeks on in imagined worlds; yields after each game. */
export function* measureTension(request: TensionRequest): Generator<number, TensionReport> {
  const games: PlayedOdds[] = []
  for (const seed of searchSeeds(request.from, 'unseen', request.seeds)) {
    games.push(oddsOfGame(request, seed))
    yield games.length
  }
  const shareOf = (isCounted: (game: PlayedOdds) => boolean) => meanOf(games.map((game) => (isCounted(game) ? 1 : 0)))
  const oddsAt = ({ odds }: PlayedOdds, place: number) => odds[place] ?? 0
  const worst = games.toSorted((a, b) => oddsAt(a, 0) - oddsAt(b, 0)).slice(0, Math.ceil(games.length / 5))
  return {
    games: games.length,
    winShare: shareOf(({ won }) => won),
    openAtThreeQuarters: shareOf((game) => oddsAt(game, 1) >= 0.25 && oddsAt(game, 1) <= 0.75),
    worstFifthWins: meanOf(worst.map(({ won }) => (won ? 1 : 0))),
    decidedAtFourFifths: shareOf((game) => oddsAt(game, 2) < 0.05 || oddsAt(game, 2) > 0.95),
    meanOdds: lookedAtShares.map((_, place) => meanOf(games.map((game) => oddsAt(game, place)))),
    idleBeats:
      sumOf(games, ({ beats }) => beats.idle) /
      Math.max(
        1,
        sumOf(games, ({ beats }) => beats.all),
      ),
  }
}

function oddsOfGame({ scenario, plan, from, worlds }: TensionRequest, seed: string): PlayedOdds {
  const weeks = lookedAtShares.map((share) => Math.round(share * scenario.weeks))
  const odds = weeks.map(() => 0)
  const strategy = createStrategyOfPlan('tension', plan)
  // The plan's memory is the strategy's own, so that each end goes on with the steps made so far.
  let memory: Record<string, number> = {}
  const watched: typeof strategy = {
    ...strategy,
    decide(state, level, own) {
      memory = own
      return strategy.decide(state, level, own)
    },
  }
  const { beats, passWeek } = createBeatCounter(scenario)
  const { won } = simulateGame(scenario, watched, seed, {
    onWeek(state, moves) {
      passWeek(state, moves)
      const place = weeks.indexOf(state.week)
      if (place >= 0) odds[place] = oddsFrom(state, memory, strategy, `${from} ${seed}`, worlds, scenario)
    },
  })
  return { odds, won, beats }
}

/** Counts the beats of a game as its weeks pass. */
function createBeatCounter(scenario: Scenario) {
  const beats: BeatCount = { all: 0, idle: 0 }
  let seen: SeenMoment = { dilemmas: new Set(), nextNews: 0 }
  let [weeks, movesBefore] = [0, 0]
  return {
    beats,
    passWeek(state: Readonly<GameState>, moves: number) {
      const reason = attentionReasonSince(seen, state, scenario)
      seen = seenMomentOf(state)
      weeks += 1
      if (reason === null && weeks < weeksOfBeat) return
      beats.all += 1
      if (reason === null && moves === movesBefore) beats.idle += 1
      weeks = 0
      movesBefore = moves
    },
  }
}

/** Share of imagined worlds in which the rest of a game is won. */
function oddsFrom(
  state: Readonly<GameState>,
  memory: Readonly<Record<string, number>>,
  strategy: ReturnType<typeof createStrategyOfPlan>,
  text: string,
  worlds: number,
  scenario: Scenario,
): number {
  let wins = 0
  for (let n = 0; n < worlds; n += 1) {
    const world = copyOf(imagineWorld(state, `${text} tension ${state.week} ${n}`, noKnowledge, scenario)) as GameState
    playToEnd(world, strategy, { ...memory }, scenario)
    if (world.ending?.won) wins += 1
  }
  return wins / Math.max(1, worlds)
}
