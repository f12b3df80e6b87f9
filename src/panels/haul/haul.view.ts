import { at } from '../../kernel/at'
import { copyOf } from '../../kernel/plain'
import { serversUsd } from '../../sim/books/inventory'
import { cashUsd } from '../../sim/books/ledger'
import { kwPerChip, queuedPowerKw } from '../../sim/compute/fleet'
import { decide } from '../../sim/game'
import type { Scenario } from '../../sim/level/scenario'
import type { ChipId, SiteId } from '../../sim/state/ids'
import type { GameState, Refusal } from '../../sim/state/state'
import type { Move } from '../../view/move'
import { mostOf } from '../parts/moves/max-allowed.view'

/** Chips that somebody has picked up: so many of a kind, from the store or out of a site's racks. */
export interface Pile {
  chip: ChipId
  count: number
  from: SiteId | 'warehouse'
}

/** What becomes of a pile when it is let go over a site. */
export interface Landing {
  site: SiteId
  /** As many as fit; the move that takes them there, null where none goes. */
  count: number
  left: number
  move: Move | null
  /** Why it is not all of them: the decision's own words. */
  refusal: Refusal | null
  /** Gone at once, and for good. */
  paidUsd: number
  /** What the servers will cost as the crew sets them up. */
  serversUsd: number
  power: LandingPower
}

/** Of the site's connected power: what is spoken for, and what it would be. */
export interface LandingPower {
  connectedKw: number
  beforeShare: number
  afterKw: number
  afterShare: number
}

/** Looks at each site that stands, but the one where the pile is: what would it take? */
export function landings(state: Readonly<GameState>, pile: Pile, scenario: Scenario): Landing[] {
  return Object.keys(scenario.sites)
    .filter((site) => at(state.sites, site).status === 'ready' && site !== pile.from)
    .map((site) => {
      const connectedKw = at(state.sites, site).powerKw
      const queuedKw = queuedPowerKw(state, site, scenario)
      const moveOf = (count: number) => moveTo(site, { ...pile, count })
      const { count, refusal } = mostOf(state, pile.count, moveOf, scenario)
      const move = count > 0 ? moveOf(count) : null
      const afterKw = queuedKw + count * kwPerChip(state, site, pile.chip, scenario)
      const share = (kw: number) => (connectedKw === 0 ? 0 : Math.min(1, kw / connectedKw))
      return {
        site,
        count,
        left: pile.count - count,
        move,
        refusal,
        paidUsd: move === null ? 0 : paidUsd(state, move, scenario),
        serversUsd: pile.from === 'warehouse' ? serversUsd(count, scenario) : 0,
        power: {
          connectedKw,
          beforeShare: share(queuedKw),
          afterKw,
          afterShare: share(afterKw),
        },
      }
    })
}

function moveTo(site: SiteId, { chip, count, from }: Pile): Move {
  return from === 'warehouse'
    ? { type: 'install', site, chip, count }
    : { type: 'moveChips', from, to: site, chip, count }
}

/** What a move costs on the spot: it is made in a copy, and the purse is counted. */
function paidUsd(state: Readonly<GameState>, move: Move, scenario: Scenario): number {
  const copy = copyOf(state) as GameState
  decide(copy, move, scenario)
  return cashUsd(state) - cashUsd(copy)
}
