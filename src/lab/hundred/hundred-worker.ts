import { gamesInAll, type HundredAsk, playHundred, type ScriptedGame } from './hundred'

/** The worker's message before the first game and after each. */
export interface HundredTold {
  all: number
  game: ScriptedGame | null
}

// Runs in a worker, so that the page stays responsive.
addEventListener('message', ({ data }: MessageEvent<HundredAsk>) => {
  const tell = (told: HundredTold): void => postMessage(told)
  tell({ all: gamesInAll, game: null })
  for (const game of playHundred(data)) tell({ all: gamesInAll, game })
})
