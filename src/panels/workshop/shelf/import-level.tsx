import { useEffect, useState } from 'preact/hooks'
import { say } from '../../app/translator'
import { Button } from '../../parts/button'
import type { LevelFiles } from '../level-set.view'
import { type ImportResult, importBounds, levelFromFile, levelFromLink } from './level-package.view'

/** Imports a level: a chosen or dropped file or zip, or a pasted link. */
export function ImportLevel({ onLevel }: { onLevel: (files: LevelFiles, cameBy: 'link' | 'file') => void }) {
  const [link, setLink] = useState('')
  const [trouble, setTrouble] = useState('')
  const take = (unpacked: ImportResult, cameBy: 'link' | 'file') => {
    if ('files' in unpacked) onLevel(unpacked.files, cameBy)
    else setTrouble(say(`workshop.trouble.${unpacked.trouble}`))
  }
  const takeFile = async (file: File | undefined) => {
    if (!file) return
    if (file.size > importBounds.packedBytes) setTrouble(say('workshop.trouble.tooLarge'))
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
