import { dayText, say } from '../app/translator'
import { openLevel } from '../game'
import { Disclosure } from '../parts/disclosure'
import { sourcesView } from './source-list.view'

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
