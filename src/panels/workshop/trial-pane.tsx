import { useEffect, useRef, useState } from 'preact/hooks'
import { nameOf, say } from '../../text/say'
import { happeningOf, ownEvents } from '../../view/workshop/happen-now'
import type { Bench } from './bench'
import type { Trial, WorkshopOutside } from './outside'
import { reloadTold } from './reload-told'

interface TrialPaneProps {
  bench: Bench
  outside: WorkshopOutside
}

/** The level, running as it is written: each sound change goes into the game that runs. */
export function TrialPane({ bench, outside }: TrialPaneProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const trial = useRef<Trial | null>(null)
  const [seed, setSeed] = useState('heron-41')
  const [week, setWeek] = useState(1)
  const [told, setTold] = useState('')
  const [isArranged, setArranged] = useState(false)
  const level = bench.sound.value
  const isSound = level !== null
  const run = async (anew: { seed: string; week: number } | null) => {
    const now = bench.sound.value
    if (!now || !trial.current) return
    const answer = await trial.current.ask({ kind: 'run', level: now, anew })
    if (anew) setArranged(false)
    setTold(anew ? say('workshop.running', { nth: answer.week + 1 }) : reloadTold(answer.week, answer.losses))
  }
  useEffect(() => {
    if (!frame.current) return
    trial.current = outside.openTrial(frame.current, outside.toTitle)
    return () => trial.current?.close()
  }, [isSound, bench.key.value])
  const first = useRef<string | null>(null)
  useEffect(() => {
    if (!level) return
    const isFirst = first.current !== bench.key.value
    first.current = bench.key.value
    void run(isFirst ? { seed, week: 0 } : null)
  }, [level])
  const letHappen = async (event: string) => {
    const now = bench.sound.value
    const frameGame = trial.current
    if (!now || !frameGame) return
    const what = nameOf('event', event)
    const { week: since } = await frameGame.ask({ kind: 'record' })
    const found = happeningOf(now, event, { seed, week: since + 1 })
    if (!found) return setTold(say('workshop.cannotHappen', { what, nth: since + 1 }))
    const anew = { seed, week: found.week }
    const answer = await frameGame.ask({ kind: 'run', level: found.level, anew })
    setArranged(true)
    setTold(say('workshop.happened', { what, nth: answer.week + 1 }))
  }
  const playOn = async () => {
    const answer = await trial.current?.ask({ kind: 'record' })
    if (answer?.record && bench.key.value) await outside.playOn(bench.key.value, answer.record)
  }
  if (!isSound) return <p class="bench-empty">{say('workshop.waitingForSound')}</p>
  return (
    <div class="trial">
      <form
        class="trial-bar"
        onSubmit={(input) => {
          input.preventDefault()
          void run({ seed, week: week - 1 })
        }}
      >
        <label>
          {say('workshop.seed')}
          <input value={seed} maxLength={60} onInput={(input) => setSeed(input.currentTarget.value)} />
        </label>
        <label>
          {say('workshop.week')}
          <input
            type="number"
            min={1}
            max={level.scenario.weeks}
            value={week}
            onInput={(input) => setWeek(Math.max(1, Math.round(input.currentTarget.valueAsNumber) || 1))}
          />
        </label>
        <button type="submit" class="btn">
          {say('workshop.restart')}
        </button>
        <button
          type="button"
          class="btn primary"
          aria-disabled={isArranged}
          title={say(isArranged ? 'workshop.arranged' : 'workshop.playHereNote')}
          onClick={() => (isArranged ? setTold(say('workshop.arranged')) : void playOn())}
        >
          {say('workshop.playHere')}
        </button>
      </form>
      <HappenNow events={ownEvents(bench.files.value, level)} onHappen={letHappen} />
      <p role="status" class="trial-told">
        {told}
      </p>
      <iframe
        key={bench.key.value}
        ref={frame}
        class="trial-frame"
        title={say('workshop.frame')}
        src={outside.trialAddress}
      />
    </div>
  )
}

/** Lets one of the level's own events come next; nothing where it has none. */
function HappenNow({ events, onHappen }: { events: readonly string[]; onHappen: (event: string) => Promise<void> }) {
  const [chosen, setChosen] = useState('')
  const event = events.includes(chosen) ? chosen : events.at(-1)
  if (event === undefined) return null
  return (
    <form
      class="trial-bar"
      onSubmit={(input) => {
        input.preventDefault()
        void onHappen(event)
      }}
    >
      <label>
        {say('workshop.happen')}
        <select value={event} onChange={(input) => setChosen(input.currentTarget.value)}>
          {events.map((id) => (
            <option key={id} value={id}>
              {nameOf('event', id)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="btn">
        {say('workshop.happenNow')}
      </button>
    </form>
  )
}
