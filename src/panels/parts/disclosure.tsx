import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

interface FoldProps {
  summary: ComponentChildren
  class?: string | undefined
  isOpenAtFirst?: boolean
  /** Called only while open: closed content is not rendered each week. */
  children: () => ComponentChildren
}

/** A disclosure whose content is rendered only while open; Escape folds it before it closes the panel. */
export function Disclosure({ summary, class: name, isOpenAtFirst = false, children }: FoldProps) {
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  return (
    <details class={name} open={isOpen} onToggle={(input) => setOpen(input.currentTarget.open)} onKeyDown={foldAway}>
      <summary>{summary}</summary>
      {isOpen && children()}
    </details>
  )
}

function foldAway(input: KeyboardEvent): void {
  const fold = input.currentTarget
  if (input.key !== 'Escape' || input.defaultPrevented || !(fold instanceof HTMLDetailsElement) || !fold.open) return
  input.preventDefault()
  fold.open = false
  fold.querySelector('summary')?.focus()
}
