import { exp, log } from '../../kernel/math'
import type { NationConstants } from '../level/nation-constants'
import type { NationParameters } from '../level/nation-parameters'
import type { NationState } from '../state/nation-state'
import type { NationConditions } from './conditions'
import type { WeeklyCardDemand } from './demand'
import type { WeeklyForeignCardSupply } from './foreign-supply'
import type { WeeklyDomesticCardSupply } from './home-supply'

/** The sellers of large compute, in the order of the lists below. */
const [lawful, diverted, rented, home] = [0, 1, 2, 3] as const

/** Scale of costs, $ thousand, that keeps weights near 1; it cancels, since only their ratios count. */
const costScale = 40

type Four = [number, number, number, number]

/** Orders and deliveries of a week, $ million; lists by seller: lawful, diverted, rented, home. */
export interface WeeklyCardTrade {
  orders: Four
  sold: Four
  small: number
  other: number
  /** Orders of domestic goods with what other sellers could not deliver. */
  homeOrders: number
  otherOrders: number
  unmet: number
}

/** Price of the compute of one flagship card rented for its whole life: card, system and markup, $ thousand. */
export function rentedComputePrice(
  { flagship }: WeeklyForeignCardSupply,
  { systemCostDiverted, rentMarkup }: NationConstants,
): number {
  return (flagship.price + systemCostDiverted) * rentMarkup
}

/** Matches money with goods: choice by usefulness per dollar of total cost (logit), then rationing. */
export function matchWeeklyOrdersWithSupply(
  state: NationState,
  demand: WeeklyCardDemand,
  foreign: WeeklyForeignCardSupply,
  domestic: WeeklyDomesticCardSupply,
  { firmUsdM, setting }: Pick<NationConditions, 'firmUsdM' | 'setting'>,
  p: NationParameters,
): WeeklyCardTrade {
  const { constants: c } = setting
  const weights = weightsOf(state, foreign, domestic, c, p)
  const { orders, pushed } = ordersOf(weights, demand, p)
  // What the firm takes joins the orders for the same goods: others get less.
  orders[lawful] += firmUsdM.lawful
  orders[home] += firmUsdM.home
  const ceilings = ceilingsOf(state, demand, foreign, domestic)
  const { sold, left, homeOrders } = ration(orders, ceilings, weights, c)
  const toSmall = p.unmetToSmall * left
  const small = tradeSmall(state, demand.smallUsdM + toSmall, demand.homeFirst, foreign, domestic, c, p)
  const unmet = left - toSmall
  const stillWaiting = (state.waitingUsdM * (c.waitingWeeks - 1)) / c.waitingWeeks
  state.waitingUsdM = Math.max(0, (stillWaiting + unmet) * ((c.waitingLife - 1) / c.waitingLife))
  state.pulledForwardUsdM +=
    Math.max(0, sold[lawful] - (orders[lawful] - pushed)) - state.pulledForwardUsdM / c.pulledForwardWeeks
  return { orders, sold, homeOrders, unmet, small: small.foreign, other: small.other, otherOrders: small.orders }
}

function weightsOf(
  state: Readonly<NationState>,
  foreign: WeeklyForeignCardSupply,
  { card }: WeeklyDomesticCardSupply,
  c: NationConstants,
  p: NationParameters,
): Four {
  const { premium, installed } = state
  const { lawful: part, flagship, openShare, largeGate, bannedShare } = foreign
  const taste = (use: number, cost: number, taste: number) =>
    exp(taste + p.choiceElasticity * log((use / cost) * costScale))
  const door = openShare * largeGate
  return [
    door > 0.001
      ? taste(part.usefulness, part.price * premium.lawful + c.systemCostForeign, 0) * Math.min(1, door * c.doorWeight)
      : 0,
    bannedShare > 0.01
      ? taste(
          c.divertedUse * flagship.usefulness,
          flagship.price * premium.diverted + c.systemCostDiverted,
          p.divertedTaste,
        )
      : 0,
    taste(flagship.usefulness, rentedComputePrice(foreign, c), p.rentedTaste),
    taste(
      card.usefulness * installed.maturity,
      card.price * premium.home + card.systemCost,
      p.homeTaste + homeLeaning(state, c, p),
    ),
  ]
}

/** Turn to domestic goods by felt risk, above what is usual. */
function homeLeaning(state: Readonly<NationState>, c: NationConstants, p: NationParameters): number {
  return p.riskTaste * (state.risk - c.usualRisk)
}

function ordersOf(weights: Four, demand: WeeklyCardDemand, p: NationParameters): { orders: Four; pushed: number } {
  const abroad = weights[lawful] + weights[diverted] + weights[rented]
  const toHome = Math.max(demand.homeFirst, weights[home] / (abroad + weights[home]))
  const toAbroad = demand.seekingUsdM * (1 - toHome)
  const plain = (toAbroad * weights[lawful]) / abroad
  const pushed = plain * p.stockpiling * demand.rumour
  return {
    orders: [
      plain + pushed,
      (toAbroad * weights[diverted]) / abroad,
      (toAbroad * weights[rented]) / abroad,
      demand.seekingUsdM * toHome,
    ],
    pushed,
  }
}

function ceilingsOf(
  { premium }: Readonly<NationState>,
  demand: WeeklyCardDemand,
  foreign: WeeklyForeignCardSupply,
  domestic: WeeklyDomesticCardSupply,
): Four {
  const gated = foreign.openShare * foreign.largeGate * demand.seekingUsdM
  return [
    foreign.largeGate < 1 ? Math.min(foreign.lawfulUsdM, gated) : foreign.lawfulUsdM,
    foreign.divertedUsdM,
    foreign.rentedUsdM,
    domestic.cards * domestic.card.price * premium.home,
  ]
}

/** What one seller cannot deliver is offered to the others, a share of it in each of two rounds; the rest waits. */
function ration(
  orders: Four,
  ceilings: Four,
  weights: Four,
  { offeredAgain }: NationConstants,
): { sold: Four; left: number; homeOrders: number } {
  const sold: Four = [0, 0, 0, 0]
  let [left, homeOrders] = [0, orders[home]]
  for (const seller of [lawful, diverted, rented, home] as const) {
    sold[seller] = Math.min(orders[seller], ceilings[seller])
    left += orders[seller] - sold[seller]
  }
  for (let round = 0; round < 2 && left > 1e-6; round += 1) {
    const open = openWeight(sold, ceilings, weights)
    const offered = left * offeredAgain
    if (round === 0)
      homeOrders += (offered * weights[home]) / (open + (hasGoods(home, sold, ceilings) ? 0 : weights[home]))
    if (open <= 0) break
    left += hand(offered, open, sold, ceilings, weights) - offered
  }
  return { sold, left, homeOrders }
}

type Seller = 0 | 1 | 2 | 3

function hasGoods(seller: Seller, sold: Four, ceilings: Four): boolean {
  return sold[seller] < ceilings[seller] - 1e-9
}

function openWeight(sold: Four, ceilings: Four, weights: Four): number {
  let sum = 0
  for (const seller of [lawful, diverted, rented, home] as const)
    if (hasGoods(seller, sold, ceilings)) sum += weights[seller]
  return sum
}

/** Hands money to sellers with goods by their weights, and returns what comes back. */
function hand(offered: number, open: number, sold: Four, ceilings: Four, weights: Four): number {
  let back = 0
  for (const seller of [lawful, diverted, rented, home] as const) {
    if (!hasGoods(seller, sold, ceilings)) continue
    const asked = (offered * weights[seller]) / open
    const got = Math.min(asked, ceilings[seller] - sold[seller])
    sold[seller] += got
    back += asked - got
  }
  return back
}

/** The market of small cards: foreign ones against those of the other domestic vendors. */
function tradeSmall(
  state: Readonly<NationState>,
  usdM: number,
  homeFirst: number,
  foreign: WeeklyForeignCardSupply,
  { other }: WeeklyDomesticCardSupply,
  c: NationConstants,
  p: NationParameters,
) {
  const { small, smallGate } = foreign
  const { maturity } = state.installed
  const weigh = (use: number, cost: number, taste: number) =>
    exp(taste + p.choiceElasticity * log((use / cost) * costScale))
  const abroad = smallGate > 0.01 ? weigh(small.usefulness, small.price + c.systemCostSmall, 0) : 0
  const own = weigh(
    other.usefulness * Math.sqrt(maturity / c.otherMaturity),
    other.price + c.systemCostOther,
    p.otherTaste + homeLeaning(state, c, p),
  )
  const otherOrders = usdM * Math.max(homeFirst, own / (own + abroad))
  const sold = Math.min(otherOrders, other.cards * other.price)
  return {
    foreign: smallGate * (usdM - otherOrders + (otherOrders - sold) * c.smallRefill),
    other: sold,
    orders: otherOrders,
  }
}
