import { count } from '../../text/format'
import { nameOf, say } from '../../text/say'
import type { MapLoad, MapView } from '../../view/stage/map'
import { put } from '../hall-frame'
import { shortOf } from '../words'
import { landsText } from './marks'

/** The list beside the map: loads under way, orders not yet sent, and the key of the lines. */
export function drawLoadList(holder: HTMLElement, view: MapView): void {
  holder.replaceChildren()
  put(holder, 'h2', 'map-slip-title', say('stage.onTheWay'))
  const list = put(holder, 'ul', 'map-loads')
  for (const load of view.loads) drawLoad(put(list, 'li', load.crosses ? 'map-load-row late' : 'map-load-row'), load)
  if (view.loads.length === 0) put(list, 'li', 'map-load-row', say('stage.nothing'))
  if (view.ordered.length > 0) drawOrdered(holder, view)
  if (view.cloud) {
    put(holder, 'h3', 'map-slip-small', say('stage.cloud'))
    put(holder, 'p', 'map-line', say('stage.cloudChips', view.cloud))
  }
}

function drawLoad(row: HTMLElement, load: MapLoad): void {
  const head = put(row, 'div', 'map-load-head')
  put(head, 'b', '', shortOf(load.chip))
  put(head, 'b', 'map-count', count(load.count))
  put(row, 'span', 'map-line', say('stage.from', { distributor: load.from, by: load.by, to: load.to }))
  const bar = put(row, 'div', 'map-progress')
  bar.setAttribute('aria-hidden', 'true')
  put(bar, 'i', `map-origin-${load.colour}`).style.width = `${Math.round(load.progress * 100)}%`
  put(row, 'span', 'map-lands', landsText(load))
}

function drawOrdered(holder: HTMLElement, { ordered }: MapView): void {
  put(holder, 'h3', 'map-slip-small', say('stage.ordered'))
  for (const { chip, count: chips } of ordered)
    put(holder, 'p', 'map-line', say('stage.orderedChips', { count: chips, name: shortOf(chip) }))
}

const lines = ['sea', 'air', 'road', 'rail'] as const

/** The key of the map's lines. */
export function drawKey(holder: HTMLElement): void {
  for (const by of lines) {
    const item = put(holder, 'span', `map-key-item map-key-${by}`)
    put(item, 'i', '')
    item.append(say(`stage.${by}`))
  }
}

/** The note at the curtain: the belief in a new rule, or the date of the next one. */
export function drawBelief(holder: HTMLElement, { curtain }: MapView): void {
  holder.replaceChildren()
  const { coming, beliefShare } = curtain
  put(holder, 'b', 'map-slip-rule', coming ? nameOf('rule', coming.rule) : say('stage.curtain'))
  put(
    holder,
    'p',
    'map-line',
    coming ? say('stage.ruleComing', { ...coming }) : say('stage.belief', { chance: beliefShare }),
  )
}
