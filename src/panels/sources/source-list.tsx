import type { Scenario } from '../../sim/level/scenario'
import { safeUrl } from '../../view/level-note'
import { dayText, say } from '../app/translator'
import { openLevel } from '../game'
import { Disclosure } from '../parts/disclosure'

/** The sources of a chip's or a rule's figures, folded. */
export function SourceList({
  sources,
  confidence,
}: {
  sources: readonly string[]
  confidence?: 'high' | 'medium' | 'low'
}) {
  const { scenario } = openLevel.value
  return (
    <Disclosure class="trade-sources" summary={say('trade.sources')}>
      {() => (
        <>
          {confidence && <p>{say(`trade.confidence.${confidence}`)}</p>}
          <ul>
            {sourcesView(sources, scenario).map(({ id, what, publication, url }) => (
              <li key={id}>
                {what} <span class="muted">{publication}</span>{' '}
                {url && (
                  <a href={url} rel="noreferrer" target="_blank">
                    {say('trade.sources.open')}
                  </a>
                )}
              </li>
            ))}
          </ul>
          <p class="caption">{say('trade.asOf', { date: dayText(scenario.asOf) })}</p>
        </>
      )}
    </Disclosure>
  )
}

interface SourceView {
  id: string
  what: string
  publication: string
  url: string | null
}

/** Sources by id; an id that the level does not list is shown as it is. */
function sourcesView(sources: readonly string[], scenario: Scenario): SourceView[] {
  return sources.map((id) => {
    const source = scenario.sources[id]
    if (!source) return { id, what: id, publication: '', url: null }
    return { id, what: source.what, publication: source.publication, url: safeUrl(source.url ?? null) }
  })
}
