import { useState } from 'preact/hooks'
import { number } from '../../../text/format'
import { levelNote } from '../../../view/level-note'
import { say } from '../../app/translator'
import { openLevel } from '../../game'
import { PaperDialog } from '../dialog'

/** 'Says who?': opens the source or assumption of a level's number, by its dotted path; `what` is its name in words. */
export function SourceButton({ path, what }: { path: string; what: string }) {
  const [isOpen, setOpen] = useState(false)
  const note = levelNote(openLevel.value, path)
  if (!note) return null
  return (
    <>
      <button
        type="button"
        class="link ask"
        aria-label={say('shell.saysWhoThis', { what })}
        onClick={() => setOpen(true)}
      >
        {say('shell.saysWho')}
      </button>
      {isOpen && (
        <PaperDialog title={say('shell.saysWho')} onClose={() => setOpen(false)}>
          <dl class="note">
            <dt>{what}</dt>
            <dd>
              {number(note.value)} {note.unit}
              {note.contested && <strong class="contested"> {say('shell.contested')}</strong>}
            </dd>
            {note.low !== null && note.high !== null && (
              <dd>{say('shell.range', { low: number(note.low), high: number(note.high) })}</dd>
            )}
            <dt>{say(note.isAssumption ? 'shell.assumption' : 'shell.source')}</dt>
            <dd>{note.words}</dd>
            {note.publication && <dd>{note.publication}</dd>}
            {note.url && (
              <dd>
                <a href={note.url} rel="noreferrer" target="_blank">
                  {note.url}
                </a>
              </dd>
            )}
          </dl>
          <p class="caption">{say('shell.asOf', { date: note.asOf })}</p>
        </PaperDialog>
      )}
    </>
  )
}
