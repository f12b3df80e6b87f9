import { type LuckReport, measureLuck } from '../lab/search/luck-shares'
import { difficultyIds } from '../sim/state/ids'
import { levelToSearch, plansOfFile } from './plan-file'
import {
  type CliCommand,
  CommandLineUsageError,
  createProgressReporter,
  print,
  printJsonToStdout,
  resultOfMeasure,
} from './verb'

const usualSeeds = 200
const drawsShown = 12

export const luckCommand: CliCommand = {
  usage: 'luck --level L [--difficulty D] [--from TEXT] [--seeds N] [--json] FILE…',
  does: 'says how much of the difference in scores among the plans of some files of nine search --save comes from the plan, from the seed and from each hidden draw, such as the date of a rule',
  flags: { level: 'text', difficulty: difficultyIds, from: 'text', seeds: 'count', json: 'yes' },
  names: 'files of plans',

  async run(flags) {
    const scenario = levelToSearch(flags)
    const plans = flags.rest.flatMap((file) => plansOfFile(file, scenario.id)).filter((one) => one.maxClicks === null)
    if (plans.length === 0) throw new CommandLineUsageError('name at least one file of plans')
    const seeds = flags.count('seeds') ?? usualSeeds
    const games = measureLuck({ scenario, plans, from: flags.text('from') ?? 'nine', seeds })
    const progress = createProgressReporter(seeds * plans.length, 'games')
    const report = await resultOfMeasure(games, () => progress(1))
    if (flags.isSet('json')) printJsonToStdout(report)
    else print(luckLines(report).join('\n'))
    return 0
  },
}

function luckLines({ plans, games, shares, draws }: LuckReport): string[] {
  const percent = (share: number) => `${(100 * share).toFixed(1)}%`.padStart(7)
  const parts = shares === null ? [] : Object.entries(shares).map(([part, share]) => `${percent(share)}  ${part}`)
  return [
    `${plans} plans, ${games} seeds; shares of the variance:`,
    ...parts,
    'one draw, alone and with the plan:',
    ...draws.slice(0, drawsShown).map(({ draw, share }) => `${percent(share)}  ${draw}`),
  ]
}
