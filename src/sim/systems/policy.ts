import { at } from '../../kernel/at'
import { happens } from '../../kernel/luck'
import { forfeitDeposit, newsFactsOfOrder, refundDeposit } from '../books/inventory'
import { isContractRunning } from '../books/ledger'
import { designCompliantChip } from '../controls/compliant-designs'
import { exportStatusOf, exportStatusUnderRules, rulesInForce } from '../controls/export-status'
import { announceExportRule, markOlderRulesReplaced } from '../controls/rule-changes'
import type { Scenario } from '../level/scenario'
import type { RuleId } from '../state/ids'
import type { Contract, Shipment } from '../state/market-state'
import { addNews, luckOfWeek } from '../state/news'
import type { GameState } from '../state/state'
import { isContractInsuredByHedgeKind } from '../trade/orders'
import type { System } from './system'

/**
 * Announces rules, puts them into force, treats undelivered orders, decides licences, releases compliant designs.
 */
export const policySystem: System = {
  owns: ['rules', 'contracts', 'shipments', 'belief', 'supply', 'distributors', 'rivals', 'cardMarket'],
  run(state, scenario) {
    for (const id in state.rules) {
      const fate = at(state.world.ruleWeeks, id)
      const rule = at(state.rules, id)
      if (rule.status === 'coming' && fate.announced === state.week) announceExportRule(state, id, fate.force, scenario)
      if (rule.status !== 'inForce' && rule.status !== 'replaced' && fate.force === state.week)
        enforce(state, id, scenario)
    }
    for (const contract of state.contracts) if (contract.status === 'held') decideLicence(state, contract, scenario)
    answerRules(state, scenario)
  },
}

function enforce(state: GameState, id: RuleId, scenario: Scenario): void {
  const rule = at(state.rules, id)
  rule.status = 'inForce'
  rule.announcedWeek ??= state.week
  rule.forceWeek = hastenedWeek(state, id, scenario) ?? state.week
  markOlderRulesReplaced(state, id, scenario)
  addNews(state, 'ruleInForce', { rule: id })
  state.belief.market = scenario.parameters.belief.afterRule
  state.belief.own = scenario.parameters.belief.afterRule
  for (const contract of state.contracts.filter(isContractRunning)) stopContract(state, contract, id, scenario)
  stopShipments(state, scenario)
  voidRivals(state, scenario)
}

/** The week of the letter that brought a rule forward, where there was one. */
function hastenedWeek(state: Readonly<GameState>, id: RuleId, scenario: Scenario): number | null {
  const letter = at(scenario.rules, id).hastenedBy?.rule
  return letter !== undefined && state.rules[letter]?.status === 'inForce'
    ? (state.rules[letter]?.forceWeek ?? null)
    : null
}

/** Undelivered orders on the effective date are voided, held or sent for a licence, by the rule's transition. */
function stopContract(state: GameState, contract: Contract, id: RuleId, scenario: Scenario): void {
  const control = exportStatusOf(state, contract.chip, scenario)
  if (control.status === 'free' || at(scenario.distributors, contract.distributor).unsupported) return
  const { undelivered } = at(scenario.rules, id)
  if (undelivered === 'voided' || control.status === 'denied') {
    voidContract(state, contract, scenario)
    return
  }
  if (contract.status === 'held') return
  contract.status = 'held'
  addNews(state, 'contractHeld', { contract: contract.id, chip: contract.chip, rule: id })
}

/** Ends a contract that a rule denies; the clause decides who bears the deposit. */
function voidContract(state: GameState, contract: Contract, scenario: Scenario): void {
  contract.status = 'voided'
  turnBack(state, (shipment) => shipment.contract === contract.id)
  const { depositReturnBase, depositReturnByReliability } = scenario.parameters.price
  const { reliability } = at(state.distributors, contract.distributor).mind
  const covered = contract.clause === 'refund' || isContractInsuredByHedgeKind(contract, 'ban-clause', scenario)
  if (!covered) forfeitDeposit(state, contract, 1 - (depositReturnBase + depositReturnByReliability * reliability))
  const backUsd = contract.depositUsd
  refundDeposit(state, contract)
  addNews(state, 'contractVoided', {
    ...newsFactsOfOrder(contract),
    count: contract.count - contract.delivered,
    backUsd,
  })
}

/** Recalls shipments of lawful sellers that are under way, at the seller's cost. */
function stopShipments(state: GameState, scenario: Scenario): void {
  turnBack(state, ({ unsupported, chip }) => !unsupported && exportStatusOf(state, chip, scenario).status === 'denied')
}

function turnBack(state: GameState, isStopped: (shipment: Readonly<Shipment>) => boolean): void {
  for (const { chip, count, distributor } of state.shipments.filter(isStopped))
    addNews(state, 'shipmentTurned', { chip, count, distributor })
  state.shipments = state.shipments.filter((shipment) => !isStopped(shipment))
}

/** Voids the large rivals' orders of denied chips, for this year and the next. */
function voidRivals(state: GameState, scenario: Scenario): void {
  if (exportStatusOf(state, scenario.referenceChip, scenario).status !== 'denied') return
  const { thisYearUnitUsd, nextYearUnitUsd } = scenario.parameters.nation
  let voidedUsd = 0
  for (const id in state.rivals) {
    const rival = at(state.rivals, id)
    if (rival.ordersImported + rival.nextYearOrders === 0) continue
    voidedUsd += Math.round(rival.ordersImported * thisYearUnitUsd + rival.nextYearOrders * nextYearUnitUsd)
    rival.voided += rival.ordersImported + rival.nextYearOrders
    rival.ordersImported = 0
    rival.nextYearOrders = 0
  }
  if (voidedUsd === 0) return
  state.cardMarket.voidedUsd += voidedUsd
  addNews(state, 'giantsVoided', { usd: voidedUsd })
}

function decideLicence(state: GameState, contract: Contract, scenario: Scenario): void {
  if (contract.decisionWeek === null || contract.decisionWeek > state.week) return
  const { status, rule } = exportStatusOf(state, contract.chip, scenario)
  const { notificationChance, licenceChance, deniedChance } = scenario.parameters.policy
  const ofRule = rule === null ? undefined : at(scenario.rules, rule).licenceChance
  const chances = {
    free: 1,
    notification: notificationChance,
    licence: ofRule ?? licenceChance,
    denied: deniedChance,
    unknown: deniedChance,
  }
  if (happens(luckOfWeek(state), 'licence', String(contract.id), chances[status])) {
    contract.status = 'open'
    contract.decisionWeek = null
    contract.dueWeek = Math.max(contract.dueWeek, state.week + 1)
    addNews(state, 'licenceGranted', { contract: contract.id, chip: contract.chip })
    return
  }
  addNews(state, 'licenceRefused', { contract: contract.id, chip: contract.chip })
  voidContract(state, contract, scenario)
}

/** After a delay, vendors release the most valuable compliant design. */
function answerRules(state: GameState, scenario: Scenario): void {
  for (const chip in scenario.chips) {
    const { designedFrom, vendor, origin } = at(scenario.chips, chip)
    const supply = at(state.supply, chip)
    if (!designedFrom || supply.launchedWeek !== null) continue
    const newest = newestForce(state, scenario, origin)
    if (newest < 0 || state.week < newest + designedFrom.delayWeeks) continue
    const die = at(scenario.chips, designedFrom.chip).figures
    const inForce = rulesInForce(state)
    // A chip that is free needs no compliant design.
    if (exportStatusUnderRules(scenario.rules, inForce, die, { origin, vendor }, scenario.place).status === 'free')
      continue
    const design = designCompliantChip(
      inForce,
      die,
      { origin, vendor },
      designedFrom.memBandwidthGBs ?? die.memBandwidthGBs ?? 0,
      scenario,
    )
    if (!design) continue
    supply.design = design
    supply.launchedWeek = state.week
    const { interconnectGBs } = design
    addNews(state, 'vendorAnswered', { chip, vendor, tpp: Math.round(design.tpp), interconnectGBs })
  }
}

/** Week of the newest market-moving rule against an origin that took force during the level; −1 = none. */
function newestForce(state: Readonly<GameState>, scenario: Scenario, origin: string): number {
  let newest = -1
  for (const id in state.rules) {
    const { status, forceWeek } = at(state.rules, id)
    if (status !== 'inForce' || forceWeek === null || forceWeek < 1) continue
    const { origins, aside } = at(scenario.rules, id)
    if (origins.includes(origin) && !aside) newest = Math.max(newest, forceWeek)
  }
  return newest
}
