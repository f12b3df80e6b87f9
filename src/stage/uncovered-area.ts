import type { ScreenInsets } from './hall/view-port'

/** The uncovered part of the stage: the desk's style sheet lays it out, here it is measured. */
interface UncoveredArea {
  /** The covered margins, in CSS pixels from each edge; null while there is no room at all. */
  insets(): ScreenInsets | null
  remove(): void
}

/** Watches the uncovered part of an element; `onChange` is called at once and at each change. */
export function watchUncoveredArea(parent: HTMLElement, onChange: () => void): UncoveredArea {
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
