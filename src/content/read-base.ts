import type { LevelJson } from '../sim/scenario'
import { type Complaint, type Fault, inReadingOrder } from './fault'
import { figureComplaints } from './figure-sense'
import { type LevelFile, parseFile } from './parse'
import { referenceComplaints } from './references'
import { senseComplaints } from './sense'
import { baseShape, shapeComplaints } from './shape'
import { located, plainOf } from './tree'

/** What makes a file a level: a base is for many levels and has none of these. */
const ofLevels = ['extends', 'start', 'weeks']

/** Whether a file is what levels extend, and no level itself. */
export function isBase(file: LevelFile): boolean {
  if (/(^|[\\/])level\.json$/.test(file.path)) return false
  const content = parseFile(file).tree?.content
  return content?.kind === 'object' && !ofLevels.some((name) => content.fields.has(name))
}

/** All faults of a base: what it holds must be sound; what it leaves to its levels is no fault. */
export function baseFaults(file: LevelFile): Fault[] {
  const { tree, faults } = parseFile(file)
  if (!tree) return inReadingOrder(faults)
  const value = plainOf(tree)
  const shape = shapeComplaints(value, baseShape)
  const complaints = [...figureComplaints(value), ...(shape.length > 0 ? shape : deeper(value as Partial<LevelJson>))]
  return inReadingOrder([...faults, ...complaints.map((complaint) => located(tree, complaint))])
}

function deeper(base: Partial<LevelJson>): Complaint[] {
  const level = { ...bareLevel, ...base } as LevelJson
  const held = senseComplaints(level).filter(({ path: [table] }) => Object.hasOwn(base, String(table)))
  return [...referenceComplaints(base), ...held]
}

/** Stands in for the level that will extend a base. */
const bareLevel: Partial<LevelJson> = {
  start: '2023-01-02',
  weeks: 520,
  likelihoods: {},
  places: {},
  vendors: {},
  chips: {},
  stacks: {},
  rules: {},
  routes: {},
  sites: {},
  distributors: {},
  rivals: {},
  mandates: {},
  signs: {},
  hedges: {},
  projects: {},
  products: {},
  cuts: {},
  startFleet: [],
  events: {},
  forecasts: {},
}
