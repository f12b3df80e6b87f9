import { useEffect, useState } from 'preact/hooks'
import type { TitleScene } from '../../view/title/title-scenes'
import type { AfterHours } from './after-hours'

interface Show {
  AfterHours: typeof AfterHours
  scenes: readonly TitleScene[]
}

const idleMs = 40_000
const touches = 'keydown pointerdown click pointermove wheel touchstart focusin input scroll'.split(' ')

/** What is told while nobody touches the title; null from the first touch on, and while it is not free for it. */
export function useUnattended(isFree: boolean, bringScenes: () => Promise<Show['scenes']>): Show | null {
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
      const [{ AfterHours }, scenes] = await Promise.all([import('./after-hours'), bringScenes()])
      if (mine !== touched) return
      isShown = true
      setShow({ AfterHours, scenes })
    } catch {
      // It is decoration: where it does not come, the title stays as it is.
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
  /** The key or the press that gives the title back does nothing else, nor does the click that comes of it. */
  const swallow = (input: Event) => {
    if (input.type === 'keydown' || input.type === 'pointerdown') woke = isShown
    const isLost = input.type === 'click' ? woke || isShown : input.type === 'keydown' && woke && !isOfBrowser(input)
    if (!isLost) return
    input.preventDefault()
    input.stopImmediatePropagation()
  }
  const feel = (input: Event) => {
    swallow(input)
    // A page that is drawn anew under a pointer at rest tells of it as if it had moved.
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

/** Reload, the next tab and the like are no business of a title. */
function isOfBrowser(input: Event): boolean {
  if (!(input instanceof KeyboardEvent)) return false
  return input.ctrlKey || input.metaKey || input.altKey || /^F\d/.test(input.key)
}

/** Somebody writes, or reads a paper. */
function isBusy(): boolean {
  const writes = document.activeElement?.matches('input, textarea, select, [contenteditable]') ?? false
  return writes || document.querySelector('dialog[open]') !== null
}
