import { useState } from 'preact/hooks'
import { say } from '../../text/say'
import { Dialog } from '../parts/dialog'
import { Icon } from '../parts/icon'
import type { Bench } from './bench'

/** A button for another language's file of texts. */
export function AddLanguage({ bench }: { bench: Bench }) {
  const [isOpen, setOpen] = useState(false)
  const [code, setCode] = useState('')
  const [isWrong, setWrong] = useState(false)
  const add = (input: Event) => {
    input.preventDefault()
    const file = `text.${code}.json`
    if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(code) || Object.hasOwn(bench.files.value, file)) {
      setWrong(true)
      return
    }
    const english = bench.files.value['text.en.json'] ?? '{}\n'
    bench.writeAll({ ...bench.files.value, [file]: english })
    bench.fileOpen.value = file
    setOpen(false)
  }
  return (
    <>
      <button type="button" class="btn quiet" onClick={() => setOpen(true)}>
        <Icon name="plus" size={18} /> {say('workshop.addLanguage')}
      </button>
      {isOpen && (
        <Dialog title={say('workshop.addLanguage')} onClose={() => setOpen(false)}>
          <form class="bench-form" onSubmit={add}>
            <label>
              {say('workshop.language')}
              <input value={code} onInput={(input) => setCode(input.currentTarget.value.trim())} />
            </label>
            <p class="caption">{say('workshop.languageNote')}</p>
            {isWrong && <p role="alert">{say('workshop.notALanguage')}</p>}
            <button type="submit" class="btn primary">
              {say('workshop.add')}
            </button>
          </form>
        </Dialog>
      )}
    </>
  )
}
