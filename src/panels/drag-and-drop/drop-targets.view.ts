import { at } from '../../kernel/at'
import { copyOf } from '../../kernel/plain-tree'
import { serverCostUsd } from '../../sim/books/inventory'
import { cashUsd } from '../../sim/books/ledger'
import { installedAndQueuedChipsPowerKw, meterKwPerChip } from '../../sim/compute/fleet'
import { decide } from '../../sim/game'
import type { Scenario } from '../../sim/level/scenario'
import type { ChipId, SiteId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import type { Move } from '../../view/refusal-view'
import { findMaxAllowedCount } from '../parts/moves/max-allowed.view'

/** Dragged chips: a number of one kind, from the store or from a site's racks. */
export interface DraggedChips {
  chip: ChipId
  count: number
  from: SiteId | 'warehouse'
}

/** The result of dropping the chips on a site. */
export type ChipDropTarget = ReturnType<typeof chipDropTargetsFor>[number]

/** What each other site would take. */
export function chipDropTargetsFor(state: Readonly<GameState>, pile: DraggedChips, scenario: Scenario) {
  return Object.keys(scenario.sites)
    .filter((site) => at(state.sites, site).status === 'ready' && site !== pile.from)
    .map((site) => {
      const connectedKw = at(state.sites, site).powerKw
      const queuedKw = installedAndQueuedChipsPowerKw(state, site, scenario)
      const moveOf = (count: number) => moveTo(site, { ...pile, count })
      const { count, refusal } = findMaxAllowedCount(state, pile.count, moveOf, scenario)
      const move = count > 0 ? moveOf(count) : null
      const afterKw = queuedKw + count * meterKwPerChip(state, site, pile.chip, scenario)
      const share = (kw: number) => (connectedKw === 0 ? 0 : Math.min(1, kw / connectedKw))
      return {
        site,
        /** As many as fit; `move` moves them and is null where none fits. */
        count,
        left: pile.count - count,
        move,
        /** The decision's refusal where not all fit. */
        refusal,
        /** US dollars spent at once. */
        paidUsd: move === null ? 0 : paidUsd(state, move, scenario),
        /** US dollars for servers, spent as the crew installs. */
        serversUsd: pile.from === 'warehouse' ? serverCostUsd(count, scenario) : 0,
        /** Shares of the site's connected power: booked now, and after the drop. */
        power: { connectedKw, beforeShare: share(queuedKw), afterKw, afterShare: share(afterKw) },
      }
    })
}

function moveTo(site: SiteId, { chip, count, from }: DraggedChips): Move {
  return from === 'warehouse'
    ? { type: 'install', site, chip, count }
    : { type: 'moveChips', from, to: site, chip, count }
}

/** The immediate cost of a move: it is made in a copy, and the cash is compared. */
function paidUsd(state: Readonly<GameState>, move: Move, scenario: Scenario): number {
  const copy = copyOf(state) as GameState
  decide(copy, move, scenario)
  return cashUsd(state) - cashUsd(copy)
}
