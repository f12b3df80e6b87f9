import { formatPercent } from '../../text/format'
import type { HallView } from '../../view/stage/hall'
import type { RackSlotView } from '../../view/stage/racks'
import { rackSlotNumberAt } from '../hall/slots'
import { type GetCurrentTranslator, rackDescriptionText } from '../rack-texts'

/** The hall in words: the list that mirrors the canvas, row by row. */
export function hallRackListTexts(view: HallView, translator: GetCurrentTranslator) {
  const rows = view.rows.map(({ row, letter, chips, useShare }) => ({
    row,
    title: translator().say('stage.listRow', { letter, chips, percentText: formatPercent(useShare) }),
    racks: view.racks
      .filter((rack) => rack.row === row && rack.state !== 'planned')
      .map((rack) => ({
        slot: rackSlotNumberAt(rack, view.plan),
        text: rackDescriptionText(translator(), rack),
        rack,
      })),
  }))
  const lit = rows.filter(({ racks }) => racks.length > 0)
  const site = translator().nameOf('site', view.site)
  return { title: translator().say(lit.length > 0 ? 'stage.list' : 'stage.listEmpty', { site }), rows: lit }
}

type HallList = ReturnType<typeof hallRackListTexts>
type HallListRow = HallList['rows'][number]

interface RackListHooks {
  /** The focused slot; null once the focus left the list. */
  focus(slot: number | null): void
  choose(rack: RackSlotView): void
}

/** The list in the page, hidden from sight: one stop for the Tab key, arrows inside. */
export function createAccessibleRackList(holder: HTMLElement, hooks: RackListHooks, translator: GetCurrentTranslator) {
  const own = {
    items: new Map<number, HTMLButtonElement>(),
    list: { title: '', rows: [] } as HallList,
    current: null as number | null,
    chosen: null as number | null,
    shape: '',
  }

  /** Marks the selected rack. */
  function mark(slot: number | null): void {
    if (own.chosen !== null) own.items.get(own.chosen)?.removeAttribute('aria-current')
    own.chosen = slot
    if (slot === null) return
    own.items.get(slot)?.setAttribute('aria-current', 'true')
    stop(slot)
  }

  function build(shape: string): void {
    const hadFocus = holder.contains(document.activeElement)
    own.shape = shape
    own.items.clear()
    holder.replaceChildren(...own.list.rows.map((row) => rowElement(row)))
    stop(own.items.has(own.current ?? -1) ? own.current : (own.list.rows[0]?.racks[0]?.slot ?? null))
    mark(own.chosen)
    if (hadFocus && own.current !== null) own.items.get(own.current)?.focus()
  }

  function rowElement({ row, racks }: HallListRow): HTMLElement {
    const element = document.createElement('li')
    element.dataset.row = String(row)
    const inner = document.createElement('ul')
    inner.append(...racks.map(({ slot }) => itemElement(slot)))
    element.append(document.createElement('span'), inner)
    return element
  }

  function itemElement(slot: number): HTMLElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.tabIndex = -1
    button.addEventListener('focus', () => hooks.focus(slot))
    button.addEventListener('click', () => chooseSlot(slot))
    own.items.set(slot, button)
    const item = document.createElement('li')
    item.append(button)
    return item
  }

  function word(slot: number, text: string): void {
    const button = own.items.get(slot)
    if (button && button.textContent !== text) button.textContent = text
  }

  function chooseSlot(slot: number): void {
    const rack = own.list.rows.flatMap(({ racks }) => racks).find((each) => each.slot === slot)?.rack
    if (rack) hooks.choose(rack)
  }

  function key(input: KeyboardEvent): void {
    const next = slotAfter(input.key)
    if (next === undefined) return
    input.preventDefault()
    stop(next)
    own.items.get(next)?.focus()
  }

  function slotAfter(key: string): number | undefined {
    const { rows } = own.list
    const at = rows.findIndex(({ racks }) => racks.some(({ slot }) => slot === own.current))
    const row = rows[at]
    if (!row) return undefined
    const along = row.racks.findIndex(({ slot }) => slot === own.current)
    const other = (to: HallListRow | undefined) => to?.racks[Math.min(along, to.racks.length - 1)]?.slot
    const targets: Record<string, number | undefined> = {
      ArrowRight: row.racks[along + 1]?.slot,
      ArrowLeft: row.racks[along - 1]?.slot,
      Home: row.racks[0]?.slot,
      End: row.racks[row.racks.length - 1]?.slot,
      PageDown: other(rows[at + 1]),
      ArrowDown: other(rows[at + 1]),
      PageUp: other(rows[at - 1]),
      ArrowUp: other(rows[at - 1]),
    }
    return targets[key]
  }

  /** Makes one rack the list's tab stop. */
  function stop(slot: number | null): void {
    if (own.current !== null) own.items.get(own.current)?.setAttribute('tabindex', '-1')
    own.current = slot
    if (slot !== null) own.items.get(slot)?.setAttribute('tabindex', '0')
  }

  holder.addEventListener('keydown', key)
  holder.addEventListener('focusout', (input) => {
    if (!holder.contains(input.relatedTarget as Node | null)) hooks.focus(null)
  })

  return {
    sync(view: HallView): void {
      own.list = hallRackListTexts(view, translator)
      const shape = own.list.rows.map(({ row, racks }) => `${row}:${racks.length}`).join()
      if (shape !== own.shape) build(shape)
      holder.setAttribute('aria-label', own.list.title)
      for (const { title, row, racks } of own.list.rows) {
        const heading = holder.querySelector(`[data-row="${row}"] > span`)
        if (heading && heading.textContent !== title) heading.textContent = title
        for (const { slot, text } of racks) word(slot, text)
      }
    },
    mark,
  }
}
