import { at } from '../../kernel/at'
import { clamp, exp, log } from '../../kernel/math'
import { keepAssignments } from '../assignments'
import { post } from '../ledger'
import { tell } from '../news'
import type { Scenario } from '../scenario'
import type { GameState } from '../state'
import { forfeitDeposit, storeChips } from '../stock'
import { readQuantity } from './quantities'
import type { Amount, Effect } from './shapes'

type EffectName = Effect extends infer E ? (E extends object ? keyof E : never) : never
type InputOf<N extends EffectName> = Extract<Effect, Record<N, unknown>>[N]
type Apply<N extends EffectName> = (state: GameState, input: InputOf<N>, scenario: Scenario, cause: string) => void

/** What each effect of the level language does: one row a word. */
const effects: { [N in EffectName]: Apply<N> } = {
  pay(state, { account, usd }, scenario) {
    post(state, { debit: account, credit: 'cash', usd: Math.max(0, amountOf(state, usd, scenario)) })
  },
  receive(state, { account, usd }, scenario) {
    post(state, { debit: 'cash', credit: account, usd: Math.max(0, amountOf(state, usd, scenario)) })
  },
  modify(state, { target, factor, weeks }, _scenario, cause) {
    state.modifiers.push({ target, factor, untilWeek: state.week + weeks, cause })
  },
  standing(state, { with: side, by }) {
    state.standing[side] = clamp(state.standing[side] + by, 0, 1)
  },
  trust(state, { distributor, by }) {
    const person = at(state.distributors, distributor)
    person.trust = clamp(person.trust + by, 0, 1)
  },
  morale(state, { by }) {
    state.morale = clamp(state.morale + by, 0, 1)
  },
  people(state, { role, by }) {
    const team = state.people[role]
    team.count = Math.max(0, team.count + by)
    keepAssignments(state)
  },
  chips(state, { chip, count, unitUsd, unsupported }) {
    const usd = Math.round(count * unitUsd)
    post(state, { debit: 'inventory', credit: 'cash', usd })
    storeChips(state, chip, { count, bookUsd: usd, quality: 1, unsupported: unsupported ? count : 0 })
  },
  flag(state, { name, on }) {
    if (on) state.flags[name] = 1
    else delete state.flags[name]
  },
  research(state, { log10 }) {
    state.training.efficiencyLog10 = Math.max(0, state.training.efficiencyLog10 + log10)
    state.training.ownLog10 += log10
  },
  maturity(state, { stack, by }) {
    const known = at(state.stacks, stack)
    known.maturity = clamp(known.maturity + by, 0, 1)
  },
  belief(state, { odds }) {
    state.belief.market = byOdds(state.belief.market, odds)
    state.belief.own = byOdds(state.belief.own, odds)
  },
  launchChip(state, { chip }) {
    const supply = at(state.supply, chip)
    if (supply.launchedWeek !== null) return
    supply.launchedWeek = state.week
    tell(state, 'chipLaunched', { chip })
  },
  powerDelay(state, { site, weeks, priceRatio }) {
    for (const order of at(state.sites, site).powerOrders) {
      order.readyWeek = Math.max(state.week + 1, order.readyWeek + weeks)
      post(state, { debit: 'buildings', credit: 'cash', usd: Math.max(0, order.usd * priceRatio) })
    }
  },
  depositLoss(state, { role, share }, scenario) {
    for (const contract of state.contracts) {
      if (contract.status === 'open' && at(scenario.chips, contract.chip).role === role)
        forfeitDeposit(state, contract, share)
    }
  },
  batchQuality(state, { chip, quality }) {
    state.flags[`quality-${chip}`] = quality
  },
  trainingSetback(state, { fleetShareAbove, keeps }) {
    const { run } = state.training
    if (!run || run.fleetShare <= fleetShareAbove) return
    run.flop *= keeps
    run.restarts += 1
    tell(state, 'runSetBack', { run: run.name, keptShare: keeps })
  },
}

/** Applies what an event or a choice does. `cause` is the event's id. */
export function applyEffects(state: GameState, list: readonly Effect[], scenario: Scenario, cause: string): void {
  for (const effect of list) {
    for (const name of Object.keys(effect) as EffectName[]) {
      const apply = effects[name] as Apply<EffectName>
      apply(state, (effect as Record<EffectName, never>)[name], scenario, cause)
    }
  }
}

/** A number, or a share of a quantity such as `5% of player.cashUsd`, rounded to whole units. */
export function amountOf(state: Readonly<GameState>, amount: Amount, scenario: Scenario): number {
  if (typeof amount === 'number') return Math.round(amount)
  const [percent = '0', name = ''] = amount.split('% of ')
  return Math.round((Number(percent) / 100) * readQuantity(state, name, scenario))
}

/** A chance after its odds were multiplied: Bayes' rule with a likelihood ratio. */
export function byOdds(chance: number, ratio: number): number {
  if (ratio === 1) return chance
  const odds = (clamp(chance, 0.0001, 0.9999) / (1 - clamp(chance, 0.0001, 0.9999))) * ratio
  return clamp(odds / (1 + odds), 0.001, 0.999)
}

/** The weekly chance that makes a chance over a window: 1 − (1 − p)^(1/weeks). */
export function weeklyChance(chance: number, weeks: number): number {
  return chance >= 1 ? 1 : 1 - exp(log(1 - chance) / weeks)
}
