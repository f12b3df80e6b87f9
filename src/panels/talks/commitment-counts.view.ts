import type { Scenario } from '../../sim/level/scenario'
import { fact } from '../../sim/state/facts'
import type { GameState } from '../../sim/state/state'
import type { OfferTerms } from '../../sim/state/talk-state'
import { commitmentCountsOfOrder } from '../../sim/trade/contracts'

/** The terms by which an order counts towards a promise to order again. */
export type CountedTerms = Pick<OfferTerms, 'count' | 'depositShare' | 'weeks'>

/** What an order would count towards each of our open promises to a distributor, as a sentence. */
export function commitmentCountLines(
  state: Readonly<GameState>,
  distributor: string,
  terms: CountedTerms,
  scenario: Scenario,
) {
  return commitmentCountsOfOrder(state, distributor, terms, scenario).map(
    ({ commitment: { untilWeek }, open, counted, reason }) => ({
      key: `trade.vow.${reason}` as const,
      isCounted: counted > 0,
      facts: {
        open,
        counted,
        left: open - counted,
        untilWeek: fact('week', untilWeek),
        dueWeek: fact('week', state.week + terms.weeks),
      },
    }),
  )
}
