import { at, mapRecordValues } from '../kernel/at'
import { weekIndexFromStart } from '../kernel/dates'
import { type Luck, seedBitsOf } from '../kernel/luck'
import { addChipsToRack } from './books/inventory'
import { createQuarterBooks, post } from './books/ledger'
import { expectedRivalCapabilityLog10 } from './compute/totals'
import { drawHiddenWorld } from './controls/drawn-world'
import { exportStatusOf, rulesInForce } from './controls/export-status'
import { markOlderRulesReplaced } from './controls/rule-changes'
import { findDecision, type Move } from './decisions'
import { startCashUsd } from './level/difficulty'
import { isSystemDisabled } from './level/features'
import type { Scenario } from './level/scenario'
import type { Rival } from './level/trade-shapes'
import { importedUnitsOf } from './market/pricing'
import { startGameNation } from './nation/in-game'
import { cashWarningSystem } from './outlook/cash-outlook'
import { createDialSums } from './score/dial-sums'
import { type LedgerAccount, ledgerAccounts } from './state/accounts'
import type { SiteState } from './state/company-state'
import type { ChipSupplyState, DistributorState, RivalState } from './state/market-state'
import { createRefusal, type Refusal } from './state/refusals'
import type { GameState } from './state/state'
import { buyerClaims } from './state/talk-terms'
import { systemsInWeekOrder } from './systems'
import type { System } from './systems/system'
import { drawHiddenTraits } from './trade/traces'

export interface NewGameWorldOptions {
  seed: string
  /** Whether rules take force on their historical dates. */
  asItHappened: boolean
}

/** Creates the first week of a level, before any decision. */
export function createNewGame(scenario: Scenario, { seed, asItHappened }: NewGameWorldOptions): GameState {
  const seedBits = seedBitsOf(seed)
  const luck: Luck = { seedBits, week: 0 }
  const difficulty = 'middle'
  const { belief, rent, people, nation, talks } = scenario.parameters
  const state: GameState = {
    level: scenario.id,
    seed,
    seedBits,
    asItHappened,
    difficulty,
    week: 0,
    nextId: 1,
    world: drawHiddenWorld(seedBits, { asItHappened, difficulty }, scenario),
    belief: { market: belief.start, own: belief.start, rumours: [] },
    rules: {},
    supply: {},
    rent: { usdPerHour: rent.startUsd, meanUsdPerHour: rent.startUsd },
    rivals: {},
    cardMarket: {
      importedCards: 0,
      domesticCards: 0,
      weekly: { home: 0, imported: 0 },
      domesticCapacity: nation.domesticCapacityStart,
      domesticBacklog: 0,
      researchUsd: mapRecordValues(scenario.vendors, () => 0),
      voidedUsd: 0,
    },
    nation: null,
    distributors: mapRecordValues(
      scenario.distributors,
      (spec, id): DistributorState => ({
        stock: Object.fromEntries(spec.chips.map((chip) => [chip, Math.floor(spec.startStock / spec.chips.length)])),
        trust: spec.startTrustShare,
        kept: 0,
        broken: 0,
        loyalty: 0,
        closedUntilWeek: 0,
        mind: drawHiddenTraits(luck, id, spec, scenario),
        talks: 0,
        talkedWeek: null,
        traces: [],
        believes: mapRecordValues(buyerClaims, () => talks.claimStartShare),
        ours: { kept: 0, broken: 0 },
        book: [],
        lots: [],
      }),
    ),
    talk: null,
    deals: [],
    commitments: [],
    estimates: {},
    contracts: [],
    shipments: [],
    warehouse: {},
    sites: mapRecordValues(scenario.sites, ({ tenure, startPowerKw }): SiteState => {
      const isReady = tenure !== 'built' && startPowerKw > 0
      const start = isReady
        ? { status: 'ready' as const, readyWeek: 0, powerKw: startPowerKw }
        : { status: 'none' as const, readyWeek: null, powerKw: 0 }
      return { ...start, powerOrders: [], racks: {}, queue: [], bookUsd: 0 }
    }),
    stacks: mapRecordValues(scenario.stacks, (stack) => ({
      maturity: stack.startMaturityShare,
      projectSinceWeek: null,
      engineers: 0,
    })),
    projects: {},
    training: { run: null, models: [], efficiencyLog10: 0, ownLog10: 0, focus: 'balanced', runsStopped: 0 },
    products: mapRecordValues(scenario.products, (product) => ({
      launchedWeek: product.kind === 'lease' ? 0 : null,
      priceRatio: 1,
      marketShare: 0,
      quality: 1,
      revenueUsd: 0,
      used: 0,
    })),
    cloud: { chips: 0, untilWeek: 0, usdPerHour: 0, fixedShare: 0, fixedUsd: 0 },
    people: mapRecordValues(scenario.roles, (role) => ({ count: role.start, hiring: [] })) as GameState['people'],
    morale: people.moraleUsual,
    standing: { home: 0.5, abroad: 0.5, customers: 0.5, investors: 0.5, isEntityListed: false },
    finance: {
      balances: Object.fromEntries(ledgerAccounts.map((account) => [account, 0])) as Record<LedgerAccount, number>,
      quarters: [createQuarterBooks(0)],
      equityRounds: 0,
      foundersShare: 1,
      rescueUsed: false,
      lossUsd: 0,
      forfeitedCountedUsd: 0,
      cashWarnedWeek: null,
    },
    chosenDial: null,
    mandate: null,
    pivotedFrom: null,
    seals: [],
    reports: {},
    hedges: {},
    modifiers: [],
    fired: {},
    dilemmas: [],
    dilemmaChoices: {},
    flags: {},
    forecasts: {},
    standingOrders: { install: true, pay: true, hireTo: {}, orderDomestic: null, renewCloud: false, train: false },
    recent: [],
    dialSums: createDialSums(),
    series: {},
    reviews: [],
    objectives: {},
    news: { items: [], next: 0 },
    ending: null,
  }
  startRules(state, scenario)
  state.nation = startGameNation(state, scenario)
  state.rivals = mapRecordValues(scenario.rivals, (rival) => startRival(rival, state, scenario))
  for (const chip in scenario.chips) state.supply[chip] = supplyAtStart(state, chip, scenario)
  openBooks(state, scenario)
  return state
}

/** A rival on the first day, as good as the country's best model lets him be. */
function startRival(rival: Rival, state: Readonly<GameState>, scenario: Scenario): RivalState {
  return {
    imported: 0,
    domestic: 0,
    ordersImported: 0,
    ordersDomestic: 0,
    nextYearOrders: 0,
    voided: 0,
    stockWeeks: scenario.parameters.nation.stockWeeksStart,
    capabilityLog10: expectedRivalCapabilityLog10(rival, state, scenario),
    revenueUsdPerWeek: rival.revenueStartUsdPerWeek,
  }
}

/** Puts rules older than the level in force from its first week, unless a later one has replaced them. */
function startRules(state: GameState, scenario: Scenario): void {
  for (const id of Object.keys(scenario.rules)) {
    const fate = at(state.world.ruleWeeks, id)
    const isLaw =
      weekIndexFromStart(at(scenario.rules, id).inForceOn, scenario.start) < 0 && fate.force < 0 && fate.announced < 0
    const known = isLaw && at(scenario.rules, id).chance === undefined
    state.rules[id] = known
      ? { status: 'inForce', announcedWeek: fate.announced, forceWeek: fate.force }
      : { status: 'coming', announcedWeek: null, forceWeek: null }
  }
  for (const id of rulesInForce(state))
    if (at(state.rules, id).status === 'inForce') markOlderRulesReplaced(state, id, scenario)
}

function supplyAtStart(state: Readonly<GameState>, chip: string, scenario: Scenario): ChipSupplyState {
  const spec = at(scenario.chips, chip)
  const week = weekIndexFromStart(`${spec.availableFrom}`, scenario.start)
  const isSold = week <= 0 && !spec.designedFrom && !spec.follows
  const { importedShelfPerWeek, afterRuleShelfPerWeek } = scenario.parameters.supply
  const isScarce = spec.role === 'domestic' || exportStatusOf(state, chip, scenario).status === 'denied'
  return {
    launchedWeek: isSold ? Math.min(0, week) : null,
    design: null,
    shelf: !isSold || spec.made ? 0 : isScarce ? afterRuleShelfPerWeek : importedShelfPerWeek,
    outputPerWeek: spec.made ? 0 : importedUnitsOf(chip, scenario),
    cumulative: spec.made?.cumulativeStartUnits ?? 0,
    yieldShare: spec.made?.yieldStartShare ?? 1,
    backlog: 0,
    memoryStacks: spec.made?.memoryStockStacks ?? 0,
    batchQuality: 1,
    soldByUs: 0,
  }
}

/** Books the founders' money and the initial fleet. */
function openBooks(state: GameState, scenario: Scenario): void {
  post(state, { debit: 'cash', credit: 'equity', usd: startCashUsd(state.difficulty, scenario) })
  for (const { chip, site, count, ageWeeks } of scenario.startFleet) {
    const spec = at(scenario.chips, chip)
    const each =
      (spec.listPriceUsd + scenario.parameters.fleet.serverUsdPerChip) * scenario.parameters.finance.startBookShare
    const bookUsd = Math.round(count * each)
    post(state, { debit: 'equipment', credit: 'equity', usd: bookUsd })
    addChipsToRack(at(state.sites, site).racks, chip, { count, bookUsd, quality: 1, unsupported: 0 })
    at(at(state.sites, site).racks, chip).ageWeeks = ageWeeks
  }
  state.finance.quarters[0] = createQuarterBooks(0)
}

/** Why a move is not possible now, or null; unknown types and moves after the end are refused too. */
export function refusalOf(state: Readonly<GameState>, move: Move, scenario: Scenario): Refusal | null {
  const decision = findDecision(move.type)
  if (!decision) return createRefusal('move.unknown', { type: String(move.type) })
  if (state.ending) return createRefusal('move.ended')
  const { feature } = decision
  if (feature && scenario.disabledFeatures.includes(feature))
    return createRefusal('move.featureDisabled', { part: feature })
  return decision.refuse(state, move, scenario)
}

/** Makes a move; throws where `refusalOf` would refuse. */
export function decide(state: GameState, move: Move, scenario: Scenario): void {
  const refusal = refusalOf(state, move, scenario)
  if (refusal) throw new Error(`refused: ${move.type} ${refusal.code} ${JSON.stringify(refusal.facts)}`)
  findDecision(move.type)?.apply(state, move, scenario)
}

const { objectives, ...economy } = systemsInWeekOrder
/** The week in order. The warning reads a forecast, so it stands above the systems; it speaks before the board meets. */
export const weeklySystems: Record<string, System> = { ...economy, cashWarning: cashWarningSystem, objectives }

/** Lets one week pass. Does nothing after the end. */
export function advance(state: GameState, scenario: Scenario): void {
  if (state.ending) return
  for (const name in weeklySystems) if (!isSystemDisabled(name, scenario)) at(weeklySystems, name).run(state, scenario)
}

export type { Move }
