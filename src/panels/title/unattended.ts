import { useEffect, useState } from 'preact/hooks'
import type { TitleScene } from '../../view/title-scenes'
import type { AfterHours } from './after-hours'

interface Show {
  AfterHours: typeof AfterHours
  scenes: readonly TitleScene[]
}

const idleMs = 40_000
const touches = 'keydown pointerdown pointermove wheel touchstart focusin input scroll'.split(' ')

/** What is told while nobody touches the title; null from the first touch on, and while it is not free for it. */
export function useUnattended(isFree: boolean, bringScenes: () => Promise<Show['scenes']>): Show | null {
  const [show, setShow] = useState<Show | null>(null)
  useEffect(() => (isFree ? watch(bringScenes, setShow) : undefined), [isFree])
  return isFree ? show : null
}

function watch(bringScenes: () => Promise<Show['scenes']>, setShow: (show: Show | null) => void): () => void {
  let touched = 0
  let place = ''
  const begin = async () => {
    if (document.hidden || isBusy()) return touch()
    const mine = touched
    try {
      const [{ AfterHours }, scenes] = await Promise.all([import('./after-hours'), bringScenes()])
      if (mine === touched) setShow({ AfterHours, scenes })
    } catch {
      // It is decoration: where it does not come, the title stays as it is.
    }
  }
  let wait = setTimeout(begin, idleMs)
  const touch = () => {
    touched += 1
    clearTimeout(wait)
    wait = setTimeout(begin, idleMs)
    setShow(null)
  }
  const feel = (input: Event) => {
    // A page that is drawn anew under a pointer at rest tells of it as if it had moved.
    if (input instanceof PointerEvent && input.type === 'pointermove') {
      const now = `${input.screenX} ${input.screenY}`
      if (now === place) return
      place = now
    }
    touch()
  }
  for (const kind of touches) document.addEventListener(kind, feel, { capture: true, passive: true })
  window.addEventListener('resize', touch)
  return () => {
    touched += 1
    clearTimeout(wait)
    for (const kind of touches) document.removeEventListener(kind, feel, { capture: true })
    window.removeEventListener('resize', touch)
    setShow(null)
  }
}

/** Somebody writes, or reads a paper. */
function isBusy(): boolean {
  const writes = document.activeElement?.matches('input, textarea, select, [contenteditable]') ?? false
  return writes || document.querySelector('dialog[open]') !== null
}
