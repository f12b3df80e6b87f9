import { useEffect, useState } from 'preact/hooks'
import type { TitleScene } from '../../view/title/title-scenes'
import type { TitleAttractMode } from './title-attract-mode'

interface Show {
  TitleAttractMode: typeof TitleAttractMode
  scenes: readonly TitleScene[]
}

const idleMs = 40_000
const touches = 'keydown pointerdown click pointermove wheel touchstart focusin input scroll'.split(' ')

/** The attract mode while the title is idle; null from the first input on, and while it must not run. */
export function useAttractMode(isFree: boolean, bringScenes: () => Promise<Show['scenes']>): Show | null {
  const [show, setShow] = useState<Show | null>(null)
  useEffect(() => (isFree ? watch(bringScenes, setShow) : undefined), [isFree])
  return isFree ? show : null
}

function watch(bringScenes: () => Promise<Show['scenes']>, setShow: (show: Show | null) => void): () => void {
  let touched = 0
  let place = ''
  let isShown = false
  let woke = false
  const begin = async () => {
    if (document.hidden || isBusy()) return touch()
    const mine = touched
    try {
      const [{ TitleAttractMode }, scenes] = await Promise.all([import('./title-attract-mode'), bringScenes()])
      if (mine !== touched) return
      isShown = true
      setShow({ TitleAttractMode, scenes })
    } catch {
      // Decoration: where it fails to load, the title stays as it is.
    }
  }
  let wait = setTimeout(begin, idleMs)
  const touch = () => {
    touched += 1
    clearTimeout(wait)
    wait = setTimeout(begin, idleMs)
    isShown = false
    setShow(null)
  }
  /** The input that ends the attract mode has no other effect, nor has the click that follows from it. */
  const swallow = (input: Event) => {
    if (input.type === 'keydown' || input.type === 'pointerdown') woke = isShown
    const isLost = input.type === 'click' ? woke || isShown : input.type === 'keydown' && woke && !isOfBrowser(input)
    if (!isLost) return
    input.preventDefault()
    input.stopImmediatePropagation()
  }
  const feel = (input: Event) => {
    swallow(input)
    // A redraw under a resting pointer fires a pointer event without movement.
    if (input instanceof PointerEvent && input.type === 'pointermove') {
      const now = `${input.screenX} ${input.screenY}`
      if (now === place) return
      place = now
    }
    touch()
  }
  const isPassive = (kind: string) => kind !== 'keydown' && kind !== 'click'
  for (const kind of touches) document.addEventListener(kind, feel, { capture: true, passive: isPassive(kind) })
  window.addEventListener('resize', touch)
  return () => {
    touched += 1
    clearTimeout(wait)
    for (const kind of touches) document.removeEventListener(kind, feel, { capture: true })
    window.removeEventListener('resize', touch)
    setShow(null)
  }
}

/** Browser shortcuts such as reload and tab changes do not count. */
function isOfBrowser(input: Event): boolean {
  if (!(input instanceof KeyboardEvent)) return false
  return input.ctrlKey || input.metaKey || input.altKey || /^F\d/.test(input.key)
}

/** The player is typing, or reading a paper. */
function isBusy(): boolean {
  const writes = document.activeElement?.matches('input, textarea, select, [contenteditable]') ?? false
  return writes || document.querySelector('dialog[open]') !== null
}
