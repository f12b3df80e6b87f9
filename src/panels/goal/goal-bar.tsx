import type { ComponentChildren } from 'preact'
import { formatCount, formatNumber, formatPoints } from '../../text/format'
import { fact } from '../../view/facts/fact'
import { displayNameOf, formatWeekDate, hasText, say, sayDynamic } from '../app/translator'
import { closePanel, currentLevelSignal, gameStateSignal, openPanel, openPanelSignal } from '../game'
import { formatQuantity } from '../parts/figures/units'
import { Icon } from '../parts/icon'
import { ScreenReaderPause } from '../parts/speech-pause'
import { goalView, type MandateGoal, type Obligation, type RivalRace } from './goal.view'

const panelId = 'mandate'

/** The goal of the game in one row under the head; a press opens the panel that explains the score. */
export function GoalBar() {
  const { score, mandate, dial, race, due } = goalView(gameStateSignal.value, currentLevelSignal.value.scenario)
  const isOpen = openPanelSignal.value?.id === panelId
  const line =
    score.lowestLine < score.winLine
      ? say('goal.linesByMandate', { low: formatPoints(score.lowestLine), high: formatPoints(score.winLine) })
      : say('goal.line', { line: formatPoints(score.winLine) })
  return (
    <div class="goal-row">
      <button
        type="button"
        class="goal-bar"
        aria-expanded={isOpen}
        title={say('goal.open')}
        onClick={() => (isOpen ? closePanel() : openPanel(panelId))}
      >
        <Goal id="score" icon="gavel" isReached={score.isReached} share={score.score / 100} tick={score.winLine / 100}>
          {say('goal.score')} <b class="num">{formatPoints(score.score)}</b> <small>{line}</small>
        </Goal>
        {mandate && (
          <Goal
            id={`mandate ${mandate.kind}`}
            icon="seal"
            isReached={mandate.isReached}
            share={mandate.share}
            tick={null}
          >
            <MandateWords mandate={mandate} />
          </Goal>
        )}
        {dial && (
          <Goal
            id="own-dial"
            icon={dial.dial}
            isReached={dial.isReached}
            share={dial.points / 100}
            tick={dial.line / 100}
            pattern={dial.dial}
          >
            {say(`dial.${dial.dial}`)}
            <span class="visually-hidden">{say('dial.chosen')}</span> <b class="num">{formatPoints(dial.points)}</b>{' '}
            <small>{say('goal.dialLine', { line: formatPoints(dial.line) })}</small>
          </Goal>
        )}
        <span class={`goal due ${due.kind}`}>
          <Icon name={due.kind === 'late' ? 'warn' : 'clock'} size={18} />
          <span class="goal-words">{dueText(due)}</span>
        </span>
      </button>
      {race && (
        <p class={`goal race ${race.kind === 'ahead' ? 'reached' : ''}`}>
          <Icon name="capability" size={18} />
          <span class="goal-words">{raceText(race)}</span>
        </p>
      )}
    </div>
  )
}

interface GoalProps {
  id: string
  icon: string
  isReached: boolean
  /** 0 to 1; the words say the same. */
  share: number
  /** The line on the bar, 0 to 1. */
  tick: number | null
  pattern?: string
  children: ComponentChildren
}

/** One part of the goal; a mark and a hidden word say whether it stands at its line. */
function Goal({ id, icon, isReached, share, tick, pattern = 'estimate', children }: GoalProps) {
  return (
    <span class={`goal ${id} ${isReached ? 'reached' : ''}`}>
      <Icon name={isReached ? 'check' : icon} size={18} />
      <span class="goal-words">{children}</span>
      <span class="visually-hidden">{say(isReached ? 'goal.reached' : 'goal.open.short')}</span>
      <span class="goal-track" aria-hidden="true">
        <i style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%`, background: `var(--pattern-${pattern})` }} />
        {tick !== null && <b style={{ left: `${Math.min(1, tick) * 100}%` }} />}
      </span>
      <ScreenReaderPause />
    </span>
  )
}

function MandateWords({ mandate }: { mandate: MandateGoal }) {
  if (mandate.kind === 'none')
    return (
      <>
        {say('goal.noMandate')} <small>{say('goal.chooseUntil', { untilWeek: fact('week', mandate.untilWeek) })}</small>
      </>
    )
  if (mandate.kind === 'closed')
    return (
      <>
        {say('goal.mandateClosed')}{' '}
        <small>{say('goal.closedOn', { untilWeek: fact('week', mandate.untilWeek) })}</small>
      </>
    )
  if (mandate.kind === 'objectives')
    return (
      <>
        {say('works.objectives.title')} <b class="num">{formatPoints(mandate.now)}</b>{' '}
        <small>{say('goal.ofPoints', { points: formatPoints(mandate.target) })}</small>
      </>
    )
  const { quantity, code, facts, unit, now, target, isReached } = mandate
  const short = `goal.quantity.${quantity}`
  const write = (value: number) => (unit === 'chips' ? formatCount(value) : formatQuantity(unit, value))
  return (
    <>
      {hasText(short) ? sayDynamic(short) : sayDynamic(code, facts)} <b class="num">{write(now)}</b>{' '}
      <small>{say(isReached ? 'goal.met' : 'goal.of', { target: write(target) })}</small>
    </>
  )
}

/** Who leads whom with the better model, and by how much. */
function raceText({ kind, rival, months }: RivalRace) {
  return (
    <>
      {displayNameOf('rival', rival)} <small>{say(`goal.race.${kind}`, { months: formatNumber(months) })}</small>
    </>
  )
}

/** What falls due: its date, and what is due to whom. */
function dueText({ kind, week, facts }: Obligation) {
  return (
    <>
      <b class="num">{formatWeekDate(week)}</b> <small>{say(`goal.due.${kind}`, facts)}</small>
    </>
  )
}
