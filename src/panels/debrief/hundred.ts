import { type Signal, signal } from '@preact/signals'
import type { HundredAsk, HundredTold, ScriptedGame } from '../../lab/index'
import { game, level, openPlay } from '../game'

/** The hundred scripted games of the same seed, and their progress. */
export interface Hundred {
  games: readonly ScriptedGame[]
  all: number
  /** `waiting` to scroll into view; `playing` in a worker; `stopped` by the player; `failed` = no worker available. */
  is: 'waiting' | 'playing' | 'stopped' | 'failed' | 'done'
}

/** Cache: a game is ranked once, however often its debrief is opened. */
const ranked = new WeakMap<object, Signal<Hundred>>()
let worker: Worker | null = null

/** The scripted games of the open game. */
export function hundredOf(): Signal<Hundred> {
  const state = game.value
  const known = ranked.get(state)
  if (known) return known
  const made = signal<Hundred>({ games: [], all: 100, is: 'waiting' })
  ranked.set(state, made)
  return made
}

/** Starts or resumes the scripted games; each reports its end. */
export function playScripts(hundred: Signal<Hundred>): void {
  if (hundred.value.is === 'done' || !openPlay.value) return
  dismiss()
  const { seed, asItHappened } = game.value
  const skip = hundred.value.games.length
  const asked: HundredAsk = {
    scenario: level.value.scenario,
    seed,
    asItHappened,
    cut: openPlay.value.session.cut,
    skip,
  }
  hundred.value = { ...hundred.value, is: 'playing' }
  const fail = () => {
    dismiss()
    hundred.value = { ...hundred.value, is: 'failed' }
  }
  try {
    worker = new Worker(new URL('../../lab/hundred/hundred-worker.ts', import.meta.url), { type: 'module' })
    worker.onerror = fail
    worker.onmessage = ({ data: { all, game: played } }: MessageEvent<HundredTold>) => {
      const games = played ? [...hundred.value.games, played] : hundred.value.games
      const isDone = games.length >= all
      hundred.value = { games, all, is: isDone ? 'done' : 'playing' }
      if (isDone) dismiss()
    }
    worker.postMessage(asked)
  } catch {
    fail()
  }
}

/** Stops the scripted games and keeps their results. */
export function stopScripts(hundred: Signal<Hundred>): void {
  dismiss()
  if (hundred.value.is === 'playing') hundred.value = { ...hundred.value, is: 'stopped' }
}

function dismiss(): void {
  worker?.terminate()
  worker = null
}
