import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { say } from '../../app/translator'
import type { EditorSession } from '../editor-session'
import { levelFileName } from '../level-set.view'
import { AddLanguage } from './add-language'
import { DiagnosticList } from './diagnostic-list'
import { type JsonEditor, openJsonEditor } from './json-editor'
import { completionsAt, explanationAt } from './schema-completions.view'
import { TabList } from './tab-list'

/** The level's files as tabs, the editor, and their diagnostics. */
export function FileEditor({ bench }: { bench: EditorSession }) {
  const place = useRef<HTMLDivElement>(null)
  const keysId = useId()
  const panelId = useId()
  const [editor, setEditor] = useState<JsonEditor | null>(null)
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
        name === levelFileName ? completionsAt(written, offset, bench.validLevel.value) : null,
      explain: (name, written, offset) =>
        name === levelFileName ? explanationAt(written, offset, bench.validLevel.value) : null,
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
        <AddLanguage bench={bench} />
      </div>
      <div id={panelId} role="tabpanel" aria-label={file} class="bench-editor" ref={place} />
      <p id={keysId} class="caption bench-keys">
        {say('workshop.keys')}
      </p>
      <DiagnosticList bench={bench} />
    </section>
  )
}
