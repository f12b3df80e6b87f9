import { createSeeds } from '../lab/seeds'
import { type SweepSummary, summariseSweepGames } from '../lab/sweep/sweep'
import { openLevelFromDisk, requireStrategiesByNames } from './open-level'
import { parseSessionMinutes } from './run'
import { playSweepInProcesses } from './sweep-processes'
import { type CliCommand, print, printJsonToStdout, printToStderr } from './verb'

export const sweepCommand: CliCommand = {
  usage:
    'sweep --level L --strategies all|A,B --seeds N [--from TEXT] [--cut 12|25|60] [--as-it-happened] [--workers N] [--json]',
  does: 'plays many games: win shares, dials, luck; the seeds are drawn from TEXT',
  flags: {
    level: 'text',
    strategies: 'text',
    seeds: 'count',
    from: 'text',
    cut: ['12', '25', '60'],
    'as-it-happened': 'yes',
    workers: 'count',
    json: 'yes',
  },

  async run(flags) {
    const from = flags.text('from') ?? 'nine'
    const asked = flags.needed('level')
    openLevelFromDisk(asked)
    const seeds = createSeeds(from, Number(flags.needed('seeds')))
    const strategies = requireStrategiesByNames(flags.text('strategies') ?? 'all').map(({ id }) => id)
    const options = { cut: parseSessionMinutes(flags.text('cut')), asItHappened: flags.isSet('as-it-happened') }
    const games = await playSweepInProcesses(
      { level: asked, strategies, seeds, options },
      flags.count('workers'),
      printToStderr,
    )
    const found = summariseSweepGames(games)
    if (flags.isSet('json')) printJsonToStdout({ ...found, seedsFrom: from, seeds: seeds.length })
    else print(sweepTableLines(found, from, seeds.length).join('\n'))
    return 0
  },
}

/** The table of a sweep as text. */
export function sweepTableLines(sweep: SweepSummary, from: string, seeds: number): string[] {
  const { rows, luckShare, variance, nobodyWinsShare } = sweep
  const table = rows.map((row) =>
    [
      row.strategy.padEnd(20),
      percent(row.winShare),
      row.shareOfArchetypeWins === null ? '     –' : percent(row.shareOfArchetypeWins),
      row.scoreMean.toFixed(1).padStart(6),
      row.scoreSd.toFixed(1).padStart(5),
      ...Object.values(row.dials).map((points) => points.toFixed(0).padStart(5)),
      ` ${Object.entries(row.endings)
        .map(([ending, games]) => `${ending} ${games}`)
        .join(', ')}`,
    ].join(' '),
  )
  const share = (part: number | undefined) => (part === undefined ? '–' : percent(part).trim())
  const parts = (luck: typeof variance.all) =>
    `seed ${share(luck?.seed)}, plan ${share(luck?.plan)}, fit ${share(luck?.interaction)}`
  return [
    `${'strategy'.padEnd(20)}   wins of five  score    sd  cost  effi  capa  inde  endings`,
    ...table,
    `luck ${share(luckShare ?? undefined)} of the variance; all: ${parts(variance.all)}; archetypes: ${parts(variance.archetypes)}`,
    `nobody wins in ${percent(nobodyWinsShare).trim()} of ${seeds} seeds, drawn from "${from}"`,
  ]
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`.padStart(6)
}
