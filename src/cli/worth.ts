import { setImmediate } from 'node:timers/promises'
import { measureWorths, type WorthRow, type WorthRowGroup } from '../lab/search/worth'
import { difficultyIds } from '../sim/state/ids'
import { watchInterrupt } from './interrupt'
import { levelToSearch, planOfFile } from './plan-file'
import { type CliCommand, print, printJsonToStdout, printToStderr } from './verb'

const usualSeeds = 60
const usualTrainingSeeds = 8
const usualSlowSeeds = 20
const usualWorlds = 4

const groupNames = [
  'decision',
  'talks',
  'hedge',
  'report',
  'favour',
  'clause',
  'product',
  'site',
  'seller',
  'focus',
  'answer',
  'cash',
  'report, acted on',
  'knowledge',
] as const satisfies readonly WorthRowGroup[]

export const worthCommand: CliCommand = {
  usage:
    'worth --level L [--difficulty D] --plans FILE [--plan ID] [--group G] [--from TEXT] [--seeds N] [--training S] [--slow-seeds S] [--worlds W] [--json]',
  does: 'says what each decision, hedge, report, favour, clause, product, site, focus and answer is worth to a plan that nine search --save wrote, in points and wins with their standard errors, and what more cash and knowledge of rule dates or people would be worth; Ctrl-C reports what is measured so far',
  flags: {
    level: 'text',
    difficulty: difficultyIds,
    plans: 'text',
    plan: 'text',
    group: groupNames,
    from: 'text',
    seeds: 'count',
    training: 'count',
    'slow-seeds': 'count',
    worlds: 'count',
    json: 'yes',
  },

  async run(flags) {
    const scenario = levelToSearch(flags)
    const { id, plan, from } = planOfFile(flags, scenario.id)
    const group = groupNames.find((one) => one === flags.text('group'))
    const interrupt = watchInterrupt()
    const rows: WorthRow[] = []
    for (const row of measureWorths({
      scenario,
      plan,
      from,
      seeds: flags.count('seeds') ?? usualSeeds,
      trainingSeeds: flags.count('training') ?? usualTrainingSeeds,
      slowSeeds: flags.count('slow-seeds') ?? usualSlowSeeds,
      worlds: flags.count('worlds') ?? usualWorlds,
      groups: group ? [group] : null,
    })) {
      rows.push(row)
      printToStderr(worthLine(row))
      // Lets Ctrl-C through.
      await setImmediate()
      if (interrupt.isAsked()) break
    }
    interrupt.forget()
    if (flags.isSet('json')) printJsonToStdout({ level: scenario.id, from, plan: id, rows })
    else
      print(
        rows
          .toSorted((a, b) => b.points - a.points)
          .map(worthLine)
          .join('\n'),
      )
    return 0
  },
}

function worthLine({ group, id, isUsed, games, touchedShare, points, error, wins, winsError }: WorthRow): string {
  const touched = touchedShare < 1 ? `, matters in ${Math.round(100 * touchedShare)}%` : ''
  return [
    `${group}: ${id}`.padEnd(44),
    `${points.toFixed(2).padStart(7)} ± ${error.toFixed(2)} points`,
    `${(100 * wins).toFixed(1).padStart(6)} ± ${(100 * winsError).toFixed(1)} % of wins`,
    ` ${isUsed ? 'used' : 'not used'}, ${games} games${touched}`,
  ].join('  ')
}
