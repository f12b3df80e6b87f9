import { percent } from '../text/format'
import { nameOf, say } from '../text/say'
import type { HallView } from '../view/hall'
import type { RackView } from '../view/stage/racks'
import { rackText } from './words'

export interface HallListRow {
  row: number
  title: string
  racks: { slot: number; text: string; rack: RackView }[]
}

export interface HallList {
  title: string
  rows: HallListRow[]
}

/** The hall in words: the list that mirrors the canvas, row by row. */
export function hallList(view: HallView): HallList {
  const rows = view.rows.map(({ row, letter, chips, useShare }) => ({
    row,
    title: say('stage.listRow', { letter, chips, percentText: percent(useShare) }),
    racks: view.racks
      .filter((rack) => rack.row === row && rack.state !== 'planned')
      .map((rack) => ({ slot: rack.row * view.plan.columns + rack.column, text: rackText(rack), rack })),
  }))
  const lit = rows.filter(({ racks }) => racks.length > 0)
  const site = nameOf('site', view.site)
  return { title: say(lit.length > 0 ? 'stage.list' : 'stage.listEmpty', { site }), rows: lit }
}

export interface RackListHooks {
  /** The keyboard is on this slot, or has left the list. */
  focus(slot: number | null): void
  choose(rack: RackView): void
}

/** The list in the page, hidden from sight: one stop for the Tab key, arrows inside. */
export class RackList {
  private readonly items = new Map<number, HTMLButtonElement>()
  private list: HallList = { title: '', rows: [] }
  private current: number | null = null
  private chosen: number | null = null
  private shape = ''
  private readonly holder: HTMLElement
  private readonly hooks: RackListHooks

  constructor(holder: HTMLElement, hooks: RackListHooks) {
    this.holder = holder
    this.hooks = hooks
    holder.addEventListener('keydown', (input) => this.key(input))
    holder.addEventListener('focusout', (input) => {
      if (!holder.contains(input.relatedTarget as Node | null)) hooks.focus(null)
    })
  }

  sync(view: HallView): void {
    this.list = hallList(view)
    const shape = this.list.rows.map(({ row, racks }) => `${row}:${racks.length}`).join()
    if (shape !== this.shape) this.build(shape)
    this.holder.setAttribute('aria-label', this.list.title)
    for (const { title, row, racks } of this.list.rows) {
      const heading = this.holder.querySelector(`[data-row="${row}"] > span`)
      if (heading && heading.textContent !== title) heading.textContent = title
      for (const { slot, text } of racks) this.word(slot, text)
    }
  }

  /** Marks the rack that the player looks at. */
  mark(slot: number | null): void {
    if (this.chosen !== null) this.items.get(this.chosen)?.removeAttribute('aria-current')
    this.chosen = slot
    if (slot === null) return
    this.items.get(slot)?.setAttribute('aria-current', 'true')
    this.stop(slot)
  }

  private build(shape: string): void {
    const hadFocus = this.holder.contains(document.activeElement)
    this.shape = shape
    this.items.clear()
    this.holder.replaceChildren(...this.list.rows.map((row) => this.rowElement(row)))
    this.stop(this.items.has(this.current ?? -1) ? this.current : (this.list.rows[0]?.racks[0]?.slot ?? null))
    this.mark(this.chosen)
    if (hadFocus && this.current !== null) this.items.get(this.current)?.focus()
  }

  private rowElement({ row, racks }: HallListRow): HTMLElement {
    const element = document.createElement('li')
    element.dataset.row = String(row)
    const inner = document.createElement('ul')
    inner.append(...racks.map(({ slot }) => this.itemElement(slot)))
    element.append(document.createElement('span'), inner)
    return element
  }

  private itemElement(slot: number): HTMLElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.tabIndex = -1
    button.addEventListener('focus', () => this.hooks.focus(slot))
    button.addEventListener('click', () => this.chooseSlot(slot))
    this.items.set(slot, button)
    const item = document.createElement('li')
    item.append(button)
    return item
  }

  private word(slot: number, text: string): void {
    const button = this.items.get(slot)
    if (button && button.textContent !== text) button.textContent = text
  }

  private chooseSlot(slot: number): void {
    const rack = this.list.rows.flatMap(({ racks }) => racks).find((each) => each.slot === slot)?.rack
    if (rack) this.hooks.choose(rack)
  }

  private key(input: KeyboardEvent): void {
    const next = this.slotAfter(input.key)
    if (next === undefined) return
    input.preventDefault()
    this.stop(next)
    this.items.get(next)?.focus()
  }

  private slotAfter(key: string): number | undefined {
    const { rows } = this.list
    const at = rows.findIndex(({ racks }) => racks.some(({ slot }) => slot === this.current))
    const row = rows[at]
    if (!row) return undefined
    const along = row.racks.findIndex(({ slot }) => slot === this.current)
    const other = (to: HallListRow | undefined) => to?.racks[Math.min(along, to.racks.length - 1)]?.slot
    const targets: Record<string, number | undefined> = {
      ArrowRight: row.racks[along + 1]?.slot,
      ArrowLeft: row.racks[along - 1]?.slot,
      Home: row.racks[0]?.slot,
      End: row.racks[row.racks.length - 1]?.slot,
      PageDown: other(rows[at + 1]), ArrowDown: other(rows[at + 1]),
      PageUp: other(rows[at - 1]), ArrowUp: other(rows[at - 1]),
    }
    return targets[key]
  }

  /** Makes one rack the list's stop for the Tab key. */
  private stop(slot: number | null): void {
    if (this.current !== null) this.items.get(this.current)?.setAttribute('tabindex', '-1')
    this.current = slot
    if (slot !== null) this.items.get(slot)?.setAttribute('tabindex', '0')
  }
}
