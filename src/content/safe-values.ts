import { mostFaults } from './bounds'
import type { Complaint } from './fault'
import { unsafeText } from './word-faults'

/** The most entries that a table of a level may have, and a list. */
const most = { entries: 400, items: 200 }
/** Tables that may be longer: an atlas cites much, and stories are told in many keys. */
const longTables: ReadonlySet<string> = new Set(['sources', 'texts'])
/** Beyond this a number is no quantity of this economy: a million billions. */
const largest = 1e15
/** An address that may be cited: nothing but https, and no character that could end it early. */
const address = /^https?:\/\/[^\s<>"`\\]{1,390}$/

type Path = (string | number)[]

/** Whether a level has so much of something that nobody need look into it. */
export function isTooMuch(complaints: readonly Complaint[]): boolean {
  return complaints.length > mostFaults || complaints.some(({ atName }) => atName)
}

/** What in a level could harm whoever opens it: too much of something, numbers beyond all, markup, scripts, addresses. */
export function harmComplaints(level: unknown): Complaint[] {
  const complaints: Complaint[] = []
  harmIn(level, [], complaints)
  return complaints
}

function harmIn(value: unknown, path: Path, complaints: Complaint[]): void {
  if (typeof value === 'string') complaints.push(...harmInText(value, path))
  else if (typeof value === 'number') complaints.push(...harmInNumber(value, path))
  else if (value !== null && typeof value === 'object') {
    const isTexts = path[0] === 'texts'
    if (isTexts) return
    const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
    const limit = Array.isArray(value) ? most.items : most.entries
    if (entries.length > limit && !longTables.has(String(path[0]))) {
      const says = `has ${entries.length} entries`
      complaints.push({ path: [...path], says, hint: `at most ${limit}`, atName: true })
      return
    }
    for (const [name, inner] of entries) {
      path.push(name)
      harmIn(inner, path, complaints)
      path.pop()
    }
  }
}

function harmInText(value: string, path: Path): Complaint[] {
  if (path[0] === '$schema') return []
  if (path[0] === 'sources' && path[2] === 'url') {
    const hint = 'an address under "sources" begins with https:// and has no blanks or quotes'
    return address.test(value) ? [] : [{ path: [...path], says: 'is no address', hint }]
  }
  const wrong = unsafeText(value)
  return wrong ? [{ path: [...path], ...wrong }] : []
}

function harmInNumber(value: number, path: Path): Complaint[] {
  if (Math.abs(value) <= largest || !Number.isFinite(value)) return []
  return [
    { path: [...path], says: `${value} is beyond all that is counted here`, hint: `from -${largest} to ${largest}` },
  ]
}
