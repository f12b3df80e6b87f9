import { computed, signal } from '@preact/signals'
import { gameState, openGame, openLevel } from '../game'
import { allRead, type DeskPaper, paperKey, papersDue, postponedKey, type ReadState } from '../news/papers.view'

const read = signal<ReadState>({ serial: 0, reviewWeek: -1, postponed: new Set(), declined: new Set() })

/** Every waiting paper, also the postponed ones. */
export const duePapers = computed<DeskPaper[]>(() =>
  openGame.value ? papersDue(gameState.value, openLevel.value.scenario, read.value) : [],
)

/** The paper that lies on top, or null. */
export const topPaper = computed<DeskPaper | null>(
  () => duePapers.value.find((paper) => !read.value.postponed.has(postponedKey(paper, gameState.value))) ?? null,
)

/** Starts a new game with the first news unread, or an opened one with all news read. */
export function initReadState(isNew: boolean): void {
  const all = allRead(gameState.value)
  read.value = isNew ? { ...all, serial: 0 } : all
}

/** Closes a paper: news and reviews for good; questions until they are reopened or their last week comes. */
export function dismissPaper(paper: DeskPaper): void {
  const { serial, reviewWeek, postponed: aside } = read.value
  if (paper.kind === 'front' || paper.kind === 'run')
    read.value = { ...read.value, serial: Math.max(serial, paper.serial + 1) }
  else if (paper.kind === 'review') read.value = { ...read.value, reviewWeek: Math.max(reviewWeek, paper.week) }
  else read.value = { ...read.value, postponed: new Set([...aside, postponedKey(paper, gameState.value)]) }
}

/** Declines an optional question for good. */
export function declineQuestion(paper: DeskPaper): void {
  read.value = { ...read.value, declined: new Set([...read.value.declined, paperKey(paper)]) }
}

/** Reopens the postponed papers. */
export function reopenPostponedPapers(): void {
  read.value = { ...read.value, postponed: new Set() }
}
