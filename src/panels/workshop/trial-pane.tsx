import { useEffect, useRef, useState } from 'preact/hooks'
import { say } from '../../text/say'
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
  const level = bench.sound.value
  const isSound = level !== null
  const run = async (anew: { seed: string; week: number } | null) => {
    const now = bench.sound.value
    if (!now || !trial.current) return
    const answer = await trial.current.ask({ kind: 'run', level: now, anew })
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
        <button type="button" class="btn primary" title={say('workshop.playHereNote')} onClick={() => void playOn()}>
          {say('workshop.playHere')}
        </button>
      </form>
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
