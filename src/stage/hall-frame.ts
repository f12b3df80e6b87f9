import type { PixelPoint } from './hall/isometric'
import type { GetCurrentTranslator } from './rack-texts'
import {
  moonImagePosition,
  moonImageSizePx,
  type NightSkyInputs,
  type NightSkyLayer,
  paintNightSkyLayer,
} from './sky/sky'

export type HallViewTool = 'larger' | 'smaller' | 'whole' | 'picture'

export function createHallDomElements(parent: HTMLElement, translator: GetCurrentTranslator) {
  const root = appendElement(parent, 'div', 'stage-hall')
  const sky = { back: putSky(root, 'stage-sky'), moon: putSky(root, 'stage-moon'), front: putSky(root, 'stage-sky') }
  const holder = appendElement(root, 'div', 'stage-canvas')
  holder.setAttribute('role', 'img')
  holder.setAttribute('aria-label', translator().say('stage.canvas'))
  const vapour = appendElement(root, 'div', 'stage-vapours')
  vapour.setAttribute('aria-hidden', 'true')
  const leader = putLeader(root)
  const labels = appendElement(root, 'div', 'stage-labels')
  labels.setAttribute('aria-hidden', 'true')
  const title = appendElement(root, 'div', 'stage-title')
  const name = appendElement(title, 'h2', 'stage-name')
  const about = appendElement(title, 'p', 'stage-about')
  const notice = appendElement(root, 'p', 'stage-notice')
  notice.setAttribute('role', 'status')
  let lasting = ''
  const toolbar = appendElement(root, 'div', 'stage-tools')
  const tools = putTools(toolbar, translator)
  const list = appendElement(root, 'ul', 'stage-list')
  const size = { width: 1, height: 1 }
  return {
    holder,
    vapour,
    labels,
    /** The buttons of the view, which labels must not cover. */
    toolbar,
    list,
    title(text: string, more: string) {
      if (name.textContent !== text) name.textContent = text
      if (about.textContent !== more) about.textContent = more
    },
    /** The site that receives chips dropped on the hall; null while it takes none. */
    setDropSite(site: string | null) {
      if (site === null) delete root.dataset.takesChips
      else root.dataset.takesChips = site
    },
    showMessage(text: string) {
      lasting = text
      notice.textContent = text
    },
    /** Shows a message for a few seconds, then the previous one again. */
    showNotice(text: string) {
      notice.textContent = text
      setTimeout(() => {
        notice.textContent = lasting
      }, 6000)
    },
    /** Paints a layer of the sky. */
    paintSky(layer: NightSkyLayer, look: NightSkyInputs) {
      const area = layer === 'moon' ? { width: moonImageSizePx, height: moonImageSizePx } : size
      const pen = cleared(sky[layer], area)
      if (pen) paintNightSkyLayer(layer, pen, area, look)
    },
    /** Calls back when the browser has lost a layer of the sky. */
    onSkyLost(listener: () => void) {
      for (const canvas of Object.values(sky)) canvas.addEventListener('contextrestored', listener)
    },
    /** Draws the current sky on another canvas, which may be finer. */
    drawSkyOn(pen: CanvasRenderingContext2D) {
      const grain = pen.canvas.width / size.width
      const { x, y } = moonImagePosition(size)
      pen.drawImage(sky.back, 0, 0, pen.canvas.width, pen.canvas.height)
      pen.drawImage(
        sky.moon,
        Math.round(x) * grain,
        Math.round(y) * grain,
        moonImageSizePx * grain,
        moonImageSizePx * grain,
      )
      pen.drawImage(sky.front, 0, 0, pen.canvas.width, pen.canvas.height)
    },
    resize(width: number, height: number) {
      Object.assign(size, { width, height })
      const { x, y } = moonImagePosition(size)
      sky.moon.style.translate = `${Math.round(x)}px ${Math.round(y)}px`
    },
    /** A leader line from the chosen rack to its panel. */
    drawLeaderLine(line: readonly [PixelPoint, PixelPoint] | null) {
      leader.style.display = line ? '' : 'none'
      if (line) drawLeader(leader, line)
    },
    onTool(listener: (tool: HallViewTool) => void) {
      for (const [tool, button] of tools) button.addEventListener('click', () => listener(tool))
    },
    /** Removes a button that has no effect. */
    removeTool(tool: HallViewTool) {
      for (const [each, button] of tools) if (each === tool) button.remove()
    },
    setShown(isShown: boolean) {
      root.hidden = !isShown
    },
    remove: () => root.remove(),
  }
}

/** The hall's DOM elements. */
export type HallDomElements = ReturnType<typeof createHallDomElements>

/** Adds an element with a class. */
export function appendElement<Name extends keyof HTMLElementTagNameMap>(
  parent: Element,
  name: Name,
  className: string,
  text?: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  element.className = className
  if (text !== undefined) element.textContent = text
  parent.append(element)
  return element
}

function putSky(root: HTMLElement, className: string): HTMLCanvasElement {
  const canvas = appendElement(root, 'canvas', className)
  canvas.setAttribute('aria-hidden', 'true')
  return canvas
}

/** An empty canvas of a size in CSS pixels, scaled for drawing in them. */
function cleared(canvas: HTMLCanvasElement, { width, height }: { width: number; height: number }) {
  const ratio = Math.min(2, window.devicePixelRatio || 1)
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  const pen = canvas.getContext('2d')
  pen?.scale(ratio, ratio)
  return pen
}

const svg = 'http://www.w3.org/2000/svg'

function putLeader(root: HTMLElement): SVGSVGElement {
  const leader = document.createElementNS(svg, 'svg')
  leader.setAttribute('class', 'stage-leader')
  leader.setAttribute('aria-hidden', 'true')
  leader.append(document.createElementNS(svg, 'line'), document.createElementNS(svg, 'circle'))
  root.append(leader)
  return leader
}

function drawLeader(leader: SVGSVGElement, [from, to]: readonly [PixelPoint, PixelPoint]): void {
  const set = (element: Element | null, values: Record<string, number>) => {
    for (const [name, value] of Object.entries(values)) element?.setAttribute(name, String(Math.round(value)))
  }
  set(leader.querySelector('line'), { x1: from.x, y1: from.y, x2: to.x, y2: to.y })
  set(leader.querySelector('circle'), { cx: from.x, cy: from.y, r: 4 })
}

function putTools(holder: HTMLElement, translator: GetCurrentTranslator): [HallViewTool, HTMLButtonElement][] {
  const signs: [HallViewTool, string, string][] = [
    ['larger', '+', translator().say('stage.larger')],
    ['smaller', '−', translator().say('stage.smaller')],
    ['whole', '◻', translator().say('stage.whole')],
    ['picture', '', translator().say('stage.picture')],
  ]
  return signs.map(([tool, sign, words]) => {
    const button = appendElement(holder, 'button', `stage-tool stage-tool-${tool}`)
    button.type = 'button'
    // The title is also the accessible name: with an equal aria-label it would be read twice.
    button.title = words
    appendElement(button, 'span', '', sign).ariaHidden = 'true'
    if (tool === 'picture') button.append(cameraSign())
    return [tool, button]
  })
}

function cameraSign(): SVGSVGElement {
  const sign = document.createElementNS(svg, 'svg')
  sign.setAttribute('viewBox', '0 0 18 18')
  sign.setAttribute('aria-hidden', 'true')
  const lines = document.createElementNS(svg, 'path')
  lines.setAttribute('d', 'M2 6h3.5l1-2h5l1 2H16v8.5H2zM9 7.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2z')
  sign.append(lines)
  return sign
}
