import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { say } from '../../app/translator'
import { Button } from '../../parts/button'
import type { LevelEditorSession } from '../editor-session'
import { applyDiagnosticFix, type Diagnostic, levelFileName } from '../level-set.view'
import { TabList } from '../tab-list'
import { AddLanguageForm } from './add-language'
import { type JsonEditorHandle, openJsonEditor } from './json-editor'
import { jsonCompletionsAt, jsonFieldExplanationAt } from './schema-completions.view'

/** The level's files as tabs, the editor, and their diagnostics. */
export function LevelFileEditor({ bench }: { bench: LevelEditorSession }) {
  const place = useRef<HTMLDivElement>(null)
  const keysId = useId()
  const panelId = useId()
  const [editor, setEditor] = useState<JsonEditorHandle | null>(null)
  const file = bench.openFile.value
  const text = bench.files.value[file] ?? ''
  const faults = bench.diagnostics.value
  useEffect(() => {
    if (!place.current) return
    const made = openJsonEditor({
      place: place.current,
      describedBy: keysId,
      onWrite: bench.writeFile,
      propose: (name, written, offset) =>
        name === levelFileName ? jsonCompletionsAt(written, offset, bench.validLevel.value) : null,
      explain: (name, written, offset) =>
        name === levelFileName ? jsonFieldExplanationAt(written, offset, bench.validLevel.value) : null,
    })
    setEditor(made)
    return made.destroy
  }, [bench.storageKey.value])
  // The session's current text and not the rendered one, which may miss the latest keystrokes.
  useEffect(
    () => editor?.showFile(file, bench.files.peek()[file] ?? '', say('workshop.editor', { file })),
    [editor, file, text],
  )
  useEffect(() => editor?.setDiagnostics((faults ?? []).filter((fault) => fault.file === file)), [editor, file, faults])
  useEffect(() => {
    if (bench.revealPosition.value) editor?.goTo(bench.revealPosition.value)
  }, [editor, bench.revealPosition.value])
  const names = Object.keys(bench.files.value)
  return (
    <section class="bench-files" aria-label={say('workshop.files')}>
      <div class="bench-tabs">
        <TabList
          label={say('workshop.files')}
          tabs={names.map((name) => ({
            id: name,
            label: name,
            count: (faults ?? []).filter((fault) => fault.file === name).length,
          }))}
          open={file}
          panelId={panelId}
          onOpen={(name) => {
            bench.openFile.value = name
          }}
        />
        <AddLanguageForm bench={bench} />
      </div>
      <div id={panelId} role="tabpanel" aria-label={file} class="bench-editor" ref={place} />
      <p id={keysId} class="caption bench-keys">
        {say('workshop.keys')}
      </p>
      <DiagnosticList bench={bench} />
    </section>
  )
}

/** Further diagnostics are only counted, as the first are mended first. */
const mostShown = 50

/** Everything that keeps the level from running, each with a button that goes there. */
function DiagnosticList({ bench }: { bench: LevelEditorSession }) {
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
function Mend({ fault: { file, fix, line }, bench }: { fault: Diagnostic; bench: LevelEditorSession }) {
  const text = bench.files.value[file]
  if (!fix || text === undefined) return null
  const label = fix.text === '' ? say('workshop.mendDelete') : say('workshop.mendWrite', { text: fix.text })
  return (
    <Button
      kind="fault-place"
      label={label}
      aria-label={say('workshop.mendAt', { what: label, line })}
      onClick={() => bench.writeFiles({ ...bench.files.value, [file]: applyDiagnosticFix(text, fix) })}
    />
  )
}

/** A diagnostic in an own file links to its position; one in an extended level is only named. */
function Place({ fault, bench }: { fault: Diagnostic; bench: LevelEditorSession }) {
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
