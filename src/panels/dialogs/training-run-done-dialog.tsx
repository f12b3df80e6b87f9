import { formatNumber, formatPoints } from '../../text/format'
import { say } from '../app/translator'
import { currentLevelSignal, gameStateSignal, openPanel } from '../game'
import { Button } from '../parts/button'
import { ModalDialog } from '../parts/dialog'
import { MeterBar } from '../parts/figures/meter'
import { Icon } from '../parts/icon'
import { trainingRunDisplayName } from '../training/training-panel'
import { trainingRunDoneView } from './review.view'

/** A run has ended with the best model so far: its effect on the dial, and that the machines are free. */
export function TrainingRunDoneDialog({ run, onClose }: { run: string; onClose: () => void }) {
  const { before, now, dial, dialLine, isChosen, weeksLeft } = trainingRunDoneView(
    gameStateSignal.value,
    run,
    currentLevelSignal.value.scenario,
  )
  const text = formatPoints(dial.points)
  return (
    <ModalDialog title={say('runDone.title', { run: trainingRunDisplayName(run) })} kind="run-done" onClose={onClose}>
      <p class="read">{say('runDone.from', { before: formatNumber(before.value), now: formatNumber(now.value) })}</p>
      <section class="dial-card capability">
        <h3>
          <Icon name="capability" size={24} /> {say('dial.capability')}{' '}
          {isChosen && <small>{say('review.chosen')}</small>}
        </h3>
        <p class="num">{text}</p>
        <MeterBar
          share={dial.points / 100}
          label={say('dial.capability')}
          text={text}
          pattern="capability"
          tick={isChosen ? dialLine / 100 : now.points / 100}
        />
        <p class="caption">
          {say('runDone.average')} {isChosen && say('runDone.mustReach', { line: formatPoints(dialLine) })}
        </p>
        <p>{say('runDone.week', { now: formatPoints(now.points), before: formatPoints(before.points) })}</p>
      </section>
      <p>{say('runDone.free', { weeks: weeksLeft })}</p>
      <footer class="paper-foot">
        <Button kind="primary" label={say('shell.continue')} onClick={onClose} />
        <Button
          label={say('advisers.show', { panel: say('works.training.title') })}
          onClick={() => {
            onClose()
            openPanel('training')
          }}
        />
      </footer>
    </ModalDialog>
  )
}
