import { signal } from '@preact/signals'
import { dateText, say } from '../app/translator'
import { duePapers, reopenPostponedPapers } from '../dialogs/papers-queue'
import { canUndoMove, clockPace, gameClock, gameState, lessonMinutes, openLevel, undoMove } from '../game'
import { Icon } from '../parts/icon'
import { lessonPace } from '../rail/lesson.view'
import { openMenu } from './menu'

type Pace = 'fortnight' | 'month' | 'week' | 'quarter' | 'until' | 'real'
const paces: readonly Pace[] = ['week', 'fortnight', 'month', 'quarter', 'until', 'real']
const speeds = [1, 2, 4] as const

/** The pace at which time runs when it is started. */
export const chosenPace = signal<Pace>('month')

/** Sets the pace of the current lesson. */
export function applyLessonPace(): void {
  chosenPace.value = lessonPace(lessonMinutes.value, openLevel.value.scenario)
}

/** Starts time at the chosen pace, or stops it. */
export function toggleClock(): void {
  if (gameClock.value.pace === 'paused') gameClock.value.start(chosenPace.value)
  else gameClock.value.pause()
}

/** Date, pace buttons, undo and menu. */
export function ClockControls() {
  const isRunning = clockPace.value !== 'paused'
  const { week, ending } = gameState.value
  const waiting = ending ? 0 : duePapers.value.length
  return (
    <section class="clock-slip" aria-label={say('clock.name')}>
      <p class="date">
        <b>{dateText(week)}</b>
        <span>
          {say('clock.week', {
            nth: Math.min(week + 1, openLevel.value.scenario.weeks),
            weeks: openLevel.value.scenario.weeks,
          })}
        </span>
      </p>
      <button
        type="button"
        class={`btn square ${isRunning ? '' : 'primary'}`}
        aria-label={isRunning ? say('clock.pause') : say(`clock.start.${chosenPace.value}`)}
        aria-disabled={ending !== null}
        onClick={() => ending === null && toggleClock()}
      >
        <Icon name={isRunning ? 'pause' : 'play'} />
      </button>
      <label class="pace">
        <span class="visually-hidden">{say('clock.pace')}</span>
        <select value={chosenPace.value} onChange={(input) => setPace(input.currentTarget.value as Pace)}>
          {paces.map((each) => (
            <option key={each} value={each}>
              {say(`clock.pace.${each}`)}
            </option>
          ))}
        </select>
      </label>
      {chosenPace.value === 'real' && <Speeds />}
      <button
        type="button"
        class="btn quiet square"
        aria-label={say('clock.undo')}
        aria-disabled={!canUndoMove()}
        onClick={() => canUndoMove() && undoMove()}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        class="btn quiet square"
        aria-label={say('menu.name')}
        aria-haspopup="dialog"
        onClick={openMenu}
      >
        <Icon name="menu" />
      </button>
      {waiting > 0 && (
        <button type="button" class="btn waiting" onClick={reopenPostponedPapers}>
          <Icon name="newspaper" size={18} />
          {say('clock.waiting', { count: waiting })}
        </button>
      )}
    </section>
  )
}

function Speeds() {
  clockPace.value
  return (
    <fieldset class="speeds">
      <legend class="visually-hidden">{say('clock.speed')}</legend>
      {speeds.map((speed) => (
        <button
          key={speed}
          type="button"
          class="btn square"
          aria-pressed={gameClock.value.speed === speed}
          onClick={() => gameClock.value.setSpeed(speed)}
        >
          {speed}×
        </button>
      ))}
    </fieldset>
  )
}

function setPace(next: Pace): void {
  const wasRunning = gameClock.value.pace !== 'paused'
  chosenPace.value = next
  if (wasRunning) gameClock.value.start(next)
}
