import { z } from 'zod'
import { type ParametersOf, parameterTable } from './parameters'

/** The shape of `parameters`: every row of the table, as a figure in the row's unit. */
export function parametersShape<F extends z.ZodType>(
  figure: F,
): z.ZodType<ParametersOf<z.output<F>>, ParametersOf<z.input<F>>> {
  const groups: Record<string, z.ZodType> = {}
  for (const [group, rows] of Object.entries(parameterTable)) {
    const shape: Record<string, z.ZodType> = {}
    for (const [name, row] of Object.entries(rows)) shape[name] = figure.meta({ description: `${row[1]} (${row[0]})` })
    groups[group] = z.strictObject(shape)
  }
  return z.strictObject(groups) as unknown as z.ZodType<ParametersOf<z.output<F>>, ParametersOf<z.input<F>>>
}
