import { z } from 'zod'
import type { Condition, Effect } from './language'
import {
  dateShape,
  figureShape,
  idReferenceShape,
  idShape,
  markAsReference,
  shareShape,
  type WithoutFigureSources,
  weekCountShape,
} from './shapes'

/** Shapes of the language's words, passed in because they depend on the scenario's types. */
export interface ConditionAndEffectShapes {
  condition: z.ZodType<Condition, Condition>
  effect: z.ZodType<Effect, Effect>
}

/** Shapes of events, forecasts, goals, endings and projects. */
export function storyShapesOf({ condition, effect }: ConditionAndEffectShapes) {
  const projectShape = z.strictObject({
    costUsd: figureShape,
    usdPerWeek: figureShape,
    weeks: figureShape,
    engineersNeeded: z.int().min(0),
    then: z.array(effect),
  })
  const choiceShape = z.strictObject({ then: z.array(effect), when: condition.optional() })
  const eventShape = z.strictObject({
    kind: z.enum(['public', 'rumour', 'company', 'shock']),
    /** A historical date; drawn events have a window instead. */
    on: dateShape.optional(),
    drawn: z
      .strictObject({
        chance: figureShape,
        fromWeek: weekCountShape,
        toWeek: weekCountShape,
        afterRule: z.strictObject({ rule: idReferenceShape('rules'), weeks: z.int().min(-104).max(104) }).optional(),
      })
      .optional(),
    when: condition.optional(),
    /** The probability of the event within the stated window while its condition holds. */
    likelihood: z
      .strictObject({
        word: markAsReference(z.string(), { table: 'likelihoods' }),
        withinWeeks: z.int().min(1).max(520),
      })
      .optional(),
    then: z.array(effect),
    choices: z.record(idShape, choiceShape).optional(),
    /** The default choice where the player does not answer in time. */
    otherwise: idShape.optional(),
    answerWithinWeeks: z.int().min(1).max(26).optional(),
    truth: z.enum(['true', 'false']).optional(),
    credibilityShare: shareShape.optional(),
    source: z.array(idReferenceShape('sources')).optional(),
    contested: z.boolean().optional(),
    headline: z.boolean().optional(),
  })
  const forecastShape = z.strictObject({
    askedWeek: weekCountShape,
    dueWeek: weekCountShape,
    rule: idReferenceShape('rules'),
    chips: z.array(idReferenceShape('chips')),
  })
  const objectiveShape = z.strictObject({
    /** Reached in the first week in which this holds. */
    when: condition,
    /** The last week in which it can be reached; absent = the end of the level. */
    byWeek: weekCountShape.optional(),
    /** Points of the score once reached; a level's goals give at most 25 together, as much as a mandate. */
    points: z.number().min(0).max(25),
    then: z.array(effect).optional(),
  })
  const endingShape = z.strictObject({
    /** Without a condition the ending comes only by the effect `end`. */
    when: condition.optional(),
    won: z.boolean(),
    /** Checked only when the level's weeks are over. */
    atEnd: z.boolean().optional(),
  })
  return {
    projects: z.record(idShape, projectShape),
    objectives: z.record(idShape, objectiveShape),
    /** Checked in order before the score decides; the first that holds ends the game. */
    endings: z.record(idShape, endingShape),
    events: z.record(idShape, eventShape),
    forecasts: z.record(idShape, forecastShape),
  }
}

type Story = z.infer<z.ZodObject<ReturnType<typeof storyShapesOf>>>
export type LevelEvent = WithoutFigureSources<Story['events'][string]>
