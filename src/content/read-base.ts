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

/** Fields that only a level has, not a base. */
const ofLevels = ['extends', 'start', 'weeks']

/** Whether a file is a base rather than a level. */
export function isBase(file: LevelFile): boolean {
  if (/(^|[\\/])level\.json$/.test(file.path)) return false
  const { tree } = parseFile(file)
  return tree?.content.kind === 'object' && !ofLevels.some((name) => partAt(tree, [name]))
}

/** All faults of a base; missing and unused parts are not faults, since its levels supply and use them. */
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
