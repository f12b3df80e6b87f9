// The promises of a level (promises.json), and how each promised quantity is measured. To test all on many seeds
// without leeway: npx tsx tests/tools/promises.ts --seeds 300 [--level 01-first-order]
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openLevelFromDisk } from '../../src/cli/open-level'
import { at } from '../../src/kernel/at'
import { type SimulationResult, simulateGame } from '../../src/lab/run'
import { createSeeds } from '../../src/lab/seeds'
import { domesticChipTargetOfLargestFund } from '../../src/lab/strategies/plan'
import { archetypePlanIds } from '../../src/lab/sweep/sweep'
import type { Scenario } from '../../src/sim/level/scenario'
import { levelNames, levelsFolder, meanOf, strategyOf } from '../support/shipped-levels'
import { observedWeeks, risesOf } from './card'

export interface LevelPromise {
  strategy: string
  seeds: number
  quantity: string
  atLeast?: number
  atMost?: number
  because: string
}

/** A level's games, each strategy's played once on some seeds. */
export interface PlayedLevel {
  scenario: Scenario
  seeds: number
  gamesOf(strategy: string): SimulationResult[]
}

/** Plays a level in its easy difficulty on so many seeds: middle and hard are judged by a search, not by scripts. */
export function playedLevel(scenario: Scenario, seeds: number): PlayedLevel {
  const played = new Map<string, SimulationResult[]>()
  return {
    scenario,
    seeds,
    gamesOf(strategy) {
      const found = played.get(strategy)
      if (found) return found
      const outcomes = createSeeds('promises', seeds).map((seed) =>
        simulateGame(scenario, strategyOf(strategy), seed, { difficulty: 'easy' }),
      )
      played.set(strategy, outcomes)
      return outcomes
    },
  }
}

type Read = (level: PlayedLevel, strategy: string) => number

const share = (games: readonly SimulationResult[], counts: (game: SimulationResult) => boolean) =>
  games.filter(counts).length / games.length
const wins = (level: PlayedLevel, strategy: string) => level.gamesOf(strategy).filter(({ won }) => won).length
const series = ({ series: curves }: SimulationResult, name: string) => curves[name] ?? []
const risesIn = (level: PlayedLevel, strategy: string) =>
  level.gamesOf(strategy).map(({ seed }) => risesOf(observedWeeks(seed, false, level.scenario)))
const homeShare =
  (from: number, to: number): Read =>
  (level, strategy) =>
    meanOf(level.gamesOf(strategy).map((game) => meanOf(series(game, 'homeShare').slice(from, to))))

/** Measures each word that a promise may use, as a mean over the games. */
const reads: Record<string, Read> = {
  winShare: (level, strategy) => share(level.gamesOf(strategy), ({ won }) => won),
  archetypeWinShare: (level, strategy) =>
    wins(level, strategy) /
    Math.max(
      1,
      archetypePlanIds.reduce((sum, id) => sum + wins(level, id), 0),
    ),
  winShareOverBestArchetype: (level, strategy) =>
    (wins(level, strategy) - Math.max(...archetypePlanIds.map((id) => wins(level, id)))) / level.seeds,
  fullCentreShare: (level, strategy) =>
    share(
      level.gamesOf(strategy),
      ({ final }) => (final.centreChips ?? 0) >= domesticChipTargetOfLargestFund(level.scenario),
    ),
  'orders.voidedShare': (level, strategy) => meanOf(level.gamesOf(strategy).map(voidedShare)),
  'market.askRiseBeforeRule': (level, strategy) => meanOf(risesIn(level, strategy).map(({ asks }) => asks)),
  'market.orderRiseBeforeRule': (level, strategy) => meanOf(risesIn(level, strategy).map(({ orders }) => orders)),
  'market.askRiseAfterRule': (level, strategy) => meanOf(risesIn(level, strategy).map(({ asksAfter }) => asksAfter)),
  'market.rentFallByEnd': (level, strategy) =>
    meanOf(
      level
        .gamesOf(strategy)
        .map((game) => (series(game, 'rentUsd').at(-1) ?? 0) / Math.max(...series(game, 'rentUsd'))),
    ),
  'nation.domesticShare2023H1': homeShare(0, 26),
  'nation.domesticShare2024': homeShare(52, 104),
  'nation.domesticShareFirstYear': homeShare(0, 52),
  'nation.giantsVoidedUsd': (level, strategy) =>
    meanOf(level.gamesOf(strategy).map(({ state }) => state.cardMarket.voidedUsd)),
  // A reported figure of one history: rules of other dates let others order more or less.
  'nation.giantsOrders2024Usd': ({ scenario, ...level }, strategy) =>
    scenario.parameters.nation.nextYearUnitUsd *
    meanOf(
      level
        .gamesOf(strategy)
        .map(({ seed }) => Math.max(...observedWeeks(seed, true, scenario).map(({ nextYear }) => nextYear))),
    ),
  'rumour.calibrationError': calibrationError,
  dilemmasPerQuarter: (level, strategy) =>
    meanOf(level.gamesOf(strategy).map((game) => questionsPerQuarter(game, level.scenario))),
}

/** Share of the imported chips on order that a rule or a refusal voided. */
function voidedShare({ state }: SimulationResult): number {
  const lost = state.contracts.filter(({ status }) => status === 'voided')
  const all = state.contracts.reduce((sum, { count }) => sum + count, 0)
  return lost.reduce((sum, { count, delivered }) => sum + count - delivered, 0) / Math.max(1, all)
}

/** Dilemmas a quarter that needed an answer. */
function questionsPerQuarter({ state, weeks }: SimulationResult, scenario: Scenario): number {
  const questions = Object.entries(state.fired).filter(
    ([event, week]) => at(scenario.events, event).choices !== undefined && week > 0 && week <= weeks,
  )
  return (13 * questions.length) / weeks
}

/**
 * Mean distance between the market's belief and how often a rule is announced within its horizon, over five bands of
 * belief.
 */
function calibrationError(level: PlayedLevel, strategy: string): number {
  const bands = Array.from({ length: 5 }, () => ({ believed: 0, came: 0 }))
  let weeks = 0
  for (const game of level.gamesOf(strategy)) {
    const announced = Object.values(game.state.world.ruleWeeks).map((rule) => rule.announced)
    const first = Math.min(...announced.filter((week) => week > 0))
    const before = series(game, 'belief').slice(0, Math.max(0, first - 1))
    before.forEach((belief, n) => {
      const band = bands[Math.min(4, Math.floor(belief * 5))]
      if (!band) return
      weeks += 1
      band.believed += belief
      if (first <= n + 1 + level.scenario.parameters.belief.horizonWeeks) band.came += 1
    })
  }
  return bands.reduce((sum, { believed, came }) => sum + Math.abs(believed - came), 0) / weeks
}

/** The leeway of a share for sampling error: 0.12 at twenty seeds. */
const slackOf = (seeds: number): number => 0.54 / Math.sqrt(seeds)

/**
 * The broken promise and the measured value; null where it is kept. A strategy that is to win sometimes must win once
 * in a dozen.
 */
export function brokenPromise(promise: LevelPromise, level: PlayedLevel, leeway = slackOf(level.seeds)): string | null {
  const found = at(reads, promise.quantity)(level, promise.strategy)
  const slack = /[sS]hare/.test(promise.quantity) && !promise.quantity.startsWith('nation.') ? leeway : 0
  const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = promise
  const isNever = /[wW]inShare$/.test(promise.quantity) && atLeast > 0 && found === 0 && level.seeds >= 12
  if (!isNever && found >= atLeast - slack && found <= atMost + slack) return null
  const bounds = [
    promise.atLeast !== undefined ? `at least ${atLeast}` : '',
    promise.atMost !== undefined ? `at most ${atMost}` : '',
  ]
  return `${promise.strategy}, ${promise.quantity}: ${found.toFixed(3)}, promised ${bounds.filter(Boolean).join(' and ')}`
}

/** The promises of a level. */
export function promisesOf(name: string): LevelPromise[] {
  return JSON.parse(readFileSync(join(levelsFolder, name, 'promises.json'), 'utf8')) as LevelPromise[]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { seeds: { type: 'string', default: '300' }, level: { type: 'string' } } })
  for (const name of values.level ? [values.level] : levelNames) {
    const level = playedLevel(openLevelFromDisk(name).scenario, Number(values.seeds))
    const all = promisesOf(name)
    const broken = all.flatMap((promise) => brokenPromise(promise, level, 0) ?? [])
    console.log(`${name}: ${all.length - broken.length} of ${all.length} promises kept on ${values.seeds} seeds`)
    for (const line of broken) console.log(`  ${line}`)
    if (broken.length > 0) process.exitCode = 1
  }
}
