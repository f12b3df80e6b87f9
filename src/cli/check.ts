import { type Fault, faultBlock } from '../content/fault'
import { baseFaults, isBase } from '../content/read-base'
import { readLevel } from '../content/read-level'
import { readFlags, WrongUse } from './flags'
import { filesAsked } from './open-level'
import { print, printJson, tellUser, type Verb } from './verb'

export const check: Verb = {
  usage: 'check <level folder or file>… [--json]',
  does: 'names all faults of levels, with file, line and column',

  run(args) {
    const flags = readFlags(args, { json: 'yes' })
    if (flags.rest.length === 0) throw new WrongUse('name at least one level')
    const faults = flags.rest.flatMap(faultsOf)
    if (flags.isSet('json')) printJson(faults)
    else for (const fault of faults) print(`${faultBlock(fault)}\n`)
    tellUser(faults.length === 0 ? 'no faults' : `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`)
    return faults.length === 0 ? 0 : 1
  },
}

/** The faults of a level; or of a base, which is told. */
function faultsOf(asked: string): Fault[] {
  const files = filesAsked(asked)
  const [own] = files
  if (own && isBase(own)) {
    tellUser(`${own.path} is checked as a base: it has no "start" and no "weeks", and extends nothing`)
    return baseFaults(own)
  }
  const reading = readLevel(files)
  return 'faults' in reading ? reading.faults : []
}
