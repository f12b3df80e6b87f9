import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { ModalDialog } from '../dialog'

interface AskButtonProps {
  label: string
  /** The accessible name, which says what is asked about. */
  name: string
  title: string
  /** Called only while open: a closed answer is not rendered each week. */
  children: () => ComponentChildren
}

/** A question beside a figure; a press opens its answer on a paper. */
export function ExplanationDialogButton({ label, name, title, children }: AskButtonProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" class="link ask" aria-label={name} onClick={() => setOpen(true)}>
        {label}
      </button>
      {isOpen && (
        <ModalDialog title={title} onClose={() => setOpen(false)}>
          {children()}
        </ModalDialog>
      )}
    </>
  )
}
