import { type Signal, signal } from '@preact/signals'
import type { HundredProgress, HundredRequest, ScriptedGame } from '../../lab/index'
import { gameState, openGame, openLevel } from '../game'

/** The hundred scripted games of the same seed, and their progress. */
export interface ScriptedGames {
  games: readonly ScriptedGame[]
  totalGames: number
  /** `waiting` to scroll into view; `playing` in a worker; `stopped` by the player; `failed` = no worker available. */
  status: 'waiting' | 'playing' | 'stopped' | 'failed' | 'done'
}

/** Cache: a game is ranked once, however often its debrief is opened. */
const ranked = new WeakMap<object, Signal<ScriptedGames>>()
let worker: Worker | null = null

/** The scripted games of the open game. */
export function scriptedGamesOf(): Signal<ScriptedGames> {
  const state = gameState.value
  const known = ranked.get(state)
  if (known) return known
  const made = signal<ScriptedGames>({ games: [], totalGames: 100, status: 'waiting' })
  ranked.set(state, made)
  return made
}

/** Starts or resumes the scripted games; each reports its end. */
export function startScriptedGames(hundred: Signal<ScriptedGames>): void {
  if (hundred.value.status === 'done' || !openGame.value) return
  dismiss()
  const { seed, asItHappened } = gameState.value
  const skip = hundred.value.games.length
  const asked: HundredRequest = {
    scenario: openLevel.value.scenario,
    seed,
    asItHappened,
    cut: openGame.value.session.cut,
    skip,
  }
  hundred.value = { ...hundred.value, status: 'playing' }
  const fail = () => {
    dismiss()
    hundred.value = { ...hundred.value, status: 'failed' }
  }
  try {
    worker = new Worker(new URL('../../lab/hundred/hundred-worker.ts', import.meta.url), { type: 'module' })
    worker.onerror = fail
    worker.onmessage = ({ data: { all, game: played } }: MessageEvent<HundredProgress>) => {
      const games = played ? [...hundred.value.games, played] : hundred.value.games
      const isDone = games.length >= all
      hundred.value = { games, totalGames: all, status: isDone ? 'done' : 'playing' }
      if (isDone) dismiss()
    }
    worker.postMessage(asked)
  } catch {
    fail()
  }
}

/** Stops the scripted games and keeps their results. */
export function stopScriptedGames(hundred: Signal<ScriptedGames>): void {
  dismiss()
  if (hundred.value.status === 'playing') hundred.value = { ...hundred.value, status: 'stopped' }
}

function dismiss(): void {
  worker?.terminate()
  worker = null
}
