import { count } from '../../text/format'
import { fact } from '../../view/facts/fact'
import type { MapLoad, MapView } from '../../view/stage/map'
import { put } from '../hall-frame'
import { type CurrentTranslator, shortOf } from '../words'
import { landsText } from './marks'

/** The slip beside the map: each load in words, what is ordered and not sent, and what the lines mean. */
export function drawLoadList(holder: HTMLElement, view: MapView, translator: CurrentTranslator): void {
  holder.replaceChildren()
  put(holder, 'h2', 'map-slip-title', translator().say('stage.onTheWay'))
  const list = put(holder, 'ul', 'map-loads')
  for (const load of view.loads)
    drawLoad(put(list, 'li', load.crosses ? 'map-load-row late' : 'map-load-row'), load, translator)
  if (view.loads.length === 0) put(list, 'li', 'map-load-row', translator().say('stage.nothing'))
  if (view.ordered.length > 0) drawOrdered(holder, view, translator)
  if (view.cloud) {
    put(holder, 'h3', 'map-slip-small', translator().say('stage.cloud'))
    put(
      holder,
      'p',
      'map-line',
      translator().say('stage.cloudChips', { chips: view.cloud.chips, untilWeek: fact('week', view.cloud.untilWeek) }),
    )
  }
}

function drawLoad(row: HTMLElement, load: MapLoad, translator: CurrentTranslator): void {
  const head = put(row, 'div', 'map-load-head')
  put(head, 'b', '', shortOf(translator, load.chip))
  put(head, 'b', 'map-count', count(load.count))
  put(
    row,
    'span',
    'map-line',
    translator().say('stage.from', {
      distributor: fact('distributor', load.from),
      by: load.by,
      to: fact('location', load.to),
    }),
  )
  const bar = put(row, 'div', 'map-progress')
  bar.setAttribute('aria-hidden', 'true')
  put(bar, 'i', `map-origin-${load.colour}`).style.width = `${Math.round(load.progress * 100)}%`
  put(row, 'span', 'map-lands', landsText(load, translator))
}

function drawOrdered(holder: HTMLElement, { ordered }: MapView, translator: CurrentTranslator): void {
  put(holder, 'h3', 'map-slip-small', translator().say('stage.ordered'))
  for (const { chip, count: chips } of ordered)
    put(
      holder,
      'p',
      'map-line',
      translator().say('stage.orderedChips', { count: chips, name: shortOf(translator, chip) }),
    )
}

const lines = ['sea', 'air', 'road', 'rail'] as const

/** What the lines of the map mean. */
export function drawKey(holder: HTMLElement, translator: CurrentTranslator): void {
  for (const by of lines) {
    const item = put(holder, 'span', `map-key-item map-key-${by}`)
    put(item, 'i', '')
    item.append(translator().say(`stage.${by}`))
  }
}

/** The slip at the curtain: how likely a new rule is thought, or when the next one falls. */
export function drawBelief(holder: HTMLElement, { curtain }: MapView, translator: CurrentTranslator): void {
  holder.replaceChildren()
  const { coming, beliefShare } = curtain
  put(
    holder,
    'b',
    'map-slip-rule',
    coming ? translator().nameOf('rule', coming.rule) : translator().say('stage.curtain'),
  )
  put(
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
