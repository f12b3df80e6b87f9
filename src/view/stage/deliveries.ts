import { at } from '../../kernel/at'
import type { Scenario } from '../../sim/level/scenario'
import type { ChipId, SiteId } from '../../sim/state/ids'
import { newsSince } from '../../sim/state/news'
import type { GameState } from '../../sim/state/state'
import { type ChipColour, chipColourOf } from '../chip-colour'
import { chipCountQueuedForInstallAtSite } from './racks'

export interface ChipDelivery {
  id: number
  chip: ChipId
  kind: ChipColour
  count: number
}

/** Chips of one colour that are stored together. */
export interface StoredChipsOfColour {
  kind: ChipColour
  chips: number
}

/** The first hall in the level's order that stands or is being built: goods arrive there. */
export function siteReceivingGoods({ sites }: Readonly<GameState>): SiteId | undefined {
  const ids = Object.keys(sites)
  return ids.find((id) => at(sites, id).status !== 'none') ?? ids[0]
}

/** Lots grouped by colour. */
export function storedChipsByColour(
  lots: readonly (readonly [ChipId, { count: number }])[],
  state: Readonly<GameState>,
  scenario: Scenario,
): StoredChipsOfColour[] {
  const chips: Partial<Record<ChipColour, number>> = {}
  for (const [chip, { count }] of lots) {
    if (count === 0) continue
    const kind = chipColourOf(state, chip, scenario)
    chips[kind] = (chips[kind] ?? 0) + count
  }
  return (['us', 'permitted', 'domestic'] as const).flatMap((kind) =>
    chips[kind] ? [{ kind, chips: chips[kind] }] : [],
  )
}

/** The last load received this week, at the site that unloads it. */
export function lastChipDeliveryThisWeekAtSite(
  state: Readonly<GameState>,
  site: SiteId,
  scenario: Scenario,
): ChipDelivery | null {
  const landed = newsSince(state, 0)
    .filter((item) => item.kind === 'chipsArrived')
    .filter(({ week, facts }) => week === state.week && unloadedAt(state, facts.chip) === site)
  const last = landed[landed.length - 1]
  if (!last) return null
  const { chip, count } = last.facts
  return { id: last.serial, chip, kind: chipColourOf(state, chip, scenario), count }
}

/** Where a chip of this week went: to the site whose crew has it, to the store, or into racks. */
function unloadedAt(state: Readonly<GameState>, chip: ChipId): SiteId | undefined {
  const mostOf = (count: (id: SiteId) => number) => {
    const [most] = Object.keys(state.sites).sort((a, b) => count(b) - count(a))
    return most !== undefined && count(most) > 0 ? most : undefined
  }
  const queued = mostOf((id) => chipCountQueuedForInstallAtSite(at(state.sites, id), chip))
  if (queued !== undefined || (state.warehouse[chip]?.count ?? 0) > 0) return queued ?? siteReceivingGoods(state)
  return mostOf((id) => at(state.sites, id).racks[chip]?.count ?? 0) ?? siteReceivingGoods(state)
}

/** The next load due, at the site that expects it. */
export function nextChipDeliveryAtSite(
  state: Readonly<GameState>,
  site: SiteId,
  scenario: Scenario,
): (ChipDelivery & { weeks: number }) | null {
  const coming = state.shipments.filter((shipment) => (shipment.site ?? siteReceivingGoods(state)) === site)
  const [first] = coming.toSorted((a, b) => a.dueWeek - b.dueWeek || a.id - b.id)
  if (!first) return null
  const { id, chip, count, dueWeek } = first
  return {
    id,
    chip,
    count,
    kind: chipColourOf(state, chip, scenario),
    weeks: Math.max(0, dueWeek - state.week),
  }
}
