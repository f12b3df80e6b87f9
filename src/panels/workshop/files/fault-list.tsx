import { say } from '../../app/translator'
import type { Bench } from '../bench'
import { type Fault, mended } from '../level-set.view'

/** Further diagnostics are only counted, as the first are mended first. */
const mostShown = 50

/** Everything that keeps the level from running, each with a button that goes there. */
export function FaultList({ bench }: { bench: Bench }) {
  const faults = bench.faults.value ?? []
  return (
    <section class="bench-faults" aria-label={say('workshop.faults')}>
      <p role="status" class="fault-state">
        {bench.isReading.value
          ? say('workshop.checking')
          : faults.length === 0
            ? say('workshop.noFaults')
            : `${say('workshop.faulty', { count: faults.length })}. ${say(bench.sound.value ? 'workshop.oldRuns' : 'workshop.waitingForSound')}`}
      </p>
      {faults.length > 0 && (
        <ol>
          {faults.slice(0, mostShown).map((fault, n) => (
            <li key={`${n} ${fault.says}`}>
              <Place fault={fault} bench={bench} />
              <p>
                {fault.path !== '' && <code>{fault.path}</code>} {fault.says}
                {fault.hint !== '' && <small>{fault.hint}</small>}
              </p>
              <Mend fault={fault} bench={bench} />
            </li>
          ))}
          {faults.length > mostShown && <li>{say('workshop.moreFaults', { count: faults.length - mostShown })}</li>}
        </ol>
      )}
    </section>
  )
}

/** A quick fix, where one is evident. */
function Mend({ fault: { file, fix, line }, bench }: { fault: Fault; bench: Bench }) {
  const text = bench.files.value[file]
  if (!fix || text === undefined) return null
  const label = fix.text === '' ? say('workshop.mendDelete') : say('workshop.mendWrite', { text: fix.text })
  return (
    <button
      type="button"
      class="btn fault-place"
      aria-label={say('workshop.mendAt', { what: label, line })}
      onClick={() => bench.writeAll({ ...bench.files.value, [file]: mended(text, fix) })}
    >
      {label}
    </button>
  )
}

/** A diagnostic in an own file links to its position; one in an extended level is only named. */
function Place({ fault, bench }: { fault: Fault; bench: Bench }) {
  const { file, line, column } = fault
  const place = `${file}:${line}:${column}`
  if (!Object.hasOwn(bench.files.value, file)) return <code>{place}</code>
  return (
    <button
      type="button"
      class="btn fault-place"
      aria-label={say('workshop.goTo', { file, line, column })}
      onClick={() => bench.jump(fault)}
    >
      {place}
    </button>
  )
}
