import { at } from '../../kernel/at'
import { clamp } from '../../kernel/math'
import { copyOf } from '../../kernel/plain-tree'
import { cashUsd, contractBalanceDueUsd } from '../../sim/books/ledger'
import { chipsPerRack } from '../../sim/level/lot-sizes'
import type { Scenario } from '../../sim/level/scenario'
import { distributorAskPriceWaterfall } from '../../sim/market/pricing'
import type { ChipId, DistributorId, SiteId } from '../../sim/state/ids'
import type { Contract, Shipment } from '../../sim/state/market-state'
import type { GameState } from '../../sim/state/state'
import { depositShares } from '../../sim/state/talk-terms'
import { expectedLastWeek } from '../../sim/trade/arrivals'
import { contractTermsAtAskPrice, type SignContractInput, signContractAndPayDeposit } from '../../sim/trade/contracts'
import { orderTermsRefusal } from '../../sim/trade/orders'
import { standingOrderInput, standingOrderWeeks } from '../../sim/trade/standing-order'
import { expectedRestockPerWeek } from '../../sim/trade/vendor-allocation'
import { chipColourOf } from '../../view/chip-colour'
import { isChipOnSale } from '../../view/known-chips'
import type { Move } from '../../view/refusal-view'
import { exportStatusView } from '../rules/control.view'
import { canRuleBanChip } from '../talks/clause.view'
import { expectedWeekOfNewestOrder, offerPackageView } from '../talks/talk.view'

export type ContractRowView = ReturnType<typeof contractLine>

interface ContractMove {
  key: 'pay' | 'licence' | 'cancel'
  move: Move
}

const isRunning = ({ status }: Readonly<Contract>) => status === 'open' || status === 'held'

/** The contracts: running ones first, then the newest first. */
export function contractRowViews(state: Readonly<GameState>, scenario: Scenario): ContractRowView[] {
  return state.contracts
    .map((contract) => contractLine(state, contract, scenario))
    .sort((a, b) => Number(isRunning(b.contract)) - Number(isRunning(a.contract)) || b.contract.id - a.contract.id)
}

function contractLine(state: Readonly<GameState>, contract: Readonly<Contract>, scenario: Scenario) {
  const { chip, count, delivered, unitPriceUsd, unpaid } = contract
  const left = count - delivered
  return {
    contract,
    colour: chipColourOf(state, chip, scenario),
    control: exportStatusView(state, chip, scenario),
    /** Chips still to come. */
    left,
    totalUsd: Math.round(count * unitPriceUsd),
    /** US dollars to pay for what is still to come and for the goods that stand ready. */
    restUsd: isRunning(contract) ? contractBalanceDueUsd(contract, left + unpaid) : 0,
    /** US dollars to pay for the goods that stand ready. */
    readyUsd: contractBalanceDueUsd(contract, unpaid),
    isLate: isRunning(contract) && left > 0 && state.week > contract.dueWeek,
    /** Weeks since the promised day. */
    weeksLate: Math.max(0, state.week - contract.dueWeek),
    /** The expected week of the last delivery where it differs from the promise; null = as promised, or unknown. */
    expectedWeek: expectedLastWeek(state, contract, scenario),
    /** Why it is late, and what can be done; null where it is not. */
    lateness: latenessOf(state, contract, scenario),
    /** The licence's price and its waiting time. */
    licenceUsd: scenario.parameters.policy.licenceUsd,
    licenceWeeks: scenario.parameters.policy.licenceWeeks,
    /** The moves open now, in the order of use. */
    moves: movesOf(contract),
  }
}

/** Why goods are late: a rule holds them, the seller has too few, or they have missed their departure. */
function latenessOf(state: Readonly<GameState>, contract: Readonly<Contract>, scenario: Scenario) {
  const { distributor, chip, count, delivered, status } = contract
  const left = count - delivered
  if (!isRunning(contract) || left <= 0 || state.week <= contract.dueWeek) return null
  const isShort = (at(state.distributors, distributor).stock[chip] ?? 0) < left
  const onTheWay = state.shipments.reduce((sum, each) => sum + (each.contract === contract.id ? each.count : 0), 0)
  const reason = status === 'held' ? 'held' : onTheWay >= left ? 'onTheWay' : isShort ? 'short' : 'missed'
  return {
    reason: reason as 'held' | 'onTheWay' | 'short' | 'missed',
    /** Chips that the seller gets in an ordinary week. */
    perWeek: Math.floor(expectedRestockPerWeek(state, distributor, chip, scenario)),
    /** Late goods can be claimed in a talk. */
    isClaimable: status === 'open',
  }
}

function movesOf(contract: Readonly<Contract>): ContractMove[] {
  const moves: ContractMove[] = []
  if (contract.unpaid > 0) moves.push({ key: 'pay', move: { type: 'payForGoods', contract: contract.id } })
  if (!isRunning(contract)) return moves
  if (contract.status === 'held')
    moves.push({ key: 'licence', move: { type: 'applyForLicence', contract: contract.id } })
  moves.push({ key: 'cancel', move: { type: 'cancelContract', contract: contract.id } })
  return moves
}

export type ShipmentRowView = ReturnType<typeof shipmentLine>

/** The shipments, the next to arrive first. */
export function shipmentRowViews(state: Readonly<GameState>, scenario: Scenario): ShipmentRowView[] {
  return state.shipments
    .map((shipment) => shipmentLine(state, shipment, scenario))
    .sort((a, b) => a.shipment.dueWeek - b.shipment.dueWeek || a.shipment.id - b.shipment.id)
}

function shipmentLine(state: Readonly<GameState>, shipment: Readonly<Shipment>, scenario: Scenario) {
  const { by, from, to } = at(scenario.routes, shipment.route)
  const { leftWeek, dueWeek, chip } = shipment
  return {
    shipment,
    colour: chipColourOf(state, chip, scenario),
    by,
    from,
    to,
    /** Share of the way covered (0 to 1), by the calendar. */
    wayShare: clamp((state.week - leftWeek) / Math.max(1, dueWeek - leftWeek), 0, 1),
    /** Weeks until the planned arrival; 0 = this week or late. */
    weeksLeft: Math.max(0, dueWeek - state.week),
  }
}

/** A drafted order at the asking price. */
export type ContractOrderDraft = SignContractInput & { clause: 'refund' | 'firm' }

/** Distributors with the chips that each sells now. */
export function distributorsWithChipsOnSale(state: Readonly<GameState>, scenario: Scenario) {
  return Object.entries(scenario.distributors)
    .map(([distributor, { chips }]) => ({ distributor, chips: chips.filter((chip) => isChipOnSale(state, chip)) }))
    .filter(({ chips }) => chips.length > 0)
}

/** Possible destinations: the warehouse (null) and the sites that stand or are being built. */
export function possibleDeliveryDestinations(state: Readonly<GameState>): (SiteId | null)[] {
  return [null, ...Object.keys(state.sites).filter((site) => at(state.sites, site).status !== 'none')]
}

/** The default draft for a distributor's chip: one rack, a tenth as deposit, the earliest date. */
export function defaultContractOrderDraft(
  distributor: DistributorId,
  chip: ChipId,
  scenario: Scenario,
): ContractOrderDraft {
  const { leadWeeks } = at(scenario.distributors, distributor)
  return {
    distributor,
    chip,
    count: chipsPerRack,
    depositShare: depositShares[1],
    weeks: Math.ceil(leadWeeks),
    clause: 'firm',
    site: null,
  }
}

/** The same order for another chip; a refund clause stays only where a ban is possible. */
export function changeChipInOrderDraft(
  draft: ContractOrderDraft,
  chip: ChipId,
  scenario: Scenario,
): ContractOrderDraft {
  return { ...draft, chip, clause: canRuleBanChip(chip, scenario) ? draft.clause : 'firm' }
}

/** The cost of an order at the asking price. */
export function contractOrderDraftView(
  state: Readonly<GameState>,
  draft: Readonly<ContractOrderDraft>,
  scenario: Scenario,
) {
  const terms = offerPackageView(state, contractTermsAtAskPrice(state, draft, scenario), scenario)
  const ask = distributorAskPriceWaterfall(state, draft.distributor, draft.chip, scenario)
  const signed = copyOf(state) as GameState
  signContractAndPayDeposit(signed, draft.distributor, draft.chip, terms, draft.site, null, scenario)
  return {
    ...terms,
    expectedWeek: expectedWeekOfNewestOrder(signed, scenario),
    move: { type: 'signContract', ...draft } satisfies Move,
    price: ask.plus('trade.part.terms', terms.unitPriceUsd - ask.value()).sum(1),
    /** Cash after the deposit. */
    cashAfterUsd: cashUsd(state) - terms.depositUsd,
  }
}

/** What a drafted standing order costs at today's ask, when it is signed next and when its first chips are due. */
export function standingOrderDraftView(
  state: Readonly<GameState>,
  draft: Readonly<NonNullable<GameState['standingOrders']['orderDomestic']>>,
  scenario: Scenario,
) {
  const input = standingOrderInput(draft, scenario)
  if (!input) return null
  const terms = contractTermsAtAskPrice(state, input, scenario)
  const { unitPriceUsd, count, totalUsd, depositUsd } = offerPackageView(state, terms, scenario)
  const signWeek = (Math.floor(state.week / standingOrderWeeks) + 1) * standingOrderWeeks
  return {
    distributor: input.distributor,
    unitPriceUsd,
    /** Chips of one signature, and what it costs in all and as a deposit. */
    count,
    totalUsd,
    depositUsd,
    signWeek,
    dueWeek: signWeek + input.weeks,
    /** Why the seller would not sign it today; null where he would. */
    refusal: orderTermsRefusal(state, input.distributor, terms, scenario),
  }
}

/** The standing order with the makers at home. */
export function domesticStandingOrderView(state: Readonly<GameState>, scenario: Scenario) {
  const current = state.standingOrders.orderDomestic
  const chips = Object.keys(scenario.chips).filter(
    (chip) => scenario.chips[chip]?.role === 'domestic' && isChipOnSale(state, chip),
  )
  const stop: Move | null = current && { type: 'setStandingOrder', order: 'orderDomestic', ...current, perWeek: 0 }
  return {
    /** Domestic chips on sale by now. */
    chips,
    current,
    /** Ends the standing order; null where there is none. */
    stop,
  }
}
