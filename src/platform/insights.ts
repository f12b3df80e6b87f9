import { rowOf } from '../kernel/at'

/** What was understood in the games of each level, by the level's id; remembered by the browser. */
export type KeptInsights = Readonly<Record<string, readonly string[]>>

const key = 'nine-thousand-chips.insights'

/** Reads what is remembered; nothing where the browser keeps nothing. */
export function loadInsights(): KeptInsights {
  try {
    return insightsIn(localStorage.getItem(key))
  } catch {
    return {}
  }
}

/** Remembers what a game of a level has shown, beside what is known; all of it as it then stands. */
export function keepInsights(level: string, ids: readonly string[]): KeptInsights {
  const known = loadInsights()
  const kept = { ...known, [level]: [...new Set([...(rowOf(known, level) ?? []), ...ids])] }
  try {
    localStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // A browser that keeps nothing still shows them until the page is left.
  }
  return kept
}

/** The table in a text; what is no list of short words is left out. */
export function insightsIn(text: string | null): KeptInsights {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    if (value === null || typeof value !== 'object') return {}
    const rows = Object.entries(value).flatMap(([level, ids]: [string, unknown]) =>
      Array.isArray(ids) ? [[level, ids.filter((id) => typeof id === 'string' && id.length <= 40)] as const] : [],
    )
    return Object.fromEntries(rows)
  } catch {
    return {}
  }
}
