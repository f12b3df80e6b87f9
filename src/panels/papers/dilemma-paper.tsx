import { levelText, say } from '../../text/say'
import { Dialog } from '../parts/dialog'
import { ChoiceList } from './choice-list'
import { SourceLine } from './newspaper'

/** A question in the company: its story, its answers with what they do, and the last day to answer. */
export function DilemmaPaper({ event, onClose }: { event: string; onClose: () => void }) {
  return (
    <Dialog title={levelText(`event.${event}.title`)} kind="small dilemma" onClose={onClose}>
      <p class="read">{levelText(`event.${event}.story`)}</p>
      <SourceLine event={event} />
      <ChoiceList event={event} onDone={onClose} />
      <footer>
        <button type="button" class="btn" onClick={onClose}>
          {say('dilemma.later')}
        </button>
      </footer>
    </Dialog>
  )
}
