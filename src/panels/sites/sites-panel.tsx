import { useState } from 'preact/hooks'
import { formatNumber, formatPercent, formatPower } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { addCurrencySign, displayNameOf, formatUsdExact, say, translatedLevelText } from '../app/translator'
import { ChipDragHandleButton } from '../drag-and-drop/drag-handle'
import { ChipDropOverlay } from '../drag-and-drop/drop-overlay'
import { currentLevelSignal, gameStateSignal } from '../game'
import { LabelledBar, LabelledFigureList, type LabelledFigureRow, PanelCard } from '../parts/card'
import { DataTable } from '../parts/data-table'
import { Disclosure } from '../parts/disclosure'
import { FigureSourceButton } from '../parts/figures/source-button'
import { NumberStepper } from '../parts/inputs/stepper'
import { MoveButton } from '../parts/moves/move-button'
import { Panel } from '../parts/panel'
import { type MandateGoalPower, mandateGoalPowers, type SiteView, siteViews } from './sites.view'

/** Sites and their power; the site that was asked for on the map stands first. */
export function SitesPanel({ about }: { about: string | null }) {
  const { scenario } = currentLevelSignal.value
  const sites = siteViews(gameStateSignal.value, scenario)
  const asked = sites.find(({ site }) => site === about)
  const goals = mandateGoalPowers(gameStateSignal.value, scenario)
  return (
    <Panel title={say('works.sites.title')} icon="plug" note={say('works.sites.note')}>
      <div class="works">
        {asked && <Site key={asked.site} view={asked} />}
        {goals.map((goal) => (
          <Goal key={goal.mandate} goal={goal} />
        ))}
        {sites.some(({ status }) => status === 'ready') && <InStore />}
        {sites
          .filter((site) => site !== asked)
          .map((site) => (
            <Site key={site.site} view={site} />
          ))}
        <SiteComparison sites={sites} />
      </div>
      <ChipDropOverlay />
    </Panel>
  )
}

/** The megawatts that the mandate's goal needs, shown from the first day. */
function Goal({ goal }: { goal: MandateGoalPower }) {
  const text = say('works.sites.goalBar', { haveKw: fact('kw', goal.haveKw), needKw: fact('kw', goal.needKw) })
  return (
    <PanelCard
      isWide
      title={say('works.sites.goal', { chips: goal.chips, needKw: fact('kw', goal.needKw) })}
      note={say('works.sites.goalNote', {
        chip: fact('chip', goal.chip),
        site: fact('site', goal.site),
        each: formatNumber(goal.kwPerChip),
        mandate: fact('mandate', goal.mandate),
      })}
    >
      <LabelledBar
        label={displayNameOf('site', goal.site)}
        meterLabel={say('works.sites.goalMeter')}
        text={text}
        share={goal.haveShare}
        pattern="estimate"
      />
      <p class={goal.shortKw > 0 ? 'works-warn' : 'works-good'}>
        {goal.shortKw > 0
          ? say('works.sites.goalShort', { shortKw: fact('kw', goal.shortKw) })
          : say('works.sites.goalEnough')}
      </p>
    </PanelCard>
  )
}

/** Stored chips that wait for a powered place. */
function InStore() {
  const { warehouse } = gameStateSignal.value
  const piles = Object.entries(warehouse).filter(([, { count }]) => count > 0)
  if (piles.length === 0) return null
  return (
    <PanelCard title={say('works.fleet.store')}>
      <ul class="works-list">
        {piles.map(([chip, pile]) => (
          <li key={chip}>
            <span>{say('works.fleet.storeOne', { count: pile.count, chip: fact('chip', chip) })}</span>
            <ChipDragHandleButton pile={{ chip, count: pile.count, from: 'warehouse' }} />
          </li>
        ))}
      </ul>
    </PanelCard>
  )
}

function Site({ view }: { view: SiteView }) {
  const { site, power } = view
  const text = say('works.sites.drawnOf', {
    drawnKw: fact('kw', power.drawnKw),
    connectedKw: fact('kw', power.connectedKw),
  })
  return (
    <PanelCard
      title={displayNameOf('site', site)}
      note={translatedLevelText(`site.${site}.about`)}
      takesChips={view.status === 'ready' ? site : undefined}
    >
      <p class={`works-status ${view.status}`}>{statusText(view)}</p>
      {view.status !== 'none' && (
        <LabelledBar
          label={say('works.sites.power')}
          text={text}
          share={power.drawnShare}
          pattern="cost"
          tick={power.queuedShare}
        />
      )}
      <LabelledFigureList rows={powerRows(view)} />
      {view.status === 'none' ? <Build view={view} /> : <OrderPower view={view} />}
    </PanelCard>
  )
}

function statusText({ status, readyWeek, chips }: SiteView): string {
  if (status === 'building') return say('works.sites.building', { readyWeek: fact('week', readyWeek ?? 0) })
  return status === 'ready' ? say('works.sites.ready', { chips }) : say('works.sites.none')
}

function powerRows({ site, status, power }: SiteView): LabelledFigureRow[] {
  const queued: LabelledFigureRow = {
    label: say('works.sites.queued'),
    value: formatPower(power.queuedKw),
    tone: power.queuedKw > power.connectedKw ? 'bad' : undefined,
  }
  return [
    ...(status === 'none' ? [] : [queued]),
    {
      label: say('works.sites.onOrder'),
      value: formatPower(power.onOrderKw),
      note: power.orders
        .map(({ kw, readyWeek }) =>
          say('works.sites.onOrderOne', { kw: fact('kw', kw), readyWeek: fact('week', readyWeek) }),
        )
        .join(' · '),
    },
    { label: say('works.sites.quota'), value: formatPower(power.quotaKw), note: say('works.sites.quotaNote') },
    { label: say('works.sites.max'), value: formatPower(power.maxKw) },
    {
      label: say('works.sites.lead'),
      value: `≈ ${say('works.weeks', { weeks: power.leadWeeks })}`,
      source: `sites.${site}.powerLeadWeeks`,
    },
  ]
}

function Build({ view }: { view: SiteView }) {
  const isFree = view.shellUsd === 0
  return (
    <div class="works-act">
      <p>
        {say(isFree ? 'works.sites.buildFree' : 'works.sites.buildCost', {
          usd: fact('usd', view.shellUsd),
          weeks: view.shellWeeks,
        })}
      </p>
      <MoveButton
        move={{ type: 'buildSite', site: view.site }}
        label={say(isFree ? 'works.sites.take' : 'works.sites.build', { site: fact('site', view.site) })}
      />
    </div>
  )
}

/** Orders power in half megawatts, dearer with each step past the quota. */
function OrderPower({ view }: { view: SiteView }) {
  const [halves, setHalves] = useState(1)
  const { nextHalfMegawatts: next } = view.power
  const wanted = next[halves - 1] ?? next.at(-1)
  if (wanted === undefined) return <p class="works-note">{say('works.sites.noMorePower')}</p>
  return (
    <div class="works-act">
      <NumberStepper
        value={wanted.halves}
        min={1}
        max={next.length}
        step={1}
        label={say('works.sites.halves')}
        onChange={setHalves}
        format={() => say('works.sites.orderSum', { kw: fact('kw', wanted.addedKw), usd: fact('usd', wanted.sumUsd) })}
      />
      <MoveButton
        move={{ type: 'orderPower', site: view.site, halfMegawatts: wanted.halves }}
        label={say('works.sites.order', { kw: fact('kw', wanted.addedKw) })}
      />
      <Disclosure summary={say('works.sites.steps')}>
        {() => (
          <DataTable
            caption={say('works.sites.stepsCaption', { site: fact('site', view.site) })}
            isCaptionHidden
            columns={[
              { id: 'to', label: say('works.sites.stepTo'), isNumber: true },
              { id: 'usd', label: say('works.sites.stepPrice'), isNumber: true },
              { id: 'quota', label: say('works.sites.stepQuota') },
            ]}
            rows={next.map((half) => ({
              id: String(half.toKw),
              cells: [
                formatPower(half.toKw),
                formatUsdExact(half.usd),
                half.isOverQuota ? say('works.sites.over') : say('works.sites.within'),
              ],
            }))}
          />
        )}
      </Disclosure>
    </div>
  )
}

interface ComparedRow {
  id: 'pue' | 'cooling' | 'weather' | 'kwhImported' | 'kwhDomestic' | 'rent' | 'voucher' | 'latency'
  write: (site: SiteView) => string
  /** The name of the level's figure behind it. */
  field?: string
}

const rows: readonly ComparedRow[] = [
  { id: 'pue', write: ({ pue }) => pue.toFixed(2), field: 'pue' },
  { id: 'cooling', write: ({ coolingKw }) => formatPower(coolingKw) },
  { id: 'weather', write: ({ weather }) => say(`works.sites.weather.${weather}`) },
  { id: 'kwhImported', write: ({ usdPerKwhImported }) => kwh(usdPerKwhImported), field: 'usdPerKwhImported' },
  { id: 'kwhDomestic', write: ({ usdPerKwhDomestic }) => kwh(usdPerKwhDomestic), field: 'usdPerKwhDomestic' },
  {
    id: 'rent',
    write: ({ rentUsdPerKwWeek }) => say('works.sites.rentValue', { usd: fact('usd', rentUsdPerKwWeek) }),
    field: 'rentUsdPerKwWeek',
  },
  {
    id: 'voucher',
    write: ({ domesticVoucherShare }) => formatPercent(domesticVoucherShare),
    field: 'domesticVoucherShare',
  },
  { id: 'latency', write: ({ latencyMs }) => say('works.sites.latencyValue', { ms: latencyMs }), field: 'latencyMs' },
]

/** Climate and prices of all sites, one column each. */
function SiteComparison({ sites }: { sites: readonly SiteView[] }) {
  return (
    <PanelCard isWide title={say('works.sites.compare')}>
      <DataTable
        caption={say('works.sites.compare')}
        isCaptionHidden
        columns={[
          { id: 'what', label: say('works.sites.column.what') },
          ...sites.map(({ site, place }) => ({ id: site, label: displayNameOf('place', place) })),
        ]}
        rows={rows.map(({ id, write, field }) => ({
          id,
          cells: [
            say(`works.sites.${id}`),
            ...sites.map((site) => (
              <span key={site.site} class="works-cell">
                <b>{write(site)}</b>
                {field && (
                  <FigureSourceButton
                    path={`sites.${site.site}.${field}`}
                    what={`${say(`works.sites.${id}`)}, ${displayNameOf('place', site.place)}`}
                  />
                )}
              </span>
            )),
          ],
        }))}
      />
    </PanelCard>
  )
}

function kwh(usdPerKwh: number): string {
  return say('works.sites.perKwh', { price: addCurrencySign(usdPerKwh.toFixed(3)) })
}
