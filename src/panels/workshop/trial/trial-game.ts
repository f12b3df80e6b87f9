import { useEffect, useRef, useState } from 'preact/hooks'
import { displayNameOf, say } from '../../app/translator'
import type { LevelEditorSession } from '../editor-session'
import { areRumoursDisabled } from '../forms/rumour-odds.view'
import type { Level } from '../level-set.view'
import type { TrialGameConnection, TrialGameStart } from '../services'
import { adaptLevelToForceEvent } from './forced-event.view'
import { levelReloadReportText } from './reload-report'

interface TrialGameOptions {
  bench: LevelEditorSession
  frame: { readonly current: HTMLIFrameElement | null }
  seed: string
  /** The language of the trial; null = the browser's. */
  language: string | null
}

/** Runs the trial game: it starts with the level, and takes over each valid change and each choice of language. */
export function useTrialGame({ bench, frame, seed, language }: TrialGameOptions) {
  const { outside } = bench
  const trial = useRef<TrialGameConnection | null>(null)
  const first = useRef<string | null>(null)
  /** The level in the frame: where it is the same, only the language changed. */
  const shown = useRef<Level | null>(null)
  const [report, setReport] = useState('')
  /** The game no longer follows the level as written. */
  const [hasForcedEvent, setForcedEvent] = useState(false)
  const level = bench.validLevel.value
  const key = bench.storageKey.value
  const run = async (anew: TrialGameStart | null) => {
    const now = bench.validLevel.value
    if (!now || !trial.current) return
    const answer = await trial.current.ask({ kind: 'run', level: now, anew, language })
    if (anew) setForcedEvent(false)
    if (anew) setReport(say('workshop.running', { nth: answer.week + 1 }))
    else if (shown.current === now) setReport(say('workshop.shownIn', { nth: answer.week + 1 }))
    else setReport(levelReloadReportText(answer.week, answer.losses))
    shown.current = now
  }
  const forceEvent = async (event: string) => {
    const now = bench.validLevel.value
    const asked = trial.current
    if (!now || !asked) return
    const what = displayNameOf('event', event)
    const { week } = await asked.ask({ kind: 'record' })
    const found = adaptLevelToForceEvent(now, event, { seed, week: week + 1 })
    if (!found) return setReport(whyNot(now, event, { what, nth: week + 1 }))
    const answer = await asked.ask({ kind: 'run', level: found.level, anew: { seed, week: found.week }, language })
    setForcedEvent(true)
    setReport(say('workshop.happened', { what, nth: answer.week + 1 }))
  }
  const playOn = async () => {
    if (hasForcedEvent) return setReport(say('workshop.arranged'))
    const answer = await trial.current?.ask({ kind: 'record' })
    if (answer?.record && key) await outside.playOn(key, answer.record)
  }
  useEffect(() => {
    if (!frame.current) return
    setReport(say('workshop.frameOpens'))
    trial.current = outside.openTrial(frame.current, outside.toTitle)
    return () => trial.current?.close()
  }, [level !== null, key])
  useEffect(() => {
    if (!level) return
    const isFirst = first.current !== key
    first.current = key
    void run(isFirst ? { seed, week: 0 } : null)
  }, [level, language])
  return { report, hasForcedEvent, begin: run, forceEvent, playOn }
}

/** Why an event cannot come. */
function whyNot(level: Level, event: string, facts: { what: string; nth: number }): string {
  if (level.scenario.events[event]?.kind !== 'rumour') return say('workshop.cannotCome', facts)
  return say(areRumoursDisabled(level) ? 'workshop.noRumours' : 'workshop.cannotHappen', facts)
}
