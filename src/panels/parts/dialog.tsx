import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { holdTime } from '../app/hold'
import { say } from '../app/translator'
import { useUnheard } from '../app/unheard'
import { Icon } from './icon'

interface DialogProps {
  title: string
  /** Extra classes: 'small' for a slip, 'page' for a whole sheet. */
  kind?: string
  /** Without it the dialog can only be left by deciding. */
  onClose?: (() => void) | undefined
  /** What the cross does, where that is more than to close. */
  closeLabel?: string | undefined
  children: ComponentChildren
}

/** A paper over the desk. Time stands under it; Escape and the cross close it; focus returns to where it was. */
export function Dialog({ title, kind = 'small', onClose, closeLabel, children }: DialogProps) {
  const paper = useRef<HTMLDialogElement>(null)
  const [titleId, unheardId] = [useId(), useId()]
  const unheard = useUnheard()
  useEffect(() => {
    const before = document.activeElement
    const release = holdTime()
    const own = paper.current
    own?.showModal()
    return () => {
      release()
      // A decision may have taken the button away that was pressed for it: then the paper below is where one was.
      const below = [...document.querySelectorAll('dialog[open]')].findLast((paper) => paper !== own)
      const back = before?.isConnected ? before : (below ?? document).querySelector(below ? 'h2' : '.panel h2')
      if (back instanceof HTMLElement) back.focus()
    }
  }, [])
  const cancel = (input: Event) => {
    input.preventDefault()
    onClose?.()
  }
  return (
    <dialog
      ref={paper}
      class={`dialog ${kind}`}
      aria-labelledby={titleId}
      aria-describedby={unheard ? unheardId : undefined}
      onCancel={cancel}
      onClose={() => (onClose ? onClose() : paper.current?.showModal())}
      onKeyDown={(input) => input.stopPropagation()}
    >
      <div class="dialog-head">
        <h2 id={titleId} tabIndex={-1}>
          {title}
        </h2>
        {onClose && (
          <button
            type="button"
            class="btn quiet square"
            aria-label={closeLabel ? undefined : say('shell.close')}
            title={closeLabel}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      {unheard && (
        <p class="visually-hidden" id={unheardId}>
          {unheard}
        </p>
      )}
      {children}
    </dialog>
  )
}
