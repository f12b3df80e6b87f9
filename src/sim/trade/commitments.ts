import { at } from '../../kernel/at'
import { happens } from '../../kernel/luck'
import { rankOf } from '../../kernel/rank'
import { post } from '../books/ledger'
import type { Scenario } from '../level/scenario'
import type { DistributorId } from '../state/ids'
import { luckOf, tell } from '../state/news'
import type { GameState } from '../state/state'
import type { Package } from '../state/talk-state'
import { loseTrust } from './counteroffer'
import { letSlip } from './traces'

/** Notes that we promised the next order: `vowShare` of this one, within `vowWeeks`; what it took off the price is at stake. */
export function makeVow(
  state: GameState,
  distributor: DistributorId,
  chip: string,
  terms: Package,
  scenario: Scenario,
): void {
  const { vowWeeks, vowShare, vowBackShare } = scenario.parameters.talks
  const promised = Math.ceil(terms.count * vowShare)
  const backUsd = Math.round(terms.count * terms.unitPriceUsd * vowBackShare)
  state.vows.push({ distributor, chip, promised, count: promised, untilWeek: state.week + vowWeeks, backUsd })
}

/**
 * An order counts towards the promises made to this seller in the weeks before it, where money is down for it and it is
 * due while the promise and the game last: an empty order keeps no word.
 *
 * A promise kept wins trust by its size, so that many small ones are worth no more than a large one.
 */
export function countTowardsVows(
  state: GameState,
  distributor: DistributorId,
  { count, depositShare, weeks }: Pick<Package, 'count' | 'depositShare' | 'weeks'>,
  scenario: Scenario,
): void {
  const { vowWeeks, vowTrustShare, openingCount } = scenario.parameters.talks
  const dueWeek = state.week + weeks
  if (depositShare === 0 || dueWeek > scenario.weeks) return
  let left = count
  for (const vow of state.vows) {
    if (vow.distributor !== distributor || left <= 0) continue
    if (vow.untilWeek - vowWeeks >= state.week || dueWeek > vow.untilWeek) continue
    const counted = Math.min(left, vow.count)
    vow.count -= counted
    left -= counted
    if (vow.count > 0) continue
    const person = at(state.distributors, distributor)
    person.ours.kept += 1
    person.trust = Math.min(1, person.trust + vowTrustShare * Math.min(1, vow.promised / openingCount))
    tell(state, 'vowKept', { distributor })
  }
  state.vows = state.vows.filter((vow) => vow.count > 0)
}

/** Promises whose time is up are broken: what they took off a price is charged back, and they are talked of. */
export function keepVows(state: GameState, scenario: Scenario): void {
  if (state.vows.length === 0) return
  const { vowWarnWeeks } = scenario.parameters.talks
  for (const vow of state.vows) {
    if (vow.untilWeek - state.week === vowWarnWeeks)
      tell(state, 'vowDue', { distributor: vow.distributor, chip: vow.chip, count: vow.count, dueWeek: vow.untilWeek })
    if (vow.untilWeek > state.week) continue
    breakPromise(state, vow.distributor, scenario.parameters.talks.vowTrustShare * 2, scenario)
    post(state, { debit: 'penalties', credit: 'cash', usd: vow.backUsd })
    tell(state, 'vowBroken', { distributor: vow.distributor, chip: vow.chip, backUsd: vow.backUsd })
  }
  state.vows = state.vows.filter((vow) => vow.untilWeek > state.week)
}

/** A promise of ours is broken: he trusts us less, and so does everybody else, a little. */
export function breakPromise(
  state: GameState,
  distributor: DistributorId,
  trustLost: number,
  scenario: Scenario,
): void {
  const { talkedOfShare } = scenario.parameters.talks
  at(state.distributors, distributor).ours.broken += 1
  for (const id in state.distributors)
    loseTrust(state, id, trustLost * (id === distributor ? 1 : talkedOfShare), scenario)
}

/** How a seller has kept his word: what he promised counts as not kept from the week in which it is late, until it is there. */
export function promisesOf(
  state: Readonly<GameState>,
  distributor: DistributorId,
  scenario: Scenario,
): { kept: number; promised: number; overdue: number } {
  const { kept, broken } = at(state.distributors, distributor)
  const { lateWeeks } = scenario.parameters.distributors
  const overdue = state.contracts.filter(
    ({ distributor: seller, status, dueWeek, delivered, count }) =>
      seller === distributor && status === 'open' && delivered < count && state.week > dueWeek + lateWeeks,
  ).length
  return { kept, promised: kept + broken + overdue, overdue }
}

/** Now and then somebody says what a person is like to deal with. */
export function gossip(state: GameState, scenario: Scenario): void {
  for (const id in scenario.distributors)
    if (happens(luckOf(state), 'gossip', rankOf(scenario.distributors, id), scenario.parameters.talks.gossipChance))
      letSlip(state, id, 'gossip', scenario)
}
