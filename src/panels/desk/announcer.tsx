import { useSignalEffect } from '@preact/signals'
import { useRef, useState } from 'preact/hooks'
import { dateText } from '../../text/format'
import { say, sayAny } from '../../text/say'
import { newsFrom } from '../../view/news-lines'
import { game } from '../game'

/** Tells screen readers what each week brought. */
export function Announcer() {
  const [words, setWords] = useState('')
  const heard = useRef<number | null>(null)
  useSignalEffect(() => {
    const { week, news } = game.value
    const first = heard.current
    heard.current = news.next
    if (first === null || news.next <= first) return
    const lines = newsFrom(game.value, first).map(({ code, facts }) => sayAny(code, facts))
    setWords(say('announcer.week', { date: dateText(week), news: lines.slice(-8).join(' ') }))
  })
  return (
    <p class="visually-hidden" role="status" aria-live="polite">
      {words}
    </p>
  )
}
