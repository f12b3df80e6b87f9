import { useRef } from 'preact/hooks'
import { isMotionReduced } from '../app/appearance'
import { gameClockSignal } from '../game'
import { isWeekLongEnoughToRollDigits, type RollingNumberPart, rollingNumberParts } from './rolling-digits.view'

/**
 * A number with an animated change. Assistive technology and tests get the new value at once: the animation is drawn by
 * the style sheet alone and holds no text.
 */
export function RollingNumber({ value, written }: { value: number; written: string }) {
  const last = useRef({ value, written, grows: true, cells: [] as readonly RollingNumberPart[] })
  if (written !== last.current.written) {
    const before = last.current
    const grows = value > before.value
    // The same number written otherwise, as after a change of language, does not roll.
    const rolls =
      value !== before.value && isWeekLongEnoughToRollDigits(gameClockSignal.value.weekMs) && !isMotionReduced()
    last.current = { value, written, grows, cells: rolls ? rollingNumberParts(before.written, written, grows) : [] }
  }
  const { cells, grows } = last.current
  return (
    // The key remounts a changed number, so that its underline animation runs once.
    <span key={written} class="num">
      {cells.length === 0 ? (
        written
      ) : (
        <span class="rolling">
          <span>{written}</span>
          <span class="wheels" aria-hidden="true">
            {cells.map(({ text, passing }, place) =>
              passing.length === 0 ? <i key={place} data-text={text} /> : wheel(place, text, passing, grows),
            )}
          </span>
        </span>
      )}
    </span>
  )
}

/** A column of digits: pulled up where the number grows, down where it falls. */
function wheel(place: number, text: string, passing: readonly string[], grows: boolean) {
  const whole = `${(-100 * (passing.length - 1)) / passing.length}%`
  return (
    <i
      key={place}
      data-text={text}
      data-passing={(grows ? passing : passing.toReversed()).join('\n')}
      style={{ '--from': grows ? '0%' : whole, '--to': grows ? whole : '0%' }}
    />
  )
}
