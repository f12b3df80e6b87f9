import { type Fault, faultText } from '../content/fault'
import { readFlags, WrongUse } from './flags'
import { readAsked } from './open-level'
import { print, printJson, tellUser, type Verb } from './verb'

export const check: Verb = {
  usage: 'check <level folder or file>… [--json]',
  does: 'names all faults of levels, with file, line and column',

  run(args) {
    const flags = readFlags(args, { json: 'yes' })
    if (flags.rest.length === 0) throw new WrongUse('name at least one level')
    const faults = flags.rest.flatMap(faultsOf)
    if (flags.isSet('json')) printJson(faults)
    else for (const fault of faults) print(faultText(fault))
    tellUser(faults.length === 0 ? 'no faults' : `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`)
    return faults.length === 0 ? 0 : 1
  },
}

function faultsOf(asked: string): Fault[] {
  const reading = readAsked(asked)
  return 'faults' in reading ? reading.faults : []
}
