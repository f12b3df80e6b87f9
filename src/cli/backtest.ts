import { fileURLToPath } from 'node:url'
import { openNationWorldEnsemble } from '../lab/nation/backtest'
import { readTextFile, writeTextFile } from '../platform/disk-node'
import { generatedModelCardParts } from './backtest-tables'
import { openNation } from './open-nation'
import { type CliCommand, CommandLineUsageError, print, printToStderr } from './verb'

const card = fileURLToPath(new URL('../../levels/model-card.md', import.meta.url))

export const writeBacktestTablesCommand: CliCommand = {
  usage: 'backtest [--draws N] [--from TEXT] [--print]',
  does: 'writes the tables of levels/model-card.md: fit, validation, counterfactuals, dose and pairs; --print: only prints them',
  flags: { draws: 'count', from: 'text', print: 'yes' },

  run(flags) {
    const { nation, draws } = openNation()
    const laboratory = openNationWorldEnsemble(nation, draws, flags.count('draws') ?? 200, flags.text('from') ?? 'nine')
    const parts = generatedModelCardParts(laboratory)
    if (flags.isSet('print')) {
      print(Object.values(parts).join('\n\n'))
      return 0
    }
    const read = readTextFile(card)
    if ('problem' in read) throw new CommandLineUsageError(read.problem)
    const problem = writeTextFile(card, replaceModelCardTables(read.text, parts))
    if (problem) throw new CommandLineUsageError(problem)
    printToStderr(`${Object.keys(parts).length} tables written to levels/model-card.md`)
    return 0
  },
}

/** The card with its tables replaced; each stands between `<!-- NAME -->` and `<!-- /NAME -->`. */
export function replaceModelCardTables(text: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts).reduce((card, [name, table]) => {
    const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
    const [from, to] = [card.indexOf(start), card.indexOf(end)]
    if (from < 0 || to < from)
      throw new CommandLineUsageError(`the model card has no place for "${name}" (${start} … ${end})`)
    return `${card.slice(0, from + start.length)}\n${table}\n${card.slice(to)}`
  }, text)
}
