/** What a gamepad of the standard mapping tells of itself: as much of it as is read. */
export interface PadState {
  buttons: readonly { pressed: boolean; value: number }[]
  axes: readonly number[]
}

export type Direction = 'up' | 'down' | 'left' | 'right'
export type PadAction = Direction | 'press' | 'back' | 'time' | 'help' | 'panelBefore' | 'panelAfter'

/** When each action that is held acts again, in milliseconds. */
export type PadMemory = Readonly<Partial<Record<PadAction, number>>>

export interface PadReading {
  actions: PadAction[]
  /** The right stick: -1 to 1 each way, 0 near its middle. */
  scroll: { x: number; y: number }
  /** The triggers: the right one larger, the left one smaller, -1 to 1. */
  zoom: number
  memory: PadMemory
}

/** A held direction waits so long before it is repeated, and so long between. */
const firstRepeatMs = 420
const repeatMs = 130
/** A stick that is not touched is seldom quite in its middle. */
const idleShare = 0.25
/** So far the left stick must lean to be a direction. */
const leanShare = 0.55

/** Places of the standard mapping (W3C Gamepad, 'standard'). */
const buttonsOf: Readonly<Record<PadAction, number>> = {
  press: 0,
  back: 1,
  time: 2,
  help: 3,
  panelBefore: 4,
  panelAfter: 5,
  up: 12,
  down: 13,
  left: 14,
  right: 15,
}
const [leftTrigger, rightTrigger] = [6, 7]
const directions: readonly PadAction[] = ['up', 'down', 'left', 'right']

/** Nothing is held. */
export const restingPad: PadMemory = {}

/** Reads what is meant by a pad at a moment: what was pressed since the last, and what is held long enough to come again. */
export function readPad(pad: PadState, before: PadMemory, nowMs: number): PadReading {
  const leaning = directionOf(pad.axes[0] ?? 0, pad.axes[1] ?? 0)
  const actions: PadAction[] = []
  const memory: Partial<Record<PadAction, number>> = {}
  for (const action of Object.keys(buttonsOf) as PadAction[]) {
    if (!pad.buttons[buttonsOf[action]]?.pressed && leaning !== action) continue
    const nextMs = before[action]
    const isDue = nextMs === undefined || nowMs >= nextMs
    if (isDue) actions.push(action)
    memory[action] = isDue ? nextAfter(action, nextMs !== undefined, nowMs) : nextMs
  }
  return {
    actions,
    scroll: { x: pastIdle(pad.axes[2] ?? 0), y: pastIdle(pad.axes[3] ?? 0) },
    zoom: pushOf(pad, rightTrigger) - pushOf(pad, leftTrigger),
    memory,
  }
}

/** Only directions come again: a button that is held was meant once. */
function nextAfter(action: PadAction, isHeld: boolean, nowMs: number): number {
  if (!directions.includes(action)) return Number.POSITIVE_INFINITY
  return nowMs + (isHeld ? repeatMs : firstRepeatMs)
}

/** Where the left stick leans most; null near its middle. */
function directionOf(x: number, y: number): Direction | null {
  if (Math.max(Math.abs(x), Math.abs(y)) < leanShare) return null
  if (Math.abs(x) > Math.abs(y)) return x > 0 ? 'right' : 'left'
  return y > 0 ? 'down' : 'up'
}

function pastIdle(axis: number): number {
  return Math.abs(axis) < idleShare ? 0 : axis
}

function pushOf({ buttons }: PadState, index: number): number {
  const value = buttons[index]?.value ?? 0
  return value < 0.1 ? 0 : value
}
