import { measureTension, type TensionReport } from '../lab/search/tension'
import { difficultyIds } from '../sim/state/ids'
import { levelToSearch, planOfFile } from './plan-file'
import { type CliCommand, createProgressReporter, print, printJsonToStdout, resultOfMeasure } from './verb'

const usualSeeds = 60
const usualWorlds = 12

export const tensionCommand: CliCommand = {
  usage: 'tension --level L [--difficulty D] --plans FILE [--plan ID] [--from TEXT] [--seeds N] [--worlds W] [--json]',
  does: 'says how long the games of a plan that nine search --save wrote stay open: its odds of winning at half-time, at three quarters and at four fifths, each from W imagined ends of each game; and the share of idle beats',
  flags: {
    level: 'text',
    difficulty: difficultyIds,
    plans: 'text',
    plan: 'text',
    from: 'text',
    seeds: 'count',
    worlds: 'count',
    json: 'yes',
  },

  async run(flags) {
    const scenario = levelToSearch(flags)
    const { plan, from } = planOfFile(flags, scenario.id)
    const seeds = flags.count('seeds') ?? usualSeeds
    const games = measureTension({ scenario, plan, from, seeds, worlds: flags.count('worlds') ?? usualWorlds })
    const progress = createProgressReporter(seeds, 'games')
    const report = await resultOfMeasure(games, () => progress(1))
    if (flags.isSet('json')) printJsonToStdout(report)
    else print(tensionLines(report).join('\n'))
    return 0
  },
}

function tensionLines(report: TensionReport): string[] {
  const percent = (share: number) => `${(100 * share).toFixed(1)}%`
  return [
    `games                                     ${report.games}`,
    `won                                       ${percent(report.winShare)}`,
    `odds 25 to 75 % at three quarters         ${percent(report.openAtThreeQuarters)}`,
    `won, of the worst fifth at half-time      ${percent(report.worstFifthWins)}`,
    `odds under 5 or over 95 % at four fifths  ${percent(report.decidedAtFourFifths)}`,
    `idle beats of a fortnight                 ${percent(report.idleBeats)}`,
    `mean odds at 50, 75, 80 % of the weeks    ${report.meanOdds.map(percent).join(', ')}`,
  ]
}
