import type { Scenario } from '../../sim/level/scenario'
import { safeUrl } from '../../view/level-note'

interface SourceView {
  id: string
  what: string
  publication: string
  url: string | null
}

/** Sources by id; an id that the level does not list is shown as it is. */
export function sourcesView(sources: readonly string[], scenario: Scenario): SourceView[] {
  return sources.map((id) => {
    const source = scenario.sources[id]
    if (!source) return { id, what: id, publication: '', url: null }
    return { id, what: source.what, publication: source.publication, url: safeUrl(source.url ?? null) }
  })
}
