import { dateOfDayNumber, dayNumberOf } from '../kernel/dates'
import { readTextFile } from '../platform/disk-node'
import { type ExportStatusResult, exportStatusUnderRules } from '../sim/controls/export-status'
import type { Rule } from '../sim/level/chips-and-rules'
import type { Scenario } from '../sim/level/scenario'
import { type ChipsFileEntry, parseChipsFile } from './chips-file'
import { openLevelFromDisk } from './open-level'
import { type CliCommand, CommandLineUsageError, print, printJsonToStdout, printToStderr } from './verb'

type Answer = ExportStatusResult & { id: string }

export const chipExportStatusCommand: CliCommand = {
  usage: 'controls --chips FILE --level L --on YYYY-MM-DD [--json]',
  does: 'says for each chip of FILE its status under the rules in force on that date, and why',
  flags: { chips: 'text', level: 'text', on: 'text', json: 'yes' },

  run(flags) {
    const on = flags.needed('on')
    if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) throw new CommandLineUsageError(`--on is a date, YYYY-MM-DD, not ${on}`)
    if (dateOfDayNumber(dayNumberOf(on)) !== on)
      throw new CommandLineUsageError(`--on is a date, and there is no ${on} in the calendar`)
    const file = flags.needed('chips')
    const read = readTextFile(file)
    if ('problem' in read) throw new CommandLineUsageError(read.problem)
    const { scenario } = openLevelFromDisk(flags.needed('level'))
    const chips = parseChipsFile(read.text, file)
    if ('faults' in chips) {
      for (const fault of chips.faults) printToStderr(fault)
      return 1
    }
    const answers = chips.chips.map((chip) => answerOf(chip, historicalRulesInForceOn(scenario, on), scenario))
    if (flags.isSet('json')) printJsonToStdout(answers)
    else for (const answer of answers) print(lineOf(answer))
    return 0
  },
}

/**
 * The rules in force on a date in history, without those that another rule in force has replaced.
 *
 * Rules with a chance are left out, since they did not happen.
 */
export function historicalRulesInForceOn({ rules }: Scenario, on: string): string[] {
  const taken = Object.entries(rules).filter(
    ([, rule]) => isHistory(rule) && dayNumberOf(rule.inForceOn) <= dayNumberOf(on),
  )
  const replaced = new Set(taken.flatMap(([, rule]) => rule.replaces ?? []))
  return taken.map(([id]) => id).filter((id) => !replaced.has(id))
}

function isHistory({ chance = 1 }: Rule): boolean {
  return chance >= 1
}

/** A chip's strictest export status over the origins and vendors that the file leaves open. */
function answerOf({ id, figures, maker }: ChipsFileEntry, inForce: string[], scenario: Scenario): Answer {
  const datacentres = figures.datacentre === null ? [true, false] : [figures.datacentre]
  const [first, second] = datacentres.map((datacentre) =>
    exportStatusUnderRules(scenario.rules, inForce, { ...figures, datacentre }, maker, scenario.place),
  ) as [ExportStatusResult, ExportStatusResult?]
  if (second && second.status !== first.status) return { id, ...first, status: 'unknown', missing: ['datacentre'] }
  return { id, ...first }
}

function lineOf({ id, status, rule, decidedBy, because, missing }: Answer): string {
  const reasons = because.map(({ figure, value, threshold }) => `${figure} ${value ?? 'unknown'} against ${threshold}`)
  const why = rule === null ? '' : ` under ${rule}, decided in ${decidedBy}: ${reasons.join(', ')}`
  return `${id}: ${status}${why}${missing.length > 0 ? ` (missing: ${missing.join(', ')})` : ''}`
}
