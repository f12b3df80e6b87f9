import { useEffect } from 'preact/hooks'

/** Keeps a visible focus visible when a part of a multi-column layout grows. */
export function useVisibleFocus(place: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    if (!place.current) return
    let wasInSight = isFocusInSight()
    const look = () => {
      wasInSight = isFocusInSight()
    }
    const changes = new MutationObserver(() => {
      if (wasInSight && !isFocusInSight()) document.activeElement?.scrollIntoView({ block: 'nearest' })
    })
    changes.observe(place.current, { childList: true, subtree: true })
    document.addEventListener('focusin', look)
    document.addEventListener('scroll', look, true)
    return () => {
      changes.disconnect()
      document.removeEventListener('focusin', look)
      document.removeEventListener('scroll', look, true)
    }
  }, [])
}

function isFocusInSight(): boolean {
  const { top, bottom, height } = (document.activeElement ?? document.body).getBoundingClientRect()
  return height > 0 && bottom > 0 && top < window.innerHeight
}
