import type { TextKey } from '../../text/bundles/keys'
import { say } from '../app/translator'

/** What the buttons do at the moment. */
interface GamepadContext {
  /** A paper or a panel can be closed. */
  canGoBack: boolean
  /** Left and right change the focused control. */
  canTurn: boolean
  /** A list is being changed, and is pressed again when that is done. */
  isTurned: boolean
  /** The topmost element is longer than the screen. */
  canScroll: boolean
  /** A game is open without a paper over it. */
  isOnDesk: boolean
}

type Prompt = readonly [button: string, does: TextKey]

/** The button prompts to show, the likeliest first. */
export function gamepadButtonPromptsFor({
  canGoBack,
  canTurn,
  isTurned,
  canScroll,
  isOnDesk,
}: GamepadContext): Prompt[] {
  return [
    ...(canTurn ? [['← →', 'pad.legend.turn'] as const] : []),
    ['A', isTurned ? 'pad.legend.done' : 'pad.does.press'],
    ...(canGoBack ? [['B', 'pad.legend.back'] as const] : []),
    ...(isOnDesk
      ? ([
          ['X', 'pad.legend.time'],
          ['Y', 'pad.legend.help'],
          ['LB RB', 'pad.legend.panels'],
        ] as const)
      : []),
    ...(canScroll ? [['RS', 'pad.legend.scroll'] as const] : []),
  ]
}

let legend: HTMLElement | null = null
let shown = ''
let paperBelow: Element | null = null

/** Shows the button prompts at the foot of the screen; null removes them. */
export function showGamepadButtonPrompts(uses: GamepadContext | null, paper: Element | null): void {
  if (uses === null) {
    legend?.remove()
    legend = null
    shown = ''
    return
  }
  const words = gamepadButtonPromptsFor(uses).map(([button, does]) => [button, say(does)] as const)
  const next = words.join()
  if (legend === null) legend = document.body.appendChild(emptyLegend())
  if (next !== shown) legend.replaceChildren(...words.map(promptElement))
  // A paper that opened later would cover it.
  if (shown === '' || paper !== paperBelow) {
    legend.hidePopover()
    legend.showPopover()
  }
  shown = next
  paperBelow = paper
}

/** Hidden from screen readers: the help card and each control's keys say the same. */
function emptyLegend(): HTMLElement {
  const element = document.createElement('p')
  element.className = 'pad-legend'
  element.popover = 'manual'
  element.ariaHidden = 'true'
  return element
}

function promptElement([button, word]: readonly [string, string]): HTMLElement {
  const element = document.createElement('span')
  const key = document.createElement('kbd')
  key.textContent = button
  element.append(key, word)
  return element
}
