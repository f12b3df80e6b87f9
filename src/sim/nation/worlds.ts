import { at } from '../../kernel/at'
import { draw, seedBitsOf } from '../../kernel/luck'
import {
  type NationDraws,
  type NationModelStructureName,
  type NationParameterName,
  type NationParameters,
  unitAndMeaningByNationParameter,
} from '../level/nation-parameters'
import type { NationFile } from '../level/nation-shape'

export const nationParameterNames = Object.keys(unitAndMeaningByNationParameter) as NationParameterName[]

/** Range of a parameter in a structure. */
export function nationParameterRangeOf(
  name: NationParameterName,
  structure: NationModelStructureName,
  nation: NationFile,
): { low: number; high: number } {
  const { low, high, byStructure } = at(nation.parameters, name)
  return byStructure?.[structure] ?? { low, high }
}

/** The values of a world from its row. */
export function nationParametersFromFittedRow(row: readonly number[], columns: readonly string[]): NationParameters {
  return Object.fromEntries(columns.map((name, n) => [name, row[n] ?? 0])) as NationParameters
}

/**
 * A world for each of `count` draws: fitted rows in turn, so that each is used equally often.
 *
 * From the second turn on, parameters that data do not inform are drawn anew from their ranges; the luck of demand
 * depends on the number of the draw alone, so that policies and structures share it.
 */
export function drawNationWorlds(
  structure: NationModelStructureName,
  count: number,
  from: string,
  draws: NationDraws,
  nation: NationFile,
): DrawnNationWorld[] {
  const rows = draws.rows[structure]
  return Array.from({ length: count }, (_, n) => {
    const seedBits = seedBitsOf(`${from}/${n}`)
    const fitted = nationParametersFromFittedRow(rows[n % rows.length] ?? [], draws.columns)
    return {
      parameters:
        n < rows.length ? fitted : { ...fitted, ...drawUnfittedNationParameters(structure, seedBits, nation) },
      seedBits,
    }
  })
}

export interface DrawnNationWorld {
  parameters: NationParameters
  seedBits: number
}

/** Parameters that no datum informs, drawn evenly from their ranges; the same quantile in every structure. */
export function drawUnfittedNationParameters(
  structure: NationModelStructureName,
  seedBits: number,
  nation: NationFile,
): Partial<Record<NationParameterName, number>> {
  return Object.fromEntries(
    nationParameterNames
      .filter((name) => at(nation.parameters, name).isFree)
      .map((name) => [
        name,
        valueAtQuantileOfRange(
          draw({ seedBits, week: 0 }, 'nation.free', name),
          nationParameterRangeOf(name, structure, nation),
        ),
      ]),
  )
}

export function valueAtQuantileOfRange(quantile: number, { low, high }: { low: number; high: number }): number {
  return low + quantile * (high - low)
}
