import { type FigureOrigin, statedFigureOrigins } from '../../sim/level/shapes'

/** A number of the level with its one origin. */
export interface SourcedFigure extends Partial<Record<FigureOrigin, string>> {
  value: number
  unit: string
  low?: number
  high?: number
  contested?: boolean
}

/** The origin that a figure states, and its words. */
export function originOfFigure(figure: Readonly<Partial<Record<FigureOrigin, string | undefined>>>): {
  origin: FigureOrigin
  words: string
} {
  const [origin = 'assumption'] = statedFigureOrigins(figure)
  return { origin, words: figure[origin] ?? '' }
}

/** Replaces every figure by its value, and returns the sources by dotted path. */
export function splitFigureValuesAndSources(value: unknown): {
  bare: unknown
  notes: Record<string, SourcedFigure>
} {
  const notes: Record<string, SourcedFigure> = {}
  return { bare: bareOf(value, '', notes), notes }
}

function bareOf(value: unknown, path: string, notes: Record<string, SourcedFigure>): unknown {
  if (Array.isArray(value)) return value.map((item, index) => bareOf(item, `${path}.${index}`, notes))
  if (value === null || typeof value !== 'object') return value
  if (isNote(value)) {
    notes[path] = value
    return value.value
  }
  const fields = Object.entries(value).map(([name, field]) => [
    name,
    bareOf(field, path ? `${path}.${name}` : name, notes),
  ])
  return Object.fromEntries(fields)
}

function isNote(value: object): value is SourcedFigure {
  return 'value' in value && typeof value.value === 'number' && 'unit' in value && typeof value.unit === 'string'
}
