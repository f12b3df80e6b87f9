import { z } from 'zod'
import { announceRule, cancelRule } from '../controls/rule-changes'
import { type ModifierTarget, modifierTargets } from '../level/modifier-targets'
import { updateBelief } from '../level/probabilities'
import { flagPattern, idOf, referenceShape } from '../level/shapes'
import { endWith } from '../score/endings'
import { fact } from '../state/facts'
import { addNews } from '../state/news'
import { effectWord, neutralLine, temporaryFactorLine } from '../vocabulary/word'

const targets = Object.keys(modifierTargets) as [ModifierTarget, ...ModifierTarget[]]

/** Effects on the world around the firm and on the level's own story. */
export const worldEffects = {
  modify: effectWord({
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
      temporaryFactorLine('modify', input, { target: fact('target', input.target) }, state, scenario),
  }),
  belief: effectWord({
    about: 'The odds that the market gives to a new rule are multiplied.',
    shape: z.strictObject({ odds: z.number().positive().max(20) }),
    example: { odds: 1.25 },
    apply: (state, { odds }) => updateBelief(state.belief, odds),
    explain: ({ odds }) => neutralLine('belief', { odds: fact('count', odds) }),
  }),
  announceRule: effectWord({
    about: 'A rule of the level is announced now, and takes force after some weeks; one that is law already stays so.',
    shape: z.strictObject({ rule: idOf('rules'), inForceAfterWeeks: z.int().min(1).max(520) }),
    example: { rule: 'first-rule', inForceAfterWeeks: 4 },
    apply(state, { rule, inForceAfterWeeks }, scenario) {
      announceRule(state, rule, state.week + inForceAfterWeeks, scenario)
    },
    explain: ({ rule, inForceAfterWeeks }) =>
      neutralLine('announceRule', { rule: fact('rule', rule), weeks: fact('count', inForceAfterWeeks) }),
  }),
  callOffRule: effectWord({
    about: 'A rule of the level will not come, or is lifted where it is law; what it replaced does not come back.',
    shape: z.strictObject({ rule: idOf('rules') }),
    example: { rule: 'first-rule' },
    apply: (state, { rule }) => cancelRule(state, rule),
    explain: ({ rule }) => neutralLine('callOffRule', { rule: fact('rule', rule) }),
  }),
  flag: effectWord({
    about: 'Sets a flag for later events, or takes it away.',
    shape: z.strictObject({
      name: referenceShape(z.string().max(40).regex(flagPattern), { table: 'flags', gives: true }),
      on: z.boolean(),
    }),
    example: { name: 'storm', on: true },
    apply(state, { name, on }) {
      if (on) state.flags[name] = 1
      else delete state.flags[name]
    },
    explain: () => null,
  }),
  news: effectWord({
    about:
      'A line of the level is told in the news; the words of the story rain stand in the texts as story.rain.line.',
    shape: z.strictObject({ story: idOf('stories') }),
    example: { story: 'rain' },
    apply: (state, { story }) => addNews(state, 'story', { story }),
    explain: () => null,
  }),
  end: effectWord({
    about: 'The game ends with one of the named endings of the level.',
    shape: z.strictObject({ ending: idOf('endings') }),
    example: { ending: 'bought' },
    apply: (state, { ending }, scenario) => endWith(state, ending, scenario),
    explain: ({ ending }) => neutralLine('end', { ending: fact('ending', ending) }),
  }),
} as const
