import { useRef, useState } from 'preact/hooks'
import { formatNumber, formatPercent, formatPoints, formatWithExplicitSign } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { formatMonthOfWeek, formatUsd, formatUsdExact, formatWeekDate, say } from '../app/translator'
import { currentLevelSignal, gameStateSignal } from '../game'
import { Button } from '../parts/button'
import { LabelledFigureList, PanelCard } from '../parts/card'
import { usePrintElementAlone } from '../parts/charts/print-target'
import { WeekChart } from '../parts/charts/week-chart'
import { DataTable } from '../parts/data-table'
import { LabelledFigure } from '../parts/figures/figure'
import { FundDueText } from '../parts/figures/fund-due'
import { NumberStepper } from '../parts/inputs/stepper'
import { MoveButton } from '../parts/moves/move-button'
import { Panel } from '../parts/panel'
import {
  defaultLoanUsd,
  type FinancialStatementsView,
  financialStatementsView,
  loanAmountBounds,
  type MoneyView,
  moneyView,
  type PaymentDueRow,
  type StatementRow,
} from './money.view'

/** Cash, commitments and the three statements. */
export function MoneyPanel() {
  const view = moneyView(gameStateSignal.value, currentLevelSignal.value.scenario)
  return (
    <Panel title={say('works.money.title')} icon="ledger" note={say('works.money.note')}>
      <div class="works">
        <Cash view={view} />
        <Forecast view={view} />
        <Raise view={view} />
        <Loans view={view} />
        <WeekChart title={say('works.money.curveTitle')} ids={['cashUsd', 'netWorthUsd']} write={formatUsd} />
        <Statements view={financialStatementsView(gameStateSignal.value, 9)} />
      </div>
    </Panel>
  )
}

function Cash({ view }: { view: MoneyView }) {
  const { netAsItRuns, netOfLate } = view
  return (
    <section class="works-figures wide" aria-label={say('works.money.now')}>
      <LabelledFigure value={formatUsd(view.cashUsd)} label={say('works.money.cash')} />
      <LabelledFigure
        value={say(view.cashLasts.code, view.cashLasts.facts)}
        label={say('works.money.weeksOfCash')}
        tone={view.isThin ? 'bad' : undefined}
        note={say(view.isThin ? 'works.money.thin' : 'works.money.weeksNote')}
        estimate={view.cashLasts.code === 'cash.lasts'}
      />
      <LabelledFigure
        value={formatWithExplicitSign(netAsItRuns.total, formatUsd)}
        label={say('works.money.net')}
        note={say('works.money.netNow')}
        tone={netAsItRuns.total < 0 ? 'bad' : undefined}
        why={netAsItRuns}
        whyCode="hud.why.net"
        write={formatUsd}
      />
      <LabelledFigure
        value={formatWithExplicitSign(netOfLate.sum.total, formatUsd)}
        label={say('works.money.netOfLate')}
        note={say('works.money.netDates', {
          fromWeek: fact('week', netOfLate.fromWeek),
          untilWeek: fact('week', netOfLate.untilWeek),
        })}
        why={netOfLate.sum}
        whyCode="works.money.netOfLateWhy"
        write={formatUsd}
      />
      <LabelledFigure
        value={formatUsd(view.committedUsd)}
        label={say('works.money.committed')}
        note={say('works.money.committedNote')}
      />
      <LabelledFigure
        value={formatUsd(view.debtUsd)}
        label={say('works.money.debt')}
        note={say('works.money.room', { usd: fact('usd', view.creditRoomUsd) })}
      />
      <LabelledFigure value={formatUsd(view.netWorthUsd)} label={say('works.money.netWorth')} />
    </section>
  )
}

/** The forecast of the next thirteen weeks from the last ones, and the commitments on top. */
function Forecast({ view }: { view: MoneyView }) {
  return (
    <PanelCard title={say('works.money.forecast')} note={say('works.money.forecastNote')}>
      <DataTable
        caption={say('works.money.forecast')}
        isCaptionHidden
        columns={[
          { id: 'what', label: say('works.money.what') },
          { id: 'usd', label: say('works.money.quarterAhead'), isNumber: true },
        ]}
        rows={view.forecast.map(({ code, usd: amount, isTotal }) => ({
          id: code,
          isSum: isTotal,
          cells: [say(`works.money.forecast.${code}`), formatUsd(amount)],
        }))}
      />
      {view.fundDue && <FundDueText due={view.fundDue} />}
      {view.payments.length > 0 && (
        <ul class="works-list" aria-label={say('works.money.payments')}>
          {view.payments.map((payment) => (
            <li key={payment.key}>
              <span>{paymentText(payment)}</span>
              <b>{formatUsd(payment.usd)}</b>
            </li>
          ))}
        </ul>
      )}
    </PanelCard>
  )
}

function Raise({ view }: { view: MoneyView }) {
  return (
    <PanelCard title={say('works.money.equity')} note={say('works.money.equityNote')}>
      <LabelledFigureList
        rows={[
          {
            label: say('works.money.nextRound'),
            value: formatUsd(view.equity.usd),
            source: 'parameters.finance.equityRoundUsd',
          },
          {
            label: say('works.money.founders'),
            value: formatPercent(view.equity.foundersShare),
            note: say('works.money.rounds', { done: view.equity.roundsDone, all: view.equity.roundsMax }),
          },
          {
            label: say('works.money.foundersAfter'),
            value: formatPercent(view.equity.foundersAfterShare),
            note: say('works.money.lostPoints', { points: formatPoints(view.equity.lostPoints) }),
            source: 'parameters.score.dilutionPoints',
          },
        ]}
      />
      <MoveButton
        icon="cost"
        move={{ type: 'raiseEquity' }}
        label={say('works.money.raise', { usd: fact('usd', view.equity.usd) })}
      />
    </PanelCard>
  )
}

function Loans({ view }: { view: MoneyView }) {
  const [amount, setAmount] = useState(() => defaultLoanUsd(view.creditRoomUsd))
  return (
    <PanelCard title={say('works.money.loans')}>
      <LabelledFigureList
        rows={[
          {
            label: say('works.money.creditRoom'),
            value: formatUsd(view.creditRoomUsd),
            source: 'parameters.finance.creditShareOfAssets',
          },
          {
            label: say('works.money.rate'),
            value: `${formatNumber(view.ratePercent)}%`,
            source: 'parameters.finance.interestPerYear',
          },
        ]}
      />
      <NumberStepper
        value={amount}
        min={loanAmountBounds.stepUsd}
        max={loanAmountBounds.mostUsd}
        step={loanAmountBounds.stepUsd}
        label={say('works.money.howMuch')}
        onChange={setAmount}
        format={() => formatUsd(amount)}
      />
      <div class="works-buttons">
        <MoveButton
          move={{ type: 'borrow', usd: amount }}
          label={say('works.money.borrow', { usd: fact('usd', amount) })}
        />
        <MoveButton
          move={{ type: 'repay', usd: amount }}
          label={say('works.money.repay', { usd: fact('usd', amount) })}
        />
      </div>
    </PanelCard>
  )
}

function Statements({ view }: { view: FinancialStatementsView }) {
  const paper = useRef<HTMLDivElement>(null)
  // The debrief covers the desk, and is then printed instead.
  usePrintElementAlone(paper, 'statements', () => document.querySelector('.debrief') === null)
  return (
    <PanelCard isWide title={say('works.money.books')} note={say('works.money.booksNote')}>
      <div ref={paper} class="works-print">
        <Statement code="income" rows={view.income} quarters={view.quarters} />
        <Statement code="cashFlow" rows={view.cashFlow} quarters={view.quarters} />
        <Statement code="balance" rows={view.balance} quarters={null} />
      </div>
      <Button label={say('works.money.print')} onClick={() => window.print()} />
    </PanelCard>
  )
}

interface StatementProps {
  code: 'income' | 'cashFlow' | 'balance'
  rows: readonly StatementRow[]
  /** Null: one column, today's. */
  quarters: FinancialStatementsView['quarters'] | null
}

function Statement({ code, rows, quarters }: StatementProps) {
  const columns = quarters
    ? quarters.map(({ fromWeek, isOpen }) => ({
        id: String(fromWeek),
        label: isOpen
          ? say('works.money.quarterOpen', { month: formatMonthOfWeek(fromWeek) })
          : say('works.money.quarter', { month: formatMonthOfWeek(fromWeek) }),
        isNumber: true,
      }))
    : [{ id: 'today', label: formatWeekDate(gameStateSignal.value.week), isNumber: true }]
  return (
    <DataTable
      caption={say(`works.money.${code}`)}
      columns={[{ id: 'row', label: say('works.money.inUsd') }, ...columns]}
      rows={rows.map((row) => ({
        id: row.code,
        isSum: row.isTotal,
        cells: [say(`works.book.${row.code}`), ...row.usd.map((amount) => formatUsdExact(amount))],
      }))}
    />
  )
}

function paymentText({ kind, count, chip, distributor, dueWeek }: PaymentDueRow): string {
  return say(`works.money.${kind}`, {
    count,
    chip: fact('chip', chip),
    distributor: fact('distributor', distributor),
    dueWeek: fact('week', dueWeek),
  })
}
