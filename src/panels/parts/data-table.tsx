import { type ComponentChildren, Fragment, type RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { say } from '../app/translator'
import { isPanelWideSignal } from '../game'
import { Icon } from './icon'

interface TableColumn {
  id: string
  label: string
  /** Right-aligned. */
  isNumber?: boolean | undefined
}

interface TableRow {
  id: string
  /** One a column, in order; the first names the row. */
  cells: readonly ComponentChildren[]
  isSum?: boolean | undefined
  /** One line below the figures, beside the row's name. */
  note?: ComponentChildren
}

interface DataTableProps {
  caption: string
  columns: readonly TableColumn[]
  rows: readonly TableRow[]
  /** The caption is for screen readers only. */
  isCaptionHidden?: boolean
}

/** A table with caption and headers; it scrolls sideways where it must, and says so. */
export function DataTable({ caption, columns, rows, isCaptionHidden = false }: DataTableProps) {
  const frame = useRef<HTMLElement>(null)
  const isCut = useOverflow(frame)
  return (
    <div class={`table-place ${isCut ? 'cut' : ''}`}>
      {isCut && (
        <button type="button" class="link more-columns" onClick={() => showMore(frame.current)}>
          {say('shell.moreColumns')} <Icon name="arrow-right" size={16} />
        </button>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section ref={frame} class="table-frame" tabIndex={0} aria-label={caption}>
        <table class="data">
          <caption class={isCaptionHidden ? 'visually-hidden' : ''}>{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ id, label, isNumber }) => (
                <th key={id} scope="col" class={isNumber ? 'n' : ''}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, cells, isSum, note }) => (
              <Fragment key={id}>
                <tr class={`${isSum ? 'total' : ''} ${note ? 'noted' : ''}`}>
                  {cells.map((cell, index) => (
                    <Cell
                      key={columns[index]?.id ?? index}
                      isHead={index === 0}
                      isNumber={columns[index]?.isNumber === true}
                      rows={note ? 2 : 1}
                    >
                      {cell}
                    </Cell>
                  ))}
                </tr>
                {note && (
                  <tr class="row-note">
                    <td colSpan={columns.length - 1}>{note}</td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

/** Widens the panel where possible; otherwise scrolls to the next columns. */
function showMore(frame: HTMLElement | null): void {
  if (!frame) return
  frame.focus({ preventScroll: true })
  const widen = frame.closest('.panel')?.querySelector<HTMLElement>('.widen')
  if (widen && widen.offsetParent !== null && !isPanelWideSignal.value) isPanelWideSignal.value = true
  else frame.scrollBy({ left: frame.clientWidth / 2 })
}

interface CellProps {
  isHead: boolean
  isNumber: boolean
  /** Lines of the row that its name spans. */
  rows: number
  children: ComponentChildren
}

function Cell({ isHead, isNumber, rows, children }: CellProps) {
  const kind = isNumber ? 'n' : ''
  return isHead ? (
    <th scope={rows > 1 ? 'rowgroup' : 'row'} rowSpan={rows} class={kind}>
      {children}
    </th>
  ) : (
    <td class={kind}>{children}</td>
  )
}

/** Whether an element's content overflows on the right, updated on scroll and resize. */
function useOverflow(frame: RefObject<HTMLElement | null>): boolean {
  const [isCut, setCut] = useState(false)
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const look = () => setCut(element.scrollWidth - element.clientWidth - element.scrollLeft > 8)
    const watch = new ResizeObserver(look)
    watch.observe(element)
    if (element.firstElementChild) watch.observe(element.firstElementChild)
    element.addEventListener('scroll', look, { passive: true })
    look()
    return () => {
      watch.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [frame])
  return isCut
}
