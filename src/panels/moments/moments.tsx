import { useSignalEffect } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import { isMotionReduced } from '../app/appearance'
import { isClockHeldSignal } from '../app/hold-clock'
import { asSentence, say, sayDynamic } from '../app/translator'
import { topQueuedDialogSignal } from '../dialogs/dialog-queue'
import { currentLevelSignal, gameClockPaceSignal, gameStateSignal } from '../game'
import { FrontPageIllustration } from '../news/front-page-illustration'
import { portraitUrl } from '../parts/figures/portrait'
import { Icon } from '../parts/icon'
import { currentMoment, type MomentView } from './moments.view'

/** How long a scene stays by itself, in milliseconds. */
const shownMs = 10_000

/**
 * The week's weightiest news as a scene over the free part of the desk, after the week's papers. It stops no time, takes
 * no focus, and is not announced: the live region tells its sentence. It leaves by itself, when it is closed, and when
 * time is started.
 */
export function MomentNotice() {
  const [putAway, setPutAway] = useState(gameStateSignal.value.news.next)
  const end = () => setPutAway(gameStateSignal.peek().news.next)
  useSignalEffect(() => {
    if (gameClockPaceSignal.value !== 'paused') end()
  })
  const moment = currentMoment(gameStateSignal.value, currentLevelSignal.value.scenario, putAway)
  if (!moment || topQueuedDialogSignal.value !== null) return null
  return <MomentCard key={moment.serial} moment={moment} onEnd={end} />
}

function MomentCard({
  moment: { kind, code, typed, picture, figure },
  onEnd,
}: {
  moment: MomentView
  onEnd: () => void
}) {
  const [isHovered, setHovered] = useState(false)
  const [isFocused, setFocused] = useState(false)
  useCountdown(!isHovered && !isFocused && !isClockHeldSignal.value && !isMotionReduced(), onEnd)
  const cameFrom = useRef<EventTarget | null>(null)
  const enter = (input: FocusEvent) => {
    if (!isFocused) cameFrom.current = input.relatedTarget
    setFocused(true)
  }
  /** Closed by hand, it returns the focus that it was given. */
  const close = () => {
    const before = cameFrom.current
    onEnd()
    const isThere = before instanceof HTMLElement && before.isConnected
    ;(isThere ? before : document.querySelector<HTMLElement>('.clock-slip .btn'))?.focus()
  }
  const closeOnEscape = (input: KeyboardEvent) => {
    if (input.key !== 'Escape') return
    input.preventDefault()
    close()
  }
  return (
    <aside
      class={`moment ${'portrait' in picture ? 'face' : 'plate'}`}
      aria-label={say('moments.name')}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocusIn={enter}
      onFocusOut={() => setFocused(false)}
      onKeyDown={closeOnEscape}
    >
      {'portrait' in picture ? (
        <img src={portraitUrl(picture.portrait)} alt="" width={96} height={108} />
      ) : (
        <FrontPageIllustration {...picture} />
      )}
      <div class="moment-words">
        <p class="moment-sentence">{asSentence(sayDynamic(code, typed))}</p>
        <p class="moment-figure">
          <b class="num">{say(`moments.figure.${kind}`, { figure })}</b> <span>{say(`moments.about.${kind}`)}</span>
        </p>
      </div>
      <button type="button" class="btn quiet square" onClick={close}>
        <Icon name="close" size={18} />
        <span class="visually-hidden">{say('shell.close')}</span>
      </button>
    </aside>
  )
}

/** Calls back once the scene has been shown for its time in all; what is left of it waits while it does not run. */
function useCountdown(isRunning: boolean, onEnd: () => void): void {
  const leftMs = useRef(shownMs)
  const end = useRef(onEnd)
  end.current = onEnd
  useEffect(() => {
    if (!isRunning) return
    const startedMs = performance.now()
    const timer = setTimeout(() => end.current(), leftMs.current)
    return () => {
      clearTimeout(timer)
      leftMs.current -= performance.now() - startedMs
    }
  }, [isRunning])
}
