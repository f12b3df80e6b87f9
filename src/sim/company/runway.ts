import { at } from '../../kernel/at'
import { clamp } from '../../kernel/math'
import { cashUsd, restUsd } from '../books/ledger'
import { fleetOf, servingCapacity } from '../compute/fleet'
import { leaseIncomeUsd } from '../compute/leasing'
import { isResting } from '../level/features'
import type { Scenario } from '../level/scenario'
import { type Arrival, arrivalsOf } from '../market/arrivals'
import type { GameState } from '../state/state'
import { cloudBillUsd, interestBillUsd, plansBillUsd, powerBillUsd, rentBillUsd } from './bills'
import { mandateFeesUsd } from './mandate-fees'
import { wageBillUsd } from './wages'

/** What moves cash in a week to come, as things stand today. */
export const cashTerms = ['income', 'training', 'fixed', 'power', 'cloud', 'goods', 'servers'] as const
export type CashTerm = (typeof cashTerms)[number]
export type CashWeek = Record<CashTerm, number>

/** Nobody looks further ahead than this. */
export const horizonWeeks = 156

/**
 * The weeks to come, in dollars a term: money that comes is positive.
 *
 * Income, fixed costs, power and rented machines as today; a run keeps its machines from earning until it is over, and
 * a rent costs until it ends; goods on order are paid, and put into servers, in the week in which they should come.
 * Not counted: grants, buildings, tax, and everything that is not decided yet.
 */
export function cashAhead(state: Readonly<GameState>, weeks: number, scenario: Scenario): CashWeek[] {
  const usual = usualWeeks(state, scenario)
  const ahead = Array.from({ length: weeks }, (_, n) => ({ ...usual(n + 1), goods: 0, servers: 0 }))
  const { serverUsdPerChip } = scenario.parameters.fleet
  for (const { queue } of Object.values(state.sites))
    for (const { count } of queue) addTo(ahead[0], { servers: -count * serverUsdPerChip })
  for (const arrival of arrivalsOf(state, scenario)) {
    const week = ahead[Math.max(0, arrival.week - state.week - 1)]
    addTo(week, { goods: -dueUsd(arrival), servers: -arrival.count * serverUsdPerChip })
  }
  return ahead
}

function dueUsd({ contract, count }: Arrival): number {
  return restUsd(contract, count)
}

function addTo(week: CashWeek | undefined, more: Partial<CashWeek>): void {
  if (!week) return
  for (const term of cashTerms) week[term] += more[term] ?? 0
}

/** A week so far ahead as it would be without goods that come. */
function usualWeeks(state: Readonly<GameState>, scenario: Scenario): (ahead: number) => CashWeek {
  const { run } = state.training
  const { cloud } = state
  const ends = cloud.chips > 0 && !state.standingOrders.renewCloud
  const runEnds = run ? run.weeks - run.weeksDone : 0
  const rentEnds = state.standingOrders.renewCloud ? horizonWeeks : cloud.untilWeek - state.week
  const withRent = incomes(state, scenario)
  const without = ends ? incomes({ ...state, cloud: { ...cloud, chips: 0 } }, scenario) : withRent
  const base = {
    fixed: -fixedUsd(state, scenario),
    power: -powerBillUsd(state, scenario),
    goods: 0,
    servers: 0,
  }
  const rentedUsd = cloudBillUsd(state, scenario)
  return (ahead) => {
    const isRented = ahead <= rentEnds
    const { idle, training } = isRented ? withRent : without
    return {
      ...base,
      income: idle,
      training: ahead <= runEnds ? training - idle : 0,
      cloud: isRented ? -rentedUsd : 0,
    }
  }
}

/** What a week costs whatever is earned in it: wages, rent of halls, interest, the house, plans. */
function fixedUsd(state: Readonly<GameState>, scenario: Scenario): number {
  return (
    (isResting('people', scenario) ? 0 : wageBillUsd(state, scenario)) +
    rentBillUsd(state, scenario) +
    interestBillUsd(state, scenario) +
    scenario.parameters.finance.fixedUsdPerWeek +
    plansBillUsd(state, scenario)
  )
}

/** What a week earns while no run goes on, and while the run of today does. */
function incomes(state: Readonly<GameState>, scenario: Scenario): { idle: number; training: number } {
  const idle = incomeUsd({ ...state, training: { ...state.training, run: null } }, scenario)
  return { idle, training: state.training.run ? incomeUsd(state, scenario) : idle }
}

function incomeUsd(state: Readonly<GameState>, scenario: Scenario): number {
  const capacity = servingCapacity(state, fleetOf(state, scenario))
  const all = capacity.imported + capacity.domestic + capacity.rented
  let usd = mandateFeesUsd(state, scenario)
  if (isResting('products', scenario)) return usd
  let free = all
  for (const id in scenario.products) {
    if (at(scenario.products, id).kind === 'lease') continue
    const { revenueUsd, used } = at(state.products, id)
    const served = used === 0 ? 0 : Math.min(1, Math.max(0, free) / used)
    usd += revenueUsd * served
    free -= used * served
  }
  const leftShare = all <= 0 ? 0 : clamp(free / all, 0, 1)
  for (const id in scenario.products) {
    const product = at(state.products, id)
    if (at(scenario.products, id).kind === 'lease' && product.launchedWeek !== null)
      usd += leaseIncomeUsd(state, product, capacity, leftShare, scenario)
  }
  return Math.round(usd)
}

/** What a week comes to: all terms together. */
export function netOf(week: CashWeek): number {
  let sum = 0
  for (const term of cashTerms) sum += week[term]
  return sum
}

/** The terms of a week as things stand today, goods on order and their servers apart. */
export function netTermsNow(state: Readonly<GameState>, scenario: Scenario): CashWeek {
  return usualWeeks(state, scenario)(1)
}

/** By how much the cash shrinks in a usual week, goods on order apart; 0 where it grows. */
export function burnUsdPerWeek(state: Readonly<GameState>, scenario: Scenario): number {
  return Math.max(0, -netOf(usualWeeks(state, scenario)(1)))
}

/** Whether the cash lasts some weeks though nothing is earned and all that is on order comes at once: cheap to tell. */
export function isAmple(state: Readonly<GameState>, weeks: number, scenario: Scenario): boolean {
  const { serverUsdPerChip } = scenario.parameters.fleet
  let usd = weeks * (fixedUsd(state, scenario) + powerBillUsd(state, scenario) + cloudBillUsd(state, scenario))
  for (const contract of state.contracts) {
    const count = contract.count - contract.delivered + contract.unpaid
    if (contract.status === 'open' || contract.status === 'held')
      usd += restUsd(contract, count) + count * serverUsdPerChip
  }
  for (const id in state.sites) for (const { count } of at(state.sites, id).queue) usd += count * serverUsdPerChip
  return cashUsd(state) > usd
}

/** How many weeks the cash lasts; 999 where it does not run out within the weeks that are looked at, else three years. */
export function weeksOfCash(state: Readonly<GameState>, scenario: Scenario, weeks = horizonWeeks): number {
  let cash = cashUsd(state)
  if (cash <= 0) return 0
  for (const [n, week] of cashAhead(state, weeks, scenario).entries()) {
    const net = netOf(week)
    if (cash + net < 0) return n + cash / -net
    cash += net
  }
  return 999
}
