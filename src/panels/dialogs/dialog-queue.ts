import { computed, signal } from '@preact/signals'
import { currentLevelSignal, gameStateSignal, openGameSignal } from '../game'
import {
  createAllReadState,
  type DialogReadState,
  postponedDialogKey,
  type QueuedDialog,
  queuedDialogKey,
  queuedDialogsFor,
} from '../news/papers.view'

const read = signal<DialogReadState>({ serial: 0, reviewWeek: -1, postponed: new Set(), declined: new Set() })

/** Every waiting paper, also the postponed ones. */
export const queuedDialogsSignal = computed<QueuedDialog[]>(() =>
  openGameSignal.value ? queuedDialogsFor(gameStateSignal.value, currentLevelSignal.value.scenario, read.value) : [],
)

/** The paper that lies on top, or null. */
export const topQueuedDialogSignal = computed<QueuedDialog | null>(
  () =>
    queuedDialogsSignal.value.find(
      (paper) => !read.value.postponed.has(postponedDialogKey(paper, gameStateSignal.value)),
    ) ?? null,
)

/** Starts a new game with the first news unread, or an opened one with all news read. */
export function initDialogReadState(isNew: boolean): void {
  const all = createAllReadState(gameStateSignal.value)
  read.value = isNew ? { ...all, serial: 0 } : all
}

/** Closes a paper: news and reviews for good; questions until they are reopened or their last week comes. */
export function dismissQueuedDialog(paper: QueuedDialog): void {
  const { serial, reviewWeek, postponed: aside } = read.value
  if (paper.kind === 'front' || paper.kind === 'run')
    read.value = { ...read.value, serial: Math.max(serial, paper.serial + 1) }
  else if (paper.kind === 'review') read.value = { ...read.value, reviewWeek: Math.max(reviewWeek, paper.week) }
  else read.value = { ...read.value, postponed: new Set([...aside, postponedDialogKey(paper, gameStateSignal.value)]) }
}

/** Declines an optional question for good. */
export function declineOptionalDialog(paper: QueuedDialog): void {
  read.value = { ...read.value, declined: new Set([...read.value.declined, queuedDialogKey(paper)]) }
}

/** Reopens the postponed papers. */
export function reopenPostponedDialogs(): void {
  read.value = { ...read.value, postponed: new Set() }
}
