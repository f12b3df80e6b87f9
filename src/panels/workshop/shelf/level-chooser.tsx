import { useEffect, useState } from 'preact/hooks'
import { say } from '../../app/translator'
import { Button } from '../../parts/button'
import type { EditorSession } from '../editor-session'
import type { LevelFiles } from '../level-set.view'
import type { OwnLevel } from '../services'
import { ImportLevel } from './import-level'
import {
  blankLevel,
  copyableLevels,
  copyLevel,
  levelExtending,
  levelIdOf,
  renameLevel,
  unusedLevelId,
} from './new-level.view'
import { OwnLevels } from './own-levels'

/** The levels to open: a new one, a copy, or an own one. */
export function LevelChooser({ bench, onPick }: { bench: EditorSession; onPick: () => void }) {
  const { library, outside } = bench
  const [own, setOwn] = useState<readonly OwnLevel[]>([])
  const list = async () => setOwn(await outside.ownLevels())
  useEffect(() => void list(), [])
  const taken = [...own.map(({ files }) => levelIdOf(files)), ...Object.keys(library)]
  const unused = (id: string) => unusedLevelId(id, taken)
  const lay = (files: LevelFiles, cameBy?: OwnLevel['cameBy']) => {
    bench.open({ key: unusedStorageKey(levelIdOf(files), own), files, ...(cameBy && { cameBy }) })
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
                    lay(levelExtending(id, library, say('workshop.overTitle', { title }), unused(`my-${id}`)))
                  }
                />
                <Button
                  label={say('workshop.blank', { title })}
                  onClick={() => lay(blankLevel(id, library, say('workshop.blankTitle'), unused('my-level')))}
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
export function unusedStorageKey(id: string, own: readonly OwnLevel[]): string {
  return `own-${unusedLevelId(
    id,
    own.map(({ key }) => key.replace(/^own-/, '')),
  )}`
}
