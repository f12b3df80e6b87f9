import { type HundredGamesRequest, playHundredGames, type ScriptedGameResult, scriptedGameCount } from './hundred'

/** The worker's message before the first game and after each. */
export interface HundredGamesWorkerMessage {
  all: number
  game: ScriptedGameResult | null
}

// Runs in a worker, so that the page stays responsive.
addEventListener('message', ({ data }: MessageEvent<HundredGamesRequest>) => {
  const tell = (told: HundredGamesWorkerMessage): void => postMessage(told)
  tell({ all: scriptedGameCount, game: null })
  for (const game of playHundredGames(data)) tell({ all: scriptedGameCount, game })
})
