import { useRef } from 'preact/hooks'
import { isStill } from '../app/appearance'
import { clock } from '../game'
import { hasTimeToRoll, type RollCell, rollOf } from './roll.view'

interface RollingProps {
  value: number
  written: string
}

/**
 * A number whose figures roll to what it has become. Readers and tests have the new number at once: the wheels over it
 * are drawn by the stylesheet alone, and hold no text.
 */
export function Rolling({ value, written }: RollingProps) {
  const last = useRef({ value, written, grows: true, cells: [] as readonly RollCell[] })
  if (written !== last.current.written) {
    const before = last.current
    const grows = value > before.value
    // The same number in other words, as after a change of language, does not roll.
    const rolls = value !== before.value && hasTimeToRoll(clock.value.weekMs) && !isStill()
    last.current = { value, written, grows, cells: rolls ? rollOf(before.written, written, grows) : [] }
  }
  const { cells, grows } = last.current
  return (
    // A changed number is drawn anew, so that its underline runs once.
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

/** A column of figures that is pulled up to its last where the number grows, and down to it where it falls. */
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
