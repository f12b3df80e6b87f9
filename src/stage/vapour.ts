import type { HallView } from '../view/stage/hall'
import type { Point } from './hall/iso'
import type { ViewPort } from './hall/view-port'
import { towerPlaces } from './hall/yard'
import { put } from './hall-frame'

/** How high a tower's mouth stands over its foot. */
const mouth = 86

/** The vapour over the cooling towers; its amount follows the load. */
export interface Vapour {
  sync(view: HallView): void
  /** Puts the clouds where the eye sees their towers. */
  move(): void
  /** Lets it drift, or stand still in the air. */
  drift(isDrifting: boolean): void
}

/**
 * Hangs the vapour over the canvas as HTML: a soft loop of four seconds that the browser moves by itself, so that the
 * hall need not be drawn again for it.
 */
export function createVapour(holder: HTMLElement, port: ViewPort): Vapour {
  const clouds: HTMLElement[] = []
  let places: Point[] = []

  function add(): void {
    const cloud = put(holder, 'div', 'stage-vapour')
    put(cloud, 'i', '').style.animationDelay = `${-1.5 * clouds.length}s`
    clouds.push(cloud)
  }

  return {
    sync(view) {
      places = towerPlaces(view)
      while (clouds.length > places.length) clouds.pop()?.remove()
      while (clouds.length < places.length) add()
      holder.style.opacity = String(Math.round(view.loadShare * 100) / 100)
    },
    move() {
      for (const [n, cloud] of clouds.entries()) {
        const { x = 0, y = 0 } = places[n] ?? {}
        const at = port.toScreen({ x, y: y - mouth })
        cloud.style.transform = `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px) scale(${port.zoom.toFixed(3)})`
      }
    },
    drift(isDrifting) {
      holder.dataset.drifts = String(isDrifting)
    },
  }
}
