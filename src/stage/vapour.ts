import type { HallView } from '../view/stage/hall'
import type { PixelPoint } from './hall/isometric'
import type { StageViewport } from './hall/view-port'
import { coolingTowerPositions } from './hall/yard'
import { appendElement } from './hall-frame'

/** Height of a tower's mouth over its foot, in pixels. */
const mouth = 86

/** The vapour over the canvas as HTML: a CSS loop of four seconds that needs no redraw of the hall. */
export function createCoolingTowerVapour(holder: HTMLElement, port: StageViewport) {
  const clouds: HTMLElement[] = []
  let places: PixelPoint[] = []

  function add(): void {
    const cloud = appendElement(holder, 'div', 'stage-vapour')
    appendElement(cloud, 'i', '').style.animationDelay = `${-1.5 * clouds.length}s`
    clouds.push(cloud)
  }

  return {
    sync(view: HallView) {
      places = coolingTowerPositions(view)
      while (clouds.length > places.length) clouds.pop()?.remove()
      while (clouds.length < places.length) add()
      holder.style.opacity = String(Math.round(view.loadShare * 100) / 100)
    },
    /** Moves the clouds to their towers in the present view. */
    move() {
      for (const [n, cloud] of clouds.entries()) {
        const { x = 0, y = 0 } = places[n] ?? {}
        const at = port.pictureToScreen({ x, y: y - mouth })
        cloud.style.transform = `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px) scale(${port.zoom.toFixed(3)})`
      }
    },
    /** Starts or stops the drift. */
    drift(isDrifting: boolean) {
      holder.dataset.drifts = String(isDrifting)
    },
  }
}

/** The vapour over the cooling towers; its amount follows the load. */
