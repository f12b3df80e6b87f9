import { showMap } from '../app/stage-view'
import { levelText, say } from '../app/translator'
import { gameState, openLevel } from '../game'
import { ChoiceList } from '../news/choice-list'
import { FrontPageIllustration } from '../news/front-page-illustration'
import { illustrationForEventOrRule } from '../news/illustrations.view'
import { Newspaper, SourceLine } from '../news/newspaper'
import { paperKey } from '../news/papers.view'
import { PaperDialog } from '../parts/dialog'
import { ForecastPaper } from './forecast-paper'
import { declineQuestion, dismissPaper, topPaper } from './papers-queue'
import { ReviewPaper } from './review-paper'
import { RunDonePaper } from './run-paper'

/** The paper on top of the desk; the next one follows when it is closed. */
export function PaperStack() {
  const paper = topPaper.value
  if (!paper || paper.kind === 'ending') return null
  const close = () => dismissPaper(paper)
  const key = paperKey(paper)
  if (paper.kind === 'run') return <RunDonePaper key={key} run={paper.run} onClose={close} />
  if (paper.kind === 'review') return <ReviewPaper key={key} week={paper.week} onClose={close} />
  if (paper.kind === 'forecast')
    return (
      <ForecastPaper key={key} forecast={paper.forecast} onClose={close} onDecline={() => declineQuestion(paper)} />
    )
  if (paper.kind === 'front')
    return (
      <Newspaper
        key={key}
        {...paper}
        isAsked={false}
        onClose={() => {
          close()
          if (paper.about === 'rule' && paper.isInForce) showMap()
        }}
      />
    )
  const isHeadline = openLevel.value.scenario.events[paper.event]?.headline === true
  return isHeadline ? (
    <Newspaper
      key={key}
      about="event"
      id={paper.event}
      isInForce={false}
      serial={gameState.value.news.next}
      isAsked
      onClose={close}
    />
  ) : (
    <DilemmaPaper key={key} event={paper.event} onClose={close} />
  )
}

/** A dilemma: its illustration if it is a headline, its story, and its answers with their effects. */
function DilemmaPaper({ event, onClose }: { event: string; onClose: () => void }) {
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
