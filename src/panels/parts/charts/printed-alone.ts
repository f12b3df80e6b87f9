import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/**
 * What a place is called while it alone is printed: `<html data-prints=…>`. What leads to it then bears
 * `data-leads-to-print`, from the body down to the place itself.
 *
 * Style sheets could ask `*:has(…)` instead; but then the browser would look at every element of the page anew whenever
 * anything changes on it, in a game as on paper.
 */
export type PrintedAlone = 'statements' | 'deal'

/** Marks a place, and what leads to it, for as long as the page is printed; `isAlone` is asked just before. */
export function usePrintedAlone(place: RefObject<HTMLElement | null>, name: PrintedAlone, isAlone = () => true): void {
  useEffect(() => {
    const { documentElement: root, body } = document
    const mark = () => {
      if (!place.current || !isAlone()) return
      root.dataset.prints = name
      for (let each: HTMLElement | null = place.current; each && each !== root; each = each.parentElement)
        each.dataset.leadsToPrint = ''
    }
    const clear = () => {
      delete root.dataset.prints
      for (const each of [body, ...body.querySelectorAll<HTMLElement>('[data-leads-to-print]')])
        delete each.dataset.leadsToPrint
    }
    window.addEventListener('beforeprint', mark)
    window.addEventListener('afterprint', clear)
    return () => {
      window.removeEventListener('beforeprint', mark)
      window.removeEventListener('afterprint', clear)
      clear()
    }
  }, [])
}
