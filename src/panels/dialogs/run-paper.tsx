import { number, points } from '../../text/format'
import { say } from '../app/translator'
import { gameState, openLevel, openPanel } from '../game'
import { Button } from '../parts/button'
import { PaperDialog } from '../parts/dialog'
import { MeterBar } from '../parts/figures/meter'
import { Icon } from '../parts/icon'
import { runName } from '../training/training-panel'
import { runDoneView } from './review.view'

/** A run has ended with the best model so far: its effect on the dial, and that the machines are free. */
export function RunDonePaper({ run, onClose }: { run: string; onClose: () => void }) {
  const { before, now, dialLine, isChosen, weeksLeft } = runDoneView(gameState.value, run, openLevel.value.scenario)
  const text = points(now.points)
  return (
    <PaperDialog title={say('runDone.title', { run: runName(run) })} kind="run-done" onClose={onClose}>
      <p class="read">{say('runDone.from', { before: number(before.value), now: number(now.value) })}</p>
      <section class="dial-card capability">
        <h3>
          <Icon name="capability" size={24} /> {say('dial.capability')}{' '}
          {isChosen && <small>{say('review.chosen')}</small>}
        </h3>
        <p class="num">{text}</p>
        <MeterBar
          share={now.points / 100}
          label={say('dial.capability')}
          text={text}
          pattern="capability"
          tick={isChosen ? dialLine / 100 : before.points / 100}
        />
        <p class="caption">
          {isChosen
            ? say(now.points >= dialLine ? 'runDone.overLine' : 'runDone.underLine', { line: points(dialLine) })
            : say('runDone.was', { points: points(before.points) })}
        </p>
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
    </PaperDialog>
  )
}
