import { found } from '../../src/content/checks/references'
import { figureRows } from '../../src/content/schema/figure-rows'

// Round numbers as a level writes them.
export interface Figure {
  value: number
  unit: string
  assumption: string
}

/** Stands for the unit that the economy reads the figure in, until the level is put together. */
const unitToCome = 'as the economy reads it'

/** One number. */
export function figure(value: number, unit = unitToCome): Figure {
  return { value, unit, assumption: 'a round number' }
}

/** A table of numbers. */
export function figures<K extends string>(values: Record<K, number>): Record<K, Figure> {
  const entries = Object.entries<number>(values).map(([name, value]) => [name, figure(value)])
  return Object.fromEntries(entries) as Record<K, Figure>
}

/** Gives each number of a level its unit, but for those that have one. */
export function withUnits<L>(level: L): L {
  for (const { pattern, unit } of figureRows) {
    for (const { value } of found(level, pattern)) {
      const note = value as Figure
      if (note.unit === unitToCome) note.unit = unit
    }
  }
  return level
}
