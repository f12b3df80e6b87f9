import { type Signal, useSignalEffect } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { GameState } from '../../sim/state/state'
import { isHeld } from '../app/hold'
import type { Settings } from '../app/services'
import { dateText, say } from '../app/translator'
import { unheard } from '../app/unheard'
import { dueNow, topPaper } from '../dialogs/papers-queue'
import { game, level, pace } from '../game'
import { figureText } from '../hud/hud'
import { changedFigures, type HudFigure, hudView } from '../hud/hud.view'
import { isRoutine, type NewsLine, newsFrom, scrappedChips } from '../news/news-lines.view'
import { aloud, linesTold, weekText } from '../news/week-told'
import type { PanelEntry } from '../panel-entry'
import { isDeskWhole, pinnedPanels } from '../rail/pinned'
import { seatedWith } from '../talks/tea-seat'

/** News that a paper tells which does not name it. */
const toldOnPapers: ReadonlySet<string> = new Set(['ruleInForce', 'boardReview', 'forecastAsked'])

/** All that is said and done at the tea table is told there, but for what was let slip. */
const untoldAtTable = 'traceSeen'

/** Figures that the sum of a week has told. */
const toldInSum: ReadonlySet<HudFigure['id']> = new Set(['cash', 'installed'])

interface Heard {
  /** The news up to here has come. */
  serial: number
  /** Of this week something has been said. */
  week: number
  isCovered: boolean
  /** The game as it was when last spoken of, or as this week came: what a decision has changed is told against it. */
  since: GameState
  /** The buttons of the rail that are known. */
  rail: readonly PanelEntry[]
}

/**
 * Tells screen readers what each week brought, what each decision came to, what is new on the desk, and where time has
 * come to a stand. Under a paper nobody would hear it: there it waits, and is told when the desk is free again; what was
 * told as time ran on is told by the paper that cuts it off.
 */
export function Announcer({ settings }: { settings: Signal<Settings> }) {
  const [words, setWords] = useState('')
  const heard = useRef<Heard | null>(null)
  const waiting = useRef<NewsLine[]>([])
  /** Chips written off since a week was last told. */
  const scrapped = useRef(0)
  // The papers of another game have cut nothing off.
  useEffect(
    () => () => {
      unheard.value = ''
    },
    [],
  )
  useSignalEffect(() => {
    const now = game.value
    const { week, news } = now
    const isSeated = seatedWith.value !== null
    const isCovered = isHeld.value || topPaper.value !== null
    const stands = pace.value === 'paused'
    const isWhole = isDeskWhole(settings.value.hasGuide)
    const rail = pinnedPanels(isWhole)
    const before = heard.current ?? { serial: news.next, week, isCovered, since: now, rail }
    const since = before.since.week === week ? before.since : now
    heard.current = { ...before, serial: news.next, isCovered, since }
    const date = dateText(week)
    const tell = (sentences: readonly string[]) => {
      heard.current = { serial: news.next, week, isCovered, since: now, rail }
      const spoken = aloud(sentences)
      setWords(spoken)
      unheard.value = stands ? '' : spoken
    }
    if (news.next < before.serial) {
      waiting.current = []
      tell([say('announcer.undone', { date }), ...changes(since, now, isWhole).map(figureSentence)])
      return
    }
    const fresh = news.next > before.serial ? newsFrom(now, before.serial) : []
    scrapped.current += scrappedChips(fresh)
    const isTold = (line: NewsLine) =>
      isRoutine(line) || (isSeated && line.kind !== untoldAtTable) || (isCovered && isOnPaper(line))
    waiting.current.push(...fresh.filter((line) => !isTold(line)))
    if (isCovered) return
    if (stands) unheard.value = ''
    const lines = linesTold(waiting.current)
    waiting.current = []
    const changed = since === now ? [] : changes(since, now, isWhole)
    const arrived = arrivals(before.rail, rail)
    const isNewWeek = week !== before.week
    const waits = dueNow.value.length
    if (isNewWeek && (lines.length + arrived.length > 0 || stands)) {
      const others = changed.filter(({ id }) => !toldInSum.has(id)).map(figureSentence)
      const told = [...lines, ...others, ...arrived]
      tell([weekText(scrapped.current, told.length > 0 ? told.join(' ') : say('announcer.stands'))])
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

/** What decisions have made of the figures in the head. */
function changes(before: GameState, now: GameState, isWhole: boolean): HudFigure[] {
  const { scenario } = level.value
  return changedFigures(hudView(before, scenario, isWhole), hudView(now, scenario, isWhole))
}

function figureSentence(figure: HudFigure): string {
  return say('shell.figure', { what: say(`hud.${figure.id}`), amount: figureText(figure) })
}

/** What has come onto the rail, in a sentence; nothing where there is no rail, as on a phone. */
function arrivals(known: readonly PanelEntry[], rail: readonly PanelEntry[]): string[] {
  const fresh = rail.filter((entry) => !known.includes(entry))
  const isThere = (document.querySelector('.rail')?.getClientRects().length ?? 0) > 0
  if (fresh.length === 0 || !isThere) return []
  return [say('announcer.arrived', { panels: fresh.map(({ titleKey }) => say(titleKey)).join(', ') })]
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
