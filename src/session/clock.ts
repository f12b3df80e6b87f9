import type { Scenario } from '../sim/level/scenario'
import { type AttentionReason, attentionReasonSince, seenMomentOf } from '../sim/outlook/attention'
import { newsSince } from '../sim/state/news'
import { newsKinds } from '../sim/state/news-kinds'
import type { GameState } from '../sim/state/state'
import type { Session } from './store'

export type ClockRunMode = 'paused' | 'fortnight' | 'month' | 'week' | 'quarter' | 'real' | 'until'
export type ClockSpeedFactor = 1 | 2 | 4
/** What made the clock stop by itself. */
type StopReason = 'done' | 'news' | Exclude<AttentionReason, 'paper'>

/** Turns the time that a player sees into whole weeks; it is fed with milliseconds and knows no other time. */
export interface Clock {
  readonly pace: ClockRunMode
  readonly speed: ClockSpeedFactor
  /** How much of the current week has been seen, 0 to 1. */
  readonly weekShare: number
  /** How long a week is seen as time runs now; null while it stands still. */
  readonly weekMs: number | null
  /** Why it stopped last; null while it runs, or when the player stopped it. */
  readonly stoppedBy: StopReason | null
  start(pace: Exclude<ClockRunMode, 'paused'>): void
  pause(): void
  setSpeed(speed: ClockSpeedFactor): void
  addElapsedMs(milliseconds: number): void
  onChange(listener: () => void): () => void
}

/** How many weeks each pace runs, and how long a week is seen: a month takes some ten seconds. */
const paces: Record<Exclude<ClockRunMode, 'paused'>, { weeks: number; weekMs: number }> = {
  fortnight: { weeks: 2, weekMs: 2500 },
  month: { weeks: 4, weekMs: 2500 },
  week: { weeks: 1, weekMs: 2500 },
  quarter: { weeks: 13, weekMs: 1000 },
  real: { weeks: Number.POSITIVE_INFINITY, weekMs: 2000 },
  until: { weeks: Number.POSITIVE_INFINITY, weekMs: 500 },
}

/** A clock for one game, standing still. */
export function createClock(session: Session): Clock {
  const listeners = new Set<() => void>()
  let pace: ClockRunMode = 'paused'
  let speed: ClockSpeedFactor = 1
  let seenMs = 0
  let weeksLeft = 0
  let stoppedBy: StopReason | null = null

  function change(next: ClockRunMode, reason: StopReason | null): void {
    pace = next
    stoppedBy = reason
    seenMs = 0
    for (const listener of listeners) listener()
  }

  function passWeek(): void {
    const before = session.state()
    session.advance()
    weeksLeft -= 1
    const reason = stopReasonOf(before, session.state(), pace, session.level.scenario)
    if (reason) change('paused', reason)
    else if (weeksLeft <= 0) change('paused', 'done')
  }

  return {
    get pace() {
      return pace
    },
    get speed() {
      return speed
    },
    get weekShare() {
      return pace === 'paused' ? 0 : Math.min(1, seenMs / weekMsOf(pace, speed))
    },
    get weekMs() {
      return pace === 'paused' ? null : weekMsOf(pace, speed)
    },
    get stoppedBy() {
      return stoppedBy
    },
    start(next) {
      if (session.state().ending) return
      weeksLeft = paces[next].weeks
      change(next, null)
    },
    pause() {
      if (pace !== 'paused') change('paused', null)
    },
    setSpeed(next) {
      speed = next
      for (const listener of listeners) listener()
    },
    addElapsedMs(milliseconds) {
      if (pace === 'paused') return
      const weekMs = weekMsOf(pace, speed)
      // A tab that slept for an hour comes back to one week, not to a hundred.
      seenMs = Math.min(seenMs + Math.max(0, milliseconds), weekMs)
      if (seenMs < weekMs) return
      seenMs = 0
      passWeek()
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function weekMsOf(pace: Exclude<ClockRunMode, 'paused'>, speed: ClockSpeedFactor): number {
  return pace === 'real' ? paces.real.weekMs / speed : paces[pace].weekMs
}

/** Why time stops after a week; the gravest reason first. */
function stopReasonOf(
  before: Readonly<GameState>,
  after: Readonly<GameState>,
  pace: ClockRunMode,
  scenario: Scenario,
): StopReason | null {
  const seen = seenMomentOf(before)
  const reason = attentionReasonSince(seen, after, scenario)
  // What is told on a paper is read before time goes on; who lets time run without end has asked to go on after it.
  if (reason === 'paper') return pace === 'real' ? null : 'news'
  if (reason !== null || pace !== 'until') return reason
  return newsSince(after, seen.nextNews).some(({ kind }) => newsKinds[kind].stopsClock === 'whenAwaited')
    ? 'news'
    : null
}
