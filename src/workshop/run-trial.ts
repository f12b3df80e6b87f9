import { deepFreeze } from '../kernel/plain'
import { readIn } from '../panels/app/language'
import { speakLevel } from '../panels/app/level-words'
import { answerTrial, type TrialAnswer } from '../platform/trial'
import type { Loss } from '../session/carry-over'
import { recordText } from '../session/record'
import { openSession, type Session } from '../session/store'

interface Frame {
  /** The game that runs; null before the first. */
  running: () => Session | null
  /** Puts a game on the desk, after the weeks without a decision that lead to one. */
  begin: (session: Session, week: number) => Promise<void>
}

/** In the workshop's frame: runs the level that is being written, and lets the running game adopt each change. */
export function runTrial({ running, begin }: Frame): void {
  leaveFocusAlone()
  let language: string | null = null
  const answer = (losses: Loss[], record: string | null): TrialAnswer => ({
    week: running()?.state().week ?? 0,
    losses,
    record,
  })
  answerTrial(async (asked) => {
    const session = running()
    if (asked.kind === 'record') return answer([], session ? recordText(session.record()) : null)
    const level = deepFreeze(asked.level)
    const isReadAnew = asked.language !== language
    language = asked.language
    readIn(language)
    if (session && !asked.anew) {
      speakLevel(level)
      const losses = session.adopt(level)
      // What stands on the desk is in the language in which it was put there: it is laid anew.
      if (isReadAnew) await begin(session, session.state().week)
      return answer(losses, null)
    }
    const { seed, week } = asked.anew ?? { seed: 'heron-41', week: 0 }
    await begin(openSession({ level, seed, asItHappened: false, build: import.meta.env.MODE }), week)
    return answer([], null)
  })
}

/** Nothing here takes the focus from whoever writes beside: it moves only while the player is in this frame. */
function leaveFocusAlone(): void {
  const { focus } = HTMLElement.prototype
  HTMLElement.prototype.focus = function (options) {
    if (document.hasFocus()) focus.call(this, options)
  }
}
