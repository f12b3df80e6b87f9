import { formatNumber } from '../../../text/format'
import { sourcedFigureViewAt } from '../../../view/level-note'
import { say } from '../../app/translator'
import { currentLevelSignal } from '../../game'
import { ExplanationDialogButton } from './ask-button'

/** 'Says who?': opens the source or assumption of a level's number, by its dotted path; `what` is its name in words. */
export function FigureSourceButton({ path, what }: { path: string; what: string }) {
  const note = sourcedFigureViewAt(currentLevelSignal.value, path)
  if (!note) return null
  return (
    <ExplanationDialogButton
      label={say('shell.saysWho')}
      name={say('shell.saysWhoThis', { what })}
      title={say('shell.saysWho')}
    >
      {() => (
        <>
          <dl class="note">
            <dt>{what}</dt>
            <dd>
              {formatNumber(note.value)} {note.unit}
              {note.contested && <strong class="contested"> {say('shell.contested')}</strong>}
            </dd>
            {note.low !== null && note.high !== null && (
              <dd>{say('shell.range', { low: formatNumber(note.low), high: formatNumber(note.high) })}</dd>
            )}
            <dt>{say(`shell.${note.origin}`)}</dt>
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
        </>
      )}
    </ExplanationDialogButton>
  )
}
