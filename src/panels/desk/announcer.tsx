import { useSignalEffect } from '@preact/signals'
import { useRef, useState } from 'preact/hooks'
import { dateText, points, usd } from '../../text/format'
import { say, sayAny } from '../../text/say'
import { firmInBrief } from '../../view/firm-in-brief'
import { type NewsLine, newsFrom } from '../../view/news-lines'
import { game, level, pace } from '../game'
import { isHeld } from '../hold'
import { dueNow, topPaper } from './papers-queue'

/** News that a paper tells which does not name it. */
const toldOnPapers: ReadonlySet<string> = new Set(['ruleInForce', 'boardReview', 'forecastAsked'])

/** So many sentences are spoken at one go. */
const mostSpoken = 8

/**
 * Tells screen readers what each week brought, and where time has come to a stand. Under a paper nobody would hear it:
 * there it waits, and is told when the desk is free again.
 */
export function Announcer() {
  const [words, setWords] = useState('')
  /** The news up to here has come, and of this week something has been said. */
  const heard = useRef<{ serial: number; week: number; isCovered: boolean } | null>(null)
  const waiting = useRef<NewsLine[]>([])
  useSignalEffect(() => {
    const { week, news } = game.value
    const isCovered = isHeld.value || topPaper.value !== null
    const stands = pace.value === 'paused'
    const before = heard.current ?? { serial: news.next, week, isCovered }
    heard.current = { ...before, serial: news.next, isCovered }
    const date = dateText(week)
    const tell = (text: string) => {
      heard.current = { serial: news.next, week, isCovered }
      setWords(text)
    }
    if (news.next < before.serial) {
      waiting.current = []
      tell(say('announcer.undone', { date }))
      return
    }
    const fresh = news.next > before.serial ? newsFrom(game.value, before.serial) : []
    waiting.current.push(...(isCovered ? fresh.filter((line) => !isOnPaper(line)) : fresh))
    if (isCovered) return
    const lines = waiting.current.slice(-mostSpoken).map(({ code, facts }) => ended(sayAny(code, facts)))
    waiting.current = []
    const isNewWeek = week !== before.week
    const waits = dueNow.value.length
    if (isNewWeek && (lines.length > 0 || stands))
      tell(weekText(date, lines.length > 0 ? lines.join(' ') : say('announcer.stands')))
    else if (lines.length > 0) tell(say('announcer.week', { date, news: lines.join(' ') }))
    else if (before.isCovered && waits > 0) setWords(say('clock.waiting', { count: waits }))
  })
  return (
    <p class="visually-hidden" role="status" aria-live="polite">
      {words}
    </p>
  )
}

/** A line as a sentence, so that what is said next does not run into it. */
function ended(line: string): string {
  return /[.!?…。！？]\S?$/.test(line) ? line : say('announcer.line', { line })
}

/** A week in a sentence, before its news. */
function weekText(date: string, news: string): string {
  const { cashUsd, installedChips, score } = firmInBrief(game.value, level.value.scenario)
  return say('announcer.sum', { date, cash: usd(cashUsd), chips: installedChips, score: points(score), news })
}

/** Whether a paper that waits tells it: a run that is not the best so far has none. */
function isOnPaper({ kind, serial, facts }: NewsLine): boolean {
  if (toldOnPapers.has(kind)) return true
  return dueNow.value.some((paper) =>
    paper.kind === 'dilemma'
      ? kind === 'event' && paper.event === facts.event
      : 'serial' in paper && paper.serial === serial,
  )
}
