import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/**
 * The name of an element that is printed alone: `<html data-prints=…>`; its ancestors from the body down have
 * `data-leads-to-print`. Style sheets could use `*:has(…)`, but the browser would then check every element on each
 * change of the page.
 */
type PrintTarget = 'statements' | 'deal'

/** Marks an element and its ancestors while the page is printed; `isAlone` is asked just before. */
export function usePrintElementAlone(
  place: RefObject<HTMLElement | null>,
  name: PrintTarget,
  isAlone = () => true,
): void {
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
