import type { UnlocatedDiagnostic } from '../syntax/diagnostic'
import { maxDiagnostics } from '../syntax/size-limits'
import { whyTextIsUnsafe } from '../texts/unsafe-texts'

/** Upper bounds of entries in a table and items in a list. */
const most = { entries: 400, items: 200 }
/** Tables that may exceed the bound: bases cite many sources, and texts have many keys. */
const longTables: ReadonlySet<string> = new Set(['sources', 'texts'])
/** Upper bound of numbers, 10^15; no quantity of the economy comes near it. */
const largest = 1e15
/** A source address: http or https only, without characters that could end it early. */
const address = /^https?:\/\/[^\s<>"`\\]{1,390}$/

type Path = (string | number)[]

/** Whether a level exceeds a bound, so that it is not checked further. */
export function mustStopCheckingLevel(complaints: readonly UnlocatedDiagnostic[]): boolean {
  return complaints.length > maxDiagnostics || complaints.some(({ atName }) => atName)
}

/** Content that could harm a reader's browser: excessive size, huge numbers, markup, scripts, other addresses. */
export function findUnsafeLevelContent(level: unknown): UnlocatedDiagnostic[] {
  const complaints: UnlocatedDiagnostic[] = []
  harmIn(level, [], complaints)
  return complaints
}

function harmIn(value: unknown, path: Path, complaints: UnlocatedDiagnostic[]): void {
  if (typeof value === 'string') harmInText(value, path, complaints)
  else if (typeof value === 'number') harmInNumber(value, path, complaints)
  else if (value !== null && typeof value === 'object' && path[0] !== 'texts') {
    const isList = Array.isArray(value)
    const names = isList ? null : Object.keys(value)
    const count = isList ? value.length : (names?.length ?? 0)
    const limit = isList ? most.items : most.entries
    if (count > limit && !longTables.has(String(path[0]))) {
      const suggestion = `at most ${limit}`
      complaints.push({ path: [...path], message: `has ${count} entries`, suggestion, atName: true })
      return
    }
    for (let n = 0; n < count; n += 1) {
      const name = names?.[n] ?? n
      path.push(name)
      harmIn((value as Record<string | number, unknown>)[name], path, complaints)
      path.pop()
    }
  }
}

function harmInText(value: string, path: Path, complaints: UnlocatedDiagnostic[]): void {
  if (path[0] === '$schema') return
  if (path[0] === 'sources' && path[2] === 'url') {
    if (address.test(value)) return
    const suggestion = 'an address under "sources" begins with https:// and has no blanks or quotes'
    complaints.push({ path: [...path], message: 'is no address', suggestion })
    return
  }
  const wrong = whyTextIsUnsafe(value)
  if (wrong) complaints.push({ path: [...path], ...wrong })
}

function harmInNumber(value: number, path: Path, complaints: UnlocatedDiagnostic[]): void {
  if (Math.abs(value) <= largest || !Number.isFinite(value)) return
  const suggestion = `from -${largest} to ${largest}`
  complaints.push({ path: [...path], message: `${value} is beyond all that is counted here`, suggestion })
}
