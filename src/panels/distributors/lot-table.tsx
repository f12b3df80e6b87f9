import { count } from '../../text/format'
import { dateText, nameOf, say } from '../app/translator'
import { DataTable } from '../parts/data-table'
import type { ShortLotRow } from './short-lots.view'

const rules = ['proportional', 'linear', 'max-min'] as const

/** Lots too small for all buyers: orders, the lot's size, deliveries and the rules of rationing. */
export function ShortLotTable({ lots }: { lots: readonly ShortLotRow[] }) {
  return (
    <>
      <h4>{say('notes.lots')}</h4>
      {lots.length === 0 ? (
        <p class="muted">{say('notes.lots.none')}</p>
      ) : (
        <DataTable
          caption={say('notes.lots')}
          isCaptionHidden
          columns={[
            { id: 'week', label: say('notes.lots.week') },
            { id: 'ordered', label: say('notes.lots.ordered'), isNumber: true },
            { id: 'others', label: say('notes.lots.others'), isNumber: true },
            { id: 'held', label: say('notes.lots.held'), isNumber: true },
            { id: 'came', label: say('notes.lots.came'), isNumber: true },
          ]}
          rows={lots.map(({ id, week, chip, ordered, othersOrdered, held, said, came }) => ({
            id,
            cells: [
              `${dateText(week)} · ${nameOf('chip', chip)}`,
              count(ordered),
              count(othersOrdered),
              held < said ? say('notes.lots.oversold', { held, said }) : count(held),
              count(came),
            ],
          }))}
        />
      )}
      {lots.length > 0 && (
        <p class="caption">
          {say('notes.lots.note')}
          {lots.some(({ held, said }) => held < said) && ` ${say('notes.lots.oversoldNote')}`}
        </p>
      )}
      <details>
        <summary>{say('notes.lots.help')}</summary>
        <dl class="note">
          {rules.map((rule) => (
            <div key={rule}>
              <dt>{say(`notes.lots.rule.${rule}`)}</dt>
              <dd>{say(`notes.lots.means.${rule}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  )
}
