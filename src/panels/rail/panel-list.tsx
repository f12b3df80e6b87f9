import { say } from '../app/translator'
import { openPanel } from '../game'
import type { PanelEntry } from '../panel-entry'
import { Button } from '../parts/button'

interface PanelListProps {
  entries: readonly PanelEntry[]
  onPick: () => void
}

const groups: readonly PanelEntry['group'][] = ['hall', 'market', 'company', 'world', 'papers']

/** Panels by name, group after group. */
export function PanelList({ entries, onPick }: PanelListProps) {
  const pick = (id: string) => {
    onPick()
    openPanel(id)
  }
  const shown = groups.filter((group) => entries.some((entry) => entry.group === group))
  return (
    <div class="panel-groups">
      {shown.map((group) => (
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
