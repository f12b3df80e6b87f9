import type { UnlocatedDiagnostic } from '../syntax/diagnostic'
import { wordSuggestionFor } from '../syntax/nearest'
import { diagnosticsForRowsWhere, type LevelCheck, type LevelCheckWithNeededTables } from './check'

const canHappen: LevelCheck = ({ events }) =>
  diagnosticsForRowsWhere(
    'events',
    events,
    ({ on, drawn, when, likelihood }) => !on && !drawn && !when && !likelihood,
    {
      atName: true,
      message: 'can never happen',
      suggestion: 'give it a date ("on"), a draw ("drawn"), a condition ("when") or a "likelihood"',
    },
  )

const choicesHaveAnEnd: LevelCheck = ({ events }) =>
  Object.entries(events).flatMap(([id, { choices, otherwise, answerWithinWeeks }]): UnlocatedDiagnostic[] => {
    const path = ['events', id]
    const names = Object.keys(choices ?? {})
    if (names.length === 0) {
      const idle = otherwise !== undefined ? 'otherwise' : answerWithinWeeks !== undefined ? 'answerWithinWeeks' : null
      return idle
        ? [{ path: [...path, idle], message: 'there is nothing to choose', suggestion: 'add "choices", or delete it' }]
        : []
    }
    if (names.length === 1)
      return [{ path: [...path, 'choices'], message: `"${names[0]}" alone is no choice`, suggestion: 'add another' }]
    if (otherwise === undefined) {
      const suggestion = `add "otherwise": ${names.map((name) => `"${name}"`).join(' or ')}`
      return [{ path, atName: true, message: 'does not say what happens where nobody answers', suggestion }]
    }
    if (names.includes(otherwise)) return []
    const message = `"${otherwise}" is none of its choices`
    return [{ path: [...path, 'otherwise'], message, ...wordSuggestionFor(otherwise, names) }]
  })

const rumoursAreTrueOrFalse: LevelCheck = ({ events }) => [
  ...diagnosticsForRowsWhere('events', events, ({ kind, truth }) => kind === 'rumour' && !truth, {
    atName: true,
    message: 'is a rumour without "truth"',
    suggestion: 'add "truth": "true", or "truth": "false"',
  }),
  ...diagnosticsForRowsWhere(
    'events',
    events,
    ({ kind, credibilityShare }) => kind === 'rumour' && credibilityShare === undefined,
    {
      atName: true,
      message: 'is a rumour without "credibilityShare"',
      suggestion: 'add one from 0 to 1',
    },
  ),
]

const rumoursHaveNoOdds: LevelCheck = ({ events }) =>
  diagnosticsForRowsWhere('events', events, ({ kind, likelihood }) => kind === 'rumour' && likelihood !== undefined, {
    below: ['likelihood'],
    atName: true,
    message: 'a rumour has no likelihood of its own: some weeks have one, drawn from all that fit',
    suggestion: 'delete it, and say in "when" in which weeks the rumour fits',
  })

/** Upper bounds of condition terms evaluated in one week: over all events and goals, and in one of them. */
const mostAsked = { inAll: 4000, inOne: 250 }

/** Events are evaluated every week until they fire, so that more terms would slow the game down. */
const askedInReason: LevelCheck = (_level, names) => {
  const asked = new Map<string, { path: (string | number)[]; count: number }>()
  for (const { table, path } of names) {
    if (table !== 'quantities' && table !== 'flags') continue
    const place = path.slice(0, 2)
    const key = place.join('.')
    asked.set(key, { path: place, count: (asked.get(key)?.count ?? 0) + 1 })
  }
  const [largest, ...others] = [...asked.values()].toSorted((a, b) => b.count - a.count)
  if (!largest) return []
  const all = others.reduce((sum, { count }) => sum + count, largest.count)
  const suggestion = `every week would take long; at most ${mostAsked.inOne}, and ${mostAsked.inAll} in the whole level`
  if (all > mostAsked.inAll && largest.count <= mostAsked.inOne)
    return [{ path: largest.path, atName: true, message: `with all others it asks ${all} things a week`, suggestion }]
  return [largest, ...others]
    .filter(({ count }) => count > mostAsked.inOne)
    .map(({ path, count }) => ({ path, atName: true, message: `asks ${count} things a week`, suggestion }))
}

const flagsAreSet: LevelCheck = (_level, names) => {
  const flags = names.filter(({ table }) => table === 'flags')
  const set = flags.filter(({ gives }) => gives).map(({ name }) => name)
  return flags
    .filter(({ gives, name }) => !gives && !set.includes(name))
    .map(({ path, name }) => ({
      path,
      message: `asks for the flag "${name}", which nothing sets`,
      ...(quantityInstead(name) ?? wordSuggestionFor(name, set)),
    }))
}

/** A flag that duplicates state of the game should be a quantity. */
function quantityInstead(flag: string): { suggestion: string } | null {
  const [, kind, id] = /^(hedge|mandate)-(.+)$/.exec(flag) ?? []
  const asked = flag === 'entity-listed' ? 'standing.listed' : kind === 'hedge' ? `hedge.${id}` : `mandate.chosen.${id}`
  if (flag !== 'entity-listed' && kind === undefined) return null
  return { suggestion: `the game sets no flags: ask for "${asked}": { "is": 1 }` }
}

const endingsCanCome: LevelCheck = ({ endings }, names) => {
  const brought = new Set(names.flatMap(({ table, name }) => (table === 'endings' ? [name] : [])))
  return diagnosticsForRowsWhere('endings', endings, ({ when }, id) => !when && !brought.has(id), {
    atName: true,
    message: 'can never come',
    suggestion: 'give it a condition ("when"), or an effect {"end": …} that names it',
  })
}

const objectivesGiveAtMost25: LevelCheck = ({ objectives }) => {
  const points = Object.values(objectives).reduce((sum, objective) => sum + objective.points, 0)
  if (points <= 25) return []
  const suggestion = `25 are allowed: take away ${points - 25}`
  return [{ path: ['objectives'], atName: true, message: `are worth ${points} points together`, suggestion }]
}

/** Checks of events beyond their shape. */
export const storyChecks: readonly LevelCheckWithNeededTables[] = [
  [canHappen],
  [choicesHaveAnEnd],
  [rumoursAreTrueOrFalse],
  [rumoursHaveNoOdds],
  [askedInReason],
  [objectivesGiveAtMost25],
  [flagsAreSet, 'events', 'projects', 'objectives'],
  [endingsCanCome, 'endings', 'events', 'projects', 'objectives'],
]
