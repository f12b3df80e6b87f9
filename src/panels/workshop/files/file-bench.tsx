import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { say } from '../../app/translator'
import type { Bench } from '../bench'
import { levelFileName } from '../level-set.view'
import { AddLanguage } from './add-language'
import { type Editor, openEditor } from './editor'
import { FaultList } from './fault-list'
import { explanationAt, proposalsAt } from './schema-help.view'
import { TabList } from './tab-list'

/** The level's files as tabs, the editor, and their diagnostics. */
export function FileBench({ bench }: { bench: Bench }) {
  const place = useRef<HTMLDivElement>(null)
  const keysId = useId()
  const panelId = useId()
  const [editor, setEditor] = useState<Editor | null>(null)
  const file = bench.fileOpen.value
  const text = bench.files.value[file] ?? ''
  const faults = bench.faults.value
  useEffect(() => {
    if (!place.current) return
    const made = openEditor({
      place: place.current,
      describedBy: keysId,
      onWrite: bench.write,
      propose: (name, written, offset) =>
        name === levelFileName ? proposalsAt(written, offset, bench.sound.value) : null,
      explain: (name, written, offset) =>
        name === levelFileName ? explanationAt(written, offset, bench.sound.value) : null,
    })
    setEditor(made)
    return made.destroy
  }, [bench.key.value])
  // The session's current text and not the rendered one, which may miss the latest keystrokes.
  useEffect(
    () => editor?.show(file, bench.files.peek()[file] ?? '', say('workshop.editor', { file })),
    [editor, file, text],
  )
  useEffect(() => editor?.tell((faults ?? []).filter((fault) => fault.file === file)), [editor, file, faults])
  useEffect(() => {
    if (bench.goTo.value) editor?.goTo(bench.goTo.value)
  }, [editor, bench.goTo.value])
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
            bench.fileOpen.value = name
          }}
        />
        <AddLanguage bench={bench} />
      </div>
      <div id={panelId} role="tabpanel" aria-label={file} class="bench-editor" ref={place} />
      <p id={keysId} class="caption bench-keys">
        {say('workshop.keys')}
      </p>
      <FaultList bench={bench} />
    </section>
  )
}
