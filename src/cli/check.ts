import { baseDiagnostics, isBase } from '../content/read-base'
import { readLevel } from '../content/read-level'
import { type Diagnostic, diagnosticBlock } from '../content/syntax/diagnostic'
import { filesOfNamedLevel } from './open-level'
import { rehearsalLines, rehearseLevel } from './rehearsal'
import { print, printJson, tellUser, UsageError, type Verb } from './verb'

export const check: Verb = {
  usage: 'check <level folder or file>… [--play SEEDS] [--json]',
  does: 'names all faults of levels, with file, line and column; --play: how often and when each event comes',
  flags: { play: 'count', json: 'yes' },
  names: 'levels',

  run(flags) {
    if (flags.rest.length === 0) throw new UsageError('name at least one level')
    const faults = flags.rest.flatMap(faultsOf)
    const seeds = flags.count('play')
    const played =
      seeds === null ? [] : flags.rest.flatMap((asked) => rehearseLevel(filesOfNamedLevel(asked), seeds) ?? [])
    if (flags.isSet('json')) printJson(seeds === null ? faults : { faults, played })
    else {
      for (const fault of faults) print(`${diagnosticBlock(fault)}\n`)
      for (const one of played) print(rehearsalLines(one).join('\n'))
    }
    tellUser(faults.length === 0 ? 'no faults' : `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`)
    const isKept = played.every(({ promises }) => promises.every((promise) => promise.isKept !== false))
    return faults.length === 0 && isKept ? 0 : 1
  },
}

/** The faults of a level or base. */
function faultsOf(asked: string): Diagnostic[] {
  const files = filesOfNamedLevel(asked)
  const [own] = files
  if (own && isBase(own)) {
    tellUser(`${own.path} is checked as a base: it has no "start" and no "weeks", and extends nothing`)
    return baseDiagnostics(own)
  }
  const reading = readLevel(files)
  return 'faults' in reading ? reading.faults : []
}
