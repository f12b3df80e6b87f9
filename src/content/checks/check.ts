import type { LevelJson } from '../../sim/level/scenario'
import type { NameReference } from '../../sim/level/shapes'
import type { UnlocatedDiagnostic } from '../syntax/diagnostic'

/** Finds what fits the level language's shape and yet cannot be intended. */
export type Check = (level: LevelJson, names: readonly NameReference[]) => UnlocatedDiagnostic[]

/** A check with the tables and fields that must be complete before it can report something as missing. */
export type CheckWithTables = readonly [find: Check, ...needs: (keyof LevelJson)[]]
