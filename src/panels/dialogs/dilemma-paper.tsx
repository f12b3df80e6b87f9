import { levelText, say } from '../app/translator'
import { game, level } from '../game'
import { ChoiceList } from '../news/choice-list'
import { Engraving } from '../news/engraving'
import { pictureOf } from '../news/illustrations.view'
import { SourceLine } from '../news/newspaper'
import { Dialog } from '../parts/dialog'

/** A dilemma: its illustration if it is a headline, its story, and its answers with their effects. */
export function DilemmaPaper({ event, onClose }: { event: string; onClose: () => void }) {
  const { scenario } = level.value
  const picture = pictureOf(game.value, { about: 'event', id: event, isInForce: false }, scenario)
  return (
    <Dialog
      title={levelText(`event.${event}.title`)}
      kind="small dilemma"
      closeLabel={say('dilemma.later')}
      onClose={onClose}
    >
      {scenario.events[event]?.headline === true && <Engraving {...picture} />}
      <p class="read">{levelText(`event.${event}.story`)}</p>
      <SourceLine event={event} />
      <ChoiceList event={event} onDone={onClose} />
    </Dialog>
  )
}
