import type { Level } from '../content/level'
import { simulateGame } from '../lab/run'
import { advanceWeekWithImmer } from '../session/store'
import { advance } from '../sim/game'
import type { GameState } from '../sim/state/state'
import { openLevelFromDisk, requireStrategiesByNames, requireStrategyByName } from './open-level'
import { type CliCommand, print, printJsonToStdout, printToStderr } from './verb'

interface Measure {
  name: string
  value: number
  unit: string
  /** The measure that it is compared with; null = none. */
  against: string | null
  ratio: number | null
}

export const benchmarkCommand: CliCommand = {
  usage: 'bench [--level L] [--rounds N] [--json]',
  does: 'measures, side by side in one run: plain weeks, Immer weeks, games, a week against one clone of the state',
  flags: { level: 'text', rounds: 'count', json: 'yes' },

  run(flags) {
    const level = openLevelFromDisk(flags.text('level') ?? '02-tianshui')
    const rows = measured(level, flags.count('rounds') ?? 9)
    if (flags.isSet('json')) printJsonToStdout(rows)
    else for (const row of rows) print(lineOf(row))
    return 0
  },
}

/** Weeks played from the middle of a game, and repetitions in each round. */
const stretch = 40
const repeats = 6
/** Rounds that are played but not measured, so that the engine compiles first. */
const warmUps = 3

/**
 * All measures, each the median of alternating rounds, so that a slow moment affects all alike.
 *
 * Immer comes last: after an engine has seen its proxies, it runs the same recipes slower on plain objects, and a sweep
 * never uses them.
 */
function measured({ scenario }: Level, rounds: number): Measure[] {
  const middle = midGame(scenario)
  const costs = { plain: [] as number[], immer: [] as number[], clone: [] as number[], game: [] as number[] }
  for (let round = -warmUps; round < rounds; round += 1) {
    const plain = plainCost(middle, scenario)
    const clone = cloneCost(middle)
    const game = gameCost(scenario, `bench-${round}`)
    if (round < 0) continue
    costs.plain.push(plain)
    costs.clone.push(clone)
    costs.game.push(game)
    printToStderr(`round ${round + 1} of ${rounds}`)
  }
  for (let round = -1; round < rounds; round += 1) {
    const immer = immerCost(middle, scenario)
    if (round >= 0) costs.immer.push(immer)
  }
  const [plain, immer] = [median(costs.plain), median(costs.immer)]
  const [clone, game] = [median(costs.clone), median(costs.game)]
  const alone = { against: null, ratio: null }
  const unit = `games of ${scenario.weeks} weeks/s per core`
  const oneClone = 'one structuredClone of the state'
  return [
    { name: 'plain weeks', value: 1000 / plain, unit: 'weeks/s', ...alone },
    { name: 'Immer weeks', value: 1000 / immer, unit: 'weeks/s', against: 'plain weeks', ratio: immer / plain },
    { name: 'games in a sweep', value: 1000 / game, unit, ...alone },
    { name: oneClone, value: clone, unit: 'ms', ...alone },
    { name: 'one plain week', value: plain, unit: 'ms', against: oneClone, ratio: plain / clone },
  ]
}

function plainCost(middle: GameState, scenario: Level['scenario']): number {
  const starts = Array.from({ length: repeats }, () => structuredClone(middle))
  return meanMs(stretch * repeats, () => {
    for (const state of starts) for (let n = 0; n < stretch; n += 1) advance(state, scenario)
  })
}

function immerCost(middle: GameState, scenario: Level['scenario']): number {
  let state = structuredClone(middle)
  return meanMs(stretch, () => {
    for (let n = 0; n < stretch; n += 1) state = advanceWeekWithImmer(state, scenario)
  })
}

function cloneCost(middle: GameState): number {
  return meanMs(stretch * repeats, () => {
    for (let n = 0; n < stretch * repeats; n += 1) structuredClone(middle)
  })
}

/** Mean of a whole game over all strategies, in milliseconds. */
function gameCost(scenario: Level['scenario'], seed: string): number {
  const players = requireStrategiesByNames('all')
  return meanMs(players.length, () => {
    for (const strategy of players) simulateGame(scenario, strategy, seed)
  })
}

/** A game after half of its weeks, played by a plan. */
function midGame(scenario: Level['scenario']): GameState {
  const until = Math.floor(scenario.weeks / 2)
  let middle: GameState | null = null
  simulateGame(scenario, requireStrategyByName('adaptive'), 'bench', {
    onWeek: (state) => {
      if (state.week === until) middle = structuredClone(state)
    },
  })
  if (!middle) throw new Error(`the game ended before week ${until}`)
  return middle
}

/** The milliseconds of one of the `times` repetitions that an act holds. */
function meanMs(times: number, act: () => void): number {
  const start = performance.now()
  act()
  return (performance.now() - start) / times
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

function lineOf({ name, value, unit, against, ratio }: Measure): string {
  const compared = ratio === null ? '' : `  = ${ratio.toPrecision(3)} × ${against}`
  return `${name.padEnd(34)} ${value.toPrecision(4).padStart(9)} ${unit}${compared}`
}
