import { useState } from 'preact/hooks'
import { say } from '../app/translator'
import { openPanelState } from '../game'
import type { PanelEntry } from '../panel-entry'
import { PaperDialog } from '../parts/dialog'
import { Icon } from '../parts/icon'
import { PanelList } from './panel-list'

type Group = PanelEntry['group']
const groups: readonly { id: Group; icon: string }[] = [
  { id: 'hall', icon: 'rack' },
  { id: 'market', icon: 'buy' },
  { id: 'company', icon: 'people' },
  { id: 'world', icon: 'map' },
  { id: 'papers', icon: 'news' },
]

/** The rail on a phone: five tabs; each opens the list of its panels. */
export function PhoneTabs({ shown }: { shown: readonly PanelEntry[] }) {
  const [open, setOpen] = useState<Group | null>(null)
  const entries = shown.filter(({ group }) => group === open)
  const now = shown.find(({ id }) => id === openPanelState.value?.id)?.group
  return (
    <nav class="tabs" aria-label={say('rail.name')}>
      {groups.map(({ id, icon }) => (
        <button key={id} type="button" aria-current={now === id} aria-haspopup="dialog" onClick={() => setOpen(id)}>
          <Icon name={icon} size={24} />
          {say(`group.${id}`)}
        </button>
      ))}
      {open && (
        <PaperDialog title={say(`group.${open}`)} onClose={() => setOpen(null)}>
          <PanelList entries={entries} onPick={() => setOpen(null)} />
        </PaperDialog>
      )}
    </nav>
  )
}
