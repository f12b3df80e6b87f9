import type { NameUsed } from '../../sim/level/names'
import type { LevelJson } from '../../sim/level/scenario'
import type { Complaint } from '../syntax/fault'

/** Finds what fits the level language's shape and yet cannot be intended. */
export type Sense = (level: LevelJson, names: readonly NameUsed[]) => Complaint[]

/** A check with the tables and fields that must be complete before it can report something as missing. */
export type SenseRow = readonly [find: Sense, ...needs: (keyof LevelJson)[]]
