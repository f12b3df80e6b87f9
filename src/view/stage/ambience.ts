import { at } from '../../kernel/at'
import { dayNumberOf } from '../../kernel/dates'
import type { Scenario } from '../../sim/level/scenario'
import type { SiteId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import { storedChipCount } from '../known-chips'
import { fleetUtilisationShare } from './hall'
import { type SiteWeather, weatherOnDay } from './seasons'

/** Background sound: machines, and the weather. */
export interface AmbientSoundContext {
  /** Share of the firm's chips in racks and at work, 0 to 1; 0 where no hall is ready. */
  humShare: number
  air: SiteWeather
}

/** Reads the background sound. */
export function ambientSoundContextOf(state: Readonly<GameState>, scenario: Scenario): AmbientSoundContext {
  const sites = Object.keys(state.sites)
  const inRacks = sites.reduce((sum, site) => sum + chipsIn(state, site), 0)
  const stored = storedChipCount(state)
  const main = sites.toSorted((a, b) => chipsIn(state, b) - chipsIn(state, a))[0]
  return {
    humShare: inRacks === 0 ? 0 : (inRacks / (inRacks + stored)) * fleetUtilisationShare(state, scenario),
    air:
      main === undefined
        ? 'clear'
        : weatherOnDay(at(scenario.sites, main).weather, dayNumberOf(scenario.start) + 7 * state.week),
  }
}

function chipsIn(state: Readonly<GameState>, site: SiteId): number {
  const { status, racks } = at(state.sites, site)
  return status === 'ready' ? Object.values(racks).reduce((sum, { count }) => sum + count, 0) : 0
}
