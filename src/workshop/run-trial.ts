import { deepFreeze } from '../kernel/plain'
import { answerTrial, type TrialAnswer } from '../platform/trial'
import type { Loss } from '../session/carry-over'
import { recordText } from '../session/record'
import { openSession, type Session } from '../session/store'
import { speakOf } from '../text/say'

interface Frame {
  /** The game that runs; null before the first. */
  running: () => Session | null
  /** Puts a new game on the desk, after some weeks without a decision. */
  begin: (session: Session, week: number) => Promise<void>
}

/** In the workshop's frame: runs the level that is being written, and lets the running game adopt each change. */
export function runTrial({ running, begin }: Frame): void {
  leaveFocusAlone()
  const answer = (losses: Loss[], record: string | null): TrialAnswer => ({
    week: running()?.state().week ?? 0,
    losses,
    record,
  })
  answerTrial(async (asked) => {
    const session = running()
    if (asked.kind === 'record') return answer([], session ? recordText(session.record()) : null)
    const level = deepFreeze(asked.level)
    if (session && !asked.anew) {
      speakOf(level.texts, level.scenario.start)
      return answer(session.adopt(level), null)
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
