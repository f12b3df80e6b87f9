import type { Level } from '../content/level'
import { play } from '../lab/run'
import { weekByImmer } from '../session/store'
import { advance } from '../sim/game'
import type { GameState } from '../sim/state'
import { readFlags, WrongUse } from './flags'
import { openLevel } from './open-level'
import { strategiesNamed, strategyNamed } from './strategies'
import { print, printJson, tellUser, type Verb } from './verb'

interface Measure {
  name: string
  value: number
  unit: string
  /** What it is compared with; null = nothing. */
  against: string | null
  ratio: number | null
}

export const bench: Verb = {
  usage: 'bench [--level L] [--rounds N] [--json]',
  does: 'measures, side by side in one run: plain weeks, Immer weeks, games, a week against one clone of the state',

  run(args) {
    const flags = readFlags(args, { level: 'text', rounds: 'count', json: 'yes' })
    if (flags.rest.length > 0) throw new WrongUse(`what is ${flags.rest.join(' ')}?`)
    const level = openLevel(flags.text('level') ?? '02-tianshui')
    const rows = measured(level, flags.count('rounds') ?? 9)
    if (flags.isSet('json')) printJson(rows)
    else for (const row of rows) print(lineOf(row))
    return 0
  },
}

/** Weeks played from the middle of a game in each round. */
const stretch = 40

/** All measures, each the median of rounds that take turns, so that a slow moment of the machine falls on all alike. */
function measured({ scenario }: Level, rounds: number): Measure[] {
  const middle = midGame(scenario)
  const costs = { plain: [] as number[], immer: [] as number[], clone: [] as number[], game: [] as number[] }
  for (let round = -1; round < rounds; round += 1) {
    const found = oneRound(middle, scenario, `bench-${round}`)
    // The first round only warms the engine up.
    if (round < 0) continue
    costs.plain.push(found.plain)
    costs.immer.push(found.immer)
    costs.clone.push(found.clone)
    costs.game.push(found.game)
    tellUser(`round ${round + 1} of ${rounds}`)
  }
  const [plain, immer, clone, game] = [
    median(costs.plain),
    median(costs.immer),
    median(costs.clone),
    median(costs.game),
  ]
  return [
    { name: 'plain weeks', value: 1000 / plain, unit: 'weeks/s', against: null, ratio: null },
    { name: 'Immer weeks', value: 1000 / immer, unit: 'weeks/s', against: 'plain weeks', ratio: immer / plain },
    {
      name: 'games in a sweep',
      value: 1000 / game,
      unit: `games of ${scenario.weeks} weeks/s per core`,
      against: null,
      ratio: null,
    },
    { name: 'one structuredClone of the state', value: clone, unit: 'ms', against: null, ratio: null },
    {
      name: 'one plain week',
      value: plain,
      unit: 'ms',
      against: 'one structuredClone of the state',
      ratio: plain / clone,
    },
  ]
}

type Cost = 'plain' | 'immer' | 'clone' | 'game'

/** What one of each costs, in milliseconds. */
function oneRound(middle: GameState, scenario: Level['scenario'], seed: string): Record<Cost, number> {
  const plainState = structuredClone(middle)
  const plain = milliseconds(() => {
    for (let n = 0; n < stretch; n += 1) advance(plainState, scenario)
  })
  let immerState = structuredClone(middle)
  const immer = milliseconds(() => {
    for (let n = 0; n < stretch; n += 1) immerState = weekByImmer(immerState, scenario)
  })
  const clone = milliseconds(() => {
    for (let n = 0; n < stretch; n += 1) structuredClone(middle)
  })
  const players = strategiesNamed('all')
  const game = milliseconds(() => {
    for (const strategy of players) play(scenario, strategy, seed)
  })
  return { plain: plain / stretch, immer: immer / stretch, clone: clone / stretch, game: game / players.length }
}

/** A game that is well under way: a plan was followed for half of the weeks. */
function midGame(scenario: Level['scenario']): GameState {
  const until = Math.floor(scenario.weeks / 2)
  let middle: GameState | null = null
  play(scenario, strategyNamed('adaptive'), 'bench', {
    onWeek: (state) => {
      if (state.week === until) middle = structuredClone(state)
    },
  })
  if (!middle) throw new Error(`the game ended before week ${until}`)
  return middle
}

function milliseconds(act: () => void): number {
  const start = performance.now()
  act()
  return performance.now() - start
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

function lineOf({ name, value, unit, against, ratio }: Measure): string {
  const compared = ratio === null ? '' : `  = ${ratio.toPrecision(3)} × ${against}`
  return `${name.padEnd(34)} ${value.toPrecision(4).padStart(9)} ${unit}${compared}`
}
