import { computed, signal } from '@preact/signals'
import type { Clock } from '../session/clock'
import type { Session } from '../session/store'
import type { Refusal } from '../sim/state/state'
import type { Move } from '../view/move'

/** The game on the desk, as every panel sees it. */
export interface Play {
  session: Session
  clock: Clock
}

const play = signal<Play | null>(null)
const turn = signal(0)

/** The open game, or null on the title. */
export const openPlay = computed(() => play.value)

/** The state of the open game. */
export const game = computed(() => {
  turn.value
  return opened().session.state()
})

/** The level of the open game. */
export const level = computed<Session['level']>(() => {
  turn.value
  return opened().session.level
})

/** Minutes for which the open game is played. */
export const cut = computed(() => opened().session.cut)

/** The clock of the open game; `pace` is a signal of how it runs. */
export const clock = computed<Clock>(() => opened().clock)

/** How time runs. */
export const pace = computed(() => {
  turn.value
  return opened().clock.pace
})

/** The panel that lies on the desk, and what it was opened for. */
export const panelOpen = signal<{ id: string; about: string | null } | null>(null)

/** Whether panels take most of the screen: for wide tables and large text. */
export const isPanelWide = signal(false)

/** What the player pointed at in the hall or on the map, by kind and id. */
export const selection = signal<{ kind: string; id: string } | null>(null)

let opener: HTMLElement | null = null
let makeSound: (name: string) => void = () => {}

/** Puts a game on the desk; the returned function takes it off again. */
export function putOnDesk(next: Play): () => void {
  const redraw = () => {
    turn.value += 1
  }
  const unsubscribe = next.session.subscribe(redraw)
  const unwatch = next.clock.onChange(redraw)
  play.value = next
  return () => {
    unsubscribe()
    unwatch()
    play.value = null
    panelOpen.value = null
    selection.value = null
  }
}

/** Makes a move, or returns why it is refused. */
export function decide(move: Move): Refusal | null {
  const { session } = opened()
  const refusal = session.decide(move)
  if (!refusal) soundOut(`move.${move.type}`)
  return refusal
}

/** Whether the last move can be taken back: it revealed nothing, and it was no seal. */
export function canUndo(): boolean {
  return opened().session.canUndo()
}

/** Takes back the last move, where that is possible. */
export function undo(): boolean {
  return canUndo() && opened().session.undo()
}

/** Names the game as it stands: the same seed and moves have the same name in every engine. */
export function fingerprint(): string {
  return opened().session.record().marks.at(-1)?.fingerprint ?? ''
}

/** Lays a panel on the desk; `about` is what it should show first (an id). */
export function openPanel(id: string, about: string | null = null): void {
  panelOpen.value = { id, about }
}

/** Notes where the focus stands that a panel is about to take; from a panel before it one comes from where that was opened. */
export function noteOpener(): void {
  const { activeElement } = document
  if (activeElement instanceof HTMLElement && !activeElement.matches('body, #inspector, #inspector *'))
    opener = activeElement
}

/** Puts the panel away and gives the focus back. */
export function closePanel(): void {
  panelOpen.value = null
  const lists = [...document.querySelectorAll<HTMLElement>('.rail-button[aria-haspopup], .tabs button')]
  const isThere = (element: HTMLElement) => element.isConnected && element.getClientRects().length > 0
  const back = [...(opener ? [opener] : []), ...lists].find(isThere)
  back?.focus()
  opener = null
}

/** Tells who makes the sounds of the desk. */
export function hearWith(player: (name: string) => void): void {
  makeSound = player
}

/** Makes a sound by the name of what happened. */
export function soundOut(name: string): void {
  makeSound(name)
}

function opened(): Play {
  if (!play.value) throw new Error('no game is open')
  return play.value
}
