import { signal } from '@preact/signals'
import { gameStateSignal, openPanel } from '../game'

/** The distributor in the current talk, or null: a parked talk can be reopened from anywhere on the desk. */
export const distributorOfOpenTalkSignal = signal<string | null>(null)

/** Whether a parked talk would end with the week; a talk that rests for the week does not count. */
export function willUnpausedTalkEndThisWeek(): boolean {
  const { talk, week } = gameStateSignal.value
  return talk !== null && talk.pausedWeek !== week && distributorOfOpenTalkSignal.value === null
}

/** Reopens the current talk. */
export function reopenTalk(): void {
  const { talk } = gameStateSignal.value
  if (!talk) return
  distributorOfOpenTalkSignal.value = talk.distributor
  openPanel('talk', talk.distributor)
}
