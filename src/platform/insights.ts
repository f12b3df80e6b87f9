import { findRow } from '../kernel/at'

/** Insights gained in each level, by the level's id; kept in the browser's storage. */
type StoredInsights = Readonly<Record<string, readonly string[]>>

const key = 'nine-thousand-chips.insights'

/** Reads the stored insights; empty without storage. */
export function loadInsights(): StoredInsights {
  try {
    return parseInsights(localStorage.getItem(key))
  } catch {
    return {}
  }
}

/** Adds a game's insights to the stored ones and returns all. */
export function storeInsights(level: string, ids: readonly string[]): StoredInsights {
  const known = loadInsights()
  const kept = { ...known, [level]: [...new Set([...(findRow(known, level) ?? []), ...ids])] }
  try {
    localStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // Without storage the insights last until the page is closed.
  }
  return kept
}

/** Parses stored insights and drops everything that is not a list of short words. */
export function parseInsights(text: string | null): StoredInsights {
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
