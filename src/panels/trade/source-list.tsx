import { dayText } from '../../text/format'
import { say } from '../../text/say'
import { sourcesView } from '../../view/trade/sources-view'
import { level } from '../game'

/** Where the figures of a chip or a rule are from: opened by who asks, and folded away by Escape before the panel is. */
export function SourceList({
  sources,
  confidence,
}: {
  sources: readonly string[]
  confidence?: 'high' | 'medium' | 'low'
}) {
  const { scenario } = level.value
  return (
    <details class="trade-sources" onKeyDown={foldAway}>
      <summary>{say('trade.sources')}</summary>
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
    </details>
  )
}

function foldAway(input: KeyboardEvent): void {
  const fold = input.currentTarget
  if (input.key !== 'Escape' || !(fold instanceof HTMLDetailsElement) || !fold.open) return
  input.preventDefault()
  fold.open = false
  fold.querySelector('summary')?.focus()
}
