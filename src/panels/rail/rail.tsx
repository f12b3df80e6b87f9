import type { ComponentProps } from 'preact'
import { useState } from 'preact/hooks'
import { say, sayDynamic } from '../app/translator'
import { closePanel, openPanel, openPanelSignal } from '../game'
import { panelsOfOpenLevelSignal } from '../index'
import type { PanelEntry } from '../panel-entry'
import { Button } from '../parts/button'
import { ModalDialog } from '../parts/dialog'
import { Icon } from '../parts/icon'
import { panelShortcutKey } from './rail-panels'

type Group = PanelEntry['group']
const groups: readonly { id: Group; icon: string }[] = [
  { id: 'hall', icon: 'rack' },
  { id: 'market', icon: 'buy' },
  { id: 'company', icon: 'people' },
  { id: 'world', icon: 'map' },
  { id: 'papers', icon: 'news' },
]

/** The rail of the daily panels and the list of all; in the first weeks the list says that it is not needed yet. */
export function PanelNavigationRail({ shown, isWhole }: { shown: readonly PanelEntry[]; isWhole: boolean }) {
  const [isListOpen, setListOpen] = useState(false)
  return (
    <nav class="rail" aria-label={say('rail.name')}>
      {shown.map(({ id, icon, titleKey }) => {
        const isOpen = openPanelSignal.value?.id === id
        return (
          <RailButton
            key={id}
            icon={icon}
            title={say(titleKey)}
            word={sayDynamic(`rail.short.${id}`)}
            aria-expanded={isOpen}
            aria-keyshortcuts={panelShortcutKey(id)}
            onClick={() => (isOpen ? closePanel() : openPanel(id))}
          />
        )
      })}
      <RailButton
        icon="plus"
        title={say('rail.all')}
        word={say('rail.short.all')}
        aria-haspopup="dialog"
        onClick={() => setListOpen(true)}
      />
      {isListOpen && (
        <ModalDialog title={say('rail.all')} kind="small panel-list" onClose={() => setListOpen(false)}>
          {!isWhole && <p class="rail-early">{say('rail.early')}</p>}
          <PanelList entries={panelsOfOpenLevelSignal.value} onPick={() => setListOpen(false)} />
        </ModalDialog>
      )}
    </nav>
  )
}

interface RailButtonProps extends ComponentProps<'button'> {
  icon: string
  title: string
  /** The part of the title that stands under the icon. */
  word: string
}

/** A button of the rail: on a wide screen its word stands under the icon, else its title appears beside it. */
function RailButton({ icon, title, word, ...rest }: RailButtonProps) {
  return (
    <button type="button" class="rail-button" aria-label={title} {...rest}>
      <Icon name={icon} size={20} />
      <span class="rail-word" aria-hidden="true">
        {word}
      </span>
      <span class="rail-title" aria-hidden="true">
        {title}
      </span>
    </button>
  )
}

/** The rail on a phone: five tabs; each opens the list of its panels. */
export function PhoneTabs({ shown }: { shown: readonly PanelEntry[] }) {
  const [open, setOpen] = useState<Group | null>(null)
  const entries = shown.filter(({ group }) => group === open)
  const now = shown.find(({ id }) => id === openPanelSignal.value?.id)?.group
  return (
    <nav class="tabs" aria-label={say('rail.name')}>
      {groups.map(({ id, icon }) => (
        <button key={id} type="button" aria-current={now === id} aria-haspopup="dialog" onClick={() => setOpen(id)}>
          <Icon name={icon} size={24} />
          {say(`group.${id}`)}
        </button>
      ))}
      {open && (
        <ModalDialog title={say(`group.${open}`)} onClose={() => setOpen(null)}>
          <PanelList entries={entries} onPick={() => setOpen(null)} />
        </ModalDialog>
      )}
    </nav>
  )
}

/** Panels by name, group after group. */
function PanelList({ entries, onPick }: { entries: readonly PanelEntry[]; onPick: () => void }) {
  const pick = (id: string) => {
    onPick()
    openPanel(id)
  }
  const shown = groups.filter(({ id }) => entries.some(({ group }) => group === id))
  return (
    <div class="panel-groups">
      {shown.map(({ id: group }) => (
        <section key={group} aria-label={say(`group.${group}`)}>
          {shown.length > 1 && <h3>{say(`group.${group}`)}</h3>}
          <ul>
            {entries
              .filter((entry) => entry.group === group)
              .map(({ id, icon, titleKey }) => (
                <li key={id}>
                  <Button
                    kind="quiet wide"
                    icon={icon}
                    size={20}
                    label={say(titleKey)}
                    data-panel={id}
                    onClick={() => pick(id)}
                  />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
