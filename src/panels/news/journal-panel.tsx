import { useState } from 'preact/hooks'
import { formatWeekDate, hasText, say, sayDynamic, translatedLevelText } from '../app/translator'
import { gameStateSignal } from '../game'
import { Disclosure } from '../parts/disclosure'
import { Select } from '../parts/inputs/labelled-select'
import { Panel } from '../parts/panel'
import { journalNewsItems, newsKindsInJournal } from './news-lines.view'

/** All news that is kept, newest first, with a filter by kind. */
export function JournalPanel() {
  const [kind, setKind] = useState('')
  const lines = journalNewsItems(gameStateSignal.value, kind === '' ? null : new Set([kind]))
  return (
    <Panel title={say('journal.title')} icon="journal" note={say('journal.note')}>
      <label class="field">
        {say('journal.filter')}
        <Select value={kind} options={[{ id: '', label: say('journal.all') }, ...namedKinds()]} onChange={setKind} />
      </label>
      {lines.length === 0 && <p>{say('ticker.quiet')}</p>}
      <ol class="journal">
        {lines.map((line) => (
          <li key={line.serial}>
            <time>{formatWeekDate(line.week)}</time>
            <Line words={sayDynamic(line.code, line.typed)} story={`event.${line.typed.event?.value}.story`} />
          </li>
        ))}
      </ol>
    </Panel>
  )
}

/** One line of news; an event's story is folded under it. */
function Line({ words, story }: { words: string; story: string }) {
  if (!hasText(story)) return <span>{words}</span>
  return <Disclosure summary={words}>{() => <p>{translatedLevelText(story)}</p>}</Disclosure>
}

/** The kinds of news that are kept, by name. */
function namedKinds(): { id: string; label: string }[] {
  return newsKindsInJournal(gameStateSignal.value)
    .map((id) => ({ id, label: sayDynamic(`newsKind.${id}`) }))
    .sort((a, b) => a.label.localeCompare(b.label))
}
