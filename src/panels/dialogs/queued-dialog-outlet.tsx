import { showMapOnStage } from '../app/stage-view'
import { say, translatedLevelText } from '../app/translator'
import { currentLevelSignal, gameStateSignal } from '../game'
import { DilemmaChoiceList } from '../news/choice-list'
import { FrontPageIllustration } from '../news/front-page-illustration'
import { illustrationForEventOrRule } from '../news/illustrations.view'
import { NewspaperFrontPage, NewsSourceLine } from '../news/newspaper'
import { queuedDialogKey } from '../news/papers.view'
import { ModalDialog } from '../parts/dialog'
import { BoardReviewDialog } from './board-review-dialog'
import { declineOptionalDialog, dismissQueuedDialog, topQueuedDialogSignal } from './dialog-queue'
import { ForecastQuestionDialog } from './forecast-questions-dialog'
import { TrainingRunDoneDialog } from './training-run-done-dialog'

/** The paper on top of the desk; the next one follows when it is closed. */
export function QueuedDialogOutlet() {
  const paper = topQueuedDialogSignal.value
  if (!paper || paper.kind === 'ending') return null
  const close = () => dismissQueuedDialog(paper)
  const key = queuedDialogKey(paper)
  if (paper.kind === 'run') return <TrainingRunDoneDialog key={key} run={paper.run} onClose={close} />
  if (paper.kind === 'review') return <BoardReviewDialog key={key} week={paper.week} onClose={close} />
  if (paper.kind === 'forecast')
    return (
      <ForecastQuestionDialog
        key={key}
        forecast={paper.forecast}
        onClose={close}
        onDecline={() => declineOptionalDialog(paper)}
      />
    )
  if (paper.kind === 'front')
    return (
      <NewspaperFrontPage
        key={key}
        {...paper}
        isAsked={false}
        onClose={() => {
          close()
          if (paper.about === 'rule' && paper.isInForce) showMapOnStage()
        }}
      />
    )
  const isHeadline = currentLevelSignal.value.scenario.events[paper.event]?.headline === true
  return isHeadline ? (
    <NewspaperFrontPage
      key={key}
      about="event"
      id={paper.event}
      isInForce={false}
      serial={gameStateSignal.value.news.next}
      isAsked
      onClose={close}
    />
  ) : (
    <DilemmaPaper key={key} event={paper.event} onClose={close} />
  )
}

/** A dilemma: its illustration if it is a headline, its story, and its answers with their effects. */
function DilemmaPaper({ event, onClose }: { event: string; onClose: () => void }) {
  const { scenario } = currentLevelSignal.value
  const picture = illustrationForEventOrRule(
    gameStateSignal.value,
    { about: 'event', id: event, isInForce: false },
    scenario,
  )
  return (
    <ModalDialog
      title={translatedLevelText(`event.${event}.title`)}
      kind="small dilemma"
      closeLabel={say('dilemma.later')}
      onClose={onClose}
    >
      {scenario.events[event]?.headline === true && <FrontPageIllustration {...picture} />}
      <p class="read">{translatedLevelText(`event.${event}.story`)}</p>
      <NewsSourceLine event={event} />
      <DilemmaChoiceList event={event} onDone={onClose} />
    </ModalDialog>
  )
}
