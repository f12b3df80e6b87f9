import { showMap } from '../app/stage-view'
import { gameState, openLevel } from '../game'
import { Newspaper } from '../news/newspaper'
import { paperKey } from '../news/papers.view'
import { DilemmaPaper } from './dilemma-paper'
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
