import { clamp, exp, log, pow } from '../../kernel/math'
import type { NationParameters } from '../level/nation-parameters'
import type { NationState } from '../state/nation-state'
import type { WeeklyForeignCardSupply } from './foreign-supply'
import type { WeeklyDomesticCardSupply } from './home-supply'
import type { WeeklyCardTrade } from './trade'

/** Moves premiums towards the price that clears: orders over goods to a power, reached in some weeks. */
export function advanceCardPricePremiums(
  state: NationState,
  trade: WeeklyCardTrade,
  foreign: WeeklyForeignCardSupply,
  domestic: WeeklyDomesticCardSupply,
  p: NationParameters,
): void {
  const { premium } = state
  const [lawful, diverted] = trade.orders
  if (foreign.lawfulUsdM < 1) premium.lawful += 0.2 * (1 - premium.lawful)
  else premium.lawful += 0.15 * (clamp(pow(lawful / foreign.lawfulUsdM, p.priceElasticity), 1, 2.2) - premium.lawful)
  const seeking = (diverted + 0.3 * trade.unmet * foreign.bannedShare) / (foreign.divertedUsdM + 0.5)
  premium.diverted = clamp(premium.diverted * exp(0.04 * clamp(log(seeking + 1e-6), -1, 1)), 1.02, 4)
  const goods = domestic.cards * domestic.card.price * premium.home + 0.001
  premium.home += 0.1 * (clamp(pow(trade.homeOrders / goods, p.priceElasticity * 0.7), 0.9, 1.7) - premium.home)
}
