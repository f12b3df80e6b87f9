import { say } from '../app/translator'
import { Panel } from '../parts/panel'
import { HelpCard } from './help-card'

/** The help card as a panel. */
export function GlossaryPanel() {
  return (
    <Panel title={say('help.title')} icon="book">
      <HelpCard />
    </Panel>
  )
}
