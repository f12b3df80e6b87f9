import { useEffect, useRef, useState } from 'preact/hooks'
import { say } from '../app/translator'
import { currentLevelSignal, gameStateSignal, openPanel, openPanelSignal } from '../game'
import { panelsOfOpenLevelSignal } from '../index'
import { Button } from '../parts/button'
import {
  nextTutorialStep,
  panelIdByTutorialStep,
  type TutorialStep,
  tutorialStepsWithoutAction,
  tutorialTextFacts,
} from './guide.view'

/** The guide through the first minutes, one step at a time; it blocks nothing and can be skipped. */
export function TutorialGuideCard({ onSkip }: { onSkip: () => void }) {
  const [done, setDone] = useState<ReadonlySet<TutorialStep>>(new Set())
  // A step whose panel is open counts as seen.
  const open = openPanelSignal.value?.id
  useEffect(() => {
    const taken = stepsOfPanel(open)
    if (taken.length > 0) setDone((before) => new Set([...before, ...taken]))
  }, [open])
  const { week } = gameStateSignal.value
  const step = nextTutorialStep(gameStateSignal.value, currentLevelSignal.value.scenario, done)
  const shown = useRef({ week, step })
  useEffect(() => {
    const before = shown.current
    shown.current = { week, step }
    if (week <= before.week) return
    // Once time has run, the step about time and the purely informing ones count as read.
    const read = before.step !== null && tutorialStepsWithoutAction.has(before.step) ? [before.step] : []
    setDone((known) => new Set([...known, 'time', ...read]))
  }, [week, step])
  if (!step) return null
  const panel = panelsOfOpenLevelSignal.value.find(
    ({ id }) => id === panelIdByTutorialStep[step] && id !== openPanelSignal.value?.id,
  )
  return (
    <aside class="guide" data-lies-on-map aria-label={say('guide.name')}>
      <p aria-live="polite">
        {say(`guide.${step}`, tutorialTextFacts(gameStateSignal.value, currentLevelSignal.value.scenario))}
      </p>
      <p class="row">
        {panel && (
          <Button
            kind="primary"
            label={say('advisers.show', { panel: say(panel.titleKey) })}
            onClick={() => openPanel(panel.id)}
          />
        )}
        <Button label={say('guide.next')} onClick={() => setDone(new Set([...done, step]))} />
        <Button kind="quiet" label={say('guide.skip')} onClick={onSkip} />
      </p>
    </aside>
  )
}

/** The steps that are taken in a panel. */
function stepsOfPanel(panel: string | undefined): TutorialStep[] {
  return (Object.keys(panelIdByTutorialStep) as TutorialStep[]).filter(
    (step) => panel !== undefined && panelIdByTutorialStep[step] === panel,
  )
}
