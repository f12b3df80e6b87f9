import { signal } from '@preact/signals'
import { dateText, say } from '../app/translator'
import { duePapers, reopenPostponedPapers } from '../dialogs/papers-queue'
import { canUndoMove, clockPace, gameClock, gameState, lessonMinutes, openLevel, undoMove } from '../game'
import { weekText } from '../hud/hud'
import { Button } from '../parts/button'
import { Select } from '../parts/inputs/labelled-select'
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
        <span>{weekText()}</span>
      </p>
      <Button
        kind={`square ${isRunning ? '' : 'primary'}`}
        icon={isRunning ? 'pause' : 'play'}
        aria-label={isRunning ? say('clock.pause') : say(`clock.start.${chosenPace.value}`)}
        aria-disabled={ending !== null}
        onClick={() => ending === null && toggleClock()}
      />
      <label class="pace">
        <span class="visually-hidden">{say('clock.pace')}</span>
        <Select
          value={chosenPace.value}
          options={paces.map((id) => ({ id, label: say(`clock.pace.${id}`) }))}
          onChange={(pace) => setPace(pace as Pace)}
        />
      </label>
      {chosenPace.value === 'real' && <Speeds />}
      <Button
        kind="quiet square"
        icon="undo"
        aria-label={say('clock.undo')}
        aria-disabled={!canUndoMove()}
        onClick={() => canUndoMove() && undoMove()}
      />
      <Button kind="quiet square" icon="menu" aria-label={say('menu.name')} aria-haspopup="dialog" onClick={openMenu} />
      {waiting > 0 && (
        <Button
          kind="waiting"
          icon="newspaper"
          label={say('clock.waiting', { count: waiting })}
          onClick={reopenPostponedPapers}
        />
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
