/** The parts of a gamepad (standard mapping) that are read. */
export interface GamepadState {
  buttons: readonly { pressed: boolean; value: number }[]
  axes: readonly number[]
}

export type GamepadDirection = 'up' | 'down' | 'left' | 'right'
export type GamepadAction = GamepadDirection | 'press' | 'back' | 'time' | 'help' | 'panelBefore' | 'panelAfter'

/** When each held action repeats, in milliseconds. */
export type NextRepeatMsByGamepadAction = Readonly<Partial<Record<GamepadAction, number>>>

/** Delay before a held direction repeats, and between repeats. */
const firstRepeatMs = 420
const repeatMs = 130
/** Dead zone: an untouched stick is seldom exactly centred. */
const idleShare = 0.25
/** How far the left stick must lean to count as a direction. */
const leanShare = 0.55

/** Button indices of the standard mapping (W3C Gamepad, 'standard'). */
const buttonsOf: Readonly<Record<GamepadAction, number>> = {
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
const directions: readonly GamepadAction[] = ['up', 'down', 'left', 'right']

/** Reads a pad: newly pressed buttons, and held ones due to repeat. */
export function readGamepad(pad: GamepadState, before: NextRepeatMsByGamepadAction, nowMs: number) {
  const leaning = directionOf(pad.axes[0] ?? 0, pad.axes[1] ?? 0)
  const actions: GamepadAction[] = []
  const memory: Partial<Record<GamepadAction, number>> = {}
  for (const action of Object.keys(buttonsOf) as GamepadAction[]) {
    if (!pad.buttons[buttonsOf[action]]?.pressed && leaning !== action) continue
    const nextMs = before[action]
    const isDue = nextMs === undefined || nowMs >= nextMs
    if (isDue) actions.push(action)
    memory[action] = isDue ? nextAfter(action, nextMs !== undefined, nowMs) : nextMs
  }
  return {
    actions,
    /** The right stick: -1 to 1 each way, 0 near its middle. */
    scroll: { x: pastIdle(pad.axes[2] ?? 0), y: pastIdle(pad.axes[3] ?? 0) },
    /** The triggers: right zooms in, left zooms out, -1 to 1. */
    zoom: pushOf(pad, rightTrigger) - pushOf(pad, leftTrigger),
    memory,
  }
}

/** Only directions repeat; a held button counts once. */
function nextAfter(action: GamepadAction, isHeld: boolean, nowMs: number): number {
  if (!directions.includes(action)) return Number.POSITIVE_INFINITY
  return nowMs + (isHeld ? repeatMs : firstRepeatMs)
}

/** The left stick's main direction; null near its middle. */
function directionOf(x: number, y: number): GamepadDirection | null {
  if (Math.max(Math.abs(x), Math.abs(y)) < leanShare) return null
  if (Math.abs(x) > Math.abs(y)) return x > 0 ? 'right' : 'left'
  return y > 0 ? 'down' : 'up'
}

function pastIdle(axis: number): number {
  return Math.abs(axis) < idleShare ? 0 : axis
}

function pushOf({ buttons }: GamepadState, index: number): number {
  const value = buttons[index]?.value ?? 0
  return value < 0.1 ? 0 : value
}
