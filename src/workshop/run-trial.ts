import { deepFreeze } from '../kernel/plain-tree'
import { setPreferredLevelLanguage } from '../panels/app/language'
import { applyLevelTexts } from '../panels/app/level-texts'
import { serveTrialGame, type TrialFrameResponse } from '../platform/trial'
import type { CarryOverLoss } from '../session/carry-over'
import { serialiseRecord } from '../session/record'
import { openGameSession, type Session } from '../session/store'

interface Frame {
  /** The running game; null before the first. */
  running: () => Session | null
  /** Opens a game, after the weeks without decisions that lead to its week. */
  begin: (session: Session, week: number) => Promise<void>
}

/** In the workshop's frame: runs the edited level, and lets the running game adopt each change. */
export function runTrialGameInFrame({ running, begin }: Frame): void {
  leaveFocusAlone()
  let language: string | null = null
  const answer = (losses: CarryOverLoss[], record: string | null): TrialFrameResponse => ({
    week: running()?.state().week ?? 0,
    losses,
    record,
  })
  serveTrialGame(async (asked) => {
    const session = running()
    if (asked.kind === 'record') return answer([], session ? serialiseRecord(session.record()) : null)
    const level = deepFreeze(asked.level)
    const isReadAnew = asked.language !== language
    language = asked.language
    setPreferredLevelLanguage(language)
    if (session && !asked.anew) {
      applyLevelTexts(level)
      const losses = session.continueWithLevel(level)
      // Texts on the desk are in the language of its opening, so it is opened again.
      if (isReadAnew) await begin(session, session.state().week)
      return answer(losses, null)
    }
    const { seed, week } = asked.anew ?? { seed: 'heron-41', week: 0 }
    await begin(openGameSession({ level, seed, asItHappened: false, build: import.meta.env.MODE }), week)
    return answer([], null)
  })
}

/** The frame never takes the focus from the editor beside it: focus moves only while it is in the frame. */
function leaveFocusAlone(): void {
  const { focus } = HTMLElement.prototype
  HTMLElement.prototype.focus = function (options) {
    if (document.hasFocus()) focus.call(this, options)
  }
}
