/** An error in a level for its author: place, reason, hint, and a fix where one is known. */
export interface Diagnostic {
  file: string
  /** From 1. */
  line: number
  /** From 1, in UTF-16 units. */
  column: number
  /** The dotted path in the merged level; '' is the whole. */
  path: string
  /** The reason, as a sentence. */
  message: string
  /** A hint, often 'did you mean …?'. */
  suggestion: string
  /** Characters to mark, at least 1. */
  length?: number
  /** The line in the file; of a long line the part around the error. */
  sourceLine?: string
  /** Index of the error in `sourceLine`, from 0. */
  caret?: number
  /** The fix, where only one is plausible. */
  fix?: TextEdit
}

/** A text replacement: characters `from` to `to` (UTF-16 units) become `text`. */
export interface TextEdit {
  from: number
  to: number
  text: string
}

/** A file's text with its line index. */
export interface SourceFileText {
  path: string
  text: string
  /** Offsets of line starts, computed on first use. */
  lineStarts?: number[]
}

/** An error by its path, before it is located in a file. */
export interface UnlocatedDiagnostic {
  path: readonly (string | number)[]
  message: string
  suggestion: string
  /** Marks the field's name instead of its value. */
  atName?: boolean
  /** Replacement for the marked part, as JSON. */
  instead?: string
  /** Whether it is ignored where inherited, since a base holds more than each of its levels uses. */
  isIdle?: boolean
}

/** The most characters of a line that are shown. */
const widest = 160

/** A fault between two offsets of a file. */
export function createDiagnosticAt(
  source: SourceFileText,
  [from, to]: readonly [number, number],
  told: Pick<Diagnostic, 'path' | 'message' | 'suggestion'> & { instead?: string | undefined },
): Diagnostic {
  const { path, message, suggestion, instead } = told
  const starts = lineStartsOf(source)
  const line = lineAt(starts, from)
  const start = starts[line] ?? 0
  const newLine = (starts[line + 1] ?? source.text.length + 1) - 1
  const end = source.text[newLine - 1] === '\r' && newLine > start ? newLine - 1 : newLine
  const length = Math.max(1, Math.min(to, end) - from)
  const shownFrom = Math.max(start, Math.min(from - widest / 2, end - widest))
  const sourceLine = source.text.slice(shownFrom, Math.min(end, shownFrom + widest))
  const column = from - start + 1
  const place = { file: source.path, line: line + 1, column, length, sourceLine, caret: from - shownFrom }
  return { ...place, path, message, suggestion, ...(instead === undefined ? {} : { fix: { from, to, text: instead } }) }
}

/** The line number of an offset, from 1. */
export function lineNumberAtOffset(source: SourceFileText, offset: number): number {
  return lineAt(lineStartsOf(source), offset) + 1
}

function lineStartsOf(source: SourceFileText): number[] {
  if (source.lineStarts) return source.lineStarts
  const starts = [0]
  for (let n = source.text.indexOf('\n'); n >= 0; n = source.text.indexOf('\n', n + 1)) starts.push(n + 1)
  source.lineStarts = starts
  return starts
}

function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** A text after a fix. */
export function applyDiagnosticFix(text: string, { from, to, text: instead }: TextEdit): string {
  return text.slice(0, from) + instead + text.slice(to)
}

/** One line per fault. */
export function formatDiagnosticLine({ file, line, column, path, message, suggestion }: Diagnostic): string {
  return `${file}:${line}:${column} ${path === '' ? '' : `${path}: `}${message}${suggestion === '' ? '' : ` (${suggestion})`}`
}

/** A fault as `check` prints it: with its source line, a caret and the fix. */
export function formatDiagnosticBlock(fault: Diagnostic): string {
  const { line, length = 1, sourceLine, caret = 0, fix } = fault
  if (sourceLine === undefined) return formatDiagnosticLine(fault)
  const blank = ' '.repeat(String(line).length)
  const carets = '^'.repeat(Math.max(1, Math.min(length, sourceLine.length - caret)))
  return [
    formatDiagnosticLine(fault),
    `  ${line} | ${sourceLine.replaceAll('\t', ' ')}`,
    `  ${blank} | ${' '.repeat(caret)}${carets}`,
    ...(fix ? [`  ${blank} = ${fixText(fix)}`] : []),
  ].join('\n')
}

function fixText({ from, to, text }: TextEdit): string {
  if (text === '') return 'delete it'
  return from === to ? `insert ${text} before it` : `write ${text}`
}

/** Sorts faults by file, line and column. */
export function sortDiagnosticsByPosition(faults: readonly Diagnostic[]): Diagnostic[] {
  return faults.toSorted(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  )
}

/** A path as text: `events[1].then`, `chips.swift`. */
export function formatJsonPath(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text === '' ? stepText(step) : `${text}.${stepText(step)}`,
    '',
  )
}

function stepText(step: string): string {
  return step.length > 60 ? `${step.slice(0, 59)}…` : step
}
