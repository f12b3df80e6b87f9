import { dateOf, dayOf, weekOf } from '../kernel/dates'
import { type Fault, faultAt, pathText } from './fault'
import { partAt, type Tree } from './tree'

/** Fields that count weeks from a level's start: `untilWeek`, but not `usdPerWeek`; and the quantity whose bounds do. */
const weekField = /(?<!Per)Week$|^week$/

/** Whether a field counts weeks from a level's start, so that a date may stand in its place. */
export function countsWeeks(name: string): boolean {
  return weekField.test(name)
}

/**
 * Puts weeks in the place of ISO dates, counted from the level's start, wherever a level counts weeks.
 *
 * Dates that are none, or lie outside of the level, are told. A level whose start is no date keeps its dates: what is
 * wrong with the start is told by its shape.
 */
export function weeksForDates(tree: Tree): { tree: Tree; faults: Fault[] } {
  const start = partAt(tree, ['start'])?.content
  const weeks = partAt(tree, ['weeks'])?.content
  if (start?.kind !== 'leaf' || typeof start.value !== 'string' || !isDate(start.value)) return { tree, faults: [] }
  const last = weeks?.kind === 'leaf' && typeof weeks.value === 'number' ? weeks.value : Number.POSITIVE_INFINITY
  const faults: Fault[] = []
  return { tree: converted(tree, [], false, { start: start.value, last, faults }), faults }
}

interface Calendar {
  start: string
  /** The level's last week. */
  last: number
  faults: Fault[]
}

function converted(tree: Tree, path: readonly (string | number)[], isWeek: boolean, calendar: Calendar): Tree {
  const { content } = tree
  if (content.kind === 'leaf') return isWeek ? weekFor(tree, path, calendar) : tree
  if (content.kind !== 'object' && content.kind !== 'list') return tree
  if (content.kind === 'list') {
    const items = mapped(content.items, (item, index) => converted(item, [...path, index], isWeek, calendar))
    return items === content.items ? tree : { ...tree, content: { kind: 'list', items } }
  }
  const before = [...content.fields]
  const after = mapped(before, (entry) => {
    const [name, field] = entry
    const next = converted(field, [...path, name], isWeek || countsWeeks(name), calendar)
    return next === field ? entry : ([name, next] as [string, Tree])
  })
  return after === before ? tree : { ...tree, content: { kind: 'object', fields: new Map(after) } }
}

/** The same list where nothing changed: most of a level holds no dates. */
function mapped<T>(list: readonly T[], change: (item: T, index: number) => T): readonly T[] {
  const next = list.map(change)
  return next.some((item, index) => item !== list[index]) ? next : list
}

function weekFor(tree: Tree, path: readonly (string | number)[], { start, last, faults }: Calendar): Tree {
  const value = tree.content.kind === 'leaf' ? tree.content.value : null
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return tree
  const tell = (says: string, hint: string): void => {
    faults.push(faultAt(tree.source, tree.span, { path: pathText(path), says, hint }))
  }
  const week = isDate(value) ? weekOf(value, start) : 0
  const end = dateOf(dayOf(start) + 7 * last)
  if (!isDate(value)) tell(`there is no ${value} in the calendar`, 'write YYYY-MM-DD')
  else if (week < 0) tell(`${value} lies before the level starts`, `it lasts from ${start} to ${end}`)
  else if (week > last) tell(`${value} lies after the level's last week`, `it lasts from ${start} to ${end}`)
  return { ...tree, content: { kind: 'leaf', value: Math.max(0, Math.min(week, last)) } }
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dateOf(dayOf(text)) === text
}
