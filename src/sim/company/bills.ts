import { at, sumOf } from '../../kernel/at'
import { clamp } from '../../kernel/math'
import { debtUsd } from '../books/ledger'
import { meterKwPerChip } from '../compute/fleet'
import { acceptedDomesticChipCount, countInstalledChips } from '../compute/totals'
import type { Scenario } from '../level/scenario'
import type { HedgeKind } from '../level/trade-shapes'
import type { LedgerAccount } from '../state/accounts'
import type { RackGroupState } from '../state/company-state'
import type { SiteId } from '../state/ids'
import type { WarehouseLot } from '../state/market-state'
import { activeModifierFactor, worldLuckFactor } from '../state/news'
import type { GameState } from '../state/state'
import { weeklyWageBillUsd, weeklyWageUsd } from './wages'

/** A bill of a week, in whole dollars, and the account that it is booked to. */
interface Bill {
  account: LedgerAccount
  usd: number
}

/** The bills that a week brings by itself, wages and projects apart. */
export function billsExceptWagesAndProjects(state: Readonly<GameState>, scenario: Scenario): Bill[] {
  const { fixedUsdPerWeek, interestPerYear } = scenario.parameters.finance
  return [
    { account: 'power', usd: powerBillUsd(state, scenario) },
    { account: 'rent', usd: weeklySiteAndWarehouseRentUsd(state, scenario) },
    { account: 'cloudCost', usd: cloudBillUsd(state, scenario) },
    { account: 'projectsCost', usd: hedgeBillUsd(state, scenario) },
    { account: 'overhead', usd: fixedUsdPerWeek },
    { account: 'interest', usd: Math.round((debtUsd(state) * interestPerYear) / 52) },
  ]
}

/** All bills of a week, in whole dollars. */
export function allWeeklyBillsUsd(state: Readonly<GameState>, scenario: Scenario): number {
  const bills = sumOf(billsExceptWagesAndProjects(state, scenario), ({ usd }) => usd)
  return bills + weeklyWageBillUsd(state, scenario) + weeklyProjectsCostUsd(state, scenario)
}

/** A week's power cost at all sites, in whole dollars; each kind of chip has its own tariff. */
function powerBillUsd(state: Readonly<GameState>, scenario: Scenario): number {
  return Math.round(sumOf(state.sites, (_, id) => sitePowerUsd(state, id, scenario)))
}

function sitePowerUsd(state: Readonly<GameState>, id: SiteId, scenario: Scenario): number {
  const { usdPerKwhDomestic, usdPerKwhImported } = at(scenario.sites, id)
  const usd = sumOf(at(state.sites, id).racks, ({ count }, chip) => {
    const tariff = at(scenario.chips, chip).role === 'domestic' ? usdPerKwhDomestic : usdPerKwhImported
    return count * meterKwPerChip(state, id, chip, scenario) * scenario.parameters.compute.hoursPerWeek * tariff
  })
  return usd * activeModifierFactor(state, 'power.price')
}

/** A week's rent, in whole dollars: sites by kW, the warehouse by chip. */
export function weeklySiteAndWarehouseRentUsd(state: Readonly<GameState>, scenario: Scenario): number {
  const usd = sumOf(state.sites, ({ powerKw }, id) => powerKw * at(scenario.sites, id).rentUsdPerKwWeek)
  const stored = sumOf(state.warehouse, ({ count }) => count)
  return Math.round(usd + weeklyWarehouseRentUsd(stored, scenario))
}

/** A week's warehouse rent for some chips, in dollars. */
export function weeklyWarehouseRentUsd(count: number, scenario: Scenario): number {
  return count * scenario.parameters.fleet.storageUsdPerChipWeek
}

/** A week's cost of rented compute, in whole dollars. */
function cloudBillUsd({ cloud }: Readonly<GameState>, scenario: Scenario): number {
  return Math.round(cloud.chips * cloud.usdPerHour * scenario.parameters.compute.hoursPerWeek)
}

/** What migrations and unfinished projects cost a week, in whole dollars. */
export function weeklyProjectsCostUsd(state: Readonly<GameState>, scenario: Scenario): number {
  let usd = 0
  for (const stack of Object.values(state.stacks))
    if (stack.projectSinceWeek !== null) usd += scenario.parameters.stacks.projectUsdPerWeek
  for (const id in state.projects) if (!at(state.projects, id).done) usd += at(scenario.projects, id).usdPerWeek
  return Math.round(usd)
}

/** A week's insurance, in whole dollars: of each hedge that is held. */
function hedgeBillUsd(state: Readonly<GameState>, scenario: Scenario): number {
  let usd = 0
  for (const id in state.hedges)
    if (at(state.hedges, id).untilWeek > state.week) usd += at(scenario.hedges, id).feeUsdPerWeek ?? 0
  return Math.round(usd)
}

/** Depreciation this week, in whole dollars: installed chips, buildings, and stock in the warehouse. */
export function weeklyDepreciationByAssetKind(state: Readonly<GameState>, scenario: Scenario) {
  const { siteDepreciationPerWeek } = scenario.parameters.finance
  return {
    chips: sumOf(state.sites, ({ racks }) => sumOf(racks, (rack) => weeklyRackDepreciationUsd(rack, scenario))),
    buildings: Math.round(state.finance.balances.buildings * siteDepreciationPerWeek),
    stored: sumOf(state.warehouse, (store) => weeklyWarehouseLotDepreciationUsd(store, scenario)),
  }
}

/** Depreciation of one rack group this week, in whole dollars. */
export function weeklyRackDepreciationUsd({ bookUsd }: Readonly<RackGroupState>, scenario: Scenario): number {
  return Math.round(bookUsd * scenario.parameters.finance.chipDepreciationPerWeek)
}

/** Depreciation of one kind of chip in the warehouse this week, in whole dollars. */
export function weeklyWarehouseLotDepreciationUsd({ bookUsd }: Readonly<WarehouseLot>, scenario: Scenario): number {
  return Math.round(bookUsd * scenario.parameters.finance.inventoryLossPerWeek)
}

/** A week's cost of the money tied up in chips, deposits and buildings, in whole dollars; no bill, but a cost of compute. */
export function weeklyCapitalCostUsd({ finance }: Readonly<GameState>, scenario: Scenario): number {
  const { deposits, inventory, equipment, buildings } = finance.balances
  const { capitalCostPerYear } = scenario.parameters.finance
  return Math.round(((deposits + inventory + equipment + buildings) * capitalCostPerYear) / 52)
}

/**
 * Cost of compute this week, in whole dollars: depreciation, the cost of capital, power, rent, rented compute and
 * operating staff.
 */
export function weeklyComputeCostUsd(state: Readonly<GameState>, scenario: Scenario): number {
  const { chips, buildings, stored } = weeklyDepreciationByAssetKind(state, scenario)
  return (
    chips +
    buildings +
    stored +
    weeklyCapitalCostUsd(state, scenario) +
    powerBillUsd(state, scenario) +
    weeklySiteAndWarehouseRentUsd(state, scenario) +
    cloudBillUsd(state, scenario) +
    state.people.platform.count * weeklyWageUsd(state, 'platform', scenario) +
    state.people.kernels.count * weeklyWageUsd(state, 'kernels', scenario)
  )
}

/** A mandate's weekly fees, in whole dollars: for each accepted chip, or for engineers at customers' machines. */
export function weeklyMandateFeeIncomeUsd(state: Readonly<GameState>, scenario: Scenario): number {
  if (!state.mandate) return 0
  const { fund, feeUsdPerEngineerWeek } = at(scenario.mandates, state.mandate.mandate)
  const engineers = feeUsdPerEngineerWeek === undefined ? 0 : feeUsdPerEngineerWeek * billable(state, scenario)
  return Math.round((fund ? acceptedDomesticChipCount(state) * fund.feeUsdPerChipWeek : 0) + engineers)
}

/** Billable engineers of a `house` mandate, limited by its domestic chips and the maturity of their stack. */
function billable(state: Readonly<GameState>, scenario: Scenario): number {
  let engineers = 0
  let maturity = 0
  for (const id in scenario.stacks) {
    if (!at(scenario.stacks, id).learns) continue
    engineers += at(state.stacks, id).engineers
    maturity = Math.max(maturity, at(state.stacks, id).maturity)
  }
  const { houseFeeFromMaturity, houseFeeFullMaturity, houseChipsPerEngineer } = scenario.parameters.products
  const share = clamp((maturity - houseFeeFromMaturity) / (houseFeeFullMaturity - houseFeeFromMaturity), 0, 1)
  const chips = countInstalledChips(state, (chip) => at(scenario.chips, chip).role === 'domestic')
  return Math.min(engineers, chips / houseChipsPerEngineer) * share
}

/** Today's price of one rented reference-chip hour, in dollars. */
export function cloudPriceUsdPerChipHour(state: Readonly<GameState>, scenario: Scenario): number {
  return (
    state.rent.usdPerHour *
    scenario.parameters.cloud.priceRatio *
    worldLuckFactor(state, 'cloud') *
    activeModifierFactor(state, 'cloud.price')
  )
}

/** The largest number of reference chips that clouds rent to the firm. */
export function maxRentableCloudChips(state: Readonly<GameState>, scenario: Scenario): number {
  return Math.floor(scenario.parameters.cloud.mostChips * activeModifierFactor(state, 'cloud.limit'))
}

/** Whether insurance of a kind is in force this week; a level may sell several of one kind. */
export function isHedgeKindActive(state: Readonly<GameState>, kind: HedgeKind, scenario: Scenario): boolean {
  for (const id in state.hedges)
    if (at(state.hedges, id).untilWeek > state.week && at(scenario.hedges, id).kind === kind) return true
  return false
}
