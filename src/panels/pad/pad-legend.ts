import type { Key } from '../../text/bundles/keys'
import { say } from '../app/translator'

/** What the buttons do here and now. */
export interface PadUses {
  /** A paper or a panel can be put away. */
  canGoBack: boolean
  /** Left and right change what has the focus. */
  canTurn: boolean
  /** It is a list that was pressed, and is pressed again when that is done. */
  isTurned: boolean
  /** Something on top is longer than the screen. */
  canScroll: boolean
  /** A game is open and no paper lies on it. */
  isOnDesk: boolean
}

type Prompt = readonly [button: string, does: Key]

/** Which buttons are worth a word, the likeliest first. */
export function promptsFor({ canGoBack, canTurn, isTurned, canScroll, isOnDesk }: PadUses): Prompt[] {
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

/** Says at the foot of the screen what the buttons do; null takes the words away. */
export function showPadLegend(uses: PadUses | null, paper: Element | null): void {
  if (uses === null) {
    legend?.remove()
    legend = null
    shown = ''
    return
  }
  const words = promptsFor(uses).map(([button, does]) => [button, say(does)] as const)
  const next = words.join()
  if (legend === null) legend = document.body.appendChild(emptyLegend())
  if (next !== shown) legend.replaceChildren(...words.map(promptElement))
  // A paper that was laid down after it lies on top of it.
  if (shown === '' || paper !== paperBelow) {
    legend.hidePopover()
    legend.showPopover()
  }
  shown = next
  paperBelow = paper
}

/** The help card and the keys of each control say the same to those who do not see it. */
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
