import { levelText, say } from '../app/translator'
import { gameState, openLevel } from '../game'
import { ChoiceList } from '../news/choice-list'
import { FrontPageIllustration } from '../news/front-page-illustration'
import { illustrationForEventOrRule } from '../news/illustrations.view'
import { SourceLine } from '../news/newspaper'
import { PaperDialog } from '../parts/dialog'

/** A dilemma: its illustration if it is a headline, its story, and its answers with their effects. */
export function DilemmaPaper({ event, onClose }: { event: string; onClose: () => void }) {
  const { scenario } = openLevel.value
  const picture = illustrationForEventOrRule(gameState.value, { about: 'event', id: event, isInForce: false }, scenario)
  return (
    <PaperDialog
      title={levelText(`event.${event}.title`)}
      kind="small dilemma"
      closeLabel={say('dilemma.later')}
      onClose={onClose}
    >
      {scenario.events[event]?.headline === true && <FrontPageIllustration {...picture} />}
      <p class="read">{levelText(`event.${event}.story`)}</p>
      <SourceLine event={event} />
      <ChoiceList event={event} onDone={onClose} />
    </PaperDialog>
  )
}
