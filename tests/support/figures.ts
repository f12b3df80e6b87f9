import { found } from '../../src/content/checks/references'
import { figureRows } from '../../src/content/schema/figure-rows'

// Figures as a level file writes them.
export interface Figure {
  value: number
  unit: string
  assumption: string
}

/** A placeholder for the unit in which the economy reads the figure, until the level is complete. */
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

/** Gives each figure of a level its unit, except those that have one. */
export function withUnits<L>(level: L): L {
  for (const { pattern, unit } of figureRows) {
    for (const { value } of found(level, pattern)) {
      const note = value as Figure
      if (note.unit === unitToCome) note.unit = unit
    }
  }
  return level
}
