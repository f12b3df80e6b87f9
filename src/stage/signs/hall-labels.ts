import type { ChipColour } from '../../view/chip-colour'
import type { HallView } from '../../view/stage/hall'
import { hallFloorSizeTiles, rackTilePosition } from '../../view/stage/hall-plan'
import { type PixelPoint, projectHallPointToPixels } from '../hall/isometric'
import type { StageViewport } from '../hall/view-port'
import { appendElement, type HallDomElements } from '../hall-frame'
import { chipShortName, type GetCurrentTranslator } from '../rack-texts'

interface Tag {
  element: HTMLElement
  at: PixelPoint
  text: string
  /** In CSS pixels, at the last layout. */
  width: number
}

const tagHeight = 26

/**
 * The labels over the hall: one a row, one for the dock, and one for the store, which opens the list of its contents.
 */
export function createHallLabels(
  { labels: holder, toolbar }: Pick<HallDomElements, 'labels' | 'toolbar'>,
  port: StageViewport,
  onStore: () => void,
  translator: GetCurrentTranslator,
) {
  const own = {
    tags: new Map<string, Tag>(),
    /** The position of the view's buttons at the last layout. */
    tools: { left: 0, top: 0, bottom: 0 },
  }
  // Measured by an observer: reading the width right after writing would force another layout of the page.
  const sizes = new ResizeObserver((entries) => {
    const widths = new Map(entries.map(({ target, borderBoxSize }) => [target, borderBoxSize[0]?.inlineSize ?? 0]))
    for (const tag of own.tags.values()) tag.width = widths.get(tag.element) ?? tag.width
    const { offsetLeft: left, offsetTop: top, offsetHeight } = toolbar
    own.tools = { left, top, bottom: top + offsetHeight }
    move()
  })
  for (const each of [holder, toolbar]) sizes.observe(each)

  /** Moves the labels to their places in the present view. */
  function move(): void {
    for (const { element, at, width } of own.tags.values()) {
      const { x, y } = port.pictureToScreen(at)
      const { tools } = own
      const isBesideTools = y > tools.top - tagHeight && y < tools.bottom
      const right = isBesideTools ? Math.min(port.freeRight, tools.left) : port.freeRight
      const inside = Math.min(x, Math.max(x - width, right - width - 4))
      const left = x < 4 && x + width > 60 ? 4 : inside
      element.style.transform = `translate(${Math.round(left)}px, ${Math.round(y)}px)`
    }
  }

  function put(id: string, { at, kinds, text }: Wanted): void {
    const known = own.tags.get(id)
    const key = `${kinds.join()} ${text}`
    if (known && known.text === key) {
      known.at = at
      return
    }
    const element = known?.element ?? holder.appendChild(document.createElement('div'))
    if (!known) {
      sizes.observe(element)
      if (id === 'store') element.addEventListener('click', onStore)
    }
    element.className = `stage-tag stage-tag-${id.replace(/ .*/, '')}`
    element.replaceChildren()
    for (const kind of kinds)
      appendElement(element, 'b', `stage-badge stage-badge-${kind}`, translator().say(`origin.${kind}.letter`))
    appendElement(element, 'span', '', text)
    own.tags.set(id, { element, at, text: key, width: known?.width ?? 0 })
  }

  function remove(id: string, { element }: Tag): void {
    sizes.unobserve(element)
    element.remove()
    own.tags.delete(id)
  }

  return {
    sync(view: HallView): void {
      const wanted = tagsOf(view, translator)
      for (const [id, tag] of own.tags) if (!wanted.has(id)) remove(id, tag)
      for (const [id, tag] of wanted) put(id, tag)
      move()
    },
    move,
  }
}

interface Wanted {
  at: PixelPoint
  kinds: readonly ChipColour[]
  text: string
}

function tagsOf(view: HallView, translator: GetCurrentTranslator): Map<string, Wanted> {
  const tags = new Map<string, Wanted>()
  const { width, depth } = hallFloorSizeTiles(view.plan)
  for (const row of view.rows) {
    const { x, y } = rackTilePosition(row.row, view.plan.columns - 1)
    tags.set(`row ${row.row}`, {
      at: projectHallPointToPixels(x + 1.5, y + 1.1, 0.9),
      kinds: row.kinds,
      text: rowText(row, translator),
    })
  }
  if (view.next) {
    const { kind, count, chip, weeks } = view.next
    tags.set('dock', {
      at: projectHallPointToPixels(3.4, depth + 4.4),
      kinds: [kind],
      text: translator().say('stage.dock', { count, name: chipShortName(translator, chip), weeks }),
    })
  }
  if (view.hasStore && view.status !== 'none') {
    const stored = view.stock.reduce((sum, { chips }) => sum + chips, 0)
    tags.set('store', {
      at: projectHallPointToPixels(width - 4, depth + 7.2),
      kinds: view.stock.map(({ kind }) => kind),
      text: translator().say('stage.store', { stored, waiting: view.waiting }),
    })
  }
  return tags
}

function rowText(
  { letter, chips, failing, unsupportedRacks, plannedRacks, waitingRacks }: HallView['rows'][number],
  translator: GetCurrentTranslator,
): string {
  if (chips === 0) return translator().say('stage.rowEmpty', { letter, racks: plannedRacks + waitingRacks })
  if (failing > 0) return translator().say('stage.rowFailing', { letter, chips, failing })
  if (unsupportedRacks > 0) return translator().say('stage.rowUnsupported', { letter, chips, racks: unsupportedRacks })
  return translator().say('stage.row', { letter, chips })
}
