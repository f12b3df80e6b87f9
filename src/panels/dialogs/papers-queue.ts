import { computed, signal } from '@preact/signals'
import { game, level, openPlay } from '../game'
import { allRead, asideKey, type Paper, paperKey, papersDue, type Read } from '../news/papers.view'

const read = signal<Read>({ serial: 0, reviewWeek: -1, aside: new Set(), declined: new Set() })

/** Every paper that waits, also those put aside. */
export const dueNow = computed<Paper[]>(() =>
  openPlay.value ? papersDue(game.value, level.value.scenario, read.value) : [],
)

/** The paper that lies on top, or null. */
export const topPaper = computed<Paper | null>(
  () => dueNow.value.find((paper) => !read.value.aside.has(asideKey(paper, game.value))) ?? null,
)

/** Begins a new game with the first news unread, or an opened one with all of it read. */
export function beginReading(isNew: boolean): void {
  const all = allRead(game.value)
  read.value = isNew ? { ...all, serial: 0 } : all
}

/** Puts a paper away: news and reviews for good, questions until they are taken up again, or can be answered for the last time. */
export function putAway(paper: Paper): void {
  const { serial, reviewWeek, aside } = read.value
  if (paper.kind === 'front' || paper.kind === 'run')
    read.value = { ...read.value, serial: Math.max(serial, paper.serial + 1) }
  else if (paper.kind === 'review') read.value = { ...read.value, reviewWeek: Math.max(reviewWeek, paper.week) }
  else read.value = { ...read.value, aside: new Set([...aside, asideKey(paper, game.value)]) }
}

/** Declines a question that need not be answered: it is not put again. */
export function decline(paper: Paper): void {
  read.value = { ...read.value, declined: new Set([...read.value.declined, paperKey(paper)]) }
}

/** Takes up again what was put aside. */
export function takeUp(): void {
  read.value = { ...read.value, aside: new Set() }
}
