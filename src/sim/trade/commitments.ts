import { at } from '../../kernel/at'
import { happens } from '../../kernel/luck'
import { rowPositionOf } from '../../kernel/row-position'
import { post } from '../books/ledger'
import type { Scenario } from '../level/scenario'
import type { DistributorId } from '../state/ids'
import { addNews, weekLuck } from '../state/news'
import type { GameState } from '../state/state'
import type { OfferTerms } from '../state/talk-state'
import { loseTrust } from './counteroffer'
import { revealTrace } from './traces'

/** Records the loyalty clause's commitment: `vowShare` of this order within `vowWeeks`, with the discount at stake. */
export function addCommitment(
  state: GameState,
  distributor: DistributorId,
  chip: string,
  terms: OfferTerms,
  scenario: Scenario,
): void {
  const { vowWeeks, vowShare, vowBackShare } = scenario.parameters.talks
  const promised = Math.ceil(terms.count * vowShare)
  const backUsd = Math.round(terms.count * terms.unitPriceUsd * vowBackShare)
  state.commitments.push({ distributor, chip, promised, count: promised, untilWeek: state.week + vowWeeks, backUsd })
}

/**
 * Counts an order towards earlier commitments to this seller, if it has a deposit and is due before the commitment and
 * the game end.
 *
 * Trust gained by a kept commitment is proportional to its size, so that splitting it is no advantage.
 */
export function countTowardsCommitments(
  state: GameState,
  distributor: DistributorId,
  { count, depositShare, weeks }: Pick<OfferTerms, 'count' | 'depositShare' | 'weeks'>,
  scenario: Scenario,
): void {
  const { vowWeeks, vowTrustShare, openingCount } = scenario.parameters.talks
  const dueWeek = state.week + weeks
  if (depositShare === 0 || dueWeek > scenario.weeks) return
  let left = count
  for (const vow of state.commitments) {
    if (vow.distributor !== distributor || left <= 0) continue
    if (vow.untilWeek - vowWeeks >= state.week || dueWeek > vow.untilWeek) continue
    const counted = Math.min(left, vow.count)
    vow.count -= counted
    left -= counted
    if (vow.count > 0) continue
    const person = at(state.distributors, distributor)
    person.ours.kept += 1
    person.trust = Math.min(1, person.trust + vowTrustShare * Math.min(1, vow.promised / openingCount))
    addNews(state, 'vowKept', { distributor })
  }
  state.commitments = state.commitments.filter((vow) => vow.count > 0)
}

/** Expired commitments are broken: their discount is charged back, and the news is told. */
export function expireCommitments(state: GameState, scenario: Scenario): void {
  if (state.commitments.length === 0) return
  const { vowWarnWeeks } = scenario.parameters.talks
  for (const vow of state.commitments) {
    if (vow.untilWeek - state.week === vowWarnWeeks)
      addNews(state, 'vowDue', {
        distributor: vow.distributor,
        chip: vow.chip,
        count: vow.count,
        dueWeek: vow.untilWeek,
      })
    if (vow.untilWeek > state.week) continue
    breakCommitment(state, vow.distributor, scenario.parameters.talks.vowTrustShare * 2, scenario)
    post(state, { debit: 'penalties', credit: 'cash', usd: vow.backUsd })
    addNews(state, 'vowBroken', { distributor: vow.distributor, chip: vow.chip, backUsd: vow.backUsd })
  }
  state.commitments = state.commitments.filter((vow) => vow.untilWeek > state.week)
}

/** A broken commitment lowers trust, most with this seller and slightly with all others. */
export function breakCommitment(
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

/** The seller's delivery record: a promise counts as not kept from its due week until the goods arrive. */
export function deliveryRecord(
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

/** At random, reveals a distributor's reputation in the news. */
export function revealReputation(state: GameState, scenario: Scenario): void {
  for (const id in scenario.distributors)
    if (
      happens(
        weekLuck(state),
        'gossip',
        rowPositionOf(scenario.distributors, id),
        scenario.parameters.talks.gossipChance,
      )
    )
      revealTrace(state, id, 'gossip', scenario)
}
