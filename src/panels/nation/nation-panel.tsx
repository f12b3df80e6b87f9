import {
  formatCount,
  formatEstimate,
  formatNumber,
  formatPercent,
  formatWithExplicitSign,
  roundEstimate,
  unknownValuePlaceholder,
} from '../../text/format'
import { displayNameOf, formatMonthOfWeek, formatUsd, say } from '../app/translator'
import { currentLevelSignal, gameStateSignal } from '../game'
import { LabelledFigureList, PanelCard } from '../parts/card'
import { weeksOfCurveValues, weeksWhenRulesTookForce } from '../parts/charts/curves.view'
import { LineChart } from '../parts/charts/line-chart'
import { WeekChart } from '../parts/charts/week-chart'
import { DataTable } from '../parts/data-table'
import { LabelledFigure } from '../parts/figures/figure'
import { Panel } from '../parts/panel'
import {
  type DifferenceToNoRulesView,
  type NationCurveView,
  type NationView,
  nationView,
  type RivalView,
} from './nation.view'

/** Figures for students of policy; the firm and the nation have separate curves. */
export function NationPanel() {
  const view = nationView(gameStateSignal.value, currentLevelSignal.value.scenario)
  return (
    <Panel title={say('works.nation.title')} icon="nation" note={say('works.nation.note')}>
      <div class="works">
        <Land view={view} />
        <FirmAndNation view={view} />
        {view.namedRival && <Named rival={view.namedRival} view={view} />}
        <WeekChart
          title={say('works.nation.curve.capability')}
          note={say('works.nation.curve.capabilityNote')}
          ids={['log10', 'rivalLog10', 'frontierLog10']}
          write={formatNumber}
        />
        <WeekChart title={say('works.nation.curve.home')} ids={['homeShare']} write={formatPercent} fromZero />
        {view.nation === null ? (
          <PanelCard title={say('works.nation.none')}>
            <p class="works-note">{say('works.nation.noneNote')}</p>
          </PanelCard>
        ) : (
          view.nation.curves.map((curve) => <NoRulesComparisonChart key={curve.curve} view={curve} />)
        )}
        <WeekChart title={say('works.nation.curve.giants')} ids={['giantsOrders']} write={formatCount} fromZero />
        <Giants view={view} />
      </div>
    </Panel>
  )
}

function Land({ view }: { view: NationView }) {
  return (
    <section class="works-figures wide" aria-label={say('works.nation.figures')}>
      <LabelledFigure
        value={formatPercent(view.domesticShare)}
        label={say('works.nation.domesticShare')}
        note={say('works.nation.domesticNote')}
      />
      {view.nation && (
        <>
          <LabelledFigure
            value={formatUsd(view.nation.values.industryUsd)}
            label={say('works.nation.industry')}
            note={say('works.nation.aYear')}
          />
          <LabelledFigure
            value={formatUsd(view.nation.values.foreignVendorUsd)}
            label={say('works.nation.foreign')}
            note={say('works.nation.aYear')}
          />
          <LabelledFigure
            value={say('works.months', { months: formatNumber(view.nation.values.gapMonths) })}
            label={say('works.nation.gap')}
          />
        </>
      )}
      <LabelledFigure
        value={formatUsd(view.voidedUsd)}
        label={say('works.nation.voided')}
        note={say('works.nation.voidedNote')}
      />
    </section>
  )
}

const writersOfCurves: Partial<Record<NationCurveView['curve'], (value: number) => string>> = {
  usefulStock: formatCount,
  homeCompute: formatPercent,
  foreignVendorUsd: formatUsd,
  industryUsd: formatUsd,
}

/** How a difference of a curve is written: one of shares in percentage points. */
export function differenceWriterOf(curve: NationCurveView['curve']): (value: number) => string {
  return curve === 'homeCompute'
    ? (share) => say('works.nation.points', { points: formatEstimate(100 * share) })
    : (writersOfCurves[curve] ?? formatEstimate)
}

/** A pair for a sentence, with explicit signs and as exactly as an estimate may be told. */
export function formatDifferenceToNoRules({ game, band }: DifferenceToNoRulesView, write: (value: number) => string) {
  const signed = (value: number) => formatWithExplicitSign(roundEstimate(value), write)
  return { game: signed(game), middle: signed(band.p50), low: signed(band.p10), high: signed(band.p90) }
}

/** A curve of this game, its twin without rules, and the range of other worlds under the same rules. */
export function NoRulesComparisonChart({ view: { curve, game, twin, low, high, pair } }: { view: NationCurveView }) {
  const write = writersOfCurves[curve] ?? formatNumber
  const state = gameStateSignal.value
  if (game.length < 2) return null
  return (
    <div class="works-card">
      <LineChart
        title={say(`works.nation.curve.${curve}`)}
        series={[
          { id: 'game', label: say('works.nation.game'), values: game, colour: 'var(--text)' },
          { id: 'twin', label: say('works.nation.twin'), values: twin, colour: 'var(--dial-capability)' },
        ]}
        band={{ id: 'worlds', label: say('works.nation.worlds'), low, high, colour: 'var(--dial-independence)' }}
        x={weeksOfCurveValues(state)}
        rules={weeksWhenRulesTookForce(state).map((week) => ({ week, label: formatMonthOfWeek(week) }))}
        write={write}
        fromZero
      />
      <p class="works-note">{say('works.nation.pair', formatDifferenceToNoRules(pair, differenceWriterOf(curve)))}</p>
    </div>
  )
}

function FirmAndNation({ view }: { view: NationView }) {
  return (
    <PanelCard title={say('works.nation.apart')} note={say('works.nation.apartNote')}>
      <DataTable
        caption={say('works.nation.apart')}
        isCaptionHidden
        columns={[
          { id: 'what', label: say('works.nation.column.what') },
          { id: 'firm', label: say('works.nation.column.firm'), isNumber: true },
          { id: 'nation', label: say('works.nation.column.nation'), isNumber: true },
        ]}
        rows={[
          {
            id: 'months',
            cells: [
              say('works.nation.row.months'),
              formatNumber(view.firm.monthsBehind),
              view.nation ? formatNumber(view.nation.values.gapMonths) : unknownValuePlaceholder,
            ],
          },
          {
            id: 'share',
            cells: [
              say('works.nation.row.share'),
              view.firm.domesticShare === null ? unknownValuePlaceholder : formatPercent(view.firm.domesticShare),
              formatPercent(view.domesticShare),
            ],
          },
        ]}
      />
    </PanelCard>
  )
}

function Named({ rival, view }: { rival: RivalView; view: NationView }) {
  const isAhead = rival.capabilityLog10 > view.firm.capabilityLog10
  return (
    <PanelCard
      title={displayNameOf('rival', rival.rival)}
      note={say(isAhead ? 'works.nation.rivalAhead' : 'works.nation.rivalBehind')}
    >
      <LabelledFigureList
        rows={[
          {
            label: say('works.nation.rivalModel'),
            value: formatNumber(rival.capabilityLog10),
            note: say('works.nation.ours', { value: formatNumber(view.firm.capabilityLog10) }),
          },
          {
            label: say('works.training.behind'),
            value: say('works.months', { months: formatNumber(rival.monthsBehind) }),
          },
          {
            label: say('works.nation.rivalChips'),
            value: formatCount(rival.imported),
            note: say('works.nation.rivalHome', { domestic: formatCount(rival.domestic) }),
          },
          {
            label: say('works.nation.rivalRevenue'),
            value: formatUsd(rival.revenueUsdPerWeek),
            note: say('works.products.aWeek'),
          },
        ]}
      />
    </PanelCard>
  )
}

const giantColumns = ['imported', 'domestic', 'orders', 'nextYear', 'voided', 'behind'] as const

function Giants({ view }: { view: NationView }) {
  return (
    <PanelCard isWide title={say('works.nation.giants')} note={say('works.nation.giantsNote')}>
      <DataTable
        caption={say('works.nation.giants')}
        isCaptionHidden
        columns={[
          { id: 'rival', label: say('works.nation.column.rival') },
          ...giantColumns.map((id) => ({ id, label: say(`works.nation.column.${id}`), isNumber: true })),
        ]}
        rows={view.rivals.map(({ rival, imported, domestic, orders, nextYearOrders, voided, monthsBehind }) => ({
          id: rival,
          cells: [
            displayNameOf('rival', rival),
            ...[imported, domestic, orders, nextYearOrders, voided].map((chips) => formatCount(chips)),
            formatNumber(monthsBehind),
          ],
        }))}
      />
      <p class="works-note">{say('works.nation.disputed')}</p>
    </PanelCard>
  )
}
