import { say } from '../../app/translator'
import { Button } from '../../parts/button'
import type { EditorSession } from '../editor-session'
import { applyFix, type Diagnostic } from '../level-set.view'

/** Further diagnostics are only counted, as the first are mended first. */
const mostShown = 50

/** Everything that keeps the level from running, each with a button that goes there. */
export function DiagnosticList({ bench }: { bench: EditorSession }) {
  const faults = bench.diagnostics.value ?? []
  return (
    <section class="bench-faults" aria-label={say('workshop.faults')}>
      <p role="status" class="fault-state">
        {bench.isChecking.value
          ? say('workshop.checking')
          : faults.length === 0
            ? say('workshop.noFaults')
            : `${say('workshop.faulty', { count: faults.length })}. ${say(bench.validLevel.value ? 'workshop.oldRuns' : 'workshop.waitingForSound')}`}
      </p>
      {faults.length > 0 && (
        <ol>
          {faults.slice(0, mostShown).map((fault, n) => (
            <li key={`${n} ${fault.message}`}>
              <Place fault={fault} bench={bench} />
              <p>
                {fault.path !== '' && <code>{fault.path}</code>} {fault.message}
                {fault.suggestion !== '' && <small>{fault.suggestion}</small>}
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
function Mend({ fault: { file, fix, line }, bench }: { fault: Diagnostic; bench: EditorSession }) {
  const text = bench.files.value[file]
  if (!fix || text === undefined) return null
  const label = fix.text === '' ? say('workshop.mendDelete') : say('workshop.mendWrite', { text: fix.text })
  return (
    <Button
      kind="fault-place"
      label={label}
      aria-label={say('workshop.mendAt', { what: label, line })}
      onClick={() => bench.writeFiles({ ...bench.files.value, [file]: applyFix(text, fix) })}
    />
  )
}

/** A diagnostic in an own file links to its position; one in an extended level is only named. */
function Place({ fault, bench }: { fault: Diagnostic; bench: EditorSession }) {
  const { file, line, column } = fault
  const place = `${file}:${line}:${column}`
  if (!Object.hasOwn(bench.files.value, file)) return <code>{place}</code>
  return (
    <Button
      kind="fault-place"
      label={place}
      aria-label={say('workshop.goTo', { file, line, column })}
      onClick={() => bench.goToDiagnostic(fault)}
    />
  )
}
