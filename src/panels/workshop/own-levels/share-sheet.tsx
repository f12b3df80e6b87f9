import { useMemo, useState } from 'preact/hooks'
import { formatCount } from '../../../text/format'
import { say } from '../../app/translator'
import { Button } from '../../parts/button'
import type { LevelEditorSession } from '../editor-session'
import { levelToOneFile, levelToUrlFragment, levelToZip, longLinkWarningCharacters } from './level-package.view'
import { levelIdOf } from './new-level.view'

/** Exports the level: as one file, as a zip with its texts, or as a link that contains it. */
export function ExportLevelSection({ bench }: { bench: LevelEditorSession }) {
  const { outside } = bench
  const [told, setTold] = useState('')
  const files = bench.files.value
  const link = useMemo(() => outside.pageAddress + levelToUrlFragment(files), [files])
  const name = levelIdOf(files) || 'level'
  const faults = bench.diagnostics.value?.length ?? 0
  const copy = async () => setTold(say((await outside.copyText(link)) ? 'workshop.copied' : 'workshop.notCopied'))
  return (
    <div class="stack">
      {faults > 0 && <p class="bad">{say('workshop.shareFaulty', { count: faults })}</p>}
      <p class="shelf-acts">
        <Button
          icon="download"
          label={say('workshop.asFile')}
          onClick={() => outside.downloadText(`${name}.json`, levelToOneFile(files))}
        />
        <Button
          icon="download"
          label={say('workshop.asZip')}
          onClick={() => outside.downloadZip(`${name}.zip`, levelToZip(files, name))}
        />
      </p>
      <p class="caption">{say('workshop.asFileNote')}</p>
      <div class="bench-form share-link">
        <label>
          {say('workshop.asLink')}
          <input readOnly value={link} onFocus={(input) => input.currentTarget.select()} />
        </label>
        <Button icon="copy" label={say('workshop.copyLink')} onClick={() => void copy()} />
      </div>
      <p class="caption">
        {say('workshop.linkNote', { letters: formatCount(link.length) })}{' '}
        {link.length > longLinkWarningCharacters && say('workshop.linkLong')}
      </p>
      <p role="status">{told}</p>
    </div>
  )
}
