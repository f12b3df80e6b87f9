import { useEffect, useState } from 'preact/hooks'
import { say } from '../../app/translator'
import { Button } from '../../parts/button'
import { duplicateLevelTitles, ownLevelNameFromStorageKey } from '../../parts/figures/duplicate-titles.view'
import type { LevelEditorSession } from '../editor-session'
import type { LevelFileContentByName } from '../level-set.view'
import type { WorkshopOwnLevel } from '../services'
import { type LevelImportResult, levelFromFile, levelFromLink, levelImportSizeLimits } from './level-package.view'
import {
  copyableLevels,
  copyLevel,
  createBlankLevel,
  createLevelExtending,
  levelIdOf,
  renameLevel,
  unusedIdFromTitle,
} from './new-level.view'

/** The levels to open: a new one, a copy, or an own one. */
export function LevelChooser({ bench, onPick }: { bench: LevelEditorSession; onPick: () => void }) {
  const { library, outside } = bench
  const [own, setOwn] = useState<readonly WorkshopOwnLevel[]>([])
  const list = async () => setOwn(await outside.ownLevels())
  useEffect(() => void list(), [])
  const taken = [...own.map(({ files }) => levelIdOf(files)), ...Object.keys(library)]
  const unused = (id: string) => unusedIdFromTitle(id, taken)
  const lay = (files: LevelFileContentByName, cameBy?: WorkshopOwnLevel['cameBy']) => {
    bench.open({ key: unusedOwnLevelKey(levelIdOf(files), own), files, ...(cameBy && { cameBy }) })
    onPick()
  }
  const shelf = (
    <OwnLevels
      own={own}
      onOpen={(level) => {
        bench.open(level)
        onPick()
      }}
      onCopy={({ files }, title) => lay(renameLevel(files, unused(levelIdOf(files)), title))}
      onRemove={(key) => void outside.removeLevel(key).then(list)}
    />
  )
  return (
    <div class="level-shelf">
      {own.length > 0 && shelf}
      <section>
        <h2>{say('workshop.new')}</h2>
        <ul class="shelf-list">
          {copyableLevels(library).map(({ id, title }) => (
            <li key={id}>
              <p>
                <b>{title}</b>
              </p>
              <p class="shelf-acts">
                <Button
                  kind="primary"
                  label={say('workshop.layOver', { title })}
                  onClick={() =>
                    lay(createLevelExtending(id, library, say('workshop.overTitle', { title }), unused(`my-${id}`)))
                  }
                />
                <Button
                  label={say('workshop.blank', { title })}
                  onClick={() => lay(createBlankLevel(id, library, say('workshop.blankTitle'), unused('my-level')))}
                />
                <Button
                  label={say('workshop.copy', { title })}
                  onClick={() => lay(copyLevel(id, library, unused(`my-${id}`), say('workshop.copyTitle', { title })))}
                />
              </p>
            </li>
          ))}
        </ul>
        <p class="caption">{say('workshop.newNote')}</p>
      </section>
      <ImportLevel onLevel={lay} />
      {own.length === 0 && shelf}
    </div>
  )
}

/** An unused storage key; it never changes afterwards. */
export function unusedOwnLevelKey(id: string, own: readonly WorkshopOwnLevel[]): string {
  return `own-${unusedIdFromTitle(
    id,
    own.map(({ key }) => key.replace(/^own-/, '')),
  )}`
}

interface OwnShelfProps {
  own: readonly WorkshopOwnLevel[]
  onOpen: (level: WorkshopOwnLevel) => void
  /** Makes a copy under a title. */
  onCopy: (level: WorkshopOwnLevel, title: string) => void
  onRemove: (key: string) => void
}

/** The levels saved on this machine. */
function OwnLevels({ own, onOpen, onCopy, onRemove }: OwnShelfProps) {
  const [asked, setAsked] = useState<string | null>(null)
  const shared = duplicateLevelTitles(own.map(({ title }) => title))
  return (
    <section>
      <h2>{say('workshop.own')}</h2>
      {own.length === 0 && <p>{say('workshop.noOwn')}</p>}
      <ul class="shelf-list">
        {own.map((level) => {
          const { key, faults, cameBy } = level
          const title = shared.has(level.title)
            ? say('title.namesake', { title: level.title, name: ownLevelNameFromStorageKey(key) })
            : level.title
          return (
            <li key={key}>
              <p>
                <b>{title}</b> {cameBy && <span class="caption">{say(`title.cameBy.${cameBy}`)}</span>}{' '}
                {faults.length > 0 && <span class="bad">{say('workshop.faulty', { count: faults.length })}</span>}
              </p>
              <p class="shelf-acts">
                <Button
                  kind="primary"
                  label={say('workshop.open')}
                  aria-label={say('workshop.openThis', { title })}
                  onClick={() => onOpen(level)}
                />
                <Button
                  label={say('workshop.copyIt')}
                  aria-label={say('workshop.copy', { title })}
                  onClick={() => onCopy(level, say('workshop.copyTitle', { title: level.title }))}
                />
                <Button
                  kind={asked === key ? 'seal' : 'quiet'}
                  label={say(asked === key ? 'workshop.removeIt' : 'workshop.removeAsk')}
                  aria-label={say(asked === key ? 'workshop.removeForGood' : 'workshop.remove', { title })}
                  onClick={() => (asked === key ? onRemove(key) : setAsked(key))}
                />
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Imports a level: a chosen or dropped file or zip, or a pasted link. */
function ImportLevel({ onLevel }: { onLevel: (files: LevelFileContentByName, cameBy: 'link' | 'file') => void }) {
  const [link, setLink] = useState('')
  const [trouble, setTrouble] = useState('')
  const take = (unpacked: LevelImportResult, cameBy: 'link' | 'file') => {
    if ('files' in unpacked) onLevel(unpacked.files, cameBy)
    else setTrouble(say(`workshop.trouble.${unpacked.trouble}`))
  }
  const takeFile = async (file: File | undefined) => {
    if (!file) return
    if (file.size > levelImportSizeLimits.packedBytes) setTrouble(say('workshop.trouble.tooLarge'))
    else take(levelFromFile(file.name, new Uint8Array(await file.arrayBuffer())), 'file')
  }
  useEffect(() => {
    const allow = (input: DragEvent) => input.preventDefault()
    const drop = (input: DragEvent) => {
      input.preventDefault()
      void takeFile(input.dataTransfer?.files[0])
    }
    document.addEventListener('dragover', allow)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', allow)
      document.removeEventListener('drop', drop)
    }
  }, [])
  return (
    <section>
      <h2>{say('workshop.bringIn')}</h2>
      <p class="caption">{say('workshop.bringInNote')}</p>
      <div class="bench-form">
        <label>
          {say('workshop.file')}
          <input
            type="file"
            accept=".json,.zip,application/json,application/zip"
            onChange={({ currentTarget }) => void takeFile(currentTarget.files?.[0])}
          />
        </label>
      </div>
      <form
        class="bench-form"
        onSubmit={(input) => {
          input.preventDefault()
          take(levelFromLink(link), 'link')
        }}
      >
        <label>
          {say('workshop.link')}
          <input value={link} onInput={(input) => setLink(input.currentTarget.value)} />
        </label>
        <Button type="submit" label={say('workshop.openLink')} />
      </form>
      <p role="alert" class="bad">
        {trouble}
      </p>
    </section>
  )
}
