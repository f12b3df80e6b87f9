import type { MapPoint, MapView } from '../../view/stage/map'
import { createPanAndZoomHandlers, listenForStageGestures } from '../hall/gestures'
import type { PixelPoint } from '../hall/isometric'
import { createStageViewport } from '../hall/view-port'
import type { GetCurrentTranslator } from '../rack-texts'
import { isStageMotionReduced, type SelectedStageObject, type StageSettings } from '../settings'
import { createUncoveredAreaWatcher } from '../uncovered-area'
import { rectRelativeTo, type WeightedLabelRect } from './label-sides'
import { createMapDomElements, type MapBackground, mapRuleCurtainXPx, renderMapBackground } from './map-frame'
import { createMapMarks } from './map-marks'
import { drawShipmentRoutes } from './routes'
import { mapRuleCurtainWidthPx } from './rule-curtain'
import { renderExpectedRuleText, renderShipmentList } from './shipment-list'
import { mapSize } from './terrain'

interface MapStageOptions {
  parent: HTMLElement
  settings: StageSettings
  translator: GetCurrentTranslator
  onSelect: (selection: SelectedStageObject) => void
}

/**
 * The map is SVG and HTML, not Phaser: it seldom changes, its text must be sharp, reachable by keyboard and readable by
 * screen readers, and the browser redraws it only when something moves.
 */
export function openMapStage({ parent, settings, translator, onSelect }: MapStageOptions) {
  const frame = createMapDomElements(parent, translator)
  const { root, sheet, belief, skip } = frame
  const port = createStageViewport('cover')
  const marks = createMapMarks(
    frame.marks,
    port,
    onSelect,
    () => [
      ...[frame.belief, ...frame.side.children, ...parent.querySelectorAll('.stage-place')].map((slip) =>
        rectRelativeTo(root, slip),
      ),
      ...slipsOfDesk().map((slip) => ({ ...rectRelativeTo(root, slip), weight: 3, isOpaque: true })),
      ...edgesOf(parent),
      ...curtainArea(),
    ],
    translator,
  )
  let ground: MapBackground | null = null
  let view: MapView | null = null
  let drawn: MapView | null = null
  let shownRules: ReadonlySet<string> | null = null

  const stopGestures = listenForStageGestures(sheet, {
    ...createPanAndZoomHandlers(port, look),
    tap() {},
    hover() {},
    leave() {},
  })
  const free = createUncoveredAreaWatcher(root, resize)
  const desk = parent.closest('.desk-face')
  // The slips come and go between two draws of the map.
  const deskChanges = new MutationObserver(turnNames)
  if (desk) deskChanges.observe(desk, { childList: true })
  skip.addEventListener('click', () => ground?.curtain?.skip())
  root.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') ground?.curtain?.skip()
  })

  function resize(): void {
    const { clientWidth: width, clientHeight: height } = parent
    const insets = free.insets()
    if (!insets) return
    port.setDefaultArea({ left: 0, top: 0, right: mapSize.width, bottom: mapSize.height }, heartOf(view?.sites ?? []))
    port.resize(width, height, insets)
    look()
    turnNames()
  }

  /** Turns the names anew where something else than the map has moved: the screen's edges, or the desk's slips. */
  function turnNames(): void {
    if (!root.hidden && drawn) marks.turn(drawn)
  }

  function look(): void {
    if (root.hidden || !ground) return
    const { x, y } = port.pictureToScreen({ x: 0, y: 0 })
    ground.element.style.transform = `translate(${x}px, ${y}px) scale(${port.zoom})`
    marks.move()
    const { x: cloth } = port.pictureToScreen({ x: mapRuleCurtainXPx(ground.land), y: 0 })
    const left = Math.max(8, Math.min(cloth, frame.side.offsetLeft - 44) - 214)
    belief.style.setProperty('--map-belief', `${Math.round(left)}px`)
  }

  /** Draws changes; while hidden, the map waits until it is shown. */
  function draw(): void {
    if (root.hidden || !view || drawn === view) return
    drawn = view
    if (ground?.land !== view.terrain) ground = renderMapBackground(sheet, view.terrain, translator)
    drawShipmentRoutes(ground.routes, view.routes)
    ground.curtain?.setDarkness(view.curtain.beliefShare)
    renderShipmentList(frame.list, view, translator)
    renderExpectedRuleText(belief, view, translator)
    belief.hidden = ground.curtain === null
    look()
    // Cards are placed first, as labels avoid them.
    marks.sync(view)
    void dropCurtain(view)
  }

  /** The curtain falls once for a rule that has taken force since the map was last shown. */
  async function dropCurtain({ curtain }: MapView): Promise<void> {
    const fresh = curtain.inForce.find((rule) => shownRules !== null && !shownRules.has(rule))
    shownRules = new Set(curtain.inForce)
    if (fresh === undefined) return
    frame.liveRegion.textContent = translator().say('stage.falls', { rule: translator().nameOf('rule', fresh) })
    skip.hidden = isStageMotionReduced(settings)
    await ground?.curtain?.fall(isStageMotionReduced(settings))
    skip.hidden = true
  }

  /** The desk's slips that lie on the map, such as the advisers'. */
  function slipsOfDesk(): Element[] {
    return [...(desk?.querySelectorAll('[data-lies-on-map]') ?? [])]
  }

  /** The area under the curtain, which labels avoid. */
  function curtainArea(): WeightedLabelRect[] {
    if (!ground?.curtain) return []
    const x = mapRuleCurtainXPx(ground.land)
    const { x: left, y: top } = port.pictureToScreen({ x, y: 0 })
    const { x: right, y: bottom } = port.pictureToScreen({ x: x + mapRuleCurtainWidthPx, y: mapSize.height })
    return [{ left, top, right, bottom, weight: 3 }]
  }

  return {
    show(next: MapView) {
      shownRules ??= new Set(next.curtain.inForce)
      root.dataset.motion = isStageMotionReduced(settings) ? 'still' : 'moving'
      const isFirst = view === null
      view = next
      if (isFirst) resize()
      draw()
    },
    setShown(isShown: boolean) {
      root.hidden = !isShown
      resize()
      draw()
      look()
    },
    destroy() {
      free.remove()
      deskChanges.disconnect()
      stopGestures()
      root.remove()
    },
  }
}

/** The areas beyond the screen's sides and under the rail, which labels avoid. */
function edgesOf(parent: HTMLElement): WeightedLabelRect[] {
  const { clientWidth, clientHeight } = parent
  const left = parent.querySelector<HTMLElement>('.stage-places')?.offsetLeft ?? 0
  const [top, bottom] = [0, clientHeight]
  return [
    { left: -clientWidth, top, right: left, bottom },
    { left: clientWidth, top, right: 2 * clientWidth, bottom },
  ]
}

/** The centre of the sites, slightly towards the sea: what a small screen shows first. */
function heartOf(sites: readonly MapPoint[]): PixelPoint {
  const mean = (read: (site: MapPoint) => number) =>
    sites.reduce((sum, site) => sum + read(site), 0) / Math.max(1, sites.length)
  return { x: mean(({ x }) => x) * mapSize.width + 90, y: mean(({ y }) => y) * mapSize.height - 40 }
}
