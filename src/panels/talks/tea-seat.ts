import { signal } from '@preact/signals'
import { game, openPanel } from '../game'

/** The distributor in the current talk, or null: a parked talk can be reopened from anywhere on the desk. */
export const seatedWith = signal<string | null>(null)

/** Whether a parked talk would end with the week; a talk that rests for the week does not count. */
export function isTeaWaiting(): boolean {
  const { talk, week } = game.value
  return talk !== null && talk.pausedWeek !== week && seatedWith.value === null
}

/** Reopens the current talk. */
export function takeUpTea(): void {
  const { talk } = game.value
  if (!talk) return
  seatedWith.value = talk.distributor
  openPanel('talk', talk.distributor)
}
