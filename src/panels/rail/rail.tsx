import { useState } from 'preact/hooks'
import { say } from '../app/translator'
import { closePanel, openPanel, openPanelState } from '../game'
import { panels } from '../index'
import type { PanelEntry } from '../panel-entry'
import { PaperDialog } from '../parts/dialog'
import { Icon } from '../parts/icon'
import { PanelList } from './panel-list'
import { shortcutOf } from './rail-panels'

/** The rail of the daily panels and the list of all; in the first weeks the list says that it is not needed yet. */
export function PanelRail({ shown, isWhole }: { shown: readonly PanelEntry[]; isWhole: boolean }) {
  const [isListOpen, setListOpen] = useState(false)
  return (
    <nav class="rail" aria-label={say('rail.name')}>
      {shown.map((entry) => (
        <RailButton key={entry.id} entry={entry} />
      ))}
      <button
        type="button"
        class="rail-button"
        aria-label={say('rail.all')}
        aria-haspopup="dialog"
        onClick={() => setListOpen(true)}
      >
        <Icon name="plus" size={22} />
        <span class="rail-word" aria-hidden="true">
          {say('rail.all')}
        </span>
      </button>
      {isListOpen && (
        <PaperDialog title={say('rail.all')} kind="small panel-list" onClose={() => setListOpen(false)}>
          {!isWhole && <p class="rail-early">{say('rail.early')}</p>}
          <PanelList entries={panels.value} onPick={() => setListOpen(false)} />
        </PaperDialog>
      )}
    </nav>
  )
}

function RailButton({ entry }: { entry: PanelEntry }) {
  const { id, icon, titleKey } = entry
  const isOpen = openPanelState.value?.id === id
  const title = say(titleKey)
  return (
    <button
      type="button"
      class="rail-button"
      aria-label={title}
      aria-expanded={isOpen}
      aria-keyshortcuts={shortcutOf(id)}
      onClick={() => (isOpen ? closePanel() : openPanel(id))}
    >
      <Icon name={icon} size={22} />
      <span class="rail-word" aria-hidden="true">
        {title}
      </span>
    </button>
  )
}
