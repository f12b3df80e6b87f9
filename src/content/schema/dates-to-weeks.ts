import { dateOfDayNumber, dayNumberOf, weekIndexFromStart } from '../../kernel/dates'
import { createDiagnosticAt, type Diagnostic, formatJsonPath } from '../syntax/diagnostic'
import { type JsonSourceTree, jsonSubtreeAtPath } from '../syntax/tree'

/**
 * Whether a field counts weeks from the level's start, so that a date is allowed: `untilWeek`, but not `usdPerWeek`.
 *
 * Also true for the quantity whose bounds count weeks.
 */
export function isWeekField(name: string): boolean {
  return name === 'week' || (name.endsWith('Week') && !name.endsWith('PerWeek'))
}

/**
 * Replaces ISO dates by weeks from the level's start, wherever a level counts weeks.
 *
 * Invalid dates and dates outside of the level are reported. With an unknown start each date is week 0; the start
 * itself is reported by its shape.
 */
export function convertDatesToWeeks(tree: JsonSourceTree): { tree: JsonSourceTree; faults: Diagnostic[] } {
  const start = jsonSubtreeAtPath(tree, ['start'])?.content
  const weeks = jsonSubtreeAtPath(tree, ['weeks'])?.content
  const first = start?.kind === 'leaf' && typeof start.value === 'string' && isDate(start.value) ? start.value : null
  const last = weeks?.kind === 'leaf' && typeof weeks.value === 'number' && weeks.value >= 4 ? weeks.value : 520
  const faults: Diagnostic[] = []
  return { tree: converted(tree, [], false, { start: first, last, faults }), faults }
}

interface Calendar {
  /** Null where unknown. */
  start: string | null
  last: number
  faults: Diagnostic[]
}

/** `path` is shared and mutated; subtrees without dates are returned as they are. */
function converted(
  tree: JsonSourceTree,
  path: (string | number)[],
  isWeek: boolean,
  calendar: Calendar,
): JsonSourceTree {
  const { content } = tree
  if (content.kind === 'leaf') return isWeek ? weekFor(tree, path, calendar) : tree
  if (content.kind === 'list') {
    let items: JsonSourceTree[] | null = null
    for (const [index, item] of content.items.entries()) {
      path.push(index)
      const next = converted(item, path, isWeek, calendar)
      path.pop()
      if (next === item) continue
      items ??= [...content.items]
      items[index] = next
    }
    return items ? { ...tree, content: { kind: 'list', items } } : tree
  }
  if (content.kind !== 'object') return tree
  let fields: Map<string, JsonSourceTree> | null = null
  for (const [name, field] of content.fields) {
    path.push(name)
    const next = converted(field, path, isWeek || isWeekField(name), calendar)
    path.pop()
    if (next === field) continue
    fields ??= new Map(content.fields)
    fields.set(name, next)
  }
  return fields ? { ...tree, content: { ...content, fields } } : tree
}

function weekFor(
  tree: JsonSourceTree,
  path: readonly (string | number)[],
  { start, last, faults }: Calendar,
): JsonSourceTree {
  const value = tree.content.kind === 'leaf' ? tree.content.value : null
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return tree
  const wrong = whyNoWeek(value, start, last)
  if (wrong) {
    faults.push(createDiagnosticAt(tree.source, tree.span, { path: formatJsonPath(path), ...wrong }))
    return { ...tree, content: { kind: 'broken' } }
  }
  return { ...tree, content: { kind: 'leaf', value: start === null ? 0 : weekIndexFromStart(value, start) } }
}

function whyNoWeek(value: string, start: string | null, last: number): { message: string; suggestion: string } | null {
  if (!isDate(value))
    return { message: `there is no ${value} in the calendar`, suggestion: invalidDateSuggestion(value) }
  if (start === null) return null
  const week = weekIndexFromStart(value, start)
  const suggestion = `it lasts from ${start} to ${dateOfDayNumber(dayNumberOf(start) + 7 * last)}`
  if (week < 0) return { message: `${value} lies before the level starts`, suggestion }
  return week > last ? { message: `${value} lies after the level's last week`, suggestion } : null
}

/** A hint for an invalid date. */
export function invalidDateSuggestion(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  if (day === '') return 'write YYYY-MM-DD'
  if (Number(month) < 1 || Number(month) > 12) return 'a year has the months 01 to 12'
  const next =
    Number(month) === 12 ? `${Number(year) + 1}-01-01` : `${year}-${String(Number(month) + 1).padStart(2, '0')}-01`
  return `that month has the days 01 to ${dateOfDayNumber(dayNumberOf(next) - 1).slice(-2)}`
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dateOfDayNumber(dayNumberOf(text)) === text
}
