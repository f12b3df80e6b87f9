import { z } from 'zod'
import { at } from '../../kernel/at'
import { clamp } from '../../kernel/math'
import { post } from '../books/ledger'
import { capEngineerAssignments } from '../company/wages'
import { idReferenceShape } from '../level/shapes'
import { fact } from '../state/facts'
import { roleIds, standingIds } from '../state/ids'
import { addNews } from '../state/news'
import { evaluateAmount, levelAmountShape } from '../vocabulary/quantities'
import {
  defineEffectWord,
  type EffectConsequenceLine,
  increaseOrDecreaseConsequenceLine,
  neutralConsequenceLine,
} from '../vocabulary/word'

const accounts = ['counsel', 'penalties', 'overhead', 'projectsCost', 'otherIncome', 'grantIncome'] as const
const accountShape = z.enum(accounts).meta({ description: 'The account of the ledger that the money belongs to.' })
const change = z.number().min(-1).max(1).meta({ description: 'Added to a share between 0 and 1, and kept within it.' })

function money(code: string, usd: number, tone: 'good' | 'bad'): EffectConsequenceLine | null {
  return usd === 0 ? null : { code: `effect.${code}`, facts: { usd: fact('usd', usd) }, tone }
}

/** Effects on the firm: money, people, standing and knowledge. */
export const firmEffects = {
  pay: defineEffectWord({
    about: 'The firm pays a sum, which is booked as a cost.',
    shape: z.strictObject({ account: accountShape, usd: levelAmountShape }),
    example: { account: 'counsel', usd: '5% of player.cashUsd' },
    apply(state, { account, usd }, scenario) {
      post(state, { debit: account, credit: 'cash', usd: Math.max(0, evaluateAmount(state, usd, scenario)) })
    },
    explain: (input, state, scenario) => money('pay', evaluateAmount(state, input.usd, scenario), 'bad'),
  }),
  receive: defineEffectWord({
    about: 'The firm receives a sum, which is booked as income.',
    shape: z.strictObject({ account: accountShape, usd: levelAmountShape }),
    example: { account: 'grantIncome', usd: 250000 },
    apply(state, { account, usd }, scenario) {
      post(state, { debit: 'cash', credit: account, usd: Math.max(0, evaluateAmount(state, usd, scenario)) })
    },
    explain: (input, state, scenario) => money('receive', evaluateAmount(state, input.usd, scenario), 'good'),
  }),
  standing: defineEffectWord({
    about: 'Somebody thinks better or worse of the firm.',
    shape: z.strictObject({ with: z.enum(standingIds), by: change }),
    example: { with: 'customers', by: 0.05 },
    apply(state, { with: side, by }) {
      state.standing[side] = clamp(state.standing[side] + by, 0, 1)
    },
    explain: ({ with: side, by }) =>
      increaseOrDecreaseConsequenceLine('standing', by, { with: fact('selector', side) }),
  }),
  listing: defineEffectWord({
    about: 'The firm is put on the list abroad, where lawful sellers of imported chips stop, or is taken off it.',
    shape: z.strictObject({ on: z.boolean() }),
    example: { on: true },
    apply(state, { on }) {
      state.standing.isEntityListed = on
    },
    explain: ({ on }) => ({ code: `effect.listing${on ? 'On' : 'Off'}`, facts: {}, tone: on ? 'bad' : 'good' }),
  }),
  trust: defineEffectWord({
    about: 'A person who sells trusts the firm more or less.',
    shape: z.strictObject({ distributor: idReferenceShape('distributors'), by: change }),
    example: { distributor: 'trader', by: -0.1 },
    apply(state, { distributor, by }) {
      const person = at(state.distributors, distributor)
      person.trust = clamp(person.trust + by, 0, 1)
    },
    explain: ({ distributor, by }) =>
      increaseOrDecreaseConsequenceLine('trust', by, { distributor: fact('distributor', distributor) }),
  }),
  morale: defineEffectWord({
    about: 'Spirits in the firm rise or fall.',
    shape: z.strictObject({ by: change }),
    example: { by: 0.03 },
    apply(state, { by }) {
      state.morale = clamp(state.morale + by, 0, 1)
    },
    explain: ({ by }) => increaseOrDecreaseConsequenceLine('morale', by),
  }),
  people: defineEffectWord({
    about: 'People come to the firm or leave it, at once and without a fee.',
    shape: z.strictObject({ role: z.enum(roleIds), by: z.int().min(-200).max(200) }),
    example: { role: 'kernels', by: 2 },
    apply(state, { role, by }) {
      const team = state.people[role]
      team.count = Math.max(0, team.count + by)
      capEngineerAssignments(state)
    },
    explain: ({ role, by }) => increaseOrDecreaseConsequenceLine('people', by, { role: fact('selector', role) }),
  }),
  research: defineEffectWord({
    about: 'Algorithms get better, by a power of ten: 0.3 is twice as good.',
    shape: z.strictObject({ log10: z.number().min(-1).max(1) }),
    example: { log10: 0.06 },
    apply(state, { log10 }) {
      state.training.efficiencyLog10 = Math.max(0, state.training.efficiencyLog10 + log10)
      state.training.ownLog10 += log10
    },
    explain: ({ log10 }) => neutralConsequenceLine('research', { log10: fact('figure', log10) }),
  }),
  maturity: defineEffectWord({
    about: 'A software stack matures in the firm, or loses ground.',
    shape: z.strictObject({ stack: idReferenceShape('stacks'), by: change }),
    example: { stack: 'own', by: 0.02 },
    apply(state, { stack, by }) {
      const known = at(state.stacks, stack)
      known.maturity = clamp(known.maturity + by, 0, 1)
    },
    explain: ({ stack, by }) => increaseOrDecreaseConsequenceLine('maturity', by, { stack: fact('stack', stack) }),
  }),
  trainingSetback: defineEffectWord({
    about: 'A training run loses part of its work, if it uses more than some share of the fleet.',
    shape: z.strictObject({ fleetShareAbove: z.number().min(0).max(1), keeps: z.number().min(0).max(1) }),
    example: { fleetShareAbove: 0.5, keeps: 0.2 },
    apply(state, { fleetShareAbove, keeps }) {
      const { run } = state.training
      if (!run || run.fleetShare <= fleetShareAbove) return
      run.flop *= keeps
      run.restarts += 1
      addNews(state, 'runSetBack', { run: run.name, keptShare: keeps })
    },
    explain: () => neutralConsequenceLine('trainingSetback'),
  }),
  powerDelay: defineEffectWord({
    about: 'Power that is ordered for a site comes later or sooner, and costs a share of its price more.',
    shape: z.strictObject({
      site: idReferenceShape('sites'),
      weeks: z.int().min(-52).max(52),
      priceRatio: z.number().min(0).max(5),
    }),
    example: { site: 'hall', weeks: 6, priceRatio: 0 },
    apply(state, { site, weeks, priceRatio }) {
      for (const order of at(state.sites, site).powerOrders) {
        order.readyWeek = Math.max(state.week + 1, order.readyWeek + weeks)
        post(state, { debit: 'buildings', credit: 'cash', usd: Math.max(0, order.usd * priceRatio) })
      }
    },
    explain: ({ site, weeks }) =>
      neutralConsequenceLine('powerDelay', { site: fact('site', site), weeks: fact('count', weeks) }),
  }),
} as const
