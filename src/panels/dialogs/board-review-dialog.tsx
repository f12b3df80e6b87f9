import { formatNumber, formatPoints, formatWithExplicitSign, unknownValuePlaceholder } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { refusalFactsWithKinds } from '../../view/facts/typed-facts'
import { displayNameOf, formatUsd, formatWeekDate, say, sayDynamic } from '../app/translator'
import { currentLevelSignal, gameStateSignal } from '../game'
import { DifferencesToNoRules } from '../nation/differences-to-no-rules'
import { FrontPageIllustration } from '../news/front-page-illustration'
import { Button } from '../parts/button'
import { ModalDialog } from '../parts/dialog'
import { FundDueText } from '../parts/figures/fund-due'
import { MeterBar } from '../parts/figures/meter'
import { formatCashDuration } from '../parts/figures/units'
import { Icon } from '../parts/icon'
import { openIrreversibleMoveDialog } from '../parts/moves/seal-request'
import { type BoardReviewView, boardReviewView } from './review.view'

/** The quarter's board review: dials, projected score with its range, cash, the rival. */
export function BoardReviewDialog({ week, onClose }: { week: number; onClose: () => void }) {
  const view = boardReviewView(gameStateSignal.value, week, currentLevelSignal.value.scenario)
  return (
    <ModalDialog
      title={say('review.title', { quarter: view.quarter, date: formatWeekDate(week) })}
      kind="page review"
      onClose={onClose}
    >
      <div class="review-dials">
        {view.dials.map(({ dial, points: now, before, change, isChosen }) => (
          <section key={dial} class={`dial-card ${dial}`}>
            <h3>
              <Icon name={dial} size={24} /> {say(`dial.${dial}`)} {isChosen && <small>{say('review.chosen')}</small>}
            </h3>
            <p class="num">{formatPoints(now)}</p>
            <MeterBar
              share={now / 100}
              label={say(`dial.${dial}`)}
              text={formatPoints(now)}
              pattern={dial}
              tick={before === null ? null : before / 100}
            />
            {change !== null && (
              <p class="caption">{say('review.since', { change: formatWithExplicitSign(change, formatPoints) })}</p>
            )}
          </section>
        ))}
      </div>
      {view.endsYear && <FrontPageIllustration plate="year" />}
      <div class="review-columns">
        <Heading view={view} />
        <section>
          <h3>{say('review.cash')}</h3>
          <p class="num">{formatUsd(view.cashUsd)}</p>
          <p>{say('review.lasts', { lasts: formatCashDuration(view.weeksOfCash) })}</p>
          {view.fundDue && <FundDueText due={view.fundDue} />}
        </section>
        {view.rival && (
          <section>
            <h3>{displayNameOf('rival', view.rival.id)}</h3>
            <p class="num">{formatWithExplicitSign(view.rival.aheadLog10)}</p>
            <p>
              {say(view.rival.aheadLog10 > 0 ? 'review.rivalAhead' : 'review.rivalBehind', {
                times: formatNumber(10 ** Math.abs(view.rival.aheadLog10)),
              })}
            </p>
          </section>
        )}
        {view.endsYear && <DifferencesToNoRules />}
        <ChangeDial view={view} />
      </div>
      <footer>
        <Button kind="primary" label={say('review.close')} onClick={onClose} />
      </footer>
    </ModalDialog>
  )
}

/** The projected score with its range, against the winning line. */
function Heading({ view }: { view: BoardReviewView }) {
  const { score, low, high, winLine } = view
  return (
    <section>
      <h3>{say('review.heading')}</h3>
      <p class="num">≈ {formatPoints(score)}</p>
      <span class="meter score" aria-hidden="true">
        <u style={{ left: `${low}%`, width: `${Math.max(0.5, high - low)}%` }} />
        <b style={{ left: `${winLine}%` }} />
      </span>
      <p>{say('review.range', { low: formatPoints(low), high: formatPoints(high), line: formatPoints(winLine) })}</p>
    </section>
  )
}

/** The form to choose another dial: shown before and after, and sealed. */
function ChangeDial({ view }: { view: BoardReviewView }) {
  const chosen = view.dials.find(({ isChosen }) => isChosen)?.dial ?? null
  const whyNot = view.change.find(({ dial, refusal }) => refusal !== null && dial !== chosen)?.refusal
  const changeTo = ({ dial, move }: BoardReviewView['change'][number]) =>
    openIrreversibleMoveDialog({
      move,
      label: say('review.changeTo', {
        before: chosen ? say(`dial.${chosen}`) : unknownValuePlaceholder,
        after: say(`dial.${dial}`),
      }),
    })
  return (
    <details>
      <summary>{say('review.change')}</summary>
      <p class="caption">{say('review.changeNote', { points: fact('points', view.dialLine) })}</p>
      <p class="row">
        {view.change.map((change) => {
          const { dial, refusal } = change
          return (
            <Button
              icon={dial}
              label={say(`dial.${dial}`)}
              key={dial}
              aria-pressed={dial === chosen}
              aria-disabled={refusal !== null}
              onClick={() => refusal ?? changeTo(change)}
            />
          )
        })}
      </p>
      {whyNot && <p class="why-not">{sayDynamic(whyNot.code, refusalFactsWithKinds(whyNot))}</p>}
    </details>
  )
}
