import { log } from '../../kernel/math'
import type { NationConstants } from '../level/nation-constants'
import type { NationParameters } from '../level/nation-parameters'
import type { NationState } from '../state/nation-state'
import type { NationConditions } from './conditions'
import type { WeeklyForeignCardSupply } from './foreign-supply'
import type { WeeklyDomesticCardSupply } from './home-supply'
import { rentedComputePrice, type WeeklyCardTrade } from './trade'

/** Cards delivered in a week, thousand, and the useful compute they add, thousand reference cards. */
export interface WeeklyCardDeliveries {
  lawful: number
  diverted: number
  rented: number
  home: number
  small: number
  other: number
  usefulAdded: number
  usefulDiverted: number
  usefulHome: number
}

/** Turns money into cards. Lawful cards go at list price: the premium over it is the trade's, not the vendor's. */
export function weeklyCardDeliveriesOfTrade(
  state: Readonly<NationState>,
  trade: WeeklyCardTrade,
  foreign: WeeklyForeignCardSupply,
  domestic: WeeklyDomesticCardSupply,
  c: NationConstants,
): WeeklyCardDeliveries {
  const { premium, installed } = state
  const [lawfulUsd, divertedUsd, rentedUsd, homeUsd] = trade.sold
  const lawful = foreign.lawful.price > 0 ? lawfulUsd / foreign.lawful.price : 0
  const diverted = divertedUsd / (foreign.flagship.price * premium.diverted)
  const home = homeUsd / (domestic.card.price * premium.home)
  const small = trade.small / foreign.small.price
  const other = trade.other / domestic.other.price
  const usefulDiverted = diverted * c.divertedUse * foreign.flagship.usefulness
  const usefulHome = home * domestic.card.usefulness * installed.maturity + other * domestic.other.usefulness
  const usefulForeign = lawful * foreign.lawful.usefulness + small * foreign.small.usefulness
  return {
    lawful,
    diverted,
    rented: rentedUsd / rentedComputePrice(foreign, c),
    home,
    small,
    other,
    usefulAdded: usefulForeign + usefulDiverted + usefulHome,
    usefulDiverted,
    usefulHome,
  }
}

/** Adds deliveries to what is in use, and retires a share of it: stock / life. */
export function advanceComputeStock(
  state: NationState,
  cards: WeeklyCardDeliveries,
  foreign: WeeklyForeignCardSupply,
  { card, other }: WeeklyDomesticCardSupply,
  c: NationConstants,
  p: NationParameters,
): void {
  const { training, useful, installed, dies, memory } = state
  const worn = 1 / (52 * p.cardLife)
  training.foreign +=
    cards.lawful * foreign.lawful.fp16 * c.mfuForeign + cards.diverted * foreign.flagship.fp16 * c.mfuDiverted
  training.foreign += cards.small * c.smallTflops * c.mfuSmall - training.foreign * worn
  training.home += cards.home * card.fp16 * c.mfuHome + cards.other * c.otherTflops * c.mfuOther - training.home * worn
  training.abroad += cards.rented * foreign.flagship.fp16 * c.mfuForeign - training.abroad * worn * c.rentedWear
  useful.home += cards.usefulAdded - useful.home * worn
  useful.abroad += cards.rented * foreign.flagship.usefulness - useful.abroad * worn * c.rentedWear
  // The rest of the world's training: what the vendor sells elsewhere, as far as it is at work.
  const elsewhere = (state.worldUsdM - cards.lawful * foreign.lawful.price) / foreign.flagship.price
  training.world += elsewhere * foreign.flagship.fp16 * c.mfuForeign * c.worldAtWork - training.world * worn
  installed.home += cards.home + c.otherInstalledWeight * cards.other - installed.home * worn
  dies.stock = Math.max(0, dies.stock - cards.home * card.dies - cards.other * other.dies)
  memory.stock = Math.max(0, memory.stock - cards.home * card.stacks)
  // Software of the domestic stack matures with what is installed, and with the state's money.
  installed.maturity +=
    ((1 - installed.maturity) * (p.maturityByBase * log(1 + installed.home / c.maturityBase) + p.maturityByState)) / 52
}

/** World data-centre revenue a week: reported quarters, then growth that fades. */
export function worldDataCentreRevenue(
  state: Readonly<NationState>,
  { setting }: NationConditions,
  p: NationParameters,
): number {
  const reported = setting.dataCentreUsdM[state.week]
  if (reported !== undefined) return reported
  const years = (state.week - setting.dataCentreUsdM.length) / 52
  return state.worldUsdM * (1 + p.worldGrowth / (1 + years / setting.constants.worldFadeYears) / 52)
}
