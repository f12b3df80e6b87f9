import { z } from 'zod'
import type { Condition, Effect } from './language'
import { idOf, naming } from './names'
import { type Bare, dateShape, figureShape, idShape, share, weeks } from './shapes'

/** Shapes of the level language's words; they read the scenario's types, so they are passed in. */
export interface LanguageShapes {
  condition: z.ZodType<Condition, Condition>
  effect: z.ZodType<Effect, Effect>
}

/** What happens in a level, and what may be asked and done in it. */
export function storyShapesOf({ condition, effect }: LanguageShapes) {
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
    /** A date in history; drawn events name a window instead. */
    on: dateShape.optional(),
    drawn: z
      .strictObject({
        chance: figureShape,
        fromWeek: weeks,
        toWeek: weeks,
        afterRule: z.strictObject({ rule: idOf('rules'), weeks: z.int().min(-104).max(104) }).optional(),
      })
      .optional(),
    when: condition.optional(),
    /** The chance over the stated window that it happens while its condition holds. */
    likelihood: z
      .strictObject({ word: naming(z.string(), { table: 'likelihoods' }), withinWeeks: z.int().min(1).max(520) })
      .optional(),
    then: z.array(effect),
    choices: z.record(idShape, choiceShape).optional(),
    /** Taken where nobody answers in time. */
    otherwise: idShape.optional(),
    answerWithinWeeks: z.int().min(1).max(26).optional(),
    truth: z.enum(['true', 'false']).optional(),
    credibilityShare: share.optional(),
    source: z.array(idOf('sources')).optional(),
    contested: z.boolean().optional(),
    headline: z.boolean().optional(),
  })
  const forecastShape = z.strictObject({
    askedWeek: weeks,
    dueWeek: weeks,
    rule: idOf('rules'),
    chips: z.array(idOf('chips')),
  })
  const objectiveShape = z.strictObject({
    /** Reached in the first week in which it holds. */
    when: condition,
    /** After this week it is missed; without one it stands to the end. */
    byWeek: weeks.optional(),
    /** Points of the score while it is reached; all of a level's together are at most 25, as a mandate's slope. */
    points: z.number().min(0).max(25),
    then: z.array(effect).optional(),
  })
  const endingShape = z.strictObject({
    /** Without a condition it comes only by the effect `end`. */
    when: condition.optional(),
    won: z.boolean(),
    /** Looked at only when the level's weeks are over. */
    atEnd: z.boolean().optional(),
  })
  return {
    projects: z.record(idShape, projectShape),
    objectives: z.record(idShape, objectiveShape),
    /** Looked at in order, before the rule of the score; the first that holds ends the game. */
    endings: z.record(idShape, endingShape),
    events: z.record(idShape, eventShape),
    forecasts: z.record(idShape, forecastShape),
  }
}

type Story = z.infer<z.ZodObject<ReturnType<typeof storyShapesOf>>>
export type Project = Bare<Story['projects'][string]>
export type Objective = Bare<Story['objectives'][string]>
export type LevelEvent = Bare<Story['events'][string]>
