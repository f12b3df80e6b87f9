import { useState } from 'preact/hooks'
import { displayedWeekNumber, type SavedGameRow } from '../../view/title/title-view'
import { formatDateAndTime, say } from '../app/translator'
import { Button } from '../parts/button'

interface SavesListProps {
  saves: readonly SavedGameRow[]
  /** A level's title by its id in the list. */
  titleOf: (level: string) => string
  gamesKept: number
  onLoad: (slot: string) => void
  onRemove: (slot: string) => void
  onImport: (file: File) => void
}

/** The saved games, and the import of a file. */
export function SavedGamesList({ saves, titleOf, gamesKept, onLoad, onRemove, onImport }: SavesListProps) {
  const [asked, setAsked] = useState('')
  const named = saves.map((save) => ({
    save,
    name: say('saves.of', { level: titleOf(save.level), name: saveSlotDisplayName(save.slot) }),
  }))
  return (
    <div class="saves">
      {saves.length === 0 && <p>{say('saves.none')}</p>}
      <p>{say('saves.rule', { count: gamesKept })}</p>
      <ul>
        {named.map(({ save, name }) => (
          <li key={save.slot}>
            <b>{name}</b>
            <span class="caption">
              {say('saves.row', {
                nth: displayedWeekNumber(save),
                weeks: save.weeks,
                seed: save.seed,
                when: whenText(save.savedAt),
              })}
            </span>
            <span class="row">
              <Button
                icon="load"
                label={say('saves.load')}
                aria-label={say('saves.loadThis', { slot: name })}
                onClick={() => onLoad(save.slot)}
              />
              <Button
                icon="cross"
                label={say(asked === save.slot ? 'saves.removeSure' : 'saves.remove')}
                aria-label={say(asked === save.slot ? 'saves.removeThisSure' : 'saves.removeThis', { slot: name })}
                onClick={(input) => {
                  if (asked !== save.slot) return setAsked(save.slot)
                  input.currentTarget.closest('dialog')?.querySelector('h2')?.focus()
                  onRemove(save.slot)
                }}
              />
            </span>
          </li>
        ))}
      </ul>
      <label class="field">
        {say('saves.import')}
        <input
          type="file"
          accept=".json,application/json"
          onChange={(input) => {
            const [file] = input.currentTarget.files ?? []
            if (file) onImport(file)
          }}
        />
        <small>{say('saves.importNote')}</small>
      </label>
    </div>
  )
}

/** The game's own slots have translated names; the others are the player's. */
export function saveSlotDisplayName(slot: string): string {
  const [, seed] = /^auto \S+ (.+)$/.exec(slot) ?? []
  return seed === undefined ? slot : say('saves.auto', { seed })
}

function whenText(savedAt: string): string {
  const when = new Date(savedAt)
  return Number.isNaN(when.getTime()) ? '' : formatDateAndTime(when)
}
