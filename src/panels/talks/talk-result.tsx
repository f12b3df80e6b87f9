import { useEffect, useId, useRef } from 'preact/hooks'
import { say, sayDynamic } from '../app/translator'
import { Icon } from '../parts/icon'
import { SealStamp } from '../parts/moves/seal-stamp'
import type { TalkEnd } from './talk-end.view'

interface TalkOverProps {
  end: TalkEnd
  onLeave: () => void
}

/** The result of a talk and the way out, which is focused and announces it. */
export function TalkResult({ end, onLeave }: TalkOverProps) {
  const button = useRef<HTMLButtonElement>(null)
  const outcome = useId()
  useEffect(() => button.current?.focus(), [])
  return (
    <div class="slip tea-over">
      <p id={outcome}>
        <Icon name={end.isDeal ? 'check' : 'walk'} size={22} /> {sayDynamic(end.code, end.facts)}
      </p>
      {end.isDeal && <SealStamp size={72} isFresh />}
      <button type="button" class="btn primary" ref={button} aria-describedby={outcome} onClick={onLeave}>
        {say('trade.talk.leave')}
      </button>
    </div>
  )
}
