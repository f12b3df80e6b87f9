import type { GameState } from '../../sim/state/state'
import { isRoutine, type NewsLine, newsFrom } from './news-lines.view'

/** This week's news, newest first, at most `limit`; after a quiet week, the last week with news. */
export function tickerView(state: Readonly<GameState>, limit: number): NewsLine[] {
  const all = newsFrom(state, 0).filter((line) => !isRoutine(line))
  const week = all.at(-1)?.week ?? state.week
  return all
    .filter((line) => line.week === week)
    .reverse()
    .slice(0, limit)
}
