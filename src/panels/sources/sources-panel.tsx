import { useState } from 'preact/hooks'
import { formatNumber } from '../../text/format'
import { formatDate, hasText, say, sayDynamic } from '../app/translator'
import { currentLevelSignal } from '../game'
import { Button } from '../parts/button'
import { PanelCard } from '../parts/card'
import { DataTable } from '../parts/data-table'
import { RadioGroup } from '../parts/inputs/radio-group'
import { Panel } from '../parts/panel'
import { ModelCardLink } from './model-card-link'
import {
  filterSourcedFigures,
  type SourcedFigureFilter,
  type SourcedFigureRow,
  sourcedFigureCounts,
  sourcedFigureGroups,
  sourcedFigureKinds,
  sourcedFigureRows,
  sourceRows,
  splitCamelCaseName,
} from './sources.view'

const page = 60

/** Every figure of the level with its source. */
export function SourcesPanel({ about }: { about: string | null }) {
  const [filter, setFilter] = useState<SourcedFigureFilter>({ group: '', kind: 'all', search: about ?? '' })
  const [shown, setShown] = useState(page)
  const rows = sourcedFigureRows(currentLevelSignal.value)
  const found = filterSourcedFigures(rows, filter, wordsOf)
  const change = (next: Partial<SourcedFigureFilter>) => {
    setFilter({ ...filter, ...next })
    setShown(page)
  }
  return (
    <Panel
      title={say('works.sources.title')}
      icon="source"
      note={say('works.sources.note', { date: formatDate(currentLevelSignal.value.scenario.asOf) })}
    >
      <div class="works">
        {currentLevelSignal.value.scenario.nationModel && (
          <p class="works-note wide">
            {say('works.sources.modelCardNote')} <ModelCardLink />
          </p>
        )}
        <PanelCard isWide title={say('works.sources.figures')}>
          <Filter rows={rows} filter={filter} onChange={change} />
          <p role="status" class="works-note">
            {say('works.sources.found', { found: found.length, all: rows.length })}
          </p>
          <NoteTable rows={found.slice(0, shown)} />
          {found.length > shown && <Button label={say('works.sources.more')} onClick={() => setShown(shown + page)} />}
        </PanelCard>
        <Sources rows={rows} />
      </div>
    </Panel>
  )
}

interface FilterProps {
  rows: readonly SourcedFigureRow[]
  filter: SourcedFigureFilter
  onChange: (next: Partial<SourcedFigureFilter>) => void
}

function Filter({ rows, filter, onChange }: FilterProps) {
  const counts = sourcedFigureCounts(rows)
  return (
    <search class="works-filter">
      <label>
        {say('works.sources.search')}
        <input
          type="search"
          value={filter.search}
          onInput={(input) => onChange({ search: input.currentTarget.value })}
        />
      </label>
      <label>
        {say('works.sources.group')}
        <select value={filter.group} onChange={(input) => onChange({ group: input.currentTarget.value })}>
          <option value="">{say('works.sources.everyGroup')}</option>
          {sourcedFigureGroups(rows).map(({ group, count }) => (
            <option key={group} value={group}>
              {say('works.sources.groupOption', { name: groupName(group), count })}
            </option>
          ))}
        </select>
      </label>
      <RadioGroup
        legend={say('works.sources.kind')}
        value={filter.kind}
        onChange={(kind) => onChange({ kind })}
        options={sourcedFigureKinds.map((kind) => ({
          id: kind,
          label: say(`works.sources.kind.${kind}`, { count: counts[kind] }),
        }))}
      />
    </search>
  )
}

function NoteTable({ rows }: { rows: readonly SourcedFigureRow[] }) {
  return (
    <DataTable
      caption={say('works.sources.figures')}
      isCaptionHidden
      columns={[
        { id: 'what', label: say('works.sources.column.what') },
        { id: 'value', label: say('works.sources.column.value') },
        { id: 'from', label: say('works.sources.column.from') },
      ]}
      rows={rows.map((row) => ({
        id: row.path,
        cells: [wordsOf(row), <Value key="value" row={row} />, <Origin key="from" row={row} />],
      }))}
    />
  )
}

function Value({ row }: { row: SourcedFigureRow }) {
  return (
    <span class="works-value">
      {typeof row.value === 'string' ? (
        <b>{formatDate(row.value)}</b>
      ) : (
        <>
          <b>{formatNumber(row.value)}</b> {row.unit}
        </>
      )}
      {row.low !== null && row.high !== null && (
        <small>{say('works.sources.range', { low: formatNumber(row.low), high: formatNumber(row.high) })}</small>
      )}
    </span>
  )
}

function Origin({ row }: { row: SourcedFigureRow }) {
  return (
    <span class="works-origin">
      <b class={row.origin}>{say(`works.sources.${row.origin}`)}</b>
      {row.contested && <strong class="contested"> {say('shell.contested')}</strong>} {row.says}
      {row.publications.length > 0 && <small>{row.publications.join(' · ')}</small>}
    </span>
  )
}

/** A row's path in words: the subject and the figure. */
function wordsOf(row: SourcedFigureRow): string {
  const subject = row.subjectKey !== null && hasText(row.subjectKey) ? sayDynamic(row.subjectKey) : (row.subject ?? '')
  const field = row.meaning ?? row.field.map(fieldName).join(', ')
  return [groupName(row.group), subject, field].filter((part) => part !== '').join(' · ')
}

function groupName(group: string): string {
  return hasText(`works.group.${group}`) ? sayDynamic(`works.group.${group}`) : splitCamelCaseName(group)
}

function fieldName(name: string): string {
  return hasText(`works.field.${name}`) ? sayDynamic(`works.field.${name}`) : splitCamelCaseName(name)
}

function Sources({ rows }: { rows: readonly SourcedFigureRow[] }) {
  return (
    <PanelCard isWide title={say('works.sources.list')} note={say('works.sources.listNote')}>
      <ul class="works-sources">
        {sourceRows(currentLevelSignal.value, rows).map((source) => (
          <li key={source.id} id={`source-${source.id}`}>
            <b>{source.what}</b>
            <span>{source.publication}</span>
            <code>{source.id}</code>
            <small>{say('works.sources.cited', { figures: source.figures })}</small>
            {source.url && (
              <a href={source.url} rel="noreferrer" target="_blank" aria-label={source.publication}>
                {source.url}
              </a>
            )}
          </li>
        ))}
      </ul>
    </PanelCard>
  )
}
