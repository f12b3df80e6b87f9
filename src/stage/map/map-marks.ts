import { formatCount, formatPercent } from '../../text/format'
import { fact } from '../../view/facts/fact'
import type { MapPoint, MapView, RouteLine, ShipmentMark, SiteMark } from '../../view/stage/map'
import type { PixelPoint } from '../hall/isometric'
import type { StageViewport } from '../hall/view-port'
import { appendElement } from '../hall-frame'
import { chipShortName, type GetCurrentTranslator } from '../rack-texts'
import type { SelectedStageObject } from '../settings'
import {
  chooseMapLabelSides,
  isPointHidden,
  type MeasuredLabel,
  rectRelativeTo,
  type WeightedLabelRect,
} from './label-sides'
import { offMapBeginsAtWidthShare, pointOnRoute, toMapPixels } from './routes'

interface Mark {
  element: HTMLElement
  at: PixelPoint
  look: string
}

/** Map marks of constant size: names, sites, fabs and loads under way. */
export function createMapMarks(
  holder: HTMLElement,
  port: StageViewport,
  onSelect: (selection: SelectedStageObject) => void,
  /** The areas covered by cards, in screen pixels. */
  slips: () => readonly WeightedLabelRect[],
  translator: GetCurrentTranslator,
) {
  const own = { marks: new Map<string, Mark>() }

  /** Moves each mark to its place in the present view. */
  function move(): void {
    for (const { element, at } of own.marks.values()) {
      const { x, y } = port.pictureToScreen(at)
      element.style.translate = `${Math.round(x)}px ${Math.round(y)}px`
    }
  }

  function pin(
    id: string,
    at: PixelPoint,
    look: string,
    make: (element: HTMLElement) => void,
    tag: 'div' | 'button' = 'div',
  ): void {
    const known = own.marks.get(id)
    if (known?.look === look) {
      known.at = at
      return
    }
    const element = known?.element ?? holder.appendChild(document.createElement(tag))
    element.replaceChildren()
    make(element)
    own.marks.set(id, { element, at, look })
  }

  function drawPlace(element: HTMLElement, className: string, name: string): void {
    element.className = `map-mark ${className}`
    appendElement(element, 'i', 'map-dot')
    appendElement(element, 'span', 'map-name', name)
  }

  function drawSite(element: HTMLElement, mark: SiteMark): void {
    element.className = `map-mark map-site map-site-${mark.status}`
    element.onclick = () => onSelect({ kind: 'site', site: mark.site })
    drawBuilding(element, hallPicture, translator().nameOf('site', mark.site), siteText(mark, translator))
  }

  function drawLoad(element: HTMLElement, load: ShipmentMark): void {
    element.className = `map-mark map-load${load.stoppedByRule ? ' map-load-late' : ''}`
    element.onclick = () => onSelect({ kind: 'shipment', id: load.id })
    const ordered = { count: load.count, name: chipShortName(translator, load.chip) }
    element.ariaLabel = `${translator().say('stage.orderedChips', ordered)}, ${shipmentArrivalText(load, translator)}`
    const origin = appendElement(element, 'b', `map-origin map-origin-${load.colour}`)
    appendElement(origin, 'i', '', translator().say(`origin.${load.colour}.letter`))
    appendElement(element, 'span', '', formatCount(load.count))
  }

  /** Turns labels away from one another and from the sites. */
  function turnNames(view: MapView): void {
    const covers = slips()
    const isAlone = ({ x, y }: MapPoint) => !view.sites.some((site) => site.x === x && site.y === y)
    const [names, named]: [MeasuredLabel[], string[]] = [[], []]
    for (const { place, ...at } of view.places.filter(isAlone)) {
      const point = port.pictureToScreen(toMapPixels(at))
      const element = own.marks.get(`place ${place}`)?.element
      const isHidden = isPointHidden(point, covers)
      if (element) element.dataset.covered = String(isHidden)
      if (isHidden) continue
      names.push({ ...point, width: widthOf(translator().nameOf('place', place)) })
      named.push(place)
    }
    const around = (left: number, top: number, right: number, bottom: number) => (point: MapPoint) => {
      const { x, y } = port.pictureToScreen(toMapPixels(point))
      return { left: x + left, top: y + top, right: x + right, bottom: y + bottom, weight: 3 }
    }
    const taken = [
      ...covers,
      ...[...holder.querySelectorAll('.map-card')].map((card) => rectRelativeTo(holder, card)),
      ...view.sites.map(around(-42, -20, 52, 44)),
      ...view.fabs.map(around(-110, -90, 4, 4)),
    ]
    chooseMapLabelSides(names, taken).forEach((side, n) => {
      const element = own.marks.get(`place ${named[n]}`)?.element
      if (element) element.dataset.side = side
    })
  }

  return {
    sync(view: MapView): void {
      const kept = new Set<string>()
      const mark = (...given: Parameters<typeof pin>) => {
        kept.add(given[0])
        pin(...given)
      }
      for (const place of view.places.filter(({ x }) => x < offMapBeginsAtWidthShare)) {
        const hasSite = view.sites.some(({ x, y }) => x === place.x && y === place.y)
        const className = `map-place map-place-${place.kind}${hasSite ? ' map-place-site' : ''}`
        const name = translator().nameOf('place', place.place)
        mark(`place ${place.place}`, toMapPixels(place), className, (element) => drawPlace(element, className, name))
      }
      for (const site of view.sites) {
        const look = siteText(site, translator)
        mark(`site ${site.site}`, toMapPixels(site), look, (element) => drawSite(element, site), 'button')
      }
      for (const fab of view.fabs) {
        const text = translator().say('stage.yield', {
          midText: formatPercent(fab.midShare),
          lowText: formatPercent(fab.lowShare),
          highText: formatPercent(fab.highShare),
          name: chipShortName(translator, fab.chip),
        })
        mark(`fab ${fab.place}`, toMapPixels(fab), text, (element) => drawFab(element, text, translator))
      }
      for (const { load, at } of spread(view.shipments, view.routes)) {
        const look = `${load.colour} ${load.count} ${load.stoppedByRule !== null}`
        mark(`load ${load.id}`, at, look, (element) => drawLoad(element, load), 'button')
      }
      for (const [id, { element }] of own.marks) {
        if (kept.has(id)) continue
        element.remove()
        own.marks.delete(id)
      }
      // Marks are placed first, as labels avoid the cards.
      move()
      turnNames(view)
    },
    turn: turnNames,
    move,
  }
}

/** Estimated width of a place's label, in pixels: East Asian characters are twice as wide as Latin letters. */
function widthOf(name: string): number {
  return [...name].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 19 : 9.2), 6)
}

function drawFab(element: HTMLElement, text: string, translator: GetCurrentTranslator): void {
  element.className = 'map-mark map-fab'
  drawBuilding(element, fabPicture, translator().say('stage.makerFab'), text)
}

const hallPicture = new URL('../../../assets/art/map-hall.svg', import.meta.url).href
const fabPicture = new URL('../../../assets/art/map-fab.svg', import.meta.url).href

/** A building with its card: its name, and a line about it. */
function drawBuilding(element: HTMLElement, picture: string, name: string, about: string): void {
  Object.assign(appendElement(element, 'img', 'map-building'), { src: picture, alt: '' })
  const card = appendElement(element, 'span', 'map-card')
  appendElement(card, 'b', '', name)
  appendElement(card, 'span', 'map-card-line', about)
}

/** Loads at about the same point of a route are placed side by side. */
function spread(
  loads: readonly ShipmentMark[],
  routes: readonly RouteLine[],
): { load: ShipmentMark; at: PixelPoint }[] {
  const placed: { load: ShipmentMark; at: PixelPoint }[] = []
  for (const load of loads) {
    const line = routes.find(({ route }) => route === load.route)
    if (!line) continue
    const at = pointOnRoute(line, 0.06 + 0.88 * load.progress)
    const near = placed.filter((other) => Math.abs(other.at.x - at.x) < 70 && Math.abs(other.at.y - at.y) < 26).length
    placed.push({ load, at: { x: at.x, y: at.y - 32 * near } })
  }
  return placed
}

function siteText({ status, chips, drawKw, powerKw, readyWeek }: SiteMark, translator: GetCurrentTranslator): string {
  if (status === 'none') return translator().say('stage.siteNone')
  if (status === 'building') return translator().say('stage.siteBuilding', { readyWeek: fact('week', readyWeek ?? 0) })
  return `${translator().say('stage.siteChips', { chips })}\n${translator().say('stage.sitePower', { drawKw: fact('kw', drawKw), powerKw: fact('kw', powerKw) })}`
}

/** When a load lands, and what stands in its way. */
export function shipmentArrivalText(
  { weeks, dueWeek, stoppedByRule: rule }: ShipmentMark,
  translator: GetCurrentTranslator,
): string {
  return rule
    ? translator().say('stage.crosses', { forceWeek: fact('week', rule.forceWeek) })
    : translator().say('stage.lands', { weeks, dueWeek: fact('week', dueWeek) })
}
