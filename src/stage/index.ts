import './stage.css'
import './map/map.css'
import './map/map-slips.css'
import type { Clock } from '../session/clock'
import type { Session } from '../session/store'
import { hallView } from '../view/stage/hall'
import { mapView } from '../view/stage/map'
import { appendElement } from './hall-frame'
import { openHallStage } from './hall-stage'
import { openMapStage } from './map/map-stage'
import type { GetCurrentTranslator } from './rack-texts'
import type { SelectedStageObject, StageSettings } from './settings'
import { createViewTabs } from './signs/view-tabs'

export type { SelectedStageObject, StageSettings } from './settings'
export { hallRackListTexts } from './signs/accessible-rack-list'

interface StageOptions {
  parent: HTMLElement
  session: Session
  clock: Clock
  settings: StageSettings
  translator: GetCurrentTranslator
  onSelect: (selection: SelectedStageObject | null) => void
  /** Exports a picture of a site's hall; resolves to whether it worked. */
  onPicture: (picture: HTMLCanvasElement, site: string) => Promise<boolean>
  /** Another hall is shown, or the map: then null. */
  onView: (site: string | null) => void
}

/**
 * Opens the stage of a game: the hall of one site, or the map. It drives the clock while time runs, and draws changes
 * only: the picture is a function of the previous and the present state.
 */
export async function startStage(options: StageOptions) {
  const { parent, session, clock, settings, translator, onSelect, onPicture, onView } = options
  const root = appendElement(parent, 'div', 'stage')
  let site = firstSite()
  let view: 'hall' | 'map' = 'hall'
  let feeding = 0

  const hall = await openHallStage({
    parent: root,
    settings,
    translator,
    onSelect,
    onPicture,
    isRunning: () => clock.pace !== 'paused',
    onFrame: (deltaMs) => clock.addElapsedMs(deltaMs),
  })
  const map = openMapStage({ parent: root, settings, translator, onSelect: (selection) => look(selection) })
  const tabs = createViewTabs(root, { hall: (next) => setView('hall', next), map: () => setView('map') }, translator)
  if (hall.renderer === 'none') feeding = requestAnimationFrame(feedWithoutHall)
  const stops = [session.subscribe(show), clock.onChange(() => hall.wake())]
  // The map gets the rules in force before it is first shown, so that its curtain falls for later ones only.
  map.show(mapView(session.state(), session.level.scenario))
  setView('hall')

  function firstSite(): string {
    const { sites } = session.state()
    const mostChips = (id: string) => Object.values(sites[id]?.racks ?? {}).reduce((sum, { count }) => sum + count, 0)
    return Object.keys(sites).reduce((best, id) => (mostChips(id) > mostChips(best) ? id : best))
  }

  function show(): void {
    const state = session.state()
    if (!state.sites[site]) site = firstSite()
    if (view === 'hall') hall.show(hallView(state, site, session.level.scenario))
    else map.show(mapView(state, session.level.scenario))
    onView(view === 'hall' ? site : null)
    tabs.sync(state.sites, view === 'hall' ? site : null)
    hall.wake()
  }

  /** Shows the hall of a site, or the map. */
  function setView(next: 'hall' | 'map', nextSite: string = site): void {
    view = next
    site = nextSite
    root.dataset.view = next
    hall.setShown(next === 'hall')
    map.setShown(next === 'map')
    show()
  }

  /** A site on the map opens its hall. */
  function look(selection: SelectedStageObject): void {
    if (selection.kind === 'site' && session.state().sites[selection.site]?.status !== 'none')
      setView('hall', selection.site)
    else onSelect(selection)
  }

  let lastMs = performance.now()
  function feedWithoutHall(nowMs: number): void {
    clock.addElapsedMs(nowMs - lastMs)
    lastMs = nowMs
    feeding = requestAnimationFrame(feedWithoutHall)
  }

  return {
    setView,
    /** Clears the selected rack. */
    letGo: hall.letGo,
    destroy() {
      for (const stop of stops) stop()
      cancelAnimationFrame(feeding)
      hall.destroy()
      map.destroy()
      root.remove()
    },
  }
}
