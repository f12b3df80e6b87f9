import { count } from '../../text/format'
import { fact } from '../../view/facts/fact'
import type { MapView, ShipmentMark } from '../../view/stage/map'
import { appendElement } from '../hall-frame'
import { type CurrentTranslator, chipShortName } from '../rack-texts'
import { arrivalText } from './map-marks'

/** The slip beside the map: each load in words, what is ordered and not sent, and what the lines mean. */
export function renderShipmentList(holder: HTMLElement, view: MapView, translator: CurrentTranslator): void {
  holder.replaceChildren()
  appendElement(holder, 'h2', 'map-slip-title', translator().say('stage.onTheWay'))
  const list = appendElement(holder, 'ul', 'map-loads')
  for (const load of view.shipments)
    drawLoad(appendElement(list, 'li', load.stoppedByRule ? 'map-load-row late' : 'map-load-row'), load, translator)
  if (view.shipments.length === 0) appendElement(list, 'li', 'map-load-row', translator().say('stage.nothing'))
  if (view.ordered.length > 0) drawOrdered(holder, view, translator)
  if (view.cloud) {
    appendElement(holder, 'h3', 'map-slip-small', translator().say('stage.cloud'))
    appendElement(
      holder,
      'p',
      'map-line',
      translator().say('stage.cloudChips', { chips: view.cloud.chips, untilWeek: fact('week', view.cloud.untilWeek) }),
    )
  }
}

function drawLoad(row: HTMLElement, load: ShipmentMark, translator: CurrentTranslator): void {
  const head = appendElement(row, 'div', 'map-load-head')
  appendElement(head, 'b', '', chipShortName(translator, load.chip))
  appendElement(head, 'b', 'map-count', count(load.count))
  appendElement(
    row,
    'span',
    'map-line',
    translator().say('stage.from', {
      distributor: fact('distributor', load.from),
      by: load.by,
      to: fact('location', load.to),
    }),
  )
  const bar = appendElement(row, 'div', 'map-progress')
  bar.setAttribute('aria-hidden', 'true')
  appendElement(bar, 'i', `map-origin-${load.colour}`).style.width = `${Math.round(load.progress * 100)}%`
  appendElement(row, 'span', 'map-lands', arrivalText(load, translator))
}

function drawOrdered(holder: HTMLElement, { ordered }: MapView, translator: CurrentTranslator): void {
  appendElement(holder, 'h3', 'map-slip-small', translator().say('stage.ordered'))
  for (const { chip, count: chips } of ordered)
    appendElement(
      holder,
      'p',
      'map-line',
      translator().say('stage.orderedChips', { count: chips, name: chipShortName(translator, chip) }),
    )
}

const lines = ['sea', 'air', 'road', 'rail'] as const

/** What the lines of the map mean. */
export function renderMapKey(holder: HTMLElement, translator: CurrentTranslator): void {
  for (const by of lines) {
    const item = appendElement(holder, 'span', `map-key-item map-key-${by}`)
    appendElement(item, 'i', '')
    item.append(translator().say(`stage.${by}`))
  }
}

/** The slip at the curtain: how likely a new rule is thought, or when the next one falls. */
export function renderBelief(holder: HTMLElement, { curtain }: MapView, translator: CurrentTranslator): void {
  holder.replaceChildren()
  const { coming, beliefShare } = curtain
  appendElement(
    holder,
    'b',
    'map-slip-rule',
    coming ? translator().nameOf('rule', coming.rule) : translator().say('stage.curtain'),
  )
  appendElement(
    holder,
    'p',
    'map-line',
    coming
      ? translator().say('stage.ruleComing', {
          rule: fact('rule', coming.rule),
          forceWeek: fact('week', coming.forceWeek),
        })
      : translator().say('stage.belief', { chance: fact('share', beliefShare) }),
  )
}
