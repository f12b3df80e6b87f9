import { useEffect, useRef, useState } from 'preact/hooks'
import { say } from '../app/translator'
import { game, level, openPanel, panelOpen } from '../game'
import { panels } from '../index'
import { type GuideStep, guideFacts, guideStep, informing, panelOfStep } from './guide.view'

/** The guide through the first minutes, one step at a time; it blocks nothing and can be skipped. */
export function Guide({ onSkip }: { onSkip: () => void }) {
  const [done, setDone] = useState<ReadonlySet<GuideStep>>(new Set())
  // A step whose panel is open counts as seen.
  const open = panelOpen.value?.id
  useEffect(() => {
    const taken = stepsOfPanel(open)
    if (taken.length > 0) setDone((before) => new Set([...before, ...taken]))
  }, [open])
  const { week } = game.value
  const step = guideStep(game.value, level.value.scenario, done)
  const shown = useRef({ week, step })
  useEffect(() => {
    const before = shown.current
    shown.current = { week, step }
    if (week <= before.week) return
    // Once time has run, the step about time and the purely informing ones count as read.
    const read = before.step !== null && informing.has(before.step) ? [before.step] : []
    setDone((known) => new Set([...known, 'time', ...read]))
  }, [week, step])
  if (!step) return null
  const panel = panels.value.find(({ id }) => id === panelOfStep[step] && id !== panelOpen.value?.id)
  return (
    <aside class="guide" aria-label={say('guide.name')}>
      <p aria-live="polite">{say(`guide.${step}`, guideFacts(game.value, level.value.scenario))}</p>
      <p class="row">
        {panel && (
          <button type="button" class="btn primary" onClick={() => openPanel(panel.id)}>
            {say('advisers.show', { panel: say(panel.titleKey) })}
          </button>
        )}
        <button type="button" class="btn" onClick={() => setDone(new Set([...done, step]))}>
          {say('guide.next')}
        </button>
        <button type="button" class="btn quiet" onClick={onSkip}>
          {say('guide.skip')}
        </button>
      </p>
    </aside>
  )
}

/** The steps that are taken in a panel. */
function stepsOfPanel(panel: string | undefined): GuideStep[] {
  return (Object.keys(panelOfStep) as GuideStep[]).filter((step) => panel !== undefined && panelOfStep[step] === panel)
}
