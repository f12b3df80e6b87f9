import { figureComplaints } from './checks/figure-sense'
import { referenceComplaints } from './checks/references'
import { harmComplaints } from './checks/safe-values'
import { senseComplaints } from './checks/sense'
import { baseShape, shapeComplaints } from './schema/shape'
import { soundParts } from './schema/sound-parts'
import { parseUpgraded } from './schema/upgrade'
import { weeksForDates } from './schema/weeks-for-dates'
import { type Fault, inReadingOrder } from './syntax/fault'
import { type LevelFile, parseFile } from './syntax/parse'
import { allLocated, brokenPaths, partAt, plainOf } from './syntax/tree'

/** What makes a file a level: a base is for many levels and has none of these. */
const ofLevels = ['extends', 'start', 'weeks']

/** Whether a file is what levels extend, and no level itself. */
export function isBase(file: LevelFile): boolean {
  if (/(^|[\\/])level\.json$/.test(file.path)) return false
  const { tree } = parseFile(file)
  return tree?.content.kind === 'object' && !ofLevels.some((name) => partAt(tree, [name]))
}

/** All faults of a base: what it holds must be sound; what it leaves to its levels, or holds for some of them, is no fault. */
export function baseFaults(file: LevelFile): Fault[] {
  const { tree: undated, faults } = parseUpgraded(file)
  if (!undated) return inReadingOrder(faults)
  const { tree } = weeksForDates(undated)
  const value = plainOf(tree)
  const shape = [...harmComplaints(value), ...shapeComplaints(value, baseShape).complaints]
  const parts = soundParts(value, [...shape.map(({ path }) => path), ...brokenPaths(tree)])
  const sense = senseComplaints(parts).filter(({ isIdle }) => !isIdle)
  const complaints = [...shape, ...figureComplaints(value), ...referenceComplaints(parts), ...sense]
  return inReadingOrder([...faults, ...allLocated(tree, complaints)])
}
