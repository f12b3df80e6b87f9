import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { say } from '../app/translator'
import { closePanel, isPanelWideSignal, rememberPanelOpener } from '../game'
import { Button } from './button'
import { Icon } from './icon'

interface PanelProps {
  title: string
  icon: string
  /** One line under the title. */
  note?: string | undefined
  children: ComponentChildren
}

/** A panel of the desk: a scrolling region with a heading; Escape closes it and focus is restored. */
export function Panel({ title, icon, note, children }: PanelProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const titleId = useId()
  useEffect(() => {
    rememberPanelOpener()
    heading.current?.focus()
  }, [])
  const leave = (input: KeyboardEvent) => {
    if (input.key !== 'Escape' || input.defaultPrevented) return
    input.preventDefault()
    closePanel()
  }
  return (
    <section class="panel" aria-labelledby={titleId} onKeyDown={leave}>
      <header class="panel-head">
        <Icon name={icon} size={24} />
        <h2 id={titleId} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Button
          kind={`quiet widen ${isPanelWideSignal.value ? 'widened' : ''}`}
          icon="arrow-right"
          label={say(isPanelWideSignal.value ? 'shell.narrower' : 'shell.wider')}
          aria-label={say(isPanelWideSignal.value ? 'shell.narrow' : 'shell.widen', { panel: title })}
          onClick={() => {
            isPanelWideSignal.value = !isPanelWideSignal.value
          }}
        />
        <Button
          kind="quiet square"
          icon="close"
          aria-label={say('shell.closePanel', { panel: title })}
          onClick={closePanel}
        />
        {note && <p>{note}</p>}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: no fieldset, as this is the page's text */}
      <div class="panel-body" tabIndex={0} role="group" aria-label={title}>
        {children}
      </div>
    </section>
  )
}
