import { httpUrlOrNull } from '../../view/level-note'
import { formatDate, say } from '../app/translator'
import { currentLevelSignal } from '../game'
import { Disclosure } from '../parts/disclosure'

/** The sources of a chip's or a rule's figures, folded; an id that the level does not list is shown as it is. */
export function SourceList({
  sources,
  confidence,
}: {
  sources: readonly string[]
  confidence?: 'high' | 'medium' | 'low'
}) {
  const { scenario } = currentLevelSignal.value
  return (
    <Disclosure class="trade-sources" summary={say('trade.sources')}>
      {() => (
        <>
          {confidence && <p>{say(`trade.confidence.${confidence}`)}</p>}
          <ul>
            {sources.map((id) => {
              const source = scenario.sources[id]
              const url = httpUrlOrNull(source?.url ?? null)
              return (
                <li key={id}>
                  {source?.what ?? id} <span class="muted">{source?.publication}</span>{' '}
                  {url && (
                    <a href={url} rel="noreferrer" target="_blank">
                      {say('trade.sources.open')}
                    </a>
                  )}
                </li>
              )
            })}
          </ul>
          <p class="caption">{say('trade.asOf', { date: formatDate(scenario.asOf) })}</p>
        </>
      )}
    </Disclosure>
  )
}
