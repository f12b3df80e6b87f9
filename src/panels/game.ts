import { computed, signal } from '@preact/signals'
import type { Clock } from '../session/clock'
import type { Session } from '../session/store'
import type { Refusal } from '../sim/state/state'
import type { Move } from '../view/refusal-view'

/** The open game, for all panels. */
export interface OpenGame {
  session: Session
  clock: Clock
}

const play = signal<OpenGame | null>(null)
const turn = signal(0)

/** The open game, or null on the title. */
export const openGameSignal = computed(() => play.value)

/** The state of the open game. */
export const gameStateSignal = computed(() => {
  turn.value
  return opened().session.state()
})

const lastWeek = signal<ReturnType<Session['state']> | null>(null)

/** The open game as it stood at the end of last week; null until a week has passed before the player's eyes. */
export const lastWeekStateSignal = computed(() => lastWeek.value)

/** The level of the open game. */
export const currentLevelSignal = computed<Session['level']>(() => {
  turn.value
  return opened().session.level
})

/** The lesson's length in minutes. */
export const lessonMinutesSignal = computed(() => opened().session.cut)

/** The clock of the open game; `pace` is a signal of how it runs. */
export const gameClockSignal = computed<Clock>(() => opened().clock)

/** The pace of the clock. */
export const gameClockPaceSignal = computed(() => {
  turn.value
  return opened().clock.pace
})

/** The open panel and the id it was opened for. */
export const openPanelSignal = signal<{ id: string; about: string | null } | null>(null)

/** Whether panels take most of the screen: for wide tables and large text. */
export const isPanelWideSignal = signal(false)

let opener: HTMLElement | null = null
let makeSound: (name: string) => void = () => {}

/** Opens a game; the returned function closes it. */
export function connectOpenGame(next: OpenGame): () => void {
  let shown = next.session.state()
  const redraw = () => {
    const state = next.session.state()
    if (state.week > shown.week) lastWeek.value = shown
    shown = state
    turn.value += 1
  }
  lastWeek.value = null
  const unsubscribe = next.session.subscribe(redraw)
  const unwatch = next.clock.onChange(redraw)
  play.value = next
  return () => {
    unsubscribe()
    unwatch()
    play.value = null
    openPanelSignal.value = null
  }
}

/** Makes a move, or returns why it is refused. */
export function makePlayerMoveInOpenGame(move: Move): Refusal | null {
  const { session } = opened()
  const refusal = session.decide(move)
  if (!refusal) playNamedSound(`move.${move.type}`)
  return refusal
}

/** Whether the last move can be undone: it revealed nothing and was not irreversible. */
export function canUndoLastMove(): boolean {
  return opened().session.canUndo()
}

/** Undoes the last move, where possible. */
export function undoLastMove(): boolean {
  return canUndoLastMove() && opened().session.undo()
}

/** A hash of the game's state: the same for the same seed and moves in every engine. */
export function gameStateFingerprint(): string {
  return opened().session.record().marks.at(-1)?.fingerprint ?? ''
}

/** Opens a panel; `about` is the id that it shows first. */
export function openPanel(id: string, about: string | null = null): void {
  openPanelSignal.value = { id, about }
}

/** Remembers the focused element before a panel opens; a panel opened from a panel keeps the first one. */
export function rememberPanelOpener(): void {
  const { activeElement } = document
  if (activeElement instanceof HTMLElement && !activeElement.matches('body, #inspector, #inspector *'))
    opener = activeElement
}

/** Closes the panel and restores the focus. */
export function closePanel(): void {
  openPanelSignal.value = null
  const lists = [...document.querySelectorAll<HTMLElement>('.rail-button[aria-haspopup], .tabs button')]
  const isThere = (element: HTMLElement) => element.isConnected && element.getClientRects().length > 0
  const back = [...(opener ? [opener] : []), ...lists].find(isThere)
  back?.focus()
  opener = null
}

/** Registers the player of the desk's sounds. */
export function setNamedSoundHandler(player: (name: string) => void): void {
  makeSound = player
}

/** Plays a sound by the name of what happened. */
export function playNamedSound(name: string): void {
  makeSound(name)
}

function opened(): OpenGame {
  if (!play.value) throw new Error('no game is open')
  return play.value
}
