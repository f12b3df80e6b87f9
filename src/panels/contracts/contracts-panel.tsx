import { formatCount, formatPercent } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { displayNameOf, formatUsd, formatUsdExact, formatWeekDate, say } from '../app/translator'
import { currentLevelSignal, gameStateSignal } from '../game'
import { NamedFactListItem } from '../parts/card'
import { MeterBar } from '../parts/figures/meter'
import { OriginBadge } from '../parts/figures/origin-badge'
import { Icon } from '../parts/icon'
import { MoveButton } from '../parts/moves/move-button'
import { Panel } from '../parts/panel'
import { ExportStatusReasonsText } from '../rules/control-words'
import { clauseDescriptionKey, clauseFieldLabelKey } from '../talks/clause.view'
import { type ContractRowView, contractRowViews, type ShipmentRowView, shipmentRowViews } from './contracts.view'
import { DomesticStandingOrderForm, destinationName, SignContractForm } from './sign-form'

/** Contracts, shipments and the standing order. */
export function ContractsPanel({ about }: { about: string | null }) {
  const state = gameStateSignal.value
  const { scenario } = currentLevelSignal.value
  return (
    <Panel title={say('trade.contracts.title')} icon="contract" note={say('trade.contracts.note')}>
      <div class="trade">
        <ContractList lines={contractRowViews(state, scenario)} />
        <ShipmentList lines={shipmentRowViews(state, scenario)} />
        <SignContractForm distributor={about} />
        <DomesticStandingOrderForm />
      </div>
    </Panel>
  )
}

const moveIcons = { pay: 'coin', licence: 'key', cancel: 'cross' } as const

/** All contracts: goods, seller, terms, progress and moves. */
function ContractList({ lines }: { lines: readonly ContractRowView[] }) {
  return (
    <section aria-label={say('trade.contracts.yours')}>
      <h3>{say('trade.contracts.yours')}</h3>
      {lines.length === 0 && <p class="muted">{say('trade.contracts.none')}</p>}
      <ul class="contracts">
        {lines.map((line) => (
          <li key={line.contract.id}>
            <ContractSlip line={line} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ContractSlip({ line }: { line: ContractRowView }) {
  const { contract, colour, control, moves, isLate, licenceUsd, licenceWeeks } = line
  const { chip, distributor, status, depositUsd } = contract
  const notes = { depositUsd: fact('usd', depositUsd), licenceUsd: fact('usd', licenceUsd), weeks: licenceWeeks }
  return (
    <article
      class={`slip contract ${status}`}
      aria-label={say('trade.contracts.name', { id: String(contract.id), chip: fact('chip', chip) })}
    >
      <header>
        <h4>
          <OriginBadge origin={colour} />{' '}
          {say('trade.contracts.what', { count: contract.count, chip: fact('chip', chip) })}
        </h4>
        <span class={`contract-status ${isLate ? 'bad' : ''}`}>
          {isLate && <Icon name="warn" size={16} />} {say(`trade.status.${isLate ? 'late' : status}`)}
        </span>
      </header>
      <p>{displayNameOf('distributor', distributor)}</p>
      <ContractTerms line={line} />
      {status === 'held' && <ExportStatusReasonsText control={control} />}
      {line.lateness && (
        <p>
          {say(`trade.late.${line.lateness.reason}`, {
            distributor: fact('distributor', distributor),
            chip: fact('chip', chip),
            perWeek: line.lateness.perWeek,
          })}{' '}
          {line.lateness.isClaimable && say('trade.late.remedy', { distributor: fact('distributor', distributor) })}
        </p>
      )}
      {contract.decisionWeek !== null && (
        <p>{say('trade.contracts.decision', { onWeek: fact('week', contract.decisionWeek) })}</p>
      )}
      {contract.unpaid > 0 && (
        <p class="bad">
          {say('trade.contracts.ready', { count: contract.unpaid, readyUsd: fact('usd', line.readyUsd) })}
        </p>
      )}
      <div class="contract-moves">
        {moves.map(({ key, move }) => (
          <div key={key}>
            <MoveButton
              move={move}
              label={say(`trade.contracts.${key}`)}
              icon={moveIcons[key]}
              primary={key === 'pay'}
            />
            <p class="caption">{say(`trade.contracts.${key}Note`, notes)}</p>
          </div>
        ))}
      </div>
    </article>
  )
}

function ContractTerms({ line }: { line: ContractRowView }) {
  const { contract, totalUsd, restUsd, isLate, weeksLate, expectedWeek } = line
  const { scenario } = currentLevelSignal.value
  const { chip, unitPriceUsd, locked, depositUsd, dueWeek, delivered, count: all, clause, insuredBy, site } = contract
  return (
    <dl class="terms">
      <NamedFactListItem name={say('trade.package.price')}>
        {formatUsdExact(unitPriceUsd)} · {say(locked ? 'trade.contracts.locked' : 'trade.contracts.floating')}
      </NamedFactListItem>
      <NamedFactListItem name={say('trade.package.total')}>{formatUsd(totalUsd)}</NamedFactListItem>
      <NamedFactListItem name={say('trade.contracts.deposit')}>{formatUsd(depositUsd)}</NamedFactListItem>
      <NamedFactListItem name={say('trade.contracts.rest')}>{formatUsd(restUsd)}</NamedFactListItem>
      <NamedFactListItem name={say('trade.contracts.delivered')}>
        {say('trade.contracts.ofAll', { done: formatCount(delivered), all: formatCount(all) })}
      </NamedFactListItem>
      <NamedFactListItem name={say('trade.contracts.due')}>
        {isLate
          ? say('trade.contracts.lateBy', { dueWeek: fact('week', dueWeek), weeks: weeksLate })
          : formatWeekDate(dueWeek)}
      </NamedFactListItem>
      {expectedWeek !== null && (
        <NamedFactListItem name={say('trade.contracts.expected')}>
          {say('trade.contracts.expectedBy', { lastWeek: fact('week', expectedWeek) })}
        </NamedFactListItem>
      )}
      <NamedFactListItem name={say(clauseFieldLabelKey(chip, scenario))}>
        {say(clauseDescriptionKey(chip, clause, scenario))}
      </NamedFactListItem>
      {insuredBy && (
        <NamedFactListItem name={say('trade.contracts.insured')}>{displayNameOf('hedge', insuredBy)}</NamedFactListItem>
      )}
      <NamedFactListItem name={say('trade.contracts.goesTo')}>{destinationName(site)}</NamedFactListItem>
    </dl>
  )
}

const routeIcons = { sea: 'sea', road: 'truck', rail: 'rail', air: 'ship' } as const

/** Shipments with their progress and an arrival estimate that is marked as one. */
function ShipmentList({ lines }: { lines: readonly ShipmentRowView[] }) {
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

function ShipmentRow({ line: { shipment, colour, by, from, to, wayShare, weeksLeft } }: { line: ShipmentRowView }) {
  const { chip, count, dueWeek, distributor, site } = shipment
  const expected =
    weeksLeft === 0
      ? say('trade.ship.now')
      : say('trade.ship.expected', { date: formatWeekDate(dueWeek), weeks: weeksLeft })
  return (
    <article class="shipment">
      <h4>
        <OriginBadge origin={colour} /> {say('trade.contracts.what', { count, chip: fact('chip', chip) })}
      </h4>
      <p class="muted">
        <Icon name={routeIcons[by]} size={16} />{' '}
        {say('trade.ship.way', {
          distributor: fact('distributor', distributor),
          way: say(`trade.by.${by}`),
          start: displayNameOf('place', from),
          end: displayNameOf('place', to),
        })}
      </p>
      <MeterBar
        share={wayShare}
        label={say('trade.ship.progress', { chip: fact('chip', chip) })}
        text={say('trade.ship.done', { done: formatPercent(wayShare) })}
        pattern={colour}
      />
      <p>
        ≈ {expected} · {say('trade.ship.into', { where: destinationName(site) })}
      </p>
      {shipment.unsupported && <p class="caption">{say('trade.grey.unsupported')}</p>}
    </article>
  )
}
