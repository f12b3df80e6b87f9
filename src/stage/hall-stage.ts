import { fact } from '../view/facts/fact'
import type { HallView } from '../view/stage/hall'
import type { RackSlotView } from '../view/stage/racks'
import { createPanAndZoomHandlers, listenForStageGestures } from './hall/gestures'
import type { HallCanvas } from './hall/hall-renderer'
import type { PixelPoint } from './hall/isometric'
import {
  pointAboveRackSlot,
  rackInSlot,
  rackSlotBackCorner,
  rackSlotCentre,
  rackSlotNumberAt,
  rackSlotNumberOf,
} from './hall/slots'
import { createStageViewport, type StageViewport } from './hall/view-port'
import { createHallDomElements, type HallDomElements, type HallViewTool } from './hall-frame'
import type { GetCurrentTranslator } from './rack-texts'
import { isStageMotionReduced, type SelectedStageObject, type StageSettings } from './settings'
import { createAccessibleRackList } from './signs/accessible-rack-list'
import { createHallLabels } from './signs/hall-labels'
import { createRackTooltip } from './signs/rack-tooltip'
import { type NightSkyInputs, nightSkyInputsOfHall, nightSkyLayerCacheKey } from './sky/sky'
import { createUncoveredAreaWatcher } from './uncovered-area'
import { createCoolingTowerVapour } from './vapour'

interface HallStageOptions {
  parent: HTMLElement
  settings: StageSettings
  translator: GetCurrentTranslator
  onSelect: (selection: SelectedStageObject | null) => void
  /** Whether time runs. */
  isRunning: () => boolean
  onFrame: (deltaMs: number) => void
  /** Exports a picture of a site's hall; resolves to whether it worked. */
  onPicture: (picture: HTMLCanvasElement, site: string) => Promise<boolean>
}

/**
 * Opens the hall on screen: sky, canvas, labels, buttons and the accessible list. Without WebGL and canvas it is text only
 * and drives the clock itself.
 */
export async function openHallStage(options: HallStageOptions) {
  const { parent, settings, translator, onSelect, isRunning } = options
  const frame = createHallDomElements(parent, translator)
  const port = createStageViewport()
  const labels = createHallLabels(frame, port, () => view && onSelect({ kind: 'store', site: view.site }), translator)
  const tag = createRackTooltip(frame.labels, translator)
  const vapour = createCoolingTowerVapour(frame.vapour, port)
  const game = await openedGame(frame, port, options)
  let view: HallView | null = null
  let sky: NightSkyInputs | null = null
  let chosen: { chip: string; index: number } | null = null
  let focused: number | null = null
  let hovered: number | null = null

  const list = createAccessibleRackList(
    frame.list,
    {
      focus(slot) {
        focused = slot
        if (slot !== null) port.reveal(rackSlotCentre(slot, view))
        look()
      },
      choose,
    },
    translator,
  )
  const stopGestures = listenForStageGestures(frame.holder, {
    ...createPanAndZoomHandlers(port, look),
    tap: (screen) => choose(rackAt(screen)),
    hover(screen) {
      const rack = rackAt(screen)
      frame.holder.style.cursor = rack?.chip ? 'pointer' : 'grab'
      hoverOver(rack?.chip && view ? rackSlotNumberAt(rack, view.plan) : null)
    },
    leave: () => hoverOver(null),
  })
  frame.onTool((tool) => {
    if (tool === 'picture') void takePicture()
    else useTool(tool, port)
    look()
  })
  if (!game) frame.removeTool('picture')
  frame.onSkyLost(() => {
    sky = null
    look()
  })
  const free = createUncoveredAreaWatcher(parent, resize)
  resize()

  function resize(): void {
    const { clientWidth: width, clientHeight: height } = parent
    const insets = free.insets()
    if (!insets) return
    port.resize(width, height, insets)
    frame.resize(width, height)
    game?.resize(Math.round(width * pixelRatio()), Math.round(height * pixelRatio()))
    sky = null
    look()
  }

  /** The hall without panels and labels, at the screen's resolution; a message tells whether it was saved. */
  async function takePicture(): Promise<void> {
    const picture = document.createElement('canvas')
    picture.width = Math.round(parent.clientWidth * pixelRatio())
    picture.height = Math.round(parent.clientHeight * pixelRatio())
    const pen = picture.getContext('2d')
    if (!pen || !game || !view) return
    frame.drawSkyOn(pen)
    game.drawOn(pen)
    const isGone = await options.onPicture(picture, view.site)
    frame.showNotice(translator().say(isGone ? 'stage.pictureTaken' : 'stage.pictureFailed'))
  }

  /** Updates everything that depends on the view port. */
  function look(): void {
    if (!view) return
    lookAtSky(nightSkyInputsOfHall(view))
    labels.move()
    vapour.move()
    const slot = rackSlotNumberOf(view, chosen)
    frame.drawLeaderLine(slot === null ? null : leaderFrom(port.pictureToScreen(rackSlotCentre(slot, view)), port))
    game?.scene.point(rackSlotBackCorner(slot, view), rackSlotBackCorner(focused, view))
    game?.wake()
    tell()
  }

  function hoverOver(slot: number | null): void {
    if (slot === hovered) return
    hovered = slot
    tell()
  }

  /** Describes the rack under the pointer, else the focused one, else the selected one. */
  function tell(): void {
    const slot = hovered ?? focused ?? rackSlotNumberOf(view, chosen)
    const rack = rackInSlot(view, slot)
    tag.show(rack, port.pictureToScreen(pointAboveRackSlot(slot ?? 0, view)), port.freeRight)
  }

  function lookAtSky(next: NightSkyInputs): void {
    for (const layer of ['back', 'moon', 'front'] as const) {
      if (sky && nightSkyLayerCacheKey(layer, sky) === nightSkyLayerCacheKey(layer, next)) continue
      frame.paintSky(layer, next)
    }
    sky = next
  }

  function rackAt(screen: PixelPoint): RackSlotView | null {
    return rackInSlot(view, game?.scene.slotAt(port.screenToPicture(screen)) ?? null)
  }

  /** Selects a rack; a tap beside all racks clears the selection. */
  function choose(rack: RackSlotView | null): void {
    if (!view || (!rack && !chosen)) return
    chosen = rack?.chip ? { chip: rack.chip, index: rack.index } : null
    list.mark(rackSlotNumberOf(view, chosen))
    look()
    onSelect(chosen && { kind: 'rack', site: view.site, ...chosen })
  }

  return {
    /** Clears the selected rack when its panel was closed. */
    letGo() {
      if (!chosen) return
      chosen = null
      list.mark(null)
      look()
    },
    renderer: game?.renderer ?? 'none',
    show(next: HallView) {
      if (view?.site !== next.site) {
        chosen = null
        hovered = null
      }
      view = next
      game?.scene.show(next)
      labels.sync(next)
      vapour.sync(next)
      list.sync(next)
      list.mark(rackSlotNumberOf(next, chosen))
      frame.title(translator().nameOf('site', next.site), aboutSite(next, translator))
      frame.setDropSite(next.status === 'ready' ? next.site : null)
      look()
    },
    /** Shows or hides the hall; hidden, it still drives the clock. */
    setShown(isShown: boolean) {
      frame.setShown(isShown)
      if (game) game.scene.isShown = isShown
      look()
    },
    wake() {
      vapour.drift(isRunning() && !isStageMotionReduced(settings))
      game?.wake()
    },
    destroy() {
      free.remove()
      stopGestures()
      game?.destroy()
      frame.remove()
    },
  }
}

/** Device pixels for one CSS pixel, at most two, as more are not visible. */
function pixelRatio(): number {
  return Math.min(2, window.devicePixelRatio || 1)
}

/** Loads and opens Phaser; null, and a message, where the browser draws neither WebGL nor a canvas. */
async function openedGame(
  frame: HallDomElements,
  port: StageViewport,
  options: HallStageOptions,
): Promise<HallCanvas | null> {
  const { settings, translator, isRunning, onFrame } = options
  const renderer = settings.renderer ?? 'auto'
  const grain = { scale: pixelRatio() > 1.25 ? 2 : 1 }
  if (!document.createElement('canvas').getContext('2d')) {
    frame.showMessage(translator().say('stage.noCanvas'))
    return null
  }
  try {
    const { openHallCanvas } = await import('./hall/hall-renderer')
    const scene = { port, grain, pixelRatio, isStill: () => isStageMotionReduced(settings), isRunning, onFrame }
    const opened = await openHallCanvas(frame.holder, { ...scene, renderer })
    if (opened.renderer === 'canvas' && renderer === 'auto') frame.showMessage(translator().say('stage.onCanvas'))
    return opened
  } catch (error) {
    console.warn(error)
    frame.showMessage(translator().say('stage.noCanvas'))
    return null
  }
}

function useTool(tool: Exclude<HallViewTool, 'picture'>, port: StageViewport): void {
  const middle = { x: port.size.width / 2, y: port.size.height / 2 }
  if (tool === 'whole') port.showAll()
  else port.zoomAt(middle, tool === 'larger' ? 1.25 : 0.8)
}

/** The leader line from the selected rack to the panel on the right, where there is one. */
function leaderFrom(from: PixelPoint, port: StageViewport): readonly [PixelPoint, PixelPoint] | null {
  if (port.size.width < 1100 || from.x >= port.freeRight) return null
  return [from, { x: port.freeRight, y: Math.max(200, from.y - 40) }]
}

function aboutSite({ status, drawKw, powerKw, pue, readyWeek }: HallView, translator: GetCurrentTranslator): string {
  if (status === 'none') return translator().say('stage.none')
  if (status === 'building') return translator().say('stage.building', { readyWeek: fact('week', readyWeek ?? 0) })
  return translator().say('stage.power', {
    drawKw: fact('kw', drawKw),
    powerKw: fact('kw', powerKw),
    pueText: pue.toFixed(2),
  })
}
