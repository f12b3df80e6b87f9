import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { stopClockUntilReleased } from '../app/hold-clock'
import { useInterruptedAnnouncement } from '../app/interrupted-announcement'
import { say } from '../app/translator'
import { Button } from './button'

interface DialogProps {
  title: string
  /** Extra classes: 'small' for a slip, 'page' for a whole sheet. */
  kind?: string
  /** Absent where the dialog closes only by a decision. */
  onClose?: (() => void) | undefined
  /** The close button's label, where it does more than close. */
  closeLabel?: string | undefined
  children: ComponentChildren
}

/** A modal paper. The clock stands under it; Escape and the close button close it; focus is restored. */
export function ModalDialog({ title, kind = 'small', onClose, closeLabel, children }: DialogProps) {
  const paper = useRef<HTMLDialogElement>(null)
  const [titleId, unheardId] = [useId(), useId()]
  const unheard = useInterruptedAnnouncement()
  useEffect(() => {
    const before = document.activeElement
    const release = stopClockUntilReleased()
    const own = paper.current
    own?.showModal()
    return () => {
      release()
      // A decision may have removed the button that opened the paper: then the paper below gets the focus.
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
          <Button
            kind="quiet square"
            icon="close"
            aria-label={closeLabel ? undefined : say('shell.close')}
            title={closeLabel}
            onClick={onClose}
          />
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
