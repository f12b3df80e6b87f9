import type { Level } from '../content/level'
import { originOfFigure } from '../content/schema/figures'

/** The note behind a number of the level; null where there is none. */
export function sourcedFigureViewAt(level: Level, path: string) {
  const note = level.figureSources[path]
  if (!note) return null
  const { origin, words } = originOfFigure(note)
  const cited = origin === 'source' ? citedIn(level, words) : []
  return {
    value: note.value,
    unit: note.unit,
    low: note.low ?? null,
    high: note.high ?? null,
    contested: note.contested === true,
    origin,
    /** What the cited sources say, or the origin in its author's words. */
    words: cited.map(({ what }) => what).join(' · ') || words,
    publication: cited.map(({ publication }) => publication).join(' · ') || null,
    url: httpUrlOrNull(cited.find(({ url }) => url)?.url ?? null),
    asOf: level.scenario.asOf,
  }
}

/** The rows of the level's sources that a note names: one id or several, before the statement. */
function citedIn(level: Level, source: string) {
  const [ids = ''] = source.split(':')
  return ids
    .split(/[\s,;]+/)
    .map((id) => level.scenario.sources[id])
    .filter((row) => row !== undefined)
}

/** A link that a level may open: http and https only, never a script. */
export function httpUrlOrNull(url: string | null): string | null {
  return url !== null && /^https?:\/\//.test(url) ? url : null
}
