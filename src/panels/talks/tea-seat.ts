import { signal } from '@preact/signals'
import { game, openPanel } from '../game'

/** Whose tea table the player sits at, or null: a parked talk is taken up again from anywhere on the desk. */
export const seatedWith = signal<string | null>(null)

/** Whether a talk lies parked that would be cold when the week is over; one that was let rest for the week is not. */
export function isTeaWaiting(): boolean {
  const { talk, week } = game.value
  return talk !== null && talk.pausedWeek !== week && seatedWith.value === null
}

/** Goes back to the table of the talk that is open. */
export function takeUpTea(): void {
  const { talk } = game.value
  if (!talk) return
  seatedWith.value = talk.distributor
  openPanel('talk', talk.distributor)
}
