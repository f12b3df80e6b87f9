import { at } from '../../kernel/at'
import { chipsPerRack } from '../../sim/level/lot-sizes'
import type { Scenario } from '../../sim/level/scenario'
import type { RackGroupState, SiteState } from '../../sim/state/company-state'
import type { ChipId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import { type ChipColour, chipColourOf } from '../chip-colour'
import { type HallPlan, rackRowLetter } from './hall-plan'

type RackState = 'running' | 'idle' | 'failing' | 'unsupported' | 'waiting' | 'planned'

/** One slot of a hall: a rack of up to 64 chips, an open frame that waits for the crew, or an outline with power. */
export interface RackSlotView {
  row: number
  column: number
  /** Such as C-10. */
  name: string
  chip: ChipId | null
  /** The rack's number among those of its chip. */
  index: number
  kind: ChipColour | null
  chips: number
  /** Number of failed (dark) chips. */
  failing: number
  state: RackState
  /** Utilisation, 0 to 1. */
  useShare: number
}

type Unplaced = Omit<RackSlotView, 'row' | 'column' | 'name'>

/** The racks of a site in two groups, imported and domestic; each group begins a new row. */
export function groupRacksByOrigin(
  site: Readonly<SiteState>,
  useShare: number,
  state: Readonly<GameState>,
  scenario: Scenario,
): Unplaced[][] {
  const groups = { imported: [] as Unplaced[], domestic: [] as Unplaced[] }
  for (const chip of chipsHere(site, scenario)) {
    const kind = chipColourOf(state, chip, scenario)
    const rack = site.racks[chip]
    const mounted = rack ? mountedRacks(chip, kind, rack, useShare) : []
    groups[at(scenario.chips, chip).role].push(...mounted, ...waitingRacks(chip, kind, site, mounted.length))
  }
  return [groups.imported, groups.domestic]
}

/** Assigns each rack its slot and name, and fills the remaining slots with outlines where there is power. */
export function assignRacksToSlots(groups: readonly Unplaced[][], planned: number, plan: HallPlan): RackSlotView[] {
  const placed: RackSlotView[] = []
  let slot = 0
  for (const group of groups.filter(({ length }) => length > 0)) {
    slot = Math.ceil(slot / plan.columns) * plan.columns
    for (const rack of group) placed.push(atSlot(rack, slot++, plan))
  }
  for (let n = 0; n < planned && slot < plan.rows * plan.columns; n += 1) placed.push(atSlot(outline(n), slot++, plan))
  return placed
}

function atSlot(rack: Unplaced, slot: number, { columns }: HallPlan): RackSlotView {
  const row = Math.floor(slot / columns)
  const column = slot % columns
  return { ...rack, row, column, name: `${rackRowLetter(row)}-${column + 1}` }
}

function outline(index: number): Unplaced {
  return { chip: null, index, kind: null, chips: 0, failing: 0, state: 'planned', useShare: 0 }
}

/** The chips installed or queued at a site, in the level's order. */
function chipsHere(site: Readonly<SiteState>, scenario: Scenario): ChipId[] {
  return Object.keys(scenario.chips).filter(
    (chip) => (site.racks[chip]?.count ?? 0) > 0 || chipCountQueuedForInstallAtSite(site, chip) > 0,
  )
}

/** Chips of one kind that are queued at a site. */
export function chipCountQueuedForInstallAtSite(site: Readonly<SiteState>, chip: ChipId): number {
  return site.queue.reduce((sum, waiting) => sum + (waiting.chip === chip ? waiting.count : 0), 0)
}

function mountedRacks(chip: ChipId, kind: ChipColour, rack: Readonly<RackGroupState>, useShare: number): Unplaced[] {
  const racks = Math.ceil(rack.count / chipsPerRack)
  const dark = darkLights(rack, racks)
  const unsupportedFrom = racks - Math.round(rack.unsupported / chipsPerRack)
  return Array.from({ length: racks }, (_, index) => {
    const chips = Math.min(chipsPerRack, rack.count - index * chipsPerRack)
    const failing = Math.min(chips, dark[index] ?? 0)
    const state = stateOf(failing, index >= unsupportedFrom, useShare)
    return { chip, index, kind, chips, failing, state, useShare }
  })
}

function stateOf(failing: number, isUnsupported: boolean, useShare: number): RackState {
  if (failing > 0) return 'failing'
  if (isUnsupported) return 'unsupported'
  return useShare < 0.02 ? 'idle' : 'running'
}

const darkPerRack = 16
/**
 * Number of dark lights of each rack. Failures are shown by shelves: up to two shelves of a rack, in scattered racks,
 * so that a few marked racks stand for a scattered loss and the total is exact.
 */
function darkLights(rack: Readonly<RackGroupState>, racks: number): number[] {
  const dark = Array.from({ length: racks }, () => 0)
  const stride = strideThrough(racks)
  let left = Math.min(rack.failing, rack.count)
  for (let round = 0; left > 0 && round < chipsPerRack / darkPerRack; round += 1) {
    for (let n = 0; n < racks && left > 0; n += 1) {
      const index = (2 + n * stride) % racks
      const room = Math.min(chipsPerRack, rack.count - index * chipsPerRack) - (dark[index] ?? 0)
      const more = Math.min(left, darkPerRack, room)
      dark[index] = (dark[index] ?? 0) + more
      left -= more
    }
  }
  return dark
}

/** A stride near the golden ratio that visits every rack once. */
function strideThrough(racks: number): number {
  for (let stride = Math.max(1, Math.round(racks * 0.382)); stride < racks; stride += 1)
    if (commonDivisor(stride, racks) === 1) return stride
  return 1
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b)
}

function waitingRacks(chip: ChipId, kind: ChipColour, site: Readonly<SiteState>, mounted: number): Unplaced[] {
  const waiting = chipCountQueuedForInstallAtSite(site, chip)
  const racks = Math.ceil(((site.racks[chip]?.count ?? 0) + waiting) / chipsPerRack)
  return Array.from({ length: Math.max(0, racks - mounted) }, (_, n) => ({
    ...outline(mounted + n),
    chip,
    kind,
    state: 'waiting' as const,
  }))
}
