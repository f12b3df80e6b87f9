import { effect } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { gameStateSignal, openGameSignal } from '../game'

/** Where the focus goes when its element is removed: within the same region, else to the clock. */
const refuges: readonly (readonly [inside: string, refuge: string])[] = [
  ['#inspector', '.panel h2'],
  ['.desk', '.clock-slip .btn'],
]

/**
 * Restores the focus when a press removes its own button; and gives focus to whatever is pressed, as some browsers and
 * screen readers do not, so that a paper can return it.
 */
export function useRestoreLostFocus(): void {
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
      // Elements removed by a move or a week are gone in the next frame.
      if (openGameSignal.value && gameStateSignal.value) seek()
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
