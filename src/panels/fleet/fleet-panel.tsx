import { useState } from 'preact/hooks'
import { formatCount, formatPercent, formatPflops, formatPower } from '../../text/format'
import { fact } from '../../view/facts/fact'
import type { Move } from '../../view/refusal-view'
import { displayNameOf, formatUsd, say } from '../app/translator'
import { ChipDragHandleButton } from '../drag-and-drop/drag-handle'
import { ChipDropOverlay } from '../drag-and-drop/drop-overlay'
import { currentLevelSignal, gameStateSignal, makePlayerMoveInOpenGame } from '../game'
import { LabelledFigureList, type LabelledFigureRow, PanelCard } from '../parts/card'
import { DataTable } from '../parts/data-table'
import { Disclosure } from '../parts/disclosure'
import { LabelledFigure } from '../parts/figures/figure'
import { OriginBadge } from '../parts/figures/origin-badge'
import { ExplainSumButton } from '../parts/figures/why-button'
import { RadioGroup } from '../parts/inputs/radio-group'
import { NumberStepper } from '../parts/inputs/stepper'
import { ToggleSwitch } from '../parts/inputs/toggle-switch'
import { MoveButton } from '../parts/moves/move-button'
import { Panel } from '../parts/panel'
import {
  type FleetSiteView,
  type FleetView,
  fleetView,
  type RackGroupView,
  serverCostUsd,
  type WarehouseChipsView,
} from './fleet.view'

/** The machines: sites, work and the store. */
export function FleetPanel({ about }: { about: string | null }) {
  const view = fleetView(gameStateSignal.value, currentLevelSignal.value.scenario)
  return (
    <Panel title={say('works.fleet.title')} icon="rack" note={say('works.fleet.note')}>
      <div class="works">
        <Totals view={view} />
        {view.chips.failing > 0 && <p class="works-note">{say('stage.means.failing')}</p>}
        {view.sites.map((site) => (
          <Site
            key={site.site}
            view={site}
            others={view.sites.filter((other) => other.site !== site.site)}
            isFirst={site.site === about}
          />
        ))}
        <Store rows={view.store} />
      </div>
      <ChipDropOverlay />
    </Panel>
  )
}

function Totals({ view }: { view: FleetView }) {
  const { chips, rented } = view
  return (
    <section class="works-figures wide" aria-label={say('works.fleet.totals')}>
      <LabelledFigure
        value={formatPflops(view.useful.total)}
        label={say('works.fleet.useful')}
        why={view.useful}
        write={formatPflops}
      />
      <LabelledFigure
        value={formatCount(chips.running)}
        label={say('works.fleet.running')}
        note={say('works.fleet.ofInstalled', { installed: chips.installed })}
      />
      <LabelledFigure
        value={formatCount(chips.failing)}
        label={say('works.fleet.failing')}
        note={say('works.fleet.unsupportedNote', { unsupported: chips.unsupported })}
      />
      <LabelledFigure
        value={formatCount(chips.stored)}
        label={say('works.fleet.stored')}
        note={say('works.fleet.waiting', { waiting: chips.waiting })}
      />
      {rented && (
        <LabelledFigure
          value={formatCount(rented.chips)}
          label={say('works.fleet.rented')}
          note={say('works.fleet.rentedUntil', {
            untilWeek: fact('week', rented.untilWeek),
            usd: fact('usd', rented.usdPerHour),
          })}
        />
      )}
    </section>
  )
}

interface SiteProps {
  view: FleetSiteView
  others: FleetSiteView[]
  isFirst: boolean
}

function Site({ view, others, isFirst }: SiteProps) {
  return (
    <PanelCard
      isWide
      title={displayNameOf('site', view.site)}
      note={say('works.fleet.crew', { chips: view.installPerWeek })}
      takesChips={view.site}
    >
      {view.racks.length === 0 ? (
        <p class="works-note">{say('works.fleet.noRacks')}</p>
      ) : (
        <DataTable
          caption={say('works.fleet.racksAt', { site: fact('site', view.site) })}
          isCaptionHidden
          columns={rackColumns()}
          rows={view.racks.map((rack) => ({ id: rack.chip, cells: rackCells(rack) }))}
        />
      )}
      <Queue view={view} />
      {view.racks.map((rack) => (
        // The requested site is mounted again, so that it opens.
        <Disclosure
          key={`${rack.chip} ${isFirst}`}
          class="works-act"
          isOpenAtFirst={isFirst && view.racks.length === 1}
          summary={say('works.fleet.handle', { chip: fact('chip', rack.chip) })}
        >
          {() => (
            <>
              <LabelledFigureList rows={rackFacts(rack)} />
              <RackActs rack={rack} others={others} />
            </>
          )}
        </Disclosure>
      ))}
    </PanelCard>
  )
}

const rackStates = ['running', 'idle', 'failing', 'unsupported'] as const

function rackColumns() {
  return [
    { id: 'chip', label: say('works.fleet.column.chip') },
    ...rackStates.map((id) => ({ id, label: say(`works.fleet.column.${id}`), isNumber: true })),
    { id: 'useful', label: say('works.fleet.column.useful'), isNumber: true },
  ]
}

function rackCells(rack: RackGroupView) {
  return [
    <span key="chip" class="works-chip">
      <OriginBadge origin={rack.colour} /> {displayNameOf('chip', rack.chip)}
    </span>,
    ...rackStates.map((state) => formatCount(rack[state])),
    <span key="useful" class="works-under">
      {formatPflops(rack.useful.total)}{' '}
      <ExplainSumButton
        sum={rack.useful}
        code={say('works.fleet.usefulOf', { chip: fact('chip', rack.chip), site: fact('site', rack.site) })}
        write={formatPflops}
      />
    </span>,
  ]
}

function rackFacts(rack: RackGroupView): LabelledFigureRow[] {
  return [
    { label: say('works.fleet.age'), value: say('works.weeks', { weeks: Math.round(rack.ageWeeks) }) },
    { label: say('works.fleet.training'), value: formatPercent(rack.trainingShare) },
    { label: say('works.fleet.kw'), value: formatPower(rack.kw) },
    { label: say('works.fleet.book'), value: formatUsd(rack.bookUsd) },
    { label: say('works.fleet.used'), value: formatUsd(rack.usedUsd) },
  ]
}

function Queue({ view }: { view: FleetSiteView }) {
  if (view.queue.length === 0)
    return <p class="works-note">{say(view.isFed ? 'works.fleet.comesByItself' : 'works.fleet.noQueue')}</p>
  return (
    <ul class="works-list" aria-label={say('works.fleet.queue')}>
      {view.queue.map((lot, index) => (
        <li key={`${lot.chip}-${index}`}>
          <span>{say('works.fleet.queueOne', { count: lot.count, chip: fact('chip', lot.chip) })}</span>
          <b>{say('works.fleet.queueWeeks', { weeks: lot.weeksToGo })}</b>
        </li>
      ))}
    </ul>
  )
}

/** Move, retire or sell installed chips. */
function RackActs({ rack, others }: { rack: RackGroupView; others: FleetSiteView[] }) {
  const [wanted, setWanted] = useState(rack.count)
  const chips = Math.min(wanted, rack.count)
  const { chip, site } = rack
  return (
    <>
      <NumberStepper
        value={chips}
        min={1}
        max={rack.count}
        step={rack.step}
        label={say('works.fleet.howMany', { chip: fact('chip', chip) })}
        onChange={setWanted}
      />
      {others.length > 0 && <ChipDragHandleButton pile={{ chip, count: chips, from: site }} />}
      <div class="works-buttons">
        {others.map((other) => (
          <MoveButton
            key={other.site}
            icon="ship"
            move={{ type: 'moveChips', from: site, to: other.site, chip, count: chips }}
            label={say('works.fleet.move', { count: chips, to: fact('location', other.site) })}
          />
        ))}
        <MoveButton
          icon="sell"
          move={{ type: 'sellChips', chip, count: chips, from: site }}
          label={say('works.fleet.sell', { count: chips })}
        />
        <MoveButton
          icon="stock"
          move={{ type: 'retireChips', site, chip, count: chips }}
          label={say('works.fleet.retire', { count: chips })}
        />
      </div>
    </>
  )
}

function Store({ rows }: { rows: WarehouseChipsView[] }) {
  const { install } = gameStateSignal.value.standingOrders
  return (
    <PanelCard isWide title={say('works.fleet.store')} note={say('works.fleet.storeNote')}>
      <ToggleSwitch
        label={say('works.orders.install')}
        note={say('works.orders.install.note')}
        isOn={install}
        onChange={(on) => makePlayerMoveInOpenGame({ type: 'setStandingOrder', order: 'install', on })}
      />
      {rows.length === 0 && <p class="works-note">{say('works.fleet.storeEmpty')}</p>}
      {rows.map((row) => (
        <StoreRow key={row.chip} row={row} />
      ))}
    </PanelCard>
  )
}

function StoreRow({ row }: { row: WarehouseChipsView }) {
  const [wanted, setWanted] = useState(row.count)
  const [site, setSite] = useState(row.room[0]?.site ?? '')
  const { chip } = row
  const chips = Math.min(wanted, row.count)
  const install: Move = { type: 'install', site, chip, count: chips }
  return (
    <div class="works-act">
      <h4 class="works-chip">
        <OriginBadge origin={row.colour} />{' '}
        {say('works.fleet.storeOne', { count: row.count, chip: fact('chip', chip) })}
      </h4>
      <p class="works-note">
        {say('works.fleet.storeFacts', {
          bookUsd: fact('usd', row.bookUsd),
          usedUsd: fact('usd', row.usedUsd),
          weeks: Math.round(row.weeksStored),
          unsupported: row.unsupported,
        })}{' '}
        {row.waitsForSite && say('works.fleet.waitsForSite', { site: fact('site', row.waitsForSite) })}
      </p>
      <NumberStepper
        value={chips}
        min={1}
        max={row.count}
        step={row.step}
        label={say('works.fleet.howMany', { chip: fact('chip', chip) })}
        onChange={setWanted}
      />
      {row.room.length > 0 && <ChipDragHandleButton pile={{ chip, count: chips, from: 'warehouse' }} />}
      {row.room.length > 0 && (
        <RadioGroup
          legend={say('works.fleet.where')}
          value={site}
          onChange={setSite}
          options={row.room.map((room) => ({
            id: room.site,
            label: displayNameOf('site', room.site),
            note: say('works.fleet.room', { chips: room.chips }),
          }))}
        />
      )}
      <div class="works-buttons">
        {row.room.length > 0 && (
          <MoveButton
            primary
            icon="rack"
            move={install}
            label={say('works.fleet.install', { count: chips })}
            note={say('works.fleet.installUsd', {
              usd: fact('usd', serverCostUsd(chips, currentLevelSignal.value.scenario)),
            })}
          />
        )}
        <MoveButton
          icon="sell"
          move={{ type: 'sellChips', chip, count: chips, from: 'warehouse' }}
          label={say('works.fleet.sell', { count: chips })}
        />
      </div>
    </div>
  )
}
