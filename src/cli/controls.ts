import { dateOf, dayNumberOf } from '../kernel/dates'
import { readText } from '../platform/disk-node'
import { type ExportControl, exportStatusUnder } from '../sim/controls/export-status'
import type { Rule } from '../sim/level/chips-and-rules'
import type { Scenario } from '../sim/level/scenario'
import { type ChipEntry, readChips } from './chips-file'
import { openLevel } from './open-level'
import { print, printJson, tellUser, UsageError, type Verb } from './verb'

type Answer = ExportControl & { id: string }

export const controls: Verb = {
  usage: 'controls --chips FILE --level L --on YYYY-MM-DD [--json]',
  does: 'says for each chip of FILE its status under the rules in force on that date, and why',
  flags: { chips: 'text', level: 'text', on: 'text', json: 'yes' },

  run(flags) {
    const on = flags.needed('on')
    if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) throw new UsageError(`--on is a date, YYYY-MM-DD, not ${on}`)
    if (dateOf(dayNumberOf(on)) !== on) throw new UsageError(`--on is a date, and there is no ${on} in the calendar`)
    const file = flags.needed('chips')
    const read = readText(file)
    if ('problem' in read) throw new UsageError(read.problem)
    const { scenario } = openLevel(flags.needed('level'))
    const chips = readChips(read.text, file)
    if ('faults' in chips) {
      for (const fault of chips.faults) tellUser(fault)
      return 1
    }
    const answers = chips.chips.map((chip) => answerOf(chip, rulesOn(scenario, on), scenario))
    if (flags.isSet('json')) printJson(answers)
    else for (const answer of answers) print(lineOf(answer))
    return 0
  },
}

/**
 * The rules in force on a date in history, without those that another rule in force has replaced.
 *
 * Rules with a chance are left out, since they did not happen.
 */
function rulesOn({ rules }: Scenario, on: string): string[] {
  const taken = Object.entries(rules).filter(
    ([, rule]) => isHistory(rule) && dayNumberOf(rule.inForceOn) <= dayNumberOf(on),
  )
  const replaced = new Set(taken.flatMap(([, rule]) => rule.replaces ?? []))
  return taken.map(([id]) => id).filter((id) => !replaced.has(id))
}

function isHistory({ chance = 1 }: Rule): boolean {
  return chance >= 1
}

/** A chip's strictest export status over all origins that the rules cover. */
function answerOf({ id, figures }: ChipEntry, inForce: string[], scenario: Scenario): Answer {
  const datacentres = figures.datacentre === null ? [true, false] : [figures.datacentre]
  const [first, second] = datacentres.map((datacentre) =>
    exportStatusUnder(scenario.rules, inForce, { ...figures, datacentre }, null, scenario.place),
  ) as [ExportControl, ExportControl?]
  if (second && second.status !== first.status) return { id, ...first, status: 'unknown', missing: ['datacentre'] }
  return { id, ...first }
}

function lineOf({ id, status, rule, because, missing }: Answer): string {
  const reasons = because.map(({ figure, value, threshold }) => `${figure} ${value ?? 'unknown'} against ${threshold}`)
  const why = rule === null ? '' : ` under ${rule}: ${reasons.join(', ')}`
  return `${id}: ${status}${why}${missing.length > 0 ? ` (missing: ${missing.join(', ')})` : ''}`
}
