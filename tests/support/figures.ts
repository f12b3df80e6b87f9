import { findPartsByPathPattern } from '../../src/content/checks/references'
import { figureDefinitions } from '../../src/content/schema/figure-rows'

// Figures as a level file writes them.
export interface FigureJson {
  value: number
  unit: string
  assumption: string
}

/** A placeholder for the unit in which the economy reads the figure, until the level is complete. */
const unitToCome = 'as the economy reads it'

/** One number. */
export function figure(value: number, unit = unitToCome): FigureJson {
  return { value, unit, assumption: 'a round number' }
}

/** A table of numbers. */
export function figureTable<K extends string>(values: Record<K, number>): Record<K, FigureJson> {
  const entries = Object.entries<number>(values).map(([name, value]) => [name, figure(value)])
  return Object.fromEntries(entries) as Record<K, FigureJson>
}

/** Gives each figure of a level its unit, except those that have one. */
export function withUnits<L>(level: L): L {
  for (const { pattern, unit } of figureDefinitions) {
    for (const { value } of findPartsByPathPattern(level, pattern)) {
      const note = value as FigureJson
      if (note.unit === unitToCome) note.unit = unit
    }
  }
  return level
}
