import type { NameUsed } from '../../sim/level/names'
import type { LevelJson } from '../../sim/level/scenario'
import type { Complaint } from '../syntax/fault'

/** Says what fits the level language's shape and yet cannot be meant. */
export type Sense = (level: LevelJson, names: readonly NameUsed[]) => Complaint[]

/** A sense, with the tables and fields that must be whole and sound before it can say that something is nowhere. */
export type SenseRow = readonly [find: Sense, ...needs: (keyof LevelJson)[]]
