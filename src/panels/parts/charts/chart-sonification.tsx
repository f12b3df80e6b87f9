import { useEffect, useState } from 'preact/hooks'
import { unknownValuePlaceholder } from '../../../text/format'
import { type SonifiedCurve, sonifyCurves } from '../../../view/sound/tones'
import { loadSoundsNow } from '../../app/load-sounds'
import { say } from '../../app/translator'
import { Button } from '../button'

interface HearItProps {
  /** The chart's name. */
  title: string
  curves: readonly { id: string; label: string; values: readonly (number | null)[] }[]
  /** The x position of each value. */
  places: readonly number[]
  /** The range of the value axis. */
  span: readonly [number, number]
  write: (value: number) => string
  /** Replaces the spoken first and last value. */
  told?: string
}

/** Sonification: each curve is described in words, shown and spoken, then played as tones. */
export function ChartSonification({ title, curves, places, span, write, told }: HearItProps) {
  const [isPlaying, setPlaying] = useState(false)
  const [words, setWords] = useState('')
  const wordsOf = ({ id, first, last }: SonifiedCurve) => {
    if (told !== undefined) return told
    const label = curves.find((curve) => curve.id === id)?.label ?? ''
    const written = (value: number | null) => (value === null ? unknownValuePlaceholder : write(value))
    return say('chart.fromTo', { label, from_: written(first), to_: written(last) })
  }
  useEffect(() => {
    if (!isPlaying) return undefined
    const heard = sonifyCurves(curves, places, span)
    return follow(heard, {
      onWords: (curve) => setWords(wordsOf(curve)),
      onOver: () => {
        setPlaying(false)
        setWords('')
      },
      onSilence: () => {
        setPlaying(false)
        setWords(say('chart.unheard', { words: heard.map(wordsOf).join('; ') }))
      },
    })
    // A started playback runs to its end, even if a week passes.
  }, [isPlaying])
  if (curves.every(({ values }) => values.length === 0)) return null
  return (
    <div class="hear">
      <Button
        kind="quiet"
        icon={isPlaying ? 'pause' : 'sound'}
        size={16}
        label={say(isPlaying ? 'chart.hush' : 'chart.hear')}
        aria-label={say(isPlaying ? 'chart.hushThis' : 'chart.hearThis', { chart: title })}
        onClick={() => {
          setWords('')
          setPlaying(!isPlaying)
        }}
      />
      <p class="hear-words" role="status">
        {words}
      </p>
    </div>
  )
}

interface Following {
  onWords: (curve: SonifiedCurve) => void
  onOver: () => void
  /** Called where sound is off, not loaded, or unavailable. */
  onSilence: () => void
}

/** Stops the current playback, as only one chart plays at a time. */
let hushLast = () => {}

/** Describes and plays curves in time; Escape, another chart or the returned function stops them. */
function follow(heard: readonly SonifiedCurve[], { onWords, onOver, onSilence }: Following): () => void {
  hushLast()
  let stopTones = () => {}
  let isHushed = false
  const play = async ({ tones }: SonifiedCurve) => {
    const sounds = await loadSoundsNow()
    if (isHushed || tones.length === 0) return
    const stop = sounds?.playTones(tones)
    if (stop) stopTones = stop
    else onSilence()
  }
  const later = (seconds: number, act: () => void) => setTimeout(act, seconds * 1000)
  const timers = heard.flatMap((curve) => [
    later(curve.saidAt, () => onWords(curve)),
    later(curve.soundsAt, () => void play(curve)),
  ])
  timers.push(later((heard.at(-1)?.overAt ?? 0) + 0.3, onOver))
  const leaveAtEscape = (input: KeyboardEvent) => {
    if (input.key !== 'Escape') return
    // The paper below stays open: one press closes one thing.
    input.preventDefault()
    input.stopPropagation()
    onOver()
  }
  document.addEventListener('keydown', leaveAtEscape, true)
  const hush = () => {
    isHushed = true
    for (const timer of timers) clearTimeout(timer)
    document.removeEventListener('keydown', leaveAtEscape, true)
    stopTones()
    if (hushLast === onOver) hushLast = () => {}
  }
  hushLast = onOver
  // Loaded while the description is spoken.
  void loadSoundsNow()
  return hush
}
