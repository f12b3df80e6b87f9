import type { ComponentChildren } from 'preact'

export interface Column {
  id: string
  label: string
  /** Numbers stand at the right. */
  isNumber?: boolean | undefined
}

export interface Row {
  id: string
  /** One a column, in order; the first names the row. */
  cells: readonly ComponentChildren[]
  isSum?: boolean | undefined
}

interface DataTableProps {
  caption: string
  columns: readonly Column[]
  rows: readonly Row[]
  /** The caption is for screen readers only. */
  isCaptionHidden?: boolean
}

/** A table with a caption, named columns and named rows; it scrolls sideways where it must. */
export function DataTable({ caption, columns, rows, isCaptionHidden = false }: DataTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="table-frame" tabIndex={0} aria-label={caption}>
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
          {rows.map(({ id, cells, isSum }) => (
            <tr key={id} class={isSum ? 'total' : ''}>
              {cells.map((cell, index) => (
                <Cell
                  key={columns[index]?.id ?? index}
                  isHead={index === 0}
                  isNumber={columns[index]?.isNumber === true}
                >
                  {cell}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface CellProps {
  isHead: boolean
  isNumber: boolean
  children: ComponentChildren
}

function Cell({ isHead, isNumber, children }: CellProps) {
  const kind = isNumber ? 'n' : ''
  return isHead ? (
    <th scope="row" class={kind}>
      {children}
    </th>
  ) : (
    <td class={kind}>{children}</td>
  )
}
