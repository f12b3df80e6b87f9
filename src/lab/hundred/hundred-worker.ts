import { type HundredRequest, playHundred, type ScriptedGame, totalGames } from './hundred'

/** The worker's message before the first game and after each. */
export interface HundredProgress {
  all: number
  game: ScriptedGame | null
}

// Runs in a worker, so that the page stays responsive.
addEventListener('message', ({ data }: MessageEvent<HundredRequest>) => {
  const tell = (told: HundredProgress): void => postMessage(told)
  tell({ all: totalGames, game: null })
  for (const game of playHundred(data)) tell({ all: totalGames, game })
})
