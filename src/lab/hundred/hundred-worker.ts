import { gamesInAll, type HundredAsk, playHundred, type ScriptedGame } from './hundred'

/** What the worker tells after each game, and before the first. */
export interface HundredTold {
  all: number
  game: ScriptedGame | null
}

// The other side of a worker: it plays where the page's own thread must stay free.
addEventListener('message', ({ data }: MessageEvent<HundredAsk>) => {
  const tell = (told: HundredTold): void => postMessage(told)
  tell({ all: gamesInAll, game: null })
  for (const game of playHundred(data)) tell({ all: gamesInAll, game })
})
