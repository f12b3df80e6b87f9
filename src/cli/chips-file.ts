import { formatDiagnosticLine, sortDiagnosticsByPosition, type UnlocatedDiagnostic } from '../content/syntax/diagnostic'
import { didYouMean } from '../content/syntax/nearest'
import { parseJsonFile } from '../content/syntax/parse'
import { locateDiagnostics, sourceTreeToPlainValue } from '../content/syntax/tree'
import type { ChipMaker } from '../sim/controls/export-status'
import type { ChipFigures } from '../sim/level/chips-and-rules'

/** A chip of a chips file; null = unknown. */
export interface ChipsFileEntry {
  id: string
  figures: Omit<ChipFigures, 'datacentre'> & { datacentre: boolean | null }
  maker: ChipMaker
}

const numbers = [
  'fp16TflopsDense',
  'fp8TflopsDense',
  'int8TopsDense',
  'dieAreaMm2',
  'interconnectGBs',
  'memBandwidthGBs',
  'memoryGB',
  'tdpW',
  'planarDieAreaMm2',
] as const
const makers = ['origin', 'vendor'] as const

const hintOfNumbers = 'a number from 0, or null where it is unknown'
const known: readonly string[] = ['id', ...makers, ...numbers, 'datacentre']

/** Parses a chips file: a list of `{ id, fp16TflopsDense, … }`; absent fields are unknown. */
export function parseChipsFile(text: string, file: string): { chips: ChipsFileEntry[] } | { faults: string[] } {
  const { tree, faults } = parseJsonFile({ path: file, text })
  if (!tree) return { faults: faults.map(formatDiagnosticLine) }
  const value = sourceTreeToPlainValue(tree)
  const isList = Array.isArray(value)
  const complaints = isList
    ? value.flatMap((entry: unknown, index) => complaintsAbout(entry, index))
    : [{ path: [], message: 'is no list', suggestion: 'expected [ { "id": … }, … ]' }]
  const all = [...faults, ...locateDiagnostics(tree, complaints)]
  if (!isList || all.length > 0) return { faults: sortDiagnosticsByPosition(all).map(formatDiagnosticLine) }
  return { chips: value.map((entry) => chipOf(entry as Record<string, unknown>)) }
}

function complaintsAbout(entry: unknown, index: number): UnlocatedDiagnostic[] {
  if (entry === null || typeof entry !== 'object' || Array.isArray(entry)) {
    return [{ path: [index], message: 'is no chip', suggestion: 'expected { "id": …, "fp16TflopsDense": … }' }]
  }
  const chip = entry as Record<string, unknown>
  const isNumber = (value: unknown) =>
    value === undefined || value === null || (Number.isFinite(value) && Number(value) >= 0)
  const wrong = numbers
    .filter((name) => !isNumber(chip[name]))
    .map((name) => ({ path: [index, name], message: 'is no number', suggestion: hintOfNumbers }))
  const nameless = makers
    .filter((name) => chip[name] !== undefined && chip[name] !== null && typeof chip[name] !== 'string')
    .map((name) => ({ path: [index, name], message: 'is no id', suggestion: 'an id of the level, or null' }))
  const strange = Object.keys(chip)
    .filter((name) => !known.includes(name))
    .map((name) => ({ path: [index, name], atName: true, ...unknownField(name) }))
  const isFlag = chip.datacentre === undefined || chip.datacentre === null || typeof chip.datacentre === 'boolean'
  const noFlag = { message: 'is neither true nor false', suggestion: 'or null where it is unknown' }
  return [
    ...(typeof chip.id === 'string' ? [] : [{ path: [index], message: 'has no id', suggestion: 'add "id": "…"' }]),
    ...strange,
    ...nameless,
    ...wrong,
    ...(isFlag ? [] : [{ path: [index, 'datacentre'], ...noFlag }]),
  ]
}

function unknownField(name: string) {
  return { message: `unknown field "${name}"`, suggestion: didYouMean(name, known) }
}

function chipOf(entry: Record<string, unknown>): ChipsFileEntry {
  const number = (name: (typeof numbers)[number]) => (entry[name] as number | null | undefined) ?? null
  const maker = (name: (typeof makers)[number]) => (entry[name] as string | null | undefined)?.toLowerCase() ?? null
  return {
    id: entry.id as string,
    maker: { origin: maker('origin'), vendor: maker('vendor') },
    figures: {
      fp16TflopsDense: number('fp16TflopsDense'),
      fp8TflopsDense: number('fp8TflopsDense'),
      int8TopsDense: number('int8TopsDense'),
      dieAreaMm2: number('dieAreaMm2'),
      planarDieAreaMm2: number('planarDieAreaMm2') ?? 0,
      interconnectGBs: number('interconnectGBs'),
      memBandwidthGBs: number('memBandwidthGBs'),
      memoryGB: number('memoryGB'),
      tdpW: number('tdpW'),
      datacentre: (entry.datacentre as boolean | null | undefined) ?? null,
    },
  }
}
