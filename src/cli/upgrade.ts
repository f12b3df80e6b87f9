import type { LevelFile } from '../content/parse'
import { currentFormat, type Edit, editedText, editsOf, formatEdit } from '../content/upgrade'
import { writeText } from '../platform/disk-node'
import { readFlags, WrongUse } from './flags'
import { ownFile } from './open-level'
import { print, printJson, tellUser, type Verb } from './verb'

export const upgrade: Verb = {
  usage: 'upgrade <level folder or file>… [--diff] [--write] [--json]',
  does: 'brings levels to the newest format: says what changes and why; --write does it',

  run(args) {
    const flags = readFlags(args, { diff: 'yes', write: 'yes', json: 'yes' })
    if (flags.rest.length === 0) throw new WrongUse('name at least one level')
    const reports = flags.rest.map((asked) => reportOf(ownFile(asked)))
    if (flags.isSet('json')) printJson(reports.map(({ file, changes }) => ({ file: file.path, changes })))
    else for (const report of reports) print(linesOf(report, flags.isSet('diff')).join('\n'))
    if (flags.isSet('write')) for (const { file, text } of reports) write(file, text)
    return 0
  },
}

interface Report {
  file: LevelFile
  changes: { path: string; was: string; is: string; from: number; to: number; about: string; why: string }[]
  edits: Edit[]
  text: string
}

/** What a level's own file would become. */
function reportOf(file: LevelFile): Report {
  const edits = editsOf(file)
  const format = formatEdit(file)
  const text = editedText(file.text, format ? [...edits, format] : edits)
  const changes = edits.map(({ path, was, text: is, migration }) => {
    const { from, to, about, why } = migration
    return { path, was, is, from, to, about, why }
  })
  return { file, changes, edits, text }
}

function linesOf({ file, changes, edits, text }: Report, isDiff: boolean): string[] {
  if (text === file.text) return [`${file.path} is in format ${currentFormat}: nothing to change`]
  const reasons = [...new Set(changes.map(({ from, to, about, why }) => `format ${from} → ${to}: ${about} (${why})`))]
  const each = changes.map(({ path, was, is }) => `  ${path}: ${was} becomes ${is}`)
  return [
    `${file.path} becomes format ${currentFormat}`,
    ...reasons,
    ...each,
    ...(isDiff ? diffOf(file.text, edits) : []),
  ]
}

/** Each changed line before and after; an edit never spans lines. */
function diffOf(text: string, edits: readonly Edit[]): string[] {
  const after = editedText(text, edits).split('\n')
  return text.split('\n').flatMap((line, n) => {
    const next = after[n] ?? ''
    return next === line ? [] : [`@@ line ${n + 1} @@`, `-${line}`, `+${next}`]
  })
}

function write(file: LevelFile, text: string): void {
  if (text === file.text) return
  const problem = writeText(file.path, text)
  if (problem !== null) throw new WrongUse(problem)
  tellUser(`${file.path} is written`)
}
