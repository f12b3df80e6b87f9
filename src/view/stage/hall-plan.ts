/**
 * The layout of a hall, in tiles: rows from back to front, racks along a row in groups of eight with a cooler before
 * each group. The stage uses it for drawing and for hit tests.
 */
interface TilePosition {
  x: number
  y: number
}

export interface HallPlan {
  rows: number
  columns: number
}

export const racksBetweenCoolers = 8
const firstRackX = 3.9
const firstRowY = 0.9
/** Distance of rows: each row's top just meets the foot of the row behind. */
const rowPitch = 3.5
const coolerWidth = 0.8

/** The available layouts, smallest first. */
const plans: readonly HallPlan[] = [
  { rows: 2, columns: 16 },
  { rows: 3, columns: 16 },
  { rows: 4, columns: 16 },
  { rows: 5, columns: 16 },
  { rows: 5, columns: 24 },
  { rows: 6, columns: 24 },
  { rows: 7, columns: 24 },
  { rows: 8, columns: 32 },
  { rows: 10, columns: 32 },
  { rows: 14, columns: 40 },
]

/** The smallest layout for some groups of racks; each group begins a new row. */
export function hallPlanFor(groups: readonly number[]): HallPlan {
  const fits = ({ rows, columns }: HallPlan) => rowsOf(groups, columns) <= rows
  const largest = plans[plans.length - 1] as HallPlan
  return plans.find(fits) ?? { columns: largest.columns, rows: rowsOf(groups, largest.columns) }
}

function rowsOf(groups: readonly number[], columns: number): number {
  return groups.reduce((rows, racks) => rows + Math.ceil(racks / columns), 0)
}

/** The back corner of a rack's footprint. */
export function rackTilePosition(row: number, column: number): TilePosition {
  return {
    x: firstRackX + column + coolerWidth * Math.floor(column / racksBetweenCoolers),
    y: firstRowY + rowPitch * row,
  }
}

/** The back corners of a row's coolers. */
export function coolerTilePositionsInRow(row: number, columns: number): TilePosition[] {
  const groups = Math.ceil(columns / racksBetweenCoolers)
  return Array.from({ length: groups }, (_, group) => ({
    x: firstRackX - coolerWidth + (racksBetweenCoolers + coolerWidth) * group,
    y: firstRowY + rowPitch * row,
  }))
}

/** The floor's size in tiles. */
export function hallFloorSizeTiles({ rows, columns }: HallPlan): { width: number; depth: number } {
  const gaps = Math.ceil(columns / racksBetweenCoolers) - 1
  return { width: Math.ceil(firstRackX + columns + coolerWidth * gaps + 0.3), depth: rowPitch * rows }
}

/** A, B … Z, AA: a row's letter, back row first. */
export function rackRowLetter(row: number): string {
  const letter = String.fromCharCode(65 + (row % 26))
  return row < 26 ? letter : rackRowLetter(Math.floor(row / 26) - 1) + letter
}
