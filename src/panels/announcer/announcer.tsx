import { type Signal, useSignalEffect } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { GameState } from '../../sim/state/state'
import { isClockHeldSignal } from '../app/hold-clock'
import { interruptibleAnnouncementSignal } from '../app/interrupted-announcement'
import type { Settings } from '../app/services'
import { formatWeekDate, say } from '../app/translator'
import { queuedDialogsSignal, topQueuedDialogSignal } from '../dialogs/dialog-queue'
import { currentLevelSignal, gameClockPaceSignal, gameStateSignal } from '../game'
import { formatHudFigure } from '../hud/hud'
import { changedHudFigures, type HudFigure, hudView } from '../hud/hud.view'
import {
  countScrappedChipsInNews,
  type NewsItemView,
  newsItemsFromSerial,
  screenReaderAnnouncementModeOf,
} from '../news/news-lines.view'
import { joinSentencesForSpeech, lastNewsSentences, weekSummaryText } from '../news/week-announcement'
import type { PanelEntry } from '../panel-entry'
import { isFullDeskShown, panelsInRail } from '../rail/rail-panels'
import { distributorOfOpenTalkSignal } from '../talks/current-talk'

/** Figures that the sum of a week has told. */
const toldInSum: ReadonlySet<HudFigure['id']> = new Set(['cash', 'installed'])

interface Heard {
  /** News before this serial has been announced. */
  serial: number
  /** The week that was announced last. */
  week: number
  isCovered: boolean
  /** The state at the last announcement: a decision's changes are told against it. */
  since: GameState
  /** Rail buttons that have been announced. */
  rail: readonly PanelEntry[]
}

/**
 * Live region for screen readers: the week's news, results of decisions, new panels and stops of the clock. Under a
 * modal paper a live region is silent, so messages wait until it closes or are told by the paper.
 */
export function ScreenReaderLiveRegion({ settings }: { settings: Signal<Settings> }) {
  const [words, setWords] = useState('')
  const heard = useRef<Heard | null>(null)
  const waiting = useRef<NewsItemView[]>([])
  /** Chips written off since the last announced week. */
  const scrapped = useRef(0)
  // Papers of another game have interrupted no announcement.
  useEffect(
    () => () => {
      interruptibleAnnouncementSignal.value = ''
    },
    [],
  )
  useSignalEffect(() => {
    const now = gameStateSignal.value
    const { week, news } = now
    const isSeated = distributorOfOpenTalkSignal.value !== null
    const isCovered = isClockHeldSignal.value || topQueuedDialogSignal.value !== null
    const stands = gameClockPaceSignal.value === 'paused'
    const isWhole = isFullDeskShown(settings.value.hasGuide)
    const rail = panelsInRail(isWhole)
    const before = heard.current ?? { serial: news.next, week, isCovered, since: now, rail }
    const since = before.since.week === week ? before.since : now
    heard.current = { ...before, serial: news.next, isCovered, since }
    const date = formatWeekDate(week)
    const tell = (sentences: readonly string[]) => {
      heard.current = { serial: news.next, week, isCovered, since: now, rail }
      const spoken = joinSentencesForSpeech(sentences)
      setWords(spoken)
      interruptibleAnnouncementSignal.value = stands ? '' : spoken
    }
    if (news.next < before.serial) {
      waiting.current = []
      tell([say('announcer.undone', { date }), ...changes(since, now, isWhole).map(figureSentence)])
      return
    }
    const fresh = news.next > before.serial ? newsItemsFromSerial(now, before.serial) : []
    scrapped.current += countScrappedChipsInNews(fresh)
    const isTold = (line: NewsItemView) => {
      const announcement = screenReaderAnnouncementModeOf(line)
      // All that is said and done at the tea table is told there, but for what was let slip.
      const isToldAtTable = isSeated && announcement !== 'evenAtTable'
      return announcement === 'inSum' || isToldAtTable || (isCovered && isOnPaper(line))
    }
    waiting.current.push(...fresh.filter((line) => !isTold(line)))
    if (isCovered) return
    if (stands) interruptibleAnnouncementSignal.value = ''
    const lines = lastNewsSentences(waiting.current)
    waiting.current = []
    const changed = since === now ? [] : changes(since, now, isWhole)
    const arrived = arrivals(before.rail, rail)
    const isNewWeek = week !== before.week
    const waits = queuedDialogsSignal.value.length
    if (isNewWeek && (lines.length + arrived.length > 0 || stands)) {
      const others = changed.filter(({ id }) => !toldInSum.has(id)).map(figureSentence)
      const told = [...lines, ...others, ...arrived]
      tell([weekSummaryText(scrapped.current, told.length > 0 ? told.join(' ') : say('announcer.stands'))])
      scrapped.current = 0
    } else if (lines.length + changed.length + arrived.length > 0)
      tell([...lines, ...changed.map(figureSentence), ...arrived])
    else if (before.isCovered && waits > 0) setWords(say('clock.waiting', { count: waits }))
  })
  return (
    <p class="visually-hidden" role="status" aria-live="polite">
      {words}
    </p>
  )
}

/** The head's figures that decisions have changed. */
function changes(before: GameState, now: GameState, isWhole: boolean): HudFigure[] {
  const { scenario } = currentLevelSignal.value
  return changedHudFigures(hudView(before, scenario, isWhole), hudView(now, scenario, isWhole))
}

function figureSentence(figure: HudFigure): string {
  return say('shell.figure', { what: say(`hud.${figure.id}`), amount: formatHudFigure(figure) })
}

/** New rail buttons as one sentence; empty where there is no rail, as on a phone. */
function arrivals(known: readonly PanelEntry[], rail: readonly PanelEntry[]): string[] {
  const fresh = rail.filter((entry) => !known.includes(entry))
  const isThere = (document.querySelector('.rail')?.getClientRects().length ?? 0) > 0
  if (fresh.length === 0 || !isThere) return []
  return [say('announcer.arrived', { panels: fresh.map(({ titleKey }) => say(titleKey)).join(', ') })]
}

/** Whether a paper that waits tells it: a run that is not the best so far has none. */
function isOnPaper(line: NewsItemView): boolean {
  if (screenReaderAnnouncementModeOf(line) === 'onPaper') return true
  return queuedDialogsSignal.value.some((paper) =>
    paper.kind === 'dilemma'
      ? line.kind === 'event' && paper.event === line.facts.event
      : 'serial' in paper && paper.serial === line.serial,
  )
}
