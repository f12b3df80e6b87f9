import { at } from '../../kernel/at'
import type { Scenario } from '../level/scenario'
import { activeHedgeForChip } from '../market/pricing'
import { addNews } from '../state/news'
import type { GameState } from '../state/state'
import {
  contractTermsAtAskPrice,
  penaliseExpiredCommitments,
  revealDistributorReputations,
  signContractAndPayDeposit,
} from '../trade/contracts'
import { exportControlRefusal, maxChipsSellerAccepts, orderTermsRefusal } from '../trade/orders'
import { runRivalTalk } from '../trade/rival-talk'
import { standingOrderInput, standingOrderWeeks } from '../trade/standing-order'
import { resumeOrCloseTalk } from '../trade/talk-moves'
import type { System } from './system'

/** Closes an open talk at the end of its week, lets rivals talk, then signs the standing order. */
export const negotiationSystem: System = {
  owns: ['talk', 'deals', 'commitments', 'contracts', 'distributors', 'nextId', 'seals'],
  run(state, scenario) {
    resumeOrCloseTalk(state, scenario)
    penaliseExpiredCommitments(state, scenario)
    revealDistributorReputations(state, scenario)
    openBooks(state, scenario)
    runRivalTalk(state, scenario)
    if (state.week % standingOrderWeeks === 0) signStandingOrder(state, scenario)
  },
}

/** Discloses closed talks after a number of weeks. */
function openBooks(state: GameState, scenario: Scenario): void {
  for (const { closedWeek, distributor, chip } of state.deals)
    if (state.week - closedWeek === scenario.parameters.talks.booksWeeks)
      addNews(state, 'booksOpened', { distributor, chip })
}

/** Every fourth week orders a month's domestic chips at the ask, within cash, law and the seller's limit. */
function signStandingOrder(state: GameState, scenario: Scenario): void {
  const order = state.standingOrders.orderDomestic
  const input = order && standingOrderInput(order, scenario)
  if (!input) return
  const { distributor, chip } = input
  if (at(state.supply, chip).launchedWeek === null || exportControlRefusal(state, distributor, chip, scenario)) return
  if (at(state.distributors, distributor).closedUntilWeek > state.week) return
  // Does not order what would arrive after the end.
  if (state.week + at(scenario.distributors, distributor).leadWeeks >= scenario.weeks) return
  const count = Math.min(input.count, maxChipsSellerAccepts(state, distributor, scenario))
  const terms = contractTermsAtAskPrice(state, { ...input, count }, scenario)
  if (orderTermsRefusal(state, distributor, terms, scenario)) return
  signContractAndPayDeposit(state, distributor, chip, terms, null, activeHedgeForChip(state, chip, scenario), scenario)
}
