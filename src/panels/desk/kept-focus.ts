import { effect } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { game, openPlay } from '../game'

/** Where the focus goes when what had it was taken away: into the same page of the desk, else to the clock. */
const refuges: readonly (readonly [inside: string, refuge: string])[] = [
  ['#inspector', '.panel h2'],
  ['.desk', '.clock-slip .btn'],
]

/**
 * A button that vanishes with its own press leaves nobody nowhere; and whatever is pressed has the focus, also by a
 * screen reader or a browser that presses without it: a paper that it opens gives the focus back to it, and to nothing else.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Element | null = null
    let inside: readonly string[] = []
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return
      last = target
      inside = refuges.filter(([place]) => target.closest(place) !== null).map(([, refuge]) => refuge)
    }
    const seek = () =>
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body || !last || last.isConnected) return
        if (document.querySelector('dialog[open]')) return
        for (const refuge of inside) {
          const place = document.querySelector<HTMLElement>(refuge)
          if (place) return place.focus()
        }
      })
    document.addEventListener('focusin', note)
    document.addEventListener('click', standOnPressed, true)
    const stop = effect(() => {
      // Whatever a move or a week takes away is gone with the next frame.
      if (openPlay.value && game.value) seek()
    })
    return () => {
      document.removeEventListener('focusin', note)
      document.removeEventListener('click', standOnPressed, true)
      stop()
    }
  }, [])
}

function standOnPressed({ target }: MouseEvent): void {
  const pressed = target instanceof Element ? target.closest<HTMLElement>('button, summary') : null
  if (pressed && pressed !== document.activeElement) pressed.focus({ preventScroll: true })
}
