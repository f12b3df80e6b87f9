import type { ScreenInsets } from './hall/view-port'

/**
 * Watches the uncovered part of an element, which the desk's style sheet lays out; `onChange` is called at once and at each
 * change.
 */
export function createUncoveredAreaWatcher(parent: HTMLElement, onChange: () => void) {
  const free = document.createElement('div')
  free.className = 'stage-free'
  parent.append(free)
  const sizes = new ResizeObserver(onChange)
  sizes.observe(parent)
  sizes.observe(free)
  return {
    /** The covered margins, in CSS pixels from each edge; null while there is no room at all. */
    insets(): ScreenInsets | null {
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
