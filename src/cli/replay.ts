import { faultText } from '../content/fault'
import { readText } from '../platform/disk-node'
import { parseRecord } from '../session/read-record'
import { replayRecord } from '../session/replay'
import { readFlags, WrongUse } from './flags'
import { openLevel } from './open-level'
import { print, printJson, tellUser, type Verb } from './verb'

export const replay: Verb = {
  usage: 'replay FILE [--level L] [--json]',
  does: 'plays a record again, verifies each mark, prints the final fingerprint',

  run(args) {
    const flags = readFlags(args, { level: 'text', json: 'yes' })
    const [file, ...more] = flags.rest
    if (file === undefined || more.length > 0) throw new WrongUse('name one record')
    const read = readText(file)
    if ('problem' in read) throw new WrongUse(read.problem)
    const parsed = parseRecord(read.text, file)
    if ('faults' in parsed) {
      if (flags.isSet('json')) printJson(parsed.faults)
      for (const fault of parsed.faults) tellUser(faultText(fault))
      return 1
    }
    const { record } = parsed
    const { state: _state, ...found } = replayRecord(record, openLevel(flags.text('level') ?? record.level))
    if (flags.isSet('json')) printJson(found)
    else print(lineOf(found))
    return found.verified ? 0 : 1
  },
}

function lineOf({
  verified,
  weeks,
  fingerprint,
  firstDifference,
}: Omit<ReturnType<typeof replayRecord>, 'state'>): string {
  if (verified) return `verified: ${weeks} weeks, fingerprint ${fingerprint}`
  return `differs first in week ${firstDifference?.week} in ${firstDifference?.slice}; fingerprint ${fingerprint}`
}
