import { useEffect, useState } from 'preact/hooks'
import { say } from '../../app/translator'
import type { Bench } from '../bench'
import type { LevelFiles } from '../level-set.view'
import type { OwnLevel, WorkshopOutside } from '../services'
import { BringIn } from './bring-in'
import { blankLevel, copyable, copyOf, freeId, idOf, levelOver, renamed } from './new-level.view'
import { OwnShelf } from './own-shelf'

interface LevelShelfProps {
  bench: Bench
  outside: WorkshopOutside
  onPick: () => void
}

/** The levels to open: a new one, a copy, or an own one. */
export function LevelShelf({ bench, outside, onPick }: LevelShelfProps) {
  const [own, setOwn] = useState<readonly OwnLevel[]>([])
  const list = async () => setOwn(await outside.ownLevels())
  useEffect(() => void list(), [])
  const library = bench.library()
  const taken = [...own.map(({ files }) => idOf(files)), ...Object.keys(library)]
  const lay = (files: LevelFiles, cameBy?: OwnLevel['cameBy']) => {
    bench.lay({ key: freeKey(idOf(files), own), files, ...(cameBy && { cameBy }) })
    onPick()
  }
  const shelf = (
    <OwnShelf
      own={own}
      onOpen={(level) => {
        bench.lay(level)
        onPick()
      }}
      onCopy={({ files }, title) => lay(renamed(files, freeId(idOf(files), taken), title))}
      onRemove={(key) => void outside.remove(key).then(list)}
    />
  )
  return (
    <div class="level-shelf">
      {own.length > 0 && shelf}
      <section>
        <h2>{say('workshop.new')}</h2>
        <ul class="shelf-list">
          {copyable(library).map(({ id, title }) => (
            <li key={id}>
              <p>
                <b>{title}</b>
              </p>
              <p class="shelf-acts">
                <button
                  type="button"
                  class="btn primary"
                  onClick={() => {
                    const newTitle = say('workshop.overTitle', { title })
                    lay(levelOver(id, library, newTitle, freeId(`my-${id}`, taken)))
                  }}
                >
                  {say('workshop.layOver', { title })}
                </button>
                <button
                  type="button"
                  class="btn"
                  onClick={() => lay(blankLevel(id, library, say('workshop.blankTitle'), freeId('my-level', taken)))}
                >
                  {say('workshop.blank', { title })}
                </button>
                <button
                  type="button"
                  class="btn"
                  onClick={() =>
                    lay(
                      renamed(copyOf(id, library, id), freeId(`my-${id}`, taken), say('workshop.copyTitle', { title })),
                    )
                  }
                >
                  {say('workshop.copy', { title })}
                </button>
              </p>
            </li>
          ))}
        </ul>
        <p class="caption">{say('workshop.newNote')}</p>
      </section>
      <BringIn onLevel={lay} />
      {own.length === 0 && shelf}
    </div>
  )
}

/** An unused storage key; it never changes afterwards. */
export function freeKey(id: string, own: readonly OwnLevel[]): string {
  return `own-${freeId(
    id,
    own.map(({ key }) => key.replace(/^own-/, '')),
  )}`
}
