import { signal } from '@preact/signals'
import { formatWeekDate, say } from '../app/translator'
import { queuedDialogsSignal, reopenPostponedDialogs } from '../dialogs/dialog-queue'
import {
  canUndoLastMove,
  currentLevelSignal,
  gameClockPaceSignal,
  gameClockSignal,
  gameStateSignal,
  lessonMinutesSignal,
  undoLastMove,
} from '../game'
import { weekText } from '../hud/hud'
import { Button } from '../parts/button'
import { Select } from '../parts/inputs/labelled-select'
import { clockPaceOfLesson } from '../rail/lesson.view'
import { openGameMenu } from './menu'

type Pace = 'fortnight' | 'month' | 'week' | 'quarter' | 'until' | 'real'
const paces: readonly Pace[] = ['week', 'fortnight', 'month', 'quarter', 'until', 'real']
const speeds = [1, 2, 4] as const

/** The pace at which time runs when it is started. */
export const chosenClockPaceSignal = signal<Pace>('month')

/** Sets the pace of the current lesson. */
export function chooseDefaultClockPaceOfLesson(): void {
  chosenClockPaceSignal.value = clockPaceOfLesson(lessonMinutesSignal.value, currentLevelSignal.value.scenario)
}

/** Starts time at the chosen pace, or stops it. */
export function toggleGameClock(): void {
  if (gameClockSignal.value.pace === 'paused') gameClockSignal.value.start(chosenClockPaceSignal.value)
  else gameClockSignal.value.pause()
}

/** Date, pace buttons, undo and menu. */
export function ClockControls() {
  const isRunning = gameClockPaceSignal.value !== 'paused'
  const { week, ending } = gameStateSignal.value
  const waiting = ending ? 0 : queuedDialogsSignal.value.length
  return (
    <section class="clock-slip" aria-label={say('clock.name')}>
      <p class="date">
        <b>{formatWeekDate(week)}</b>
        <span>{weekText()}</span>
      </p>
      <Button
        kind={`square ${isRunning ? '' : 'primary'}`}
        icon={isRunning ? 'pause' : 'play'}
        aria-label={isRunning ? say('clock.pause') : say(`clock.start.${chosenClockPaceSignal.value}`)}
        aria-disabled={ending !== null}
        onClick={() => ending === null && toggleGameClock()}
      />
      <label class="pace">
        <span class="visually-hidden">{say('clock.pace')}</span>
        <Select
          value={chosenClockPaceSignal.value}
          options={paces.map((id) => ({ id, label: say(`clock.pace.${id}`) }))}
          onChange={(pace) => setPace(pace as Pace)}
        />
      </label>
      {chosenClockPaceSignal.value === 'real' && <Speeds />}
      <Button
        kind="quiet square"
        icon="undo"
        aria-label={say('clock.undo')}
        aria-disabled={!canUndoLastMove()}
        onClick={() => canUndoLastMove() && undoLastMove()}
      />
      <Button
        kind="quiet square"
        icon="menu"
        aria-label={say('menu.name')}
        aria-haspopup="dialog"
        onClick={openGameMenu}
      />
      {waiting > 0 && (
        <Button
          kind="waiting"
          icon="newspaper"
          label={say('clock.waiting', { count: waiting })}
          onClick={reopenPostponedDialogs}
        />
      )}
    </section>
  )
}

function Speeds() {
  gameClockPaceSignal.value
  return (
    <fieldset class="speeds">
      <legend class="visually-hidden">{say('clock.speed')}</legend>
      {speeds.map((speed) => (
        <button
          key={speed}
          type="button"
          class="btn square"
          aria-pressed={gameClockSignal.value.speed === speed}
          onClick={() => gameClockSignal.value.setSpeed(speed)}
        >
          {speed}×
        </button>
      ))}
    </fieldset>
  )
}

function setPace(next: Pace): void {
  const wasRunning = gameClockSignal.value.pace !== 'paused'
  chosenClockPaceSignal.value = next
  if (wasRunning) gameClockSignal.value.start(next)
}
