import { signal } from '@preact/signals'
import { dateText, say } from '../app/translator'
import { dueNow, takeUp } from '../dialogs/papers-queue'
import { canUndo, clock, cut, game, level, pace, undo } from '../game'
import { Icon } from '../parts/icon'
import { lessonPace } from '../rail/lesson.view'
import { openMenu } from './menu'

type Pace = 'fortnight' | 'month' | 'week' | 'quarter' | 'until' | 'real'
const paces: readonly Pace[] = ['week', 'fortnight', 'month', 'quarter', 'until', 'real']
const speeds = [1, 2, 4] as const

/** The pace at which time runs when it is started. */
export const chosenPace = signal<Pace>('month')

/** Sets the pace of the current lesson. */
export function takeLessonPace(): void {
  chosenPace.value = lessonPace(cut.value, level.value.scenario)
}

/** Starts time at the chosen pace, or stops it. */
export function toggleTime(): void {
  if (clock.value.pace === 'paused') clock.value.start(chosenPace.value)
  else clock.value.pause()
}

/** Date, pace buttons, undo and menu. */
export function ClockSlip() {
  const isRunning = pace.value !== 'paused'
  const { week, ending } = game.value
  const waiting = ending ? 0 : dueNow.value.length
  return (
    <section class="clock-slip" aria-label={say('clock.name')}>
      <p class="date">
        <b>{dateText(week)}</b>
        <span>
          {say('clock.week', {
            nth: Math.min(week + 1, level.value.scenario.weeks),
            weeks: level.value.scenario.weeks,
          })}
        </span>
      </p>
      <button
        type="button"
        class={`btn square ${isRunning ? '' : 'primary'}`}
        aria-label={isRunning ? say('clock.pause') : say(`clock.start.${chosenPace.value}`)}
        aria-disabled={ending !== null}
        onClick={() => ending === null && toggleTime()}
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
        aria-disabled={!canUndo()}
        onClick={() => canUndo() && undo()}
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
        <button type="button" class="btn waiting" onClick={takeUp}>
          <Icon name="newspaper" size={18} />
          {say('clock.waiting', { count: waiting })}
        </button>
      )}
    </section>
  )
}

function Speeds() {
  pace.value
  return (
    <fieldset class="speeds">
      <legend class="visually-hidden">{say('clock.speed')}</legend>
      {speeds.map((speed) => (
        <button
          key={speed}
          type="button"
          class="btn square"
          aria-pressed={clock.value.speed === speed}
          onClick={() => clock.value.setSpeed(speed)}
        >
          {speed}×
        </button>
      ))}
    </fieldset>
  )
}

function setPace(next: Pace): void {
  const wasRunning = clock.value.pace !== 'paused'
  chosenPace.value = next
  if (wasRunning) clock.value.start(next)
}
