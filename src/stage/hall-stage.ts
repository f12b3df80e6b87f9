import { nameOf, say } from '../text/say'
import type { HallView } from '../view/hall'
import { rackPlace } from '../view/stage/hall-plan'
import type { RackView } from '../view/stage/racks'
import type { HallGame } from './hall/game'
import { listenForGestures } from './hall/gestures'
import { type Point, project } from './hall/iso'
import { createViewPort } from './hall/view-port'
import { hallFrame } from './hall-frame'
import { createLabels } from './labels'
import { createRackList } from './rack-list'
import { insetsFor, isStill, type StageSelection, type StageSettings } from './settings'
import { paintSky, type SkyLook, skyLook } from './sky'
import { createVapour } from './vapour'

export interface HallStageOptions {
  parent: HTMLElement
  settings: StageSettings
  onSelect: (selection: StageSelection) => void
  /** Whether time runs. */
  isRunning: () => boolean
  onFrame: (deltaMs: number) => void
}

/** The hall on screen: sky, canvas, labels, tools and the list behind them. */
export interface HallStage {
  show(view: HallView): void
  /** Puts the hall on screen or takes it off; off screen it still keeps the time. */
  setShown(isShown: boolean): void
  wake(): void
  readonly renderer: 'webgl' | 'canvas' | 'none'
  destroy(): void
}

/** Opens the hall; without WebGL and canvas it stays in words and keeps the time by itself. */
export async function openHallStage(options: HallStageOptions): Promise<HallStage> {
  const { parent, settings, onSelect, isRunning, onFrame } = options
  const frame = hallFrame(parent)
  const port = createViewPort()
  const labels = createLabels(frame.labels, port)
  const vapour = createVapour(frame.vapour, port)
  const state: { view: HallView | null; sky: SkyLook | null; chosen: number | null; focused: number | null } = {
    view: null,
    sky: null,
    chosen: null,
    focused: null,
  }
  const pixelRatio = () => Math.min(2, window.devicePixelRatio || 1)
  const game = await openedGame()

  const list = createRackList(frame.list, {
    focus(slot) {
      state.focused = slot
      if (slot !== null) port.reveal(middleOf(slot))
      look()
    },
    choose: (rack) => choose(rack),
  })
  const stopGestures = listenForGestures(frame.holder, {
    pan(dx, dy) {
      port.pan(dx, dy)
      look()
    },
    zoomAt(screen, factor) {
      port.zoomAt(screen, factor)
      look()
    },
    tap(screen) {
      const rack = rackAt(screen)
      if (rack) choose(rack)
    },
    hover(screen) {
      frame.holder.style.cursor = rackAt(screen)?.chip ? 'pointer' : 'grab'
    },
  })
  frame.onTool((tool) => {
    if (tool === 'whole') port.fit()
    else port.zoomAt({ x: port.size.width / 2, y: port.size.height / 2 }, tool === 'larger' ? 1.25 : 0.8)
    look()
  })
  const sizes = new ResizeObserver(() => resize())
  sizes.observe(parent)
  resize()

  async function openedGame(): Promise<HallGame | null> {
    try {
      const { openGame } = await import('./hall/game')
      const renderer = settings.renderer ?? 'auto'
      const grain = { scale: pixelRatio() > 1.25 ? 2 : 1 }
      return await openGame(frame.holder, {
        port,
        grain,
        pixelRatio,
        isStill: () => isStill(settings),
        isRunning,
        onFrame,
        renderer,
      })
    } catch (error) {
      console.warn(error)
      frame.say(say('stage.noCanvas'))
      return null
    }
  }

  function resize(): void {
    const { clientWidth: width, clientHeight: height } = parent
    if (width === 0 || height === 0) return
    const insets = insetsFor(width, settings)
    parent.style.setProperty('--stage-top', `${insets.top}px`)
    parent.style.setProperty('--stage-left', `${insets.left}px`)
    port.resize(width, height, insets)
    frame.resize(width, height)
    game?.resize(Math.round(width * pixelRatio()), Math.round(height * pixelRatio()))
    state.sky = null
    look()
  }

  /** Brings everything that hangs on the eye's place up to date. */
  function look(): void {
    const { view } = state
    if (!view) return
    const next = skyLook(view)
    if (JSON.stringify(next) !== JSON.stringify(state.sky)) {
      state.sky = next
      frame.paint((context, width, height) => paintSky(context, width, height, next))
    }
    labels.move()
    vapour.move()
    drawLeader()
    game?.scene.point(placeOf(state.chosen), placeOf(state.focused))
    game?.wake()
  }

  function drawLeader(): void {
    const from = state.chosen === null ? null : port.toScreen(middleOf(state.chosen))
    const reaches = from !== null && port.size.width >= 1100 && from.x < port.freeRight
    frame.leader(reaches ? [from, { x: port.freeRight, y: Math.max(200, from.y - 40) }] : null)
  }

  function rackAt(screen: Point): RackView | null {
    const slot = game?.scene.slotAt(port.toPicture(screen)) ?? null
    return slot === null ? null : rackIn(slot)
  }

  function rackIn(slot: number): RackView | null {
    const { view } = state
    return view?.racks.find((rack) => rack.row * view.plan.columns + rack.column === slot) ?? null
  }

  function choose(rack: RackView): void {
    const { view } = state
    if (!view || !rack.chip) return
    state.chosen = rack.row * view.plan.columns + rack.column
    list.mark(state.chosen)
    look()
    onSelect({ kind: 'rack', site: view.site, chip: rack.chip, index: rack.index })
  }

  function placeOf(slot: number | null): Point | null {
    const columns = state.view?.plan.columns ?? 1
    if (slot === null) return null
    const { x, y } = rackPlace(Math.floor(slot / columns), slot % columns)
    return project(x, y)
  }

  function middleOf(slot: number): Point {
    const { x, y } = placeOf(slot) ?? { x: 0, y: 0 }
    return { x: x + 2, y: y - 22 }
  }

  return {
    renderer: game?.renderer ?? 'none',
    show(view) {
      if (state.view?.site !== view.site) state.chosen = null
      state.view = view
      game?.scene.show(view)
      if (state.chosen !== null && !rackIn(state.chosen)?.chip) state.chosen = null
      labels.sync(view)
      vapour.sync(view)
      list.sync(view)
      list.mark(state.chosen)
      frame.title(nameOf('site', view.site), aboutSite(view))
      look()
    },
    setShown(isShown) {
      frame.setShown(isShown)
      if (game) game.scene.isShown = isShown
      look()
    },
    wake() {
      vapour.drift(isRunning() && !isStill(settings))
      game?.wake()
    },
    destroy() {
      sizes.disconnect()
      stopGestures()
      game?.destroy()
      frame.remove()
    },
  }
}

function aboutSite({ status, drawKw, powerKw, pue, readyWeek }: HallView): string {
  if (status === 'none') return say('stage.none')
  if (status === 'building') return say('stage.building', { readyWeek: readyWeek ?? 0 })
  return say('stage.power', { drawKw, powerKw, pueText: pue.toFixed(2) })
}
