import { at } from '../../kernel/at'
import { draw, seedBitsOf } from '../../kernel/luck'
import {
  type NationDraws,
  type NationParameter,
  type NationParameters,
  nationParameterTable,
  type StructureName,
} from '../level/nation-parameters'
import type { NationFile } from '../level/nation-shape'

export const nationParameterNames = Object.keys(nationParameterTable) as NationParameter[]

/** Range of a parameter in a structure. */
export function rangeOf(
  name: NationParameter,
  structure: StructureName,
  nation: NationFile,
): { low: number; high: number } {
  const { low, high, byStructure } = at(nation.parameters, name)
  return byStructure?.[structure] ?? { low, high }
}

/** The values of a world from its row. */
export function parametersOfRow(row: readonly number[], columns: readonly string[]): NationParameters {
  return Object.fromEntries(columns.map((name, n) => [name, row[n] ?? 0])) as NationParameters
}

/**
 * A world for each of `count` draws: fitted rows in turn, so that each is used equally often.
 *
 * From the second turn on, parameters that data do not inform are drawn anew from their ranges; the luck of demand
 * depends on the number of the draw alone, so that policies and structures share it.
 */
export function worldsOf(
  structure: StructureName,
  count: number,
  from: string,
  draws: NationDraws,
  nation: NationFile,
): World[] {
  const rows = draws.rows[structure]
  return Array.from({ length: count }, (_, n) => {
    const seedBits = seedBitsOf(`${from}/${n}`)
    const fitted = parametersOfRow(rows[n % rows.length] ?? [], draws.columns)
    return {
      parameters: n < rows.length ? fitted : { ...fitted, ...freeValues(structure, seedBits, nation) },
      seedBits,
    }
  })
}

export interface World {
  parameters: NationParameters
  seedBits: number
}

/** Parameters that no datum informs, drawn evenly from their ranges; the same quantile in every structure. */
export function freeValues(
  structure: StructureName,
  seedBits: number,
  nation: NationFile,
): Partial<Record<NationParameter, number>> {
  return Object.fromEntries(
    nationParameterNames
      .filter((name) => at(nation.parameters, name).isFree)
      .map((name) => [
        name,
        valueAt(draw({ seedBits, week: 0 }, 'nation.free', name), rangeOf(name, structure, nation)),
      ]),
  )
}

export function valueAt(quantile: number, { low, high }: { low: number; high: number }): number {
  return low + quantile * (high - low)
}
