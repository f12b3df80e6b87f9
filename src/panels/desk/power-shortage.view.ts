import { at } from '../../kernel/at'
import { isContractRunning } from '../../sim/books/ledger'
import { connectedAndOrderedKw, meterKwPerChip, sitePowerDrawKw } from '../../sim/compute/fleet'
import type { Scenario } from '../../sim/level/scenario'
import type { ChipId, SiteId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'

/** A smaller shortage raises no alarm. */
const leastShortKw = 250

/**
 * The first site where running, waiting and ordered chips will draw more than the connected and ordered power; null
 * where none does.
 */
export function powerShortageWhenAllChipsArrive(state: Readonly<GameState>, scenario: Scenario) {
  const centre = state.mandate ? at(scenario.mandates, state.mandate.mandate).site : undefined
  const coming = comingChips(state)
  const belongs = (chip: ChipId, sites: readonly SiteId[]): boolean =>
    centre === undefined || (at(scenario.chips, chip).role === 'domestic') === sites.includes(centre)
  const elsewhere = Object.keys(state.sites).filter((site) => site !== centre)
  const places = centre === undefined ? [elsewhere] : [[centre], elsewhere]
  for (const sites of places) {
    const chips = [...coming].filter(([chip]) => belongs(chip, sites))
    const shortage = shortageAt(state, sites, chips, scenario)
    if (shortage) return shortage
  }
  return null
}

/** Chips in the warehouse and on order, by kind. */
function comingChips(state: Readonly<GameState>): Map<ChipId, number> {
  const coming = new Map<ChipId, number>()
  const add = (chip: ChipId, count: number) => coming.set(chip, (coming.get(chip) ?? 0) + count)
  for (const [chip, { count }] of Object.entries(state.warehouse)) add(chip, count)
  for (const { chip, count, delivered, unpaid } of state.contracts.filter(isContractRunning))
    add(chip, count - delivered + unpaid)
  return coming
}

/**
 * The most numerous kind, how many chips of all kinds are installed, waiting or on order at some sites, and the power
 * that all of them need and that is connected or ordered, in kW. Null where that suffices.
 */
function shortageAt(
  state: Readonly<GameState>,
  sites: readonly SiteId[],
  coming: readonly (readonly [ChipId, number])[],
  scenario: Scenario,
) {
  const first = sites.find((site) => at(state.sites, site).status !== 'none') ?? sites[0]
  const most = coming.toSorted(([, a], [, b]) => b - a)[0]
  if (first === undefined || most === undefined) return null
  let count = 0
  let neededKw = 0
  let bookedKw = 0
  for (const site of sites) {
    const { racks, queue } = at(state.sites, site)
    bookedKw += connectedAndOrderedKw(state, site)
    neededKw += sitePowerDrawKw(state, site, scenario)
    for (const rack of Object.values(racks)) count += rack.count
    for (const lot of queue) {
      count += lot.count
      neededKw += lot.count * meterKwPerChip(state, site, lot.chip, scenario)
    }
  }
  for (const [chip, more] of coming) {
    count += more
    neededKw += more * meterKwPerChip(state, first, chip, scenario)
  }
  if (neededKw - bookedKw < leastShortKw) return null
  return { chip: most[0], count, neededKw: Math.round(neededKw), bookedKw }
}
