import { nameOf, say } from '../text/say'
import { put } from './hall-frame'

export interface PlaceDoors {
  hall(site: string): void
  map(): void
}

/** The row of buttons that says where to look: one for each site that stands or is being built, and the map. */
export class PlaceTabs {
  private look = ''
  private readonly nav: HTMLElement
  private readonly doors: PlaceDoors

  constructor(root: HTMLElement, doors: PlaceDoors) {
    this.doors = doors
    this.nav = put(root, 'nav', 'stage-places')
    this.nav.setAttribute('aria-label', say('stage.places'))
  }

  /** `site` is the hall on screen; null is the map. */
  sync(sites: Readonly<Record<string, { status: string }>>, site: string | null): void {
    const open = Object.keys(sites).filter((id) => sites[id]?.status !== 'none')
    const look = `${open.join()} ${site}`
    if (look === this.look) return
    this.look = look
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.place : undefined
    this.nav.replaceChildren()
    for (const id of open) this.add(id, nameOf('site', id), id === site, () => this.doors.hall(id))
    this.add('map', say('stage.map'), site === null, () => this.doors.map())
    if (focused) this.nav.querySelector<HTMLElement>(`[data-place="${focused}"]`)?.focus()
  }

  private add(place: string, words: string, isOn: boolean, open: () => void): void {
    const button = put(this.nav, 'button', 'stage-place', words)
    button.type = 'button'
    button.dataset.place = place
    button.setAttribute('aria-pressed', String(isOn))
    button.addEventListener('click', open)
  }
}
