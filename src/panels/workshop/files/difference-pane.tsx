import { useMemo } from 'preact/hooks'
import { formatCount } from '../../../text/format'
import { say } from '../../app/translator'
import { DataTable } from '../../parts/data-table'
import type { LevelEditorSession } from '../editor-session'
import { levelItemName } from '../trial/level-item-name'
import { differencesFromExtendedLevel, type LevelDifferenceRow } from './difference.view'

/** Further rows are only counted. */
const mostShown = 300
/** Longer texts are truncated. */
const mostLetters = 180

/** The level's differences to the one that it extends: old and new values with units and names. */
export function ExtendedLevelDifferencesPane({ bench }: { bench: LevelEditorSession }) {
  const level = bench.validLevel.value
  const rows = useMemo(
    () => (level ? differencesFromExtendedLevel(bench.files.peek(), level, bench.library) : null),
    [level],
  )
  if (!level) return <p>{say('workshop.waitingForSound')}</p>
  if (rows === null) return <p>{say('workshop.extendsNothing')}</p>
  return (
    <div class="stack difference">
      <p>{say('workshop.differences', { count: rows.length })}</p>
      {rows.length > 0 && (
        <DataTable
          caption={say('workshop.difference')}
          isCaptionHidden
          columns={(['where', 'was', 'is'] as const).map((id) => ({ id, label: say(`workshop.column.${id}`) }))}
          rows={rows.slice(0, mostShown).map((row) => ({
            id: `${row.table}.${row.id}.${row.field}`,
            cells: [
              <Where key="where" row={row} />,
              <Side key="was" row={row} side="was" />,
              <Side key="is" row={row} side="is" />,
            ],
          }))}
        />
      )}
      {rows.length > mostShown && <p>{say('workshop.moreFaults', { count: rows.length - mostShown })}</p>}
    </div>
  )
}

function Where({ row: { table, id, field } }: { row: LevelDifferenceRow }) {
  if (table === 'texts') return <span>{say('workshop.textOf', { language: id, key: field })}</span>
  if (id === '') return <span>{table}</span>
  return (
    <span>
      {levelItemName(table, id)}
      <code class="difference-path">{[table, id, ...(field === '' ? [] : [field])].join(' › ')}</code>
    </span>
  )
}

function Side({ row, side }: { row: LevelDifferenceRow; side: 'was' | 'is' }) {
  const absent = side === 'was' ? 'came' : 'went'
  if (row.kind === absent)
    return <span class="muted">{say(side === 'was' ? 'workshop.notThere' : 'workshop.gone')}</span>
  const words = row[side]
  if (words === null) return <span class="muted">{say('workshop.asWritten')}</span>
  const isLargeNumber = /^-?\d{5,}$/.test(words)
  const cut =
    words.length > mostLetters ? `${words.slice(0, mostLetters)}…` : isLargeNumber ? formatCount(Number(words)) : words
  const told = row.unit === '' ? cut : `${cut} ${row.unit}`
  return <span class={/^[-−]?[\d.,]+$/.test(cut) ? 'difference-number' : ''}>{told}</span>
}
