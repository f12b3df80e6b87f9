import { appendElement } from '../hall-frame'
import type { GetCurrentTranslator } from '../rack-texts'

interface ViewTabActions {
  hall(site: string): void
  map(): void
}

/** The row of buttons that says where to look: one for each site that stands or is being built, and the map. */
export function createViewTabs(root: HTMLElement, doors: ViewTabActions, translator: GetCurrentTranslator) {
  const nav = appendElement(root, 'nav', 'stage-places')
  nav.setAttribute('aria-label', translator().say('stage.places'))
  let look = ''

  function add(place: string, words: string, isOn: boolean, open: () => void, takesChips = false): void {
    const button = appendElement(nav, 'button', 'stage-place', words)
    button.type = 'button'
    button.dataset.place = place
    if (takesChips) button.dataset.takesChips = place
    button.setAttribute('aria-pressed', String(isOn))
    button.addEventListener('click', open)
  }

  return {
    /** `site` is the hall on screen; null is the map. */
    sync(sites: Readonly<Record<string, { status: string }>>, site: string | null) {
      const open = Object.keys(sites).filter((id) => sites[id]?.status !== 'none')
      const isReady = (id: string) => sites[id]?.status === 'ready'
      const next = `${open.join()} ${open.filter(isReady).join()} ${site}`
      if (next === look) return
      look = next
      const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.place : undefined
      nav.replaceChildren()
      for (const id of open) add(id, translator().nameOf('site', id), id === site, () => doors.hall(id), isReady(id))
      add('map', translator().say('stage.map'), site === null, doors.map)
      if (focused) nav.querySelector<HTMLElement>(`[data-place="${focused}"]`)?.focus()
    },
  }
}
