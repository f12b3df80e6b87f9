import { type Diagnostic, formatDiagnosticLine } from '../content/syntax/diagnostic'
import { readTextFile } from '../platform/disk-node'
import { findRecordFaults, parseRecord } from '../session/read-record'
import { findRecordLevelMismatches, verifyRecordByReplay } from '../session/replay'
import { levelWithNameExists, openLevelFromDisk } from './open-level'
import { type CliCommand, CommandLineUsageError, print, printJsonToStdout, printToStderr } from './verb'

export const replayRecordCommand: CliCommand = {
  usage: 'replay FILE [--level L] [--json]',
  does: 'plays a record again, verifies each mark, prints the final fingerprint',
  flags: { level: 'text', json: 'yes' },
  names: 'a record',

  run(flags) {
    const [file, ...more] = flags.rest
    if (file === undefined || more.length > 0) throw new CommandLineUsageError('name one record')
    const read = readTextFile(file)
    if ('problem' in read) throw new CommandLineUsageError(read.problem)
    const told = (faults: Diagnostic[]) => tellFaults(faults, flags.isSet('json'))
    const parsed = parseRecord(read.text, file)
    if ('faults' in parsed) return told(parsed.faults)
    const { record } = parsed
    const asked = flags.text('level')
    if (asked === null && !levelWithNameExists(record.level)) {
      const message = `there is no level "${record.level}"`
      const complaint = { path: ['level'], message, suggestion: 'name one with --level' }
      return told(findRecordFaults(read.text, file, () => [complaint]))
    }
    const level = openLevelFromDisk(asked ?? record.level)
    const strange = findRecordLevelMismatches(record, level.scenario)
    if (strange.length > 0) return told(findRecordFaults(read.text, file, () => strange))
    const { state: _state, ...found } = verifyRecordByReplay(record, level)
    if (flags.isSet('json')) printJsonToStdout(found)
    else print(lineOf(found))
    return found.verified ? 0 : 1
  },
}

function tellFaults(faults: Diagnostic[], asJson: boolean): number {
  if (asJson) printJsonToStdout(faults)
  for (const fault of faults) printToStderr(formatDiagnosticLine(fault))
  return 1
}

function lineOf(found: Omit<ReturnType<typeof verifyRecordByReplay>, 'state'>): string {
  const { verified, weeks, fingerprint, firstDifference } = found
  if (verified) return `verified: ${weeks} weeks, fingerprint ${fingerprint}`
  if (firstDifference?.slice === 'level') {
    return 'not replayed: the record was made with other figures or rules than this level has (its levelFingerprint is another)'
  }
  return `differs first in week ${firstDifference?.week} in ${firstDifference?.slice}; fingerprint ${fingerprint}`
}
