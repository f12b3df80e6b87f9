import { useRef } from 'preact/hooks'

interface TabListProps {
  label: string
  /** `count` is the number of diagnostics; 0 is not shown. */
  tabs: readonly { id: string; label: string; count?: number }[]
  open: string
  /** The id of the tab panel. */
  panelId: string
  onOpen: (id: string) => void
}

/** Tabs: the Tab key reaches the open one, arrows move between them. */
export function TabList({ label, tabs, open, panelId, onOpen }: TabListProps) {
  const list = useRef<HTMLDivElement>(null)
  const step = (input: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1, Home: -tabs.length, End: tabs.length }[input.key]
    if (by === undefined) return
    input.preventDefault()
    const now = tabs.findIndex(({ id }) => id === open)
    const next = Math.abs(by) === 1 ? (now + by + tabs.length) % tabs.length : by < 0 ? 0 : tabs.length - 1
    const tab = tabs[next]
    if (!tab) return
    onOpen(tab.id)
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus()
  }
  return (
    <div role="tablist" class="tab-list" aria-label={label} ref={list} onKeyDown={step}>
      {tabs.map(({ id, label: name, count = 0 }) => (
        <button
          key={id}
          type="button"
          role="tab"
          class="tab"
          aria-selected={id === open}
          aria-controls={panelId}
          tabIndex={id === open ? 0 : -1}
          onClick={() => onOpen(id)}
        >
          {name}
          {count > 0 && <span class="badge">{count}</span>}
        </button>
      ))}
    </div>
  )
}
