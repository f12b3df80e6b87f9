import { formatCount } from '../../text/format'
import { fact } from '../../view/facts/fact'
import type { MapView, ShipmentMark } from '../../view/stage/map'
import { appendElement } from '../hall-frame'
import { chipShortName, type GetCurrentTranslator } from '../rack-texts'
import { shipmentArrivalText } from './map-marks'

/** The slip beside the map: each load in words, what is ordered and not sent, and what the lines mean. */
export function renderShipmentList(holder: HTMLElement, view: MapView, translator: GetCurrentTranslator): void {
  holder.replaceChildren()
  appendElement(holder, 'h2', 'map-slip-title', translator().say('stage.onTheWay'))
  const list = appendElement(holder, 'ul', 'map-loads')
  for (const load of view.shipments)
    drawLoad(appendElement(list, 'li', load.stoppedByRule ? 'map-load-row late' : 'map-load-row'), load, translator)
  if (view.shipments.length === 0) appendElement(list, 'li', 'map-load-row', translator().say('stage.nothing'))
  if (view.ordered.length > 0) drawOrdered(holder, view, translator)
  if (view.cloud) {
    appendElement(holder, 'h3', 'map-slip-small', translator().say('stage.cloud'))
    const cloud = { chips: view.cloud.chips, untilWeek: fact('week', view.cloud.untilWeek) }
    appendElement(holder, 'p', 'map-line', translator().say('stage.cloudChips', cloud))
  }
}

function drawLoad(row: HTMLElement, load: ShipmentMark, translator: GetCurrentTranslator): void {
  const head = appendElement(row, 'div', 'map-load-head')
  appendElement(head, 'b', '', chipShortName(translator, load.chip))
  appendElement(head, 'b', 'map-count', formatCount(load.count))
  const way = { distributor: fact('distributor', load.from), by: load.by, to: fact('location', load.to) }
  appendElement(row, 'span', 'map-line', translator().say('stage.from', way))
  const bar = appendElement(row, 'div', 'map-progress')
  bar.setAttribute('aria-hidden', 'true')
  appendElement(bar, 'i', `map-origin-${load.colour}`).style.width = `${Math.round(load.progress * 100)}%`
  appendElement(row, 'span', 'map-lands', shipmentArrivalText(load, translator))
}

function drawOrdered(holder: HTMLElement, { ordered }: MapView, translator: GetCurrentTranslator): void {
  appendElement(holder, 'h3', 'map-slip-small', translator().say('stage.ordered'))
  for (const { chip, count } of ordered) {
    const text = translator().say('stage.orderedChips', { count, name: chipShortName(translator, chip) })
    appendElement(holder, 'p', 'map-line', text)
  }
}

const lines = ['sea', 'air', 'road', 'rail'] as const

/** What the lines of the map mean. */
export function renderMapKey(holder: HTMLElement, translator: GetCurrentTranslator): void {
  for (const by of lines) {
    const item = appendElement(holder, 'span', `map-key-item map-key-${by}`)
    appendElement(item, 'i', '')
    item.append(translator().say(`stage.${by}`))
  }
}

/** The slip at the curtain: how likely a new rule is thought, or when the next one falls. */
export function renderExpectedRuleText(
  holder: HTMLElement,
  { curtain }: MapView,
  translator: GetCurrentTranslator,
): void {
  holder.replaceChildren()
  const { coming, beliefShare } = curtain
  const { say, nameOf } = translator()
  appendElement(holder, 'b', 'map-slip-rule', coming ? nameOf('rule', coming.rule) : say('stage.curtain'))
  const text = coming
    ? say('stage.ruleComing', { rule: fact('rule', coming.rule), forceWeek: fact('week', coming.forceWeek) })
    : say('stage.belief', { chance: fact('share', beliefShare) })
  appendElement(holder, 'p', 'map-line', text)
}
