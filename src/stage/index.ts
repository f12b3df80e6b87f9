import './stage.css'
import './map/map.css'
import './map/map-slips.css'
import type { Clock } from '../session/clock'
import type { Session } from '../session/store'
import { hallView } from '../view/stage/hall'
import { mapView } from '../view/stage/map'
import { put } from './hall-frame'
import { openHallStage } from './hall-stage'
import { openMapStage } from './map/map-stage'
import type { StageSelection, StageSettings } from './settings'
import { createPlaceTabs } from './signs/place-tabs'
import { forgetRackTexts } from './words'

export type { StageSelection, StageSettings } from './settings'
export { hallList } from './signs/rack-list'

export interface StageOptions {
  parent: HTMLElement
  session: Session
  clock: Clock
  settings: StageSettings
  onSelect: (selection: StageSelection | null) => void
  /** Takes a picture of the hall of a site away; whether it went. */
  onPicture: (picture: HTMLCanvasElement, site: string) => Promise<boolean>
  /** Another hall is looked at, or the map: then null. */
  onView: (site: string | null) => void
}

export interface Stage {
  /** Looks at the hall of a site, or at the map. */
  setView(view: 'hall' | 'map', site?: string): void
  /** Lets go of the rack that was chosen. */
  letGo(): void
  destroy(): void
}

/**
 * Opens the picture of a game: the hall of one site, or the map. It drives the game's clock while time runs, and draws
 * only what changed: the picture is a function of the state before and the state now.
 */
export async function startStage({
  parent,
  session,
  clock,
  settings,
  onSelect,
  onPicture,
  onView,
}: StageOptions): Promise<Stage> {
  forgetRackTexts()
  const root = put(parent, 'div', 'stage')
  let site = firstSite()
  let view: 'hall' | 'map' = 'hall'
  let feeding = 0

  const hall = await openHallStage({
    parent: root,
    settings,
    onSelect,
    onPicture,
    isRunning: () => clock.pace !== 'paused',
    onFrame: (deltaMs) => clock.feed(deltaMs),
  })
  const map = openMapStage({ parent: root, settings, onSelect: (selection) => look(selection) })
  const tabs = createPlaceTabs(root, { hall: (next) => setView('hall', next), map: () => setView('map') })
  if (hall.renderer === 'none') feeding = requestAnimationFrame(feedWithoutHall)
  const stops = [session.subscribe(show), clock.onChange(() => hall.wake())]
  // The map learns which rules hold before it is first looked at, so that its curtain falls for the new ones.
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

  function setView(next: 'hall' | 'map', nextSite: string = site): void {
    view = next
    site = nextSite
    root.dataset.view = next
    hall.setShown(next === 'hall')
    map.setShown(next === 'map')
    show()
  }

  /** A site on the map is a door to its hall. */
  function look(selection: StageSelection): void {
    if (selection.kind === 'site' && session.state().sites[selection.site]?.status !== 'none')
      setView('hall', selection.site)
    else onSelect(selection)
  }

  let lastMs = performance.now()
  function feedWithoutHall(nowMs: number): void {
    clock.feed(nowMs - lastMs)
    lastMs = nowMs
    feeding = requestAnimationFrame(feedWithoutHall)
  }

  return {
    setView,
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
