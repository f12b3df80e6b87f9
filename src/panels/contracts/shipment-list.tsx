import { percent } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { dateText, nameOf, say } from '../app/translator'
import { MeterBar } from '../parts/figures/meter'
import { OriginBadge } from '../parts/figures/origin-badge'
import { Icon } from '../parts/icon'
import type { ShipmentLine } from './shipments.view'

const icons = { sea: 'sea', road: 'truck', rail: 'rail', air: 'ship' } as const

/** Shipments with their progress and an arrival estimate that is marked as one. */
export function ShipmentList({ lines }: { lines: readonly ShipmentLine[] }) {
  return (
    <section aria-label={say('trade.ship.title')}>
      <h3>{say('trade.ship.title')}</h3>
      {lines.length === 0 && <p class="muted">{say('trade.ship.none')}</p>}
      <ul class="shipments">
        {lines.map((line) => (
          <li key={line.shipment.id}>
            <ShipmentRow line={line} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ShipmentRow({ line: { shipment, colour, by, from, to, wayShare, weeksLeft } }: { line: ShipmentLine }) {
  const { chip, count, dueWeek, distributor, site } = shipment
  const expected =
    weeksLeft === 0 ? say('trade.ship.now') : say('trade.ship.expected', { date: dateText(dueWeek), weeks: weeksLeft })
  return (
    <article class="shipment">
      <h4>
        <OriginBadge origin={colour} /> {say('trade.contracts.what', { count, chip: fact('chip', chip) })}
      </h4>
      <p class="muted">
        <Icon name={icons[by]} size={16} />{' '}
        {say('trade.ship.way', {
          distributor: fact('distributor', distributor),
          way: say(`trade.by.${by}`),
          start: nameOf('place', from),
          end: nameOf('place', to),
        })}
      </p>
      <MeterBar
        share={wayShare}
        label={say('trade.ship.progress', { chip: fact('chip', chip) })}
        text={say('trade.ship.done', { done: percent(wayShare) })}
        pattern={colour}
      />
      <p>
        ≈ {expected} ·{' '}
        {say('trade.ship.into', { where: site === null ? say('trade.stock.warehouse') : nameOf('site', site) })}
      </p>
      {shipment.unsupported && <p class="caption">{say('trade.grey.unsupported')}</p>}
    </article>
  )
}
