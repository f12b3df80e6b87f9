import { nameOf, say } from '../text/say'
import type { MapView } from '../view/map'
import { listenForGestures } from './hall/gestures'
import { createViewPort } from './hall/view-port'
import { put } from './hall-frame'
import { type Curtain, createCurtain } from './map/curtain'
import { drawBelief, drawKey, drawLoadList } from './map/load-list'
import { createMapMarks } from './map/marks'
import { routeSvg } from './map/routes'
import { landOf, mapSize, terrain } from './map/terrain'
import { isStill, mapInsetsFor, type StageSelection, type StageSettings } from './settings'

/**
 * The map is SVG and HTML, not Phaser: it is a printed thing, it seldom changes, its words must be sharp, selectable by
 * keyboard and read aloud, and the browser redraws it only when something on it moves.
 */
export interface MapStage {
  show(view: MapView): void
  setShown(isShown: boolean): void
  destroy(): void
}

export interface MapStageOptions {
  parent: HTMLElement
  settings: StageSettings
  onSelect: (selection: StageSelection) => void
}

export function openMapStage({ parent, settings, onSelect }: MapStageOptions): MapStage {
  const root = put(parent, 'section', 'stage-map')
  root.hidden = true
  root.setAttribute('aria-label', say('stage.mapTitle'))
  const sheet = put(root, 'div', 'map-sheet')
  const marksHolder = put(root, 'div', 'map-marks')
  const belief = put(root, 'aside', 'map-slip map-belief')
  const side = put(root, 'aside', 'map-side')
  const list = put(side, 'div', 'map-slip map-list')
  const key = put(side, 'div', 'map-slip map-key')
  drawKey(key)
  const skip = put(root, 'button', 'map-skip', say('stage.skip'))
  const spoken = put(root, 'p', 'stage-list')
  spoken.setAttribute('role', 'status')
  skip.type = 'button'
  skip.hidden = true

  const port = createViewPort('cover')
  const marks = createMapMarks(marksHolder, port, onSelect)
  let ground: { land: string; svg: SVGSVGElement; routes: SVGGElement; curtain: Curtain | null } | null = null
  let view: MapView | null = null
  let shownRules: ReadonlySet<string> | null = null
  let drawn: MapView | null = null

  const stopGestures = listenForGestures(sheet, {
    pan(dx, dy) {
      port.pan(dx, dy)
      look()
    },
    zoomAt(screen, factor) {
      port.zoomAt(screen, factor)
      look()
    },
    tap() {},
    hover() {},
  })
  const sizes = new ResizeObserver(() => resize())
  sizes.observe(parent)
  skip.addEventListener('click', () => ground?.curtain?.skip())
  root.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') ground?.curtain?.skip()
  })

  function resize(): void {
    const { clientWidth: width, clientHeight: height } = parent
    if (width === 0 || height === 0) return
    port.frame({ left: 0, top: 0, right: mapSize.width, bottom: mapSize.height }, heart())
    port.resize(width, height, mapInsetsFor(width, height))
    look()
  }

  function heart(): { x: number; y: number } {
    const points = view?.sites.length ? view.sites : [{ x: 0.5, y: 0.5 }]
    const mean = (read: (point: { x: number; y: number }) => number) =>
      points.reduce((sum, point) => sum + read(point), 0) / points.length
    return { x: mean(({ x }) => x) * mapSize.width + 90, y: mean(({ y }) => y) * mapSize.height - 40 }
  }

  function look(): void {
    if (root.hidden || !ground) return
    const { x, y } = port.toScreen({ x: 0, y: 0 })
    ground.svg.style.transform = `translate(${x}px, ${y}px) scale(${port.zoom})`
    marks.move()
    const { x: cloth } = port.toScreen({ x: landOf(ground.land)?.curtain ?? 0, y: 0 })
    belief.style.left = `${Math.round(Math.max(8, Math.min(cloth, side.offsetLeft) - 214))}px`
  }

  function lay(land: string): NonNullable<typeof ground> {
    const shape = landOf(land)
    sheet.innerHTML = `<svg class="map-ground" width="${mapSize.width}" height="${mapSize.height}" role="img" aria-label="${say('stage.mapAbout')}"><g>${terrain(shape)}</g><g class="map-routes"></g><g class="map-curtain"></g></svg>`
    const svg = sheet.querySelector('svg') as SVGSVGElement
    const cloth = svg.querySelector<SVGGElement>('.map-curtain')
    return {
      land,
      svg,
      routes: svg.querySelector('.map-routes') as SVGGElement,
      curtain: shape && cloth ? createCurtain(cloth, shape.curtain) : null,
    }
  }

  /** Draws what is new; under the hall the map waits until it is looked at. */
  function draw(): void {
    if (root.hidden || !view || drawn === view) return
    drawn = view
    if (ground?.land !== view.land) ground = lay(view.land)
    ground.routes.innerHTML = view.routes.map(routeSvg).join('')
    ground.curtain?.darken(view.curtain.beliefShare)
    marks.sync(view)
    drawLoadList(list, view)
    drawBelief(belief, view)
    belief.hidden = ground.curtain === null
    void dropCurtain(view)
  }

  /** The curtain falls once for each rule that has taken force since the map was last seen. */
  async function dropCurtain({ curtain }: MapView): Promise<void> {
    const fresh = shownRules === null ? [] : curtain.inForce.filter((rule) => !shownRules?.has(rule))
    shownRules = new Set(curtain.inForce)
    const [rule] = fresh
    if (rule === undefined) return
    spoken.textContent = say('stage.falls', { rule: nameOf('rule', rule) })
    skip.hidden = isStill(settings)
    await ground?.curtain?.fall(isStill(settings))
    skip.hidden = true
  }

  return {
    show(next) {
      shownRules ??= new Set(next.curtain.inForce)
      root.dataset.motion = isStill(settings) ? 'still' : 'moving'
      const isFirst = view === null
      view = next
      if (isFirst) resize()
      draw()
    },
    setShown(isShown) {
      root.hidden = !isShown
      resize()
      draw()
      look()
    },
    destroy() {
      sizes.disconnect()
      stopGestures()
      root.remove()
    },
  }
}
