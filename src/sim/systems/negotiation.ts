import { at } from '../../kernel/at'
import type { Scenario } from '../level/scenario'
import { activeHedgeForChip } from '../market/pricing'
import { addNews } from '../state/news'
import type { GameState } from '../state/state'
import {
  contractTermsAtAskPrice,
  penaliseExpiredCommitments,
  revealDistributorReputations,
  type SignContractInput,
  signContractAndPayDeposit,
} from '../trade/contracts'
import { exportControlRefusal, orderTermsRefusal } from '../trade/orders'
import { runRivalTalk } from '../trade/rival-talk'
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
    if (state.standingOrders.orderDomestic && state.week % 4 === 0) signStandingOrder(state, scenario)
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
  if (!order) return
  const seller = Object.keys(scenario.distributors).find(
    (id) =>
      at(scenario.distributors, id).allocation === 'loyalty' &&
      at(scenario.distributors, id).chips.includes(order.chip),
  )
  if (
    seller === undefined ||
    at(state.supply, order.chip).launchedWeek === null ||
    exportControlRefusal(state, seller, order.chip, scenario)
  )
    return
  if (at(state.distributors, seller).closedUntilWeek > state.week) return
  // Does not order what would arrive after the end.
  if (state.week + at(scenario.distributors, seller).leadWeeks >= scenario.weeks) return
  const input: SignContractInput = {
    distributor: seller,
    chip: order.chip,
    count: order.perWeek * 4,
    depositShare: order.depositShare,
    weeks: Math.round(at(scenario.distributors, seller).leadWeeks),
    clause: 'firm',
    site: null,
  }
  const terms = contractTermsAtAskPrice(state, input, scenario)
  if (orderTermsRefusal(state, seller, terms, scenario)) return
  signContractAndPayDeposit(
    state,
    seller,
    order.chip,
    terms,
    null,
    activeHedgeForChip(state, order.chip, scenario),
    scenario,
  )
}
