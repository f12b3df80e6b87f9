import type { MapLand } from '../../sim/level/land-shape'
import { appendElement } from '../hall-frame'
import type { GetCurrentTranslator } from '../rack-texts'
import { createMapRuleCurtain } from './rule-curtain'
import { renderMapKey } from './shipment-list'
import { createTerrainImage, mapSize } from './terrain'

/** The map's DOM elements. */
export function createMapDomElements(parent: HTMLElement, translator: GetCurrentTranslator) {
  const root = appendElement(parent, 'section', 'stage-map')
  root.hidden = true
  root.setAttribute('aria-label', translator().say('stage.mapTitle'))
  const sheet = appendElement(root, 'div', 'map-sheet')
  const marks = appendElement(root, 'div', 'map-marks')
  const belief = appendElement(root, 'aside', 'map-slip map-belief')
  const side = appendElement(root, 'aside', 'map-side')
  const list = appendElement(side, 'div', 'map-slip map-list')
  renderMapKey(appendElement(side, 'div', 'map-slip map-key'), translator)
  const skip = appendElement(root, 'button', 'map-skip', translator().say('stage.skip'))
  skip.type = 'button'
  skip.hidden = true
  const spoken = appendElement(root, 'p', 'stage-list')
  spoken.setAttribute('role', 'status')
  return {
    root,
    sheet,
    marks,
    belief,
    side,
    list,
    skip,
    /** Live region that announces the curtain's fall. */
    liveRegion: spoken,
  }
}

export function renderMapBackground(sheet: HTMLElement, land: MapLand | null, translator: GetCurrentTranslator) {
  sheet.replaceChildren()
  const element = appendElement(sheet, 'div', 'map-ground')
  element.setAttribute('role', 'img')
  element.setAttribute('aria-label', translator().say('stage.mapAbout'))
  const { width, height } = mapSize
  element.innerHTML = `<svg aria-hidden="true" width="${width}" height="${height}"><g class="map-routes"></g><g class="map-curtain"></g></svg>`
  element.prepend(createTerrainImage(land))
  const cloth = element.querySelector<SVGGElement>('.map-curtain')
  const curtain = cloth ? createMapRuleCurtain(cloth, mapRuleCurtainXPx(land)) : null
  return {
    land,
    element,
    routes: element.querySelector('.map-routes') as SVGGElement,
    curtain,
  }
}

/** The printed map: the terrain as an image, and over it routes and curtain. */
export type MapBackground = ReturnType<typeof renderMapBackground>

/** The curtain's position, in map pixels. */
export function mapRuleCurtainXPx(land: MapLand | null): number {
  return (land?.curtain ?? 0.7) * mapSize.width
}
