import { figureComplaints } from './checks/figure-checks'
import { plausibilityComplaints } from './checks/plausibility-checks'
import { referenceComplaints } from './checks/references'
import { safetyComplaints } from './checks/safe-values'
import { datesToWeeks } from './schema/dates-to-weeks'
import { baseShape, shapeComplaints } from './schema/level-shape'
import { parseAnyFormat } from './schema/upgrade'
import { validParts } from './schema/valid-parts'
import { type Diagnostic, sortedByPosition } from './syntax/diagnostic'
import { type LevelFile, parseFile } from './syntax/parse'
import { brokenPaths, locateAll, subtreeAt, toPlainValue } from './syntax/tree'

/** Fields that only a level has, not a base. */
const ofLevels = ['extends', 'start', 'weeks']

/** Whether a file is a base rather than a level. */
export function isBase(file: LevelFile): boolean {
  if (/(^|[\\/])level\.json$/.test(file.path)) return false
  const { tree } = parseFile(file)
  return tree?.content.kind === 'object' && !ofLevels.some((name) => subtreeAt(tree, [name]))
}

/** All faults of a base; missing and unused parts are not faults, since its levels supply and use them. */
export function baseDiagnostics(file: LevelFile): Diagnostic[] {
  const { tree: undated, faults } = parseAnyFormat(file)
  if (!undated) return sortedByPosition(faults)
  const { tree } = datesToWeeks(undated)
  const value = toPlainValue(tree)
  const shape = [...safetyComplaints(value), ...shapeComplaints(value, baseShape).complaints]
  const parts = validParts(value, [...shape.map(({ path }) => path), ...brokenPaths(tree)])
  const sense = plausibilityComplaints(parts).filter(({ isIdle }) => !isIdle)
  const complaints = [...shape, ...figureComplaints(value), ...referenceComplaints(parts), ...sense]
  return sortedByPosition([...faults, ...locateAll(tree, complaints)])
}
