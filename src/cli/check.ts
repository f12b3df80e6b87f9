import { checkBaseFile, isBaseFile } from '../content/read-base'
import { readLevel } from '../content/read-level'
import { type Diagnostic, formatDiagnosticBlock } from '../content/syntax/diagnostic'
import { readFilesOfNamedLevel } from './open-level'
import { rehearsalReportLines, rehearseLevel } from './rehearsal'
import { type CliCommand, CommandLineUsageError, print, printJsonToStdout, printToStderr } from './verb'

export const checkLevelsCommand: CliCommand = {
  usage: 'check <level folder or file>… [--play SEEDS] [--json]',
  does: 'names all faults of levels, with file, line and column; --play: how often and when each event comes',
  flags: { play: 'count', json: 'yes' },
  names: 'levels',

  run(flags) {
    if (flags.rest.length === 0) throw new CommandLineUsageError('name at least one level')
    const faults = flags.rest.flatMap(faultsOf)
    const seeds = flags.count('play')
    const played =
      seeds === null ? [] : flags.rest.flatMap((asked) => rehearseLevel(readFilesOfNamedLevel(asked), seeds) ?? [])
    if (flags.isSet('json')) printJsonToStdout(seeds === null ? faults : { faults, played })
    else {
      for (const fault of faults) print(`${formatDiagnosticBlock(fault)}\n`)
      for (const one of played) print(rehearsalReportLines(one).join('\n'))
    }
    printToStderr(faults.length === 0 ? 'no faults' : `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`)
    const isKept = played.every(({ promises }) => promises.every((promise) => promise.isKept !== false))
    return faults.length === 0 && isKept ? 0 : 1
  },
}

/** The faults of a level or base. */
function faultsOf(asked: string): Diagnostic[] {
  const files = readFilesOfNamedLevel(asked)
  const [own] = files
  if (own && isBaseFile(own)) {
    printToStderr(`${own.path} is checked as a base: it has no "start" and no "weeks", and extends nothing`)
    return checkBaseFile(own)
  }
  const reading = readLevel(files)
  return 'faults' in reading ? reading.faults : []
}
