import { findFigureFaults } from './checks/figure-checks'
import { findImplausibleLevelContent } from './checks/plausibility-checks'
import { findBrokenReferences } from './checks/references'
import { findUnsafeLevelContent } from './checks/safe-values'
import { convertDatesToWeeks } from './schema/dates-to-weeks'
import { baseLevelShape, findLevelShapeFaults } from './schema/level-shape'
import { parseLevelOfAnyFormat } from './schema/upgrade'
import { keepValidLevelParts } from './schema/valid-parts'
import { type Diagnostic, sortDiagnosticsByPosition } from './syntax/diagnostic'
import { type LevelSourceFile, parseJsonFile } from './syntax/parse'
import { jsonSubtreeAtPath, locateDiagnostics, pathsOfInvalidJson, sourceTreeToPlainValue } from './syntax/tree'

/** Fields that only a level has, not a base. */
const ofLevels = ['extends', 'start', 'weeks']

/** Whether a file is a base rather than a level. */
export function isBaseFile(file: LevelSourceFile): boolean {
  if (/(^|[\\/])level\.json$/.test(file.path)) return false
  const { tree } = parseJsonFile(file)
  return tree?.content.kind === 'object' && !ofLevels.some((name) => jsonSubtreeAtPath(tree, [name]))
}

/** All faults of a base; missing and unused parts are not faults, since its levels supply and use them. */
export function checkBaseFile(file: LevelSourceFile): Diagnostic[] {
  const { tree: undated, faults } = parseLevelOfAnyFormat(file)
  if (!undated) return sortDiagnosticsByPosition(faults)
  const { tree } = convertDatesToWeeks(undated)
  const value = sourceTreeToPlainValue(tree)
  const shape = [...findUnsafeLevelContent(value), ...findLevelShapeFaults(value, baseLevelShape).complaints]
  const parts = keepValidLevelParts(value, [...shape.map(({ path }) => path), ...pathsOfInvalidJson(tree)])
  const sense = findImplausibleLevelContent(parts).filter(({ isIdle }) => !isIdle)
  const complaints = [...shape, ...findFigureFaults(value), ...findBrokenReferences(parts), ...sense]
  return sortDiagnosticsByPosition([...faults, ...locateDiagnostics(tree, complaints)])
}
