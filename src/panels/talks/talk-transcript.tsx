import { useEffect, useRef, useState } from 'preact/hooks'
import { fact } from '../../view/facts/fact'
import { say, sayDynamic } from '../app/translator'
import { currentLevelSignal, gameStateSignal } from '../game'
import type { TalkView } from './talk.view'
import { talkEventsSinceLastOffers } from './talk-moves.view'

/** A live region must be present, and empty, before its text. */
const opensMs = 300

interface Saying {
  /** The same words in another round are new. */
  key: string
  kind: 'line' | 'deed' | 'told' | 'price' | 'visually-hidden'
  text: string
}

/**
 * The transcript and the price that it led to; only new lines are announced, with the round, and scrolled into view.
 */
export function TalkTranscript({ view }: { view: TalkView }) {
  const place = useRef<HTMLDivElement>(null)
  const sayings = sayingsOf(view)
  const all = sayings.map(({ key }) => key).join()
  const heard = useHeard(sayings, all)
  const before = useRef(all)
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const wait = setTimeout(() => setOpen(true), opensMs)
    return () => clearTimeout(wait)
  }, [])
  useEffect(() => {
    if (before.current !== all) place.current?.scrollIntoView({ block: 'nearest' })
    before.current = all
  }, [all])
  return (
    <div class="tea-words" ref={place}>
      <Sayings sayings={sayings.filter(({ key, kind }) => kind !== 'visually-hidden' && (!isOpen || heard.has(key)))} />
      <div role="status">
        <Sayings sayings={sayings.filter(({ key }) => isOpen && !heard.has(key))} />
      </div>
    </div>
  )
}

function Sayings({ sayings }: { sayings: readonly Saying[] }) {
  return (
    <>
      {sayings.map(({ key, kind, text }) =>
        kind === 'line' ? (
          <blockquote key={key}>{text}</blockquote>
        ) : (
          <p key={key} class={kind}>
            {text}
          </p>
        ),
      )}
    </>
  )
}

/** Everything to read after the last move, oldest first. */
function sayingsOf(view: TalkView): Saying[] {
  const { words, concessionUsd: cameDownUsd, isFinal, isPaused, round, rounds } = view
  const unitPriceUsd = fact('usd', view.distributorOffer.unitPriceUsd)
  const saying = (kind: Saying['kind'], text: string, nth = 0): Saying => ({
    key: `${round}.${nth} ${text}`,
    kind,
    text,
  })
  const { closedWeeks } = currentLevelSignal.value.scenario.parameters.talks
  const deed = [words.gesture, words.haste, words.manner].flatMap((key) => (key === null ? [] : sayDynamic(key)))
  const moved =
    cameDownUsd === 0 ? say('trade.talk.noMove') : say('trade.talk.cameDown', { cameDownUsd: fact('usd', cameDownUsd) })
  return [
    saying('visually-hidden', say('trade.talk.roundOf', { round, rounds })),
    saying('line', sayDynamic(words.line)),
    saying('deed', deed.join(' ')),
    saying('price', `${say('trade.talk.theirSlipSays', { unitPriceUsd })} ${moved}`),
    ...talkEventsSinceLastOffers(gameStateSignal.value).map(({ code, facts }, index) =>
      saying('told', sayDynamic(code, facts), index),
    ),
    ...(isFinal ? [saying('told', say('trade.talk.offerLast', { closedWeeks }))] : []),
    ...(isPaused ? [saying('told', say('talk.pausedNow'))] : []),
  ]
}

/** The keys of the lines shown before the last move. */
function useHeard(sayings: readonly Saying[], all: string): ReadonlySet<string> {
  const seen = useRef<{ all: string; keys: string[]; heard: ReadonlySet<string> } | null>(null)
  if (seen.current?.all !== all)
    seen.current = { all, keys: sayings.map(({ key }) => key), heard: new Set(seen.current?.keys) }
  return seen.current.heard
}
