import type { Level } from '../content/level'
import type { FollowUpGames, NewGameRequest } from '../panels/app/services'
import { newSeed } from '../panels/title/new-game-form'
import { shippedLevelAfter, shippedLevelFolders } from '../platform/shipped-levels'
import type { Session } from '../session/store'
import type { createLevelLibrary } from './level-library'

interface FollowUpOptions {
  session: Session
  levels: ReturnType<typeof createLevelLibrary>
  /** Begins a game of a level that is read already. */
  begin: (level: Level, wanted: NewGameRequest) => void
  /** Begins a game of a level by its folder. */
  start: (wanted: NewGameRequest) => void
  /** Whether the game runs in the workshop's frame, which plays one level only. */
  isTrial: boolean
}

/** What can be begun at the end of a game: with the same dial, difficulty, dates and length, whatever the world. */
export function followUpGames({ session, levels, begin, start, isTrial }: FollowUpOptions): FollowUpGames {
  const folder = levels.keyOfLevelId(session.level.scenario.id)
  const request = (level: string, seed: string): NewGameRequest => {
    const { asItHappened, difficulty, chosenDial: dial } = session.state()
    // As from its card, the first level opens with its first week's news.
    const week = level === shippedLevelFolders[0] ? 1 : 0
    return { level, seed, asItHappened, dial, difficulty, lessonMinutes: session.cut, week }
  }
  return {
    sameWorld: () => begin(session.level, request(folder, session.state().seed)),
    otherWorld: () => begin(session.level, request(folder, newSeed())),
    nextLevel() {
      const next = isTrial ? null : shippedLevelAfter(folder)
      if (next === null) return null
      const title = levels.cards.value.find(({ id }) => id === next)?.words?.title ?? ''
      return { title, start: () => start(request(next, newSeed())) }
    },
  }
}
