import { log } from '../../kernel/math'
import type { NationParameters } from '../level/nation-parameters'
import type { NationState } from '../state/nation-state'
import type { NationConditions } from './conditions'
import type { WeeklyForeignCardSupply } from './foreign-supply'
import type { WeeklyDomesticCardSupply } from './home-supply'
import { divertedCardUsefulnessFactor, rentedComputePrice, type WeeklyCardTrade } from './trade'

/** Model FLOP utilisation in training (compute.json, `mfu`): foreign, diverted, domestic at full maturity, small cards. */
const mfu = { foreign: 0.4, diverted: 0.36, home: 0.38, small: 0.06, other: 0.2 }
/** Dense FP16 TFLOPS of a small foreign card and of one of the other domestic vendors. */
const smallTflops = 119
const otherTflops = 130

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
): WeeklyCardDeliveries {
  const { premium, installed } = state
  const [lawfulUsd, divertedUsd, rentedUsd, homeUsd] = trade.sold
  const lawful = foreign.lawful.price > 0 ? lawfulUsd / foreign.lawful.price : 0
  const diverted = divertedUsd / (foreign.flagship.price * premium.diverted)
  const home = homeUsd / (domestic.card.price * premium.home)
  const small = trade.small / foreign.small.price
  const other = trade.other / domestic.other.price
  const usefulDiverted = diverted * divertedCardUsefulnessFactor * foreign.flagship.usefulness
  const usefulHome = home * domestic.card.usefulness * installed.maturity + other * domestic.other.usefulness
  const usefulForeign = lawful * foreign.lawful.usefulness + small * foreign.small.usefulness
  return {
    lawful,
    diverted,
    rented: rentedUsd / rentedComputePrice(foreign),
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
  p: NationParameters,
): void {
  const { training, useful, installed, dies, memory } = state
  const worn = 1 / (52 * p.cardLife)
  training.foreign +=
    cards.lawful * foreign.lawful.fp16 * mfu.foreign + cards.diverted * foreign.flagship.fp16 * mfu.diverted
  training.foreign += cards.small * smallTflops * mfu.small - training.foreign * worn
  training.home += cards.home * card.fp16 * mfu.home + cards.other * otherTflops * mfu.other - training.home * worn
  training.abroad += cards.rented * foreign.flagship.fp16 * mfu.foreign - training.abroad * worn * 2
  useful.home += cards.usefulAdded - useful.home * worn
  useful.abroad += cards.rented * foreign.flagship.usefulness - useful.abroad * worn * 2
  // The rest of the world's training: what the vendor sells elsewhere, four fifths of it at work.
  const elsewhere = (state.worldUsdM - cards.lawful * foreign.lawful.price) / foreign.flagship.price
  training.world += elsewhere * foreign.flagship.fp16 * mfu.foreign * 0.8 - training.world * worn
  installed.home += cards.home + 0.3 * cards.other - installed.home * worn
  dies.stock = Math.max(0, dies.stock - cards.home * card.dies - cards.other * other.dies)
  memory.stock = Math.max(0, memory.stock - cards.home * card.stacks)
  // Software of the domestic stack matures with what is installed, and with the state's money.
  installed.maturity +=
    ((1 - installed.maturity) * (p.maturityByBase * log(1 + installed.home / 150) + p.maturityByState)) / 52
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
  return state.worldUsdM * (1 + p.worldGrowth / (1 + years / 3) / 52)
}
