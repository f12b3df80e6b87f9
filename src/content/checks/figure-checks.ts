import type { FigureBounds } from '../schema/figure-bounds'
import { type FigureDefinition, figureDefinitions } from '../schema/figure-rows'
import type { UnlocatedDiagnostic } from '../syntax/diagnostic'
import { findPartsByPathPattern } from './references'

/** Figures in a wrong unit, or with values that their unit does not allow. */
export function findFigureFaults(level: unknown): UnlocatedDiagnostic[] {
  return figureDefinitions.flatMap((row) =>
    findPartsByPathPattern(level, row.pattern).flatMap(({ path, value }) => {
      const ofUnit = unitComplaints(row, path, value)
      return ofUnit.length > 0 ? ofUnit : boundComplaints(row, path, value)
    }),
  )
}

type Path = UnlocatedDiagnostic['path']

function unitComplaints({ unit, meaning }: FigureDefinition, path: Path, figure: unknown): UnlocatedDiagnostic[] {
  const written = fieldOf(figure, 'unit')
  if (typeof written !== 'string' || isIn(written, unit)) return []
  const message = `"${written}" is another unit than the economy reads: ${unit}`
  return [{ path: [...path, 'unit'], message, suggestion: `give the value in "${unit}"${meaning && `: ${meaning}`}` }]
}

/** A unit may be followed by words: `share of peak`, `chips/week, over all its kinds`. */
function isIn(written: string, unit: string): boolean {
  return (
    written === unit || (written.startsWith(unit) && /^([,:]| (a|left|of|on|over)\b)/.test(written.slice(unit.length)))
  )
}

function boundComplaints({ bounds, unit }: FigureDefinition, path: Path, figure: unknown): UnlocatedDiagnostic[] {
  return ['value', 'low', 'high'].flatMap((name): UnlocatedDiagnostic[] => {
    const number = fieldOf(figure, name)
    const end =
      typeof number === 'number' ? endPassed(number, name === 'value' ? bounds : { ...bounds, isDivisor: false }) : null
    return end === null
      ? []
      : [{ path: [...path, name], message: `${number} does not fit: ${unit}, ${end[0]}`, suggestion: end[1] }]
  })
}

/** The bound that a number violates, with a hint; null where it lies between. */
function endPassed(
  number: number,
  { from, to, isDivisor, suggestion }: FigureBounds,
): [end: string, suggestion: string] | null {
  if (number < from) return [`at least ${from}`, suggestion]
  if (number > to) return [`at most ${to}`, suggestion]
  return isDivisor && number === 0 ? ['above 0', 'the economy divides by it'] : null
}

function fieldOf(figure: unknown, name: string): unknown {
  return figure !== null && typeof figure === 'object' ? (figure as Record<string, unknown>)[name] : undefined
}
