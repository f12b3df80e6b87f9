import { useEffect, useRef } from 'preact/hooks'
import { say, sayAny } from '../../text/say'
import { sinceTheSlips } from '../../view/trade/talk-moves'
import type { TalkView } from '../../view/trade/talk-view'
import { game } from '../game'

/** What was said and done across the table, and what came of the last move; each change is read out and brought into sight. */
export function TalkWordsSaid({ view: { words, cameDownUsd, isPaused } }: { view: TalkView }) {
  const place = useRef<HTMLDivElement>(null)
  const told = sinceTheSlips(game.value)
  const all = [words.line, words.deed, words.haste, words.manner, told.length].join()
  const before = useRef(all)
  useEffect(() => {
    if (before.current !== all) place.current?.scrollIntoView({ block: 'nearest' })
    before.current = all
  }, [all])
  return (
    <div class="tea-words" role="status" ref={place}>
      <blockquote>{sayAny(words.line)}</blockquote>
      <p class="deed">
        {[words.deed, words.haste, words.manner].map((key) => (key === null ? '' : sayAny(key))).join(' ')}
      </p>
      {told.map(({ code, facts }, index) => (
        <p key={`${code}-${index}`} class="told">
          {sayAny(code, facts)}
        </p>
      ))}
      <p>
        {cameDownUsd === 0 ? say('trade.talk.noMove') : say('trade.talk.cameDown', { cameDownUsd })}
        {isPaused && ` ${say('talk.pausedNow')}`}
      </p>
    </div>
  )
}
