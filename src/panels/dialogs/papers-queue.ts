import { computed, signal } from '@preact/signals'
import { game, level, openPlay } from '../game'
import { allRead, asideKey, type Paper, paperKey, papersDue, type Read } from '../news/papers.view'

const read = signal<Read>({ serial: 0, reviewWeek: -1, aside: new Set(), declined: new Set() })

/** Every waiting paper, also the postponed ones. */
export const dueNow = computed<Paper[]>(() =>
  openPlay.value ? papersDue(game.value, level.value.scenario, read.value) : [],
)

/** The paper that lies on top, or null. */
export const topPaper = computed<Paper | null>(
  () => dueNow.value.find((paper) => !read.value.aside.has(asideKey(paper, game.value))) ?? null,
)

/** Starts a new game with the first news unread, or an opened one with all news read. */
export function beginReading(isNew: boolean): void {
  const all = allRead(game.value)
  read.value = isNew ? { ...all, serial: 0 } : all
}

/** Closes a paper: news and reviews for good; questions until they are reopened or their last week comes. */
export function putAway(paper: Paper): void {
  const { serial, reviewWeek, aside } = read.value
  if (paper.kind === 'front' || paper.kind === 'run')
    read.value = { ...read.value, serial: Math.max(serial, paper.serial + 1) }
  else if (paper.kind === 'review') read.value = { ...read.value, reviewWeek: Math.max(reviewWeek, paper.week) }
  else read.value = { ...read.value, aside: new Set([...aside, asideKey(paper, game.value)]) }
}

/** Declines an optional question for good. */
export function decline(paper: Paper): void {
  read.value = { ...read.value, declined: new Set([...read.value.declined, paperKey(paper)]) }
}

/** Reopens the postponed papers. */
export function takeUp(): void {
  read.value = { ...read.value, aside: new Set() }
}
