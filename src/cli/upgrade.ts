import {
  type AppliedLevelMigration,
  addFormatNumberToText,
  appliedMigrationsOfLevelFile,
  applyLevelMigrationEdits,
  currentLevelFormatNumber,
  type LevelMigrationEdit,
} from '../content/schema/upgrade'
import type { LevelSourceFile } from '../content/syntax/parse'
import { writeTextFile } from '../platform/disk-node'
import { readNamedLevelFile } from './open-level'
import { type CliCommand, CommandLineUsageError, print, printJsonToStdout, printToStderr } from './verb'

export const upgradeLevelsCommand: CliCommand = {
  usage: 'upgrade <level folder or file>… [--diff] [--write] [--json]',
  does: 'brings levels to the newest format: says what changes and why; --write does it',
  flags: { diff: 'yes', write: 'yes', json: 'yes' },
  names: 'levels',

  run(flags) {
    if (flags.rest.length === 0) throw new CommandLineUsageError('name at least one level')
    const reports = flags.rest.map((asked) => reportOf(readNamedLevelFile(asked)))
    if (flags.isSet('json'))
      printJsonToStdout(reports.map(({ file, steps }) => ({ file: file.path, changes: changesOf(steps) })))
    else for (const report of reports) print(linesOf(report, flags.isSet('diff')).join('\n'))
    if (flags.isSet('write')) for (const { file, text } of reports) write(file, text)
    return 0
  },
}

interface Report {
  file: LevelSourceFile
  steps: AppliedLevelMigration[]
  text: string
}

/** The changes that an upgrade would make to a level's file. */
function reportOf(file: LevelSourceFile): Report {
  const steps = appliedMigrationsOfLevelFile(file)
  return { file, steps, text: addFormatNumberToText({ ...file, text: steps.at(-1)?.after ?? file.text }) }
}

function changesOf(steps: readonly AppliedLevelMigration[]): object[] {
  return steps.flatMap(({ migration: { from, to, about, why }, edits }) =>
    edits.map(({ path, was, text: is }) => ({ path, was, is, from, to, about, why })),
  )
}

function linesOf({ file, steps, text }: Report, isDiff: boolean): string[] {
  if (text === file.text) return [`${file.path} is in format ${currentLevelFormatNumber}: nothing to change`]
  if (steps.length === 0)
    return [`${file.path}: no word of it changes; only adds "format": ${currentLevelFormatNumber} (--write does it)`]
  return [
    `${file.path} becomes format ${currentLevelFormatNumber}`,
    ...steps.flatMap(({ migration: { from, to, about, why }, edits, before }) => [
      `format ${from} → ${to}: ${about} (${why})`,
      ...new Set(edits.map(changeText)),
      ...(isDiff ? diffOf(before, edits) : []),
    ]),
  ]
}

function changeText({ path, was, text }: LevelMigrationEdit): string {
  return `  ${path}: ${was} ${text === '' ? 'is gone, what it held stays' : `becomes ${text}`}`
}

/** Each changed block of lines, before and after. */
function diffOf(text: string, edits: readonly LevelMigrationEdit[]): string[] {
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length - 1
  const stretches: { from: number; to: number; edits: LevelMigrationEdit[] }[] = []
  for (const edit of edits) {
    const [from, to] = [lineOf(edit.from), lineOf(edit.to)]
    const last = stretches.at(-1)
    if (last && from <= last.to) {
      last.to = Math.max(last.to, to)
      last.edits.push(edit)
    } else stretches.push({ from, to, edits: [edit] })
  }
  const lines = text.split('\n')
  return stretches.flatMap(({ from, to, edits: inside }) => {
    const start = lines.slice(0, from).join('\n').length + (from > 0 ? 1 : 0)
    const before = lines.slice(from, to + 1)
    const moved = inside.map((edit) => ({ from: edit.from - start, to: edit.to - start, text: edit.text }))
    const after = applyLevelMigrationEdits(before.join('\n'), moved).split('\n')
    return [`@@ line ${from + 1} @@`, ...before.map((line) => `-${line}`), ...after.map((line) => `+${line}`)]
  })
}

function write(file: LevelSourceFile, text: string): void {
  if (text === file.text) return
  const problem = writeTextFile(file.path, text)
  if (problem !== null) throw new CommandLineUsageError(problem)
  printToStderr(`${file.path} is written`)
}
