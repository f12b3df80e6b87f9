import type { HallView } from '../view/hall'
import type { ViewPort } from './hall/view-port'
import { towerPlaces } from './hall/yard'
import { put } from './hall-frame'

/** How high a tower's mouth stands over its foot. */
const mouth = 86

/**
 * The vapour over the cooling towers; its amount follows the load. It is HTML over the canvas: a soft loop of four
 * seconds that the browser moves by itself, so that the hall need not be drawn again for it.
 */
export class Vapour {
  private clouds: HTMLElement[] = []
  private places: { x: number; y: number }[] = []
  private readonly holder: HTMLElement
  private readonly port: ViewPort

  constructor(holder: HTMLElement, port: ViewPort) {
    this.holder = holder
    this.port = port
  }

  sync(view: HallView): void {
    this.places = towerPlaces(view)
    while (this.clouds.length > this.places.length) this.clouds.pop()?.remove()
    while (this.clouds.length < this.places.length) this.add()
    this.holder.style.opacity = String(Math.round(view.loadShare * 100) / 100)
  }

  move(): void {
    this.clouds.forEach((cloud, n) => {
      const { x = 0, y = 0 } = this.places[n] ?? {}
      const at = this.port.toScreen({ x, y: y - mouth })
      cloud.style.transform = `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px) scale(${this.port.zoom.toFixed(3)})`
    })
  }

  /** Lets it drift, or stand still in the air. */
  drift(isDrifting: boolean): void {
    this.holder.dataset.drifts = String(isDrifting)
  }

  private add(): void {
    const cloud = put(this.holder, 'div', 'stage-vapour')
    put(cloud, 'i', '').style.animationDelay = `${-1.5 * this.clouds.length}s`
    this.clouds.push(cloud)
  }
}
