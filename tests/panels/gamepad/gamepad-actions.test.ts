import { describe, expect, it } from 'vitest'
import { gamepadButtonPromptsFor } from '../../../src/panels/gamepad/button-prompts'
import {
  type GamepadState,
  type NextRepeatMsByGamepadAction,
  readGamepad,
} from '../../../src/panels/gamepad/gamepad-actions'

const [buttonA, leftShoulder, leftTrigger, rightTrigger, crossDown, crossLeft] = [0, 4, 6, 7, 13, 14]

function aPad(pressed: readonly number[] = [], axes: readonly number[] = [0, 0, 0, 0]): GamepadState {
  const buttons = Array.from({ length: 17 }, (_, index) => {
    const isPressed = pressed.includes(index)
    return { pressed: isPressed, value: isPressed ? 1 : 0 }
  })
  return { buttons, axes }
}

/** What is done while a pad is held so, asked every 10 ms. */
function heldFor(pad: GamepadState, milliseconds: number): string[] {
  let memory: NextRepeatMsByGamepadAction = {}
  const done: string[] = []
  for (let nowMs = 0; nowMs < milliseconds; nowMs += 10) {
    const reading = readGamepad(pad, memory, nowMs)
    memory = reading.memory
    done.push(...reading.actions)
  }
  return done
}

describe('a gamepad', () => {
  it('does nothing while nothing is touched, though its sticks are never quite in the middle', () => {
    const { actions, scroll, zoom, memory } = readGamepad(aPad([], [0.1, -0.2, 0.15, 0.2]), {}, 0)
    expect({ actions, scroll, zoom, memory }).toEqual({ actions: [], scroll: { x: 0, y: 0 }, zoom: 0, memory: {} })
  })

  it('presses once, however long the button is held, and again after it was let go', () => {
    expect(heldFor(aPad([buttonA]), 2000)).toEqual(['press'])
    const first = readGamepad(aPad([buttonA]), {}, 0)
    const letGo = readGamepad(aPad(), first.memory, 50)
    expect(readGamepad(aPad([buttonA]), letGo.memory, 100).actions).toEqual(['press'])
    expect(heldFor(aPad([leftShoulder]), 2000)).toEqual(['panelBefore'])
  })

  it('goes a step at once, the second only after a while, and then evenly', () => {
    expect(heldFor(aPad([crossDown]), 400)).toEqual(['down'])
    expect(heldFor(aPad([crossDown]), 430)).toEqual(['down', 'down'])
    expect(heldFor(aPad([crossDown]), 1000)).toHaveLength(6)
  })

  it('takes the left stick for the cross, by where it leans most; both at once are one', () => {
    const leaning = (x: number, y: number) => readGamepad(aPad([], [x, y, 0, 0]), {}, 0).actions
    expect([leaning(0.9, 0.3), leaning(-0.6, 0.2), leaning(0.5, -0.9), leaning(0.4, 0.4)]).toEqual([
      ['right'],
      ['left'],
      ['up'],
      [],
    ])
    expect(readGamepad(aPad([crossLeft], [-1, 0, 0, 0]), {}, 0).actions).toEqual(['left'])
  })

  it('scrolls by the right stick and zooms by the triggers, which undo one another', () => {
    expect(readGamepad(aPad([], [0, 0, 0.2, -0.8]), {}, 0).scroll).toEqual({ x: 0, y: -0.8 })
    expect(readGamepad(aPad([rightTrigger]), {}, 0).zoom).toBe(1)
    expect(readGamepad(aPad([leftTrigger, rightTrigger]), {}, 0).zoom).toBe(0)
  })

  it('with fewer buttons than the standard has is read as far as it goes', () => {
    expect(readGamepad({ buttons: [{ pressed: true, value: 1 }], axes: [] }, {}, 0).actions).toEqual(['press'])
  })
})

describe('what is said of the buttons', () => {
  const nothing = { canGoBack: false, canTurn: false, isTurned: false, canScroll: false, isOnDesk: false }
  const buttons = (uses: Partial<typeof nothing>) =>
    gamepadButtonPromptsFor({ ...nothing, ...uses }).map(([button]) => button)

  it('names those that do something here, and no others', () => {
    expect(buttons({})).toEqual(['A'])
    expect(buttons({ canGoBack: true, canScroll: true })).toEqual(['A', 'B', 'RS'])
    expect(buttons({ isOnDesk: true, canTurn: true })).toEqual(['← →', 'A', 'X', 'Y', 'LB RB'])
  })

  it('says that a list which is being turned is pressed again', () => {
    expect(gamepadButtonPromptsFor({ ...nothing, canTurn: true, isTurned: true })).toContainEqual([
      'A',
      'pad.legend.done',
    ])
  })
})
