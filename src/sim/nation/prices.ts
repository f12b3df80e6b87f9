import { clamp, exp, log, pow } from '../../kernel/math'
import type { NationConstants } from '../level/nation-constants'
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
  c: NationConstants,
  p: NationParameters,
): void {
  const { premium } = state
  const [lawful, diverted] = trade.orders
  if (foreign.lawfulUsdM < 1) premium.lawful += c.lawfulPremiumFall * (1 - premium.lawful)
  else
    premium.lawful +=
      c.lawfulPremiumPace *
      (clamp(pow(lawful / foreign.lawfulUsdM, p.priceElasticity), 1, c.lawfulPremiumMost) - premium.lawful)
  const seeking = (diverted + c.unmetToDiversion * trade.unmet * foreign.bannedShare) / (foreign.divertedUsdM + 0.5)
  const push = clamp(log(seeking + 1e-6), -c.divertedSignalMost, c.divertedSignalMost)
  const moved = premium.diverted * exp(c.divertedPremiumPace * push)
  premium.diverted = clamp(moved, c.divertedPremiumLeast, c.divertedPremiumMost)
  const goods = domestic.cards * domestic.card.price * premium.home + 0.001
  const clearing = pow(trade.homeOrders / goods, p.priceElasticity * c.homePriceElasticity)
  premium.home += c.homePremiumPace * (clamp(clearing, c.homePremiumLeast, c.homePremiumMost) - premium.home)
}
