import { z } from 'zod'
import { roleIds } from '../state/ids'
import { chipShape, ruleShape } from './chips-and-rules'
import { mandateShape, productShape, siteShape, softwareStackShape, staffRoleShape } from './company-shapes'
import { featureIds } from './features'
import { mapLandShape } from './land-shape'
import type { NationDraws } from './nation-parameters'
import { type NationFile, nationPolicyShape } from './nation-shape'
import { parametersShape } from './parameters'
import {
  dateShape,
  figureShape,
  idReferenceShape,
  idShape,
  shareShape,
  type WithoutFigureSources,
  weekCountShape,
} from './shapes'
import { type ConditionAndEffectShapes, storyShapesOf } from './story-shapes'
import {
  distributorShape,
  favourShape,
  hedgeShape,
  intelligenceReportShape,
  rivalShape,
  routeShape,
  temperShape,
} from './trade-shapes'

const lessonShape = z.strictObject({
  minutes: z.union([z.literal(12), z.literal(25), z.literal(60)]).meta({ description: 'How long it is played.' }),
  pace: z.enum(['fortnight', 'month', 'quarter']).meta({ description: 'How far time runs at one go.' }),
  /** Features whose panels are hidden and left to standing orders. */
  folds: z.array(z.enum(featureIds)),
  /** Standing orders given in the first week. */
  orders: z.strictObject({
    train: z.boolean().optional(),
    renewCloud: z.boolean().optional(),
    hireTo: z.partialRecord(z.enum(roleIds), z.int().min(0).max(400)),
  }),
})
export type TimedLessonSettings = WithoutFigureSources<z.infer<typeof lessonShape>>

/**
 * The level language's shape: the JSON of a level once `extends` has been merged.
 *
 * The same rows validate a level, generate its JSON Schema and give the types that the economy reads. Every free number
 * is a `figure`: value, unit, and a source or an assumption.
 */
export function scenarioShapeOf(language: ConditionAndEffectShapes) {
  const { projects, objectives, endings, events, forecasts } = storyShapesOf(language)
  return z.strictObject({
    $schema: z.string().optional(),
    id: idShape,
    extends: z.string().optional(),
    asOf: dateShape,
    start: dateShape,
    weeks: z.int().min(4).max(520),
    place: idShape,
    likelihoods: z.record(z.string(), z.number().min(0).max(1)),
    sources: z.record(
      idShape,
      z.strictObject({
        what: z.string().max(400),
        publication: z.string().max(400),
        url: z.string().max(400).nullable().optional(),
      }),
    ),
    parameters: parametersShape,
    places: z.record(
      idShape,
      z.strictObject({ x: shareShape, y: shareShape, kind: z.enum(['city', 'port', 'fab', 'abroad']) }),
    ),
    /** Terrain of the map; without it places are drawn on a blank background. */
    land: mapLandShape.optional(),
    vendors: z.record(
      idShape,
      z.strictObject({
        origin: idShape,
        place: idReferenceShape('places'),
        fictional: z.boolean(),
        stateFundUsdPerWeek: figureShape,
      }),
    ),
    chips: z.record(idShape, chipShape),
    /** The unit chip of useful compute. */
    referenceChip: idReferenceShape('chips'),
    stacks: z.record(idShape, softwareStackShape),
    rules: z.record(idShape, ruleShape),
    /** What both capitals do to the whole country; a level without it plays without a national model. */
    nation: nationPolicyShape.optional(),
    routes: z.record(idShape, routeShape),
    sites: z.record(idShape, siteShape),
    tempers: z.record(idShape, temperShape),
    favours: z.record(idShape, favourShape),
    distributors: z.record(idShape, distributorShape),
    rivals: z.record(idShape, rivalShape),
    mandates: z.record(idShape, mandateShape),
    reports: z.record(idShape, intelligenceReportShape),
    hedges: z.record(idShape, hedgeShape),
    projects,
    products: z.record(idShape, productShape),
    roles: z.strictObject({
      platform: staffRoleShape,
      kernels: staffRoleShape,
      research: staffRoleShape,
      sales: staffRoleShape,
      compliance: staffRoleShape,
    }),
    dials: z.strictObject({
      cost: z.strictObject({ zeroAt: figureShape, fullAt: figureShape }),
      efficiency: z.strictObject({ zeroAt: figureShape, fullAt: figureShape, fullSizePflops: figureShape }),
      capability: z.strictObject({ zeroAt: figureShape, fullAt: figureShape }),
      independence: z.strictObject({ zeroAt: figureShape, fullAt: figureShape }),
      line: figureShape,
    }),
    /** The winning score in a level without mandates. */
    winLine: figureShape.optional(),
    easyWinLine: figureShape.optional(),
    hardWinLine: figureShape.optional(),
    objectives,
    /** Checked in order before the score decides; the first that holds ends the game. */
    endings,
    lessons: z.record(idShape, lessonShape),
    /** Features that are switched off in this level. */
    disabledFeatures: z.array(z.enum(featureIds)),
    embargoScenarios: z.record(
      idShape,
      z.strictObject({
        importedShare: figureShape,
        domesticShare: figureShape,
        domesticUnmaturedShare: figureShape,
        rentedShare: figureShape,
      }),
    ),
    startFleet: z.array(
      z.strictObject({
        chip: idReferenceShape('chips'),
        site: idReferenceShape('sites'),
        count: z.int().positive(),
        ageWeeks: weekCountShape,
      }),
    ),
    events,
    forecasts,
  })
}

type ScenarioShape = ReturnType<typeof scenarioShapeOf>

/** A level as written, merged. */
export type LevelJson = z.input<ScenarioShape>

/** The checked and frozen level; it never changes during a game. */
export interface Scenario extends WithoutFigureSources<z.output<ScenarioShape>> {
  /** The national model that ships; null in a level without a nation. */
  nationModel: NationModel | null
}

/** Data of the national model, and the worlds that its fit allows. */
export interface NationModel {
  data: NationFile
  draws: NationDraws
}
