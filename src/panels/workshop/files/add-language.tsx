import { useState } from 'preact/hooks'
import { commonLanguageCodes, languageNameWithCode } from '../../../text/languages'
import { say } from '../../app/translator'
import { Button } from '../../parts/button'
import { ModalDialog } from '../../parts/dialog'
import { Select } from '../../parts/inputs/labelled-select'
import type { LevelEditorSession } from '../editor-session'
import { textFileLanguage } from '../level-set.view'

/** Adds a text file for another language. */
export function AddLanguageForm({ bench }: { bench: LevelEditorSession }) {
  const [isOpen, setOpen] = useState(false)
  const add = (code: string) => {
    const file = `text.${code}.json`
    const english = bench.files.value['text.en.json'] ?? '{}\n'
    bench.writeFiles({ ...bench.files.value, [file]: english })
    bench.openFile.value = file
    setOpen(false)
  }
  return (
    <>
      <Button kind="quiet" icon="plus" label={say('workshop.addLanguage')} onClick={() => setOpen(true)} />
      {isOpen && (
        <ModalDialog title={say('workshop.addLanguage')} onClose={() => setOpen(false)}>
          <LanguageForm taken={Object.keys(bench.files.value).map(textFileLanguage)} onAdd={add} />
        </ModalDialog>
      )}
    </>
  )
}

/** A language from a list, or any other by its code. */
function LanguageForm({ taken, onAdd }: { taken: readonly (string | null)[]; onAdd: (code: string) => void }) {
  const [listed, setListed] = useState('')
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const free = commonLanguageCodes
    .filter((each) => !taken.includes(each))
    .map((id) => ({ id, label: languageNameWithCode(id), lang: id }))
  const code = listed === '' ? typed : listed
  const add = (input: Event) => {
    input.preventDefault()
    if (taken.includes(code) || textFileLanguage(`text.${code}.json`) === null) setWrong(true)
    else onAdd(code)
  }
  return (
    <form class="stack" onSubmit={add}>
      <p class="caption">{say('workshop.languageNote')}</p>
      <div class="bench-form">
        <label>
          {say('workshop.language')}
          <Select
            value={listed}
            options={[{ id: '', label: say('workshop.otherLanguage') }, ...free]}
            onChange={(chosen) => {
              setListed(chosen)
              setWrong(false)
            }}
          />
        </label>
        {listed === '' && (
          <label>
            {say('workshop.languageCode')}
            <input
              value={typed}
              onInput={(input) => {
                setTyped(input.currentTarget.value.trim())
                setWrong(false)
              }}
            />
          </label>
        )}
        <Button type="submit" kind="primary" label={say('workshop.add')} />
      </div>
      <p role="alert" class="bad">
        {isWrong && say('workshop.notALanguage')}
      </p>
    </form>
  )
}
