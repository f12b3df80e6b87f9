import type { Insets } from './hall/view-port'

/** The part of the screen on which nothing else lies: the desk's style sheet lays it out, here it is only measured. */
export interface FreePart {
  /** What is covered, in CSS pixels from each edge; null while there is no room at all. */
  insets(): Insets | null
  remove(): void
}

/** Watches the free part of a place; `onChange` is called at once and whenever it becomes another. */
export function watchFreePart(parent: HTMLElement, onChange: () => void): FreePart {
  const free = document.createElement('div')
  free.className = 'stage-free'
  parent.append(free)
  const sizes = new ResizeObserver(onChange)
  sizes.observe(parent)
  sizes.observe(free)
  return {
    insets() {
      const { clientWidth, clientHeight } = parent
      if (clientWidth === 0 || clientHeight === 0) return null
      const { offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight } = free
      return { left, top, right: clientWidth - left - offsetWidth, bottom: clientHeight - top - offsetHeight }
    },
    remove() {
      sizes.disconnect()
      free.remove()
    },
  }
}
