import { useSignalEffect } from '@preact/signals'
import { useRef, useState } from 'preact/hooks'
import { dateText } from '../../text/format'
import { say, sayAny } from '../../text/say'
import { type NewsLine, newsFrom } from '../../view/news-lines'
import { clock, game } from '../game'
import { isHeld } from '../hold'
import { dueNow, topPaper } from './papers-queue'

/** News that a paper of its own tells. */
const toldOnPapers: ReadonlySet<string> = new Set([
  'ruleAnnounced',
  'ruleInForce',
  'boardReview',
  'forecastAsked',
  'runFinished',
])

/** So many sentences are spoken at one go. */
const mostSpoken = 8

/**
 * Tells screen readers what each week brought, and where time has come to a stand. Under a paper nobody would hear it:
 * there it waits, and is told when the desk is free again.
 */
export function Announcer() {
  const [words, setWords] = useState('')
  const heard = useRef<{ serial: number; week: number; isCovered: boolean } | null>(null)
  const waiting = useRef<NewsLine[]>([])
  useSignalEffect(() => {
    const { week, news } = game.value
    const isCovered = isHeld.value || topPaper.value !== null
    const stands = clock.value.pace === 'paused'
    const first = heard.current ?? { serial: news.next, week, isCovered }
    heard.current = { serial: news.next, week, isCovered }
    const date = dateText(week)
    if (news.next < first.serial) {
      waiting.current = []
      setWords(say('announcer.undone', { date }))
      return
    }
    const fresh = news.next > first.serial ? newsFrom(game.value, first.serial) : []
    waiting.current.push(...(isCovered ? fresh.filter(({ kind }) => !toldOnPapers.has(kind)) : fresh))
    if (isCovered) return
    const lines = waiting.current.slice(-mostSpoken).map(({ code, facts }) => sayAny(code, facts))
    waiting.current = []
    const waits = dueNow.value.length
    if (lines.length > 0) setWords(say('announcer.week', { date, news: lines.join(' ') }))
    else if (first.isCovered && waits > 0) setWords(say('clock.waiting', { count: waits }))
    else if (week !== first.week && stands) setWords(say('announcer.stands', { date }))
  })
  return (
    <p class="visually-hidden" role="status" aria-live="polite">
      {words}
    </p>
  )
}
