import { type NationFile, type NationPolicy, nationFileShape, nationPolicyShape } from '../sim/level/nation-shape'
import { nationFigureComplaints, policyComplaints } from './checks/nation-checks'
import { plainComplaints } from './schema/plain-complaints'
import { type Diagnostic, sortDiagnosticsByPosition } from './syntax/diagnostic'
import { type LevelSourceFile, parseJsonFile } from './syntax/parse'
import { locateDiagnostics, sourceTreeToPlainValue } from './syntax/tree'

/** Reads the data of a nation; every fault has its place. */
export function readNation(file: LevelSourceFile): { nation: NationFile } | { faults: Diagnostic[] } {
  const { tree, faults } = parseJsonFile(file)
  if (!tree) return { faults }
  const value = sourceTreeToPlainValue(tree)
  const complaints = plainComplaints(value, nationFileShape)
  if (complaints.length > 0 || faults.length > 0)
    return { faults: sortDiagnosticsByPosition([...faults, ...locateDiagnostics(tree, complaints)]) }
  const nation = nationFileShape.parse(value)
  const deeper = [
    ...nationFigureComplaints(nation),
    ...Object.entries(nation.policies).flatMap(([id, policy]) => policyComplaints(policy, nation, ['policies', id])),
  ]
  return deeper.length > 0 ? { faults: sortDiagnosticsByPosition(locateDiagnostics(tree, deeper)) } : { nation }
}

/** Reads a policy from a file, against the rules and policies of a nation. */
export function readPolicy(
  file: LevelSourceFile,
  nation: NationFile,
): { policy: NationPolicy } | { faults: Diagnostic[] } {
  const { tree, faults } = parseJsonFile(file)
  if (!tree) return { faults }
  const value = sourceTreeToPlainValue(tree)
  const complaints = plainComplaints(value, nationPolicyShape)
  if (complaints.length > 0 || faults.length > 0)
    return { faults: sortDiagnosticsByPosition([...faults, ...locateDiagnostics(tree, complaints)]) }
  const policy = nationPolicyShape.parse(value)
  const deeper = policyComplaints(policy, nation, [])
  return deeper.length > 0 ? { faults: sortDiagnosticsByPosition(locateDiagnostics(tree, deeper)) } : { policy }
}
