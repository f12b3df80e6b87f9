// What a level promises, in its promises.json: how each promised quantity is read from games.
import { at } from '../../src/kernel/at'
import { type Outcome, play } from '../../src/lab/run'
import { archetypes, seedsFrom } from '../../src/lab/sweep'
import { risesOf, watched } from './card'
import { meanOf, scenario, strategyOf } from './shipped'

export interface LevelPromise {
  strategy: string
  seeds: number
  quantity: string
  atLeast?: number
  atMost?: number
  because: string
}

/** Seeds on which promises are tried in the tests; a sweep tries all that they name. */
export const triedSeeds = 20

const played = new Map<string, Outcome[]>()

/** The games of a strategy, played once. */
function gamesOf(strategy: string): Outcome[] {
  const found = played.get(strategy)
  if (found) return found
  const outcomes = seedsFrom('promises', triedSeeds).map((seed) => play(scenario, strategyOf(strategy), seed))
  played.set(strategy, outcomes)
  return outcomes
}

const share = (games: readonly Outcome[], counts: (game: Outcome) => boolean) =>
  games.filter(counts).length / games.length
const wins = (strategy: string) => gamesOf(strategy).filter(({ won }) => won).length
const series = ({ series: curves }: Outcome, name: string) => curves[name] ?? []
const risesIn = (strategy: string) => gamesOf(strategy).map(({ seed }) => risesOf(watched(seed, false)))

/** Reads of each word that a promise may use; what is read is a mean over the games. */
const reads: Record<string, (strategy: string) => number> = {
  winShare: (strategy) => share(gamesOf(strategy), ({ won }) => won),
  archetypeWinShare: (strategy) =>
    wins(strategy) /
    Math.max(
      1,
      archetypes.reduce((sum, id) => sum + wins(id), 0),
    ),
  winShareOverBestArchetype: (strategy) => (wins(strategy) - Math.max(...archetypes.map(wins))) / triedSeeds,
  fullCentreShare: (strategy) => share(gamesOf(strategy), ({ final }) => (final.centreChips ?? 0) >= 9000),
  'market.askRiseBeforeRule': (strategy) => meanOf(risesIn(strategy).map(({ asks }) => asks)),
  'market.orderRiseBeforeRule': (strategy) => meanOf(risesIn(strategy).map(({ orders }) => orders)),
  'market.askRiseAfterRule': (strategy) => meanOf(risesIn(strategy).map(({ asksAfter }) => asksAfter)),
  'market.rentFallByEnd': (strategy) =>
    meanOf(
      gamesOf(strategy).map((game) => (series(game, 'rentUsd').at(-1) ?? 0) / Math.max(...series(game, 'rentUsd'))),
    ),
  'nation.domesticShare2023H1': (strategy) => homeShare(strategy, 0, 26),
  'nation.domesticShare2024': (strategy) => homeShare(strategy, 52, 104),
  'nation.giantsOrders2024Usd': (strategy) =>
    scenario.parameters.nation.nextYearUnitUsd *
    meanOf(gamesOf(strategy).map(({ seed }) => Math.max(...watched(seed, false).map(({ nextYear }) => nextYear)))),
  'rumour.calibrationError': (strategy) => calibrationError(gamesOf(strategy)),
  dilemmasPerQuarter: (strategy) => meanOf(gamesOf(strategy).map((game) => asked(game, 0, game.weeks))),
}

function homeShare(strategy: string, from: number, to: number): number {
  return meanOf(gamesOf(strategy).map((game) => meanOf(series(game, 'homeShare').slice(from, to))))
}

/** Questions a quarter that wanted an answer, between two weeks. */
export function asked({ state }: Outcome, from: number, to: number): number {
  const questions = Object.entries(state.fired).filter(
    ([event, week]) => at(scenario.events, event).choices !== undefined && week > from && week <= to,
  )
  return (13 * questions.length) / (to - from)
}

/** Mean distance between what the market believes and how often a rule is announced within its horizon, over five bands of belief. */
function calibrationError(games: readonly Outcome[]): number {
  const bands = Array.from({ length: 5 }, () => ({ believed: 0, came: 0 }))
  let weeks = 0
  for (const game of games) {
    const announced = Object.values(game.state.world.ruleWeeks).map((rule) => rule.announced)
    const first = Math.min(...announced.filter((week) => week > 0))
    const before = series(game, 'belief').slice(0, Math.max(0, first - 1))
    before.forEach((belief, n) => {
      const band = bands[Math.min(4, Math.floor(belief * 5))]
      if (!band) return
      weeks += 1
      band.believed += belief
      if (first <= n + 1 + scenario.parameters.belief.horizonWeeks) band.came += 1
    })
  }
  return bands.reduce((sum, { believed, came }) => sum + Math.abs(believed - came), 0) / weeks
}

/** Where a promise is not kept: what it says and what was found; null where it is. Shares may miss by what 20 seeds cannot tell. */
export function brokenPromise(promise: LevelPromise): string | null {
  const found = at(reads, promise.quantity)(promise.strategy)
  const slack = /[sS]hare/.test(promise.quantity) && !promise.quantity.startsWith('nation.') ? 0.12 : 0
  const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = promise
  if (found >= atLeast - slack && found <= atMost + slack) return null
  const bounds = [
    promise.atLeast !== undefined ? `at least ${atLeast}` : '',
    promise.atMost !== undefined ? `at most ${atMost}` : '',
  ]
  return `${promise.strategy}, ${promise.quantity}: ${found.toFixed(3)}, promised ${bounds.filter(Boolean).join(' and ')}`
}

/** What a promise reads now, for a report. */
export function readPromise(promise: LevelPromise): number {
  return at(reads, promise.quantity)(promise.strategy)
}
