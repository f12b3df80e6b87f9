import { useMemo, useState } from 'preact/hooks'
import { count } from '../../../text/format'
import { say } from '../../app/translator'
import { Icon } from '../../parts/icon'
import type { EditorSession } from '../editor-session'
import type { WorkshopServices } from '../services'
import { levelToFragment, levelToOneFile, levelToZip, longLinkCharacters } from './level-package.view'
import { levelIdOf } from './new-level.view'

/** Exports the level: as one file, as a zip with its texts, or as a link that contains it. */
export function ShareSheet({ bench, outside }: { bench: EditorSession; outside: WorkshopServices }) {
  const [told, setTold] = useState('')
  const files = bench.files.value
  const link = useMemo(() => outside.pageAddress + levelToFragment(files), [files])
  const name = levelIdOf(files) || 'level'
  const faults = bench.diagnostics.value?.length ?? 0
  const copy = async () => setTold(say((await outside.copyText(link)) ? 'workshop.copied' : 'workshop.notCopied'))
  return (
    <div class="stack">
      {faults > 0 && <p class="bad">{say('workshop.shareFaulty', { count: faults })}</p>}
      <p class="shelf-acts">
        <button type="button" class="btn" onClick={() => outside.downloadText(`${name}.json`, levelToOneFile(files))}>
          <Icon name="download" size={18} /> {say('workshop.asFile')}
        </button>
        <button type="button" class="btn" onClick={() => outside.downloadZip(`${name}.zip`, levelToZip(files, name))}>
          <Icon name="download" size={18} /> {say('workshop.asZip')}
        </button>
      </p>
      <p class="caption">{say('workshop.asFileNote')}</p>
      <div class="bench-form share-link">
        <label>
          {say('workshop.asLink')}
          <input readOnly value={link} onFocus={(input) => input.currentTarget.select()} />
        </label>
        <button type="button" class="btn" onClick={() => void copy()}>
          <Icon name="copy" size={18} /> {say('workshop.copyLink')}
        </button>
      </div>
      <p class="caption">
        {say('workshop.linkNote', { letters: count(link.length) })}{' '}
        {link.length > longLinkCharacters && say('workshop.linkLong')}
      </p>
      <p role="status">{told}</p>
    </div>
  )
}
