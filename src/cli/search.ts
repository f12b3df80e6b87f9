import { setImmediate } from 'node:timers/promises'
import { type PlayerReport, reportPlayers } from '../lab/search/compare-players'
import { type FoundPlans, type SearchProgress, searchPlans, searchSeeds } from '../lab/search/search'
import type { Scenario } from '../sim/level/scenario'
import { difficultyIds } from '../sim/state/ids'
import { watchInterrupt } from './interrupt'
import { levelToSearch, namedPlansOf, plansOfFile, savePlanFile } from './plan-file'
import {
  type CliCommand,
  type CommandLineFlags,
  CommandLineUsageError,
  createProgressReporter,
  print,
  printJsonToStdout,
  printToStderr,
  resultOfMeasure,
} from './verb'

/** The least number of unseen seeds on which a plan is reported, unless fewer are asked for. */
const usualUnseenSeeds = 200
const usualTrainingSeeds = 24
const usualSlowSeeds = 40
const usualWorlds = 4
const usualMinutes = 3

export const searchCommand: CliCommand = {
  usage:
    'search --level L [--difficulty D] [--mandate M] [--clicks N] [--minutes K | --rounds R] [--from TEXT] [--start FILE] [--seeds S] [--training S] [--slow-seeds S] [--worlds W] [--save FILE] [--json]',
  does: 'searches the best plan of a whole game without knowledge of its seed, also of at most N clicks, and reports it on S unseen seeds (200) beside players that replan, are greedy, do nothing or play at random; it climbs on from the plans of FILE, where one is named; all seeds are drawn from TEXT, and equal rounds give equal results; Ctrl-C reports the best so far',
  flags: {
    level: 'text',
    difficulty: difficultyIds,
    mandate: 'text',
    clicks: 'count',
    minutes: 'count',
    rounds: 'count',
    from: 'text',
    start: 'text',
    seeds: 'count',
    training: 'count',
    'slow-seeds': 'count',
    worlds: 'count',
    save: 'text',
    json: 'yes',
  },

  async run(flags) {
    const scenario = levelToSearch(flags)
    const mandate = flags.text('mandate')
    if (mandate !== null && !Object.hasOwn(scenario.mandates, mandate))
      throw new CommandLineUsageError(`--mandate is one of ${Object.keys(scenario.mandates).join(', ') || '(none)'}`)
    const from = flags.text('from') ?? 'nine'
    const interrupt = watchInterrupt()
    const { found, rounds, games } = await findPlans(scenario, mandate, from, flags, interrupt.isAsked)
    const file = flags.text('save')
    if (file !== null) savePlanFile(file, { level: scenario.id, from, plans: namedPlansOf(found) })
    const players = await reportFound(scenario, found, from, flags)
    interrupt.forget()
    const result = { level: scenario.id, from, rounds, trainingGames: games, players, plans: namedPlansOf(found) }
    if (flags.isSet('json')) printJsonToStdout(result)
    else print(playerLines(players).join('\n'))
    return 0
  },
}

/** The spent share of a budget in rounds, or in minutes of this machine's clock. */
function budgetOf(flags: CommandLineFlags): (rounds: number) => number {
  const rounds = flags.count('rounds')
  if (rounds !== null) return (done) => done / rounds
  const start = performance.now()
  const ms = (flags.count('minutes') ?? usualMinutes) * 60_000
  return () => (performance.now() - start) / ms
}

async function findPlans(
  scenario: Scenario,
  mandate: string | null,
  from: string,
  flags: CommandLineFlags,
  isInterrupted: () => boolean,
): Promise<{ found: FoundPlans; rounds: number; games: number }> {
  const steps = searchPlans({
    scenario,
    mandate,
    clicks: flags.count('clicks'),
    from,
    startPlans: flags.text('start') === null ? [] : plansOfFile(flags.needed('start'), scenario.id),
    trainingSeeds: flags.count('training') ?? usualTrainingSeeds,
    spentShare: budgetOf(flags),
  })
  let last: SearchProgress | null = null
  for (;;) {
    const { done, value } = steps.next()
    if (done) return { found: value, rounds: last?.rounds ?? 0, games: last?.games ?? 0 }
    if (value.rounds % 50 === 0) printToStderr(progressLine(value))
    last = value
    // Lets Ctrl-C through.
    await setImmediate()
    if (isInterrupted()) return { found: last.found, rounds: last.rounds, games: last.games }
  }
}

function progressLine({ phase, rounds, games, accepted, best, bestWorth }: SearchProgress): string {
  return `${phase}: round ${rounds}, ${games} games, ${accepted} accepted, ${best.steps.length} steps, worth ${bestWorth.toFixed(2)}`
}

async function reportFound(
  scenario: Scenario,
  found: FoundPlans,
  from: string,
  flags: CommandLineFlags,
): Promise<PlayerReport[]> {
  const seeds = searchSeeds(from, 'unseen', flags.count('seeds') ?? usualUnseenSeeds)
  const slowSeeds = flags.count('slow-seeds') ?? usualSlowSeeds
  const games = reportPlayers(scenario, found, seeds, { from, slowSeeds, worlds: flags.count('worlds') ?? usualWorlds })
  let progress: ((games: number) => void) | null = null
  return resultOfMeasure(games, ({ all }) => {
    progress ??= createProgressReporter(all, 'games of the report')
    progress(1)
  })
}

/** The table of a search as text. */
function playerLines(players: readonly PlayerReport[]): string[] {
  const row = (cells: readonly string[]) =>
    cells.map((cell, n) => (n === 0 ? cell.padEnd(20) : cell.padStart(9))).join(' ')
  return [
    row(['player', 'games', 'wins', 'margin', '± s.e.', 'clicks', 'vs best', '± s.e.']),
    ...players.map(({ id, games, winShare, meanMargin, marginError, clicks, overBestPlan }) =>
      row([
        id,
        String(games),
        `${(100 * winShare).toFixed(1)}%`,
        signed(meanMargin),
        marginError.toFixed(2),
        clicks.toFixed(1),
        signed(overBestPlan.points),
        overBestPlan.error.toFixed(2),
      ]),
    ),
  ]
}

function signed(points: number): string {
  return `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(2)}`
}
