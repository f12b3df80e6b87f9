/** A mistake in a level, told to its author: where it is, what is there, and what to try. */
export interface Fault {
  file: string
  /** From 1. */
  line: number
  /** From 1, in UTF-16 units. */
  column: number
  /** The dotted path in the merged level; '' is the whole. */
  path: string
  says: string
  hint: string
}

/** A place in a file. */
export interface Spot {
  file: string
  line: number
  column: number
}

/** A mistake before its place in the files is known. */
export interface Complaint {
  path: readonly (string | number)[]
  says: string
  hint: string
  /** Points at the field's name instead of at its value. */
  atName?: boolean
}

/** One line for one fault, as `check` prints it. */
export function faultText({ file, line, column, path, says, hint }: Fault): string {
  return `${file}:${line}:${column} ${path === '' ? '' : `${path}: `}${says}${hint === '' ? '' : ` (${hint})`}`
}

/** Orders faults by file, line and column. */
export function inReadingOrder(faults: readonly Fault[]): Fault[] {
  return faults.toSorted(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  )
}

/** A path as text: `events[1].then`, `chips.h100`. */
export function pathText(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  )
}
