import { z } from 'zod'
import { announceExportRule, cancelExportRule } from '../controls/rule-changes'
import { type ModifierTarget, modifierTargets } from '../level/modifier-targets'
import { updateBelief } from '../level/probabilities'
import { flagPattern, idReferenceShape, markAsReference } from '../level/shapes'
import { endGameWithLevelEnding } from '../score/endings'
import { fact } from '../state/facts'
import { addNews } from '../state/news'
import { defineEffectWord, neutralConsequenceLine, temporaryFactorConsequenceLine } from '../vocabulary/word'

const targets = Object.keys(modifierTargets) as [ModifierTarget, ...ModifierTarget[]]

/** Effects on the world around the firm and on the level's own story. */
export const worldEffects = {
  modify: defineEffectWord({
    about: 'A quantity of the economy is multiplied for some weeks; factors on the same one multiply.',
    shape: z.strictObject({
      target: z.enum(targets),
      factor: z.number().min(0).max(10),
      weeks: z.int().min(1).max(520),
    }),
    example: { target: 'rent', factor: 0.8, weeks: 26 },
    apply(state, { target, factor, weeks }, _scenario, cause) {
      state.modifiers.push({ target, factor, untilWeek: state.week + weeks, cause })
    },
    explain: (input, state, scenario) =>
      temporaryFactorConsequenceLine('modify', input, { target: fact('target', input.target) }, state, scenario),
  }),
  belief: defineEffectWord({
    about: 'The odds that the market gives to a new rule are multiplied.',
    shape: z.strictObject({ odds: z.number().positive().max(20) }),
    example: { odds: 1.25 },
    apply: (state, { odds }) => updateBelief(state.belief, odds),
    explain: ({ odds }) => neutralConsequenceLine('belief', { odds: fact('count', odds) }),
  }),
  announceRule: defineEffectWord({
    about: 'A rule of the level is announced now, and takes force after some weeks; one that is law already stays so.',
    shape: z.strictObject({ rule: idReferenceShape('rules'), inForceAfterWeeks: z.int().min(1).max(520) }),
    example: { rule: 'first-rule', inForceAfterWeeks: 4 },
    apply(state, { rule, inForceAfterWeeks }, scenario) {
      announceExportRule(state, rule, state.week + inForceAfterWeeks, scenario)
    },
    explain: ({ rule, inForceAfterWeeks }) =>
      neutralConsequenceLine('announceRule', { rule: fact('rule', rule), weeks: fact('count', inForceAfterWeeks) }),
  }),
  callOffRule: defineEffectWord({
    about: 'A rule of the level will not come, or is lifted where it is law; what it replaced does not come back.',
    shape: z.strictObject({ rule: idReferenceShape('rules') }),
    example: { rule: 'first-rule' },
    apply: (state, { rule }) => cancelExportRule(state, rule),
    explain: ({ rule }) => neutralConsequenceLine('callOffRule', { rule: fact('rule', rule) }),
  }),
  flag: defineEffectWord({
    about: 'Sets a flag for later events, or takes it away.',
    shape: z.strictObject({
      name: markAsReference(z.string().max(40).regex(flagPattern), { table: 'flags', gives: true }),
      on: z.boolean(),
    }),
    example: { name: 'storm', on: true },
    apply(state, { name, on }) {
      if (on) state.flags[name] = 1
      else delete state.flags[name]
    },
    explain: () => null,
  }),
  news: defineEffectWord({
    about:
      'A line of the level is told in the news; the words of the story rain stand in the texts as story.rain.line.',
    shape: z.strictObject({ story: idReferenceShape('stories') }),
    example: { story: 'rain' },
    apply: (state, { story }) => addNews(state, 'story', { story }),
    explain: () => null,
  }),
  end: defineEffectWord({
    about: 'The game ends with one of the named endings of the level.',
    shape: z.strictObject({ ending: idReferenceShape('endings') }),
    example: { ending: 'bought' },
    apply: (state, { ending }, scenario) => endGameWithLevelEnding(state, ending, scenario),
    explain: ({ ending }) => neutralConsequenceLine('end', { ending: fact('ending', ending) }),
  }),
} as const
