import { at } from '../../kernel/at'
import type { Scenario } from '../level/scenario'
import type { SiteId } from '../state/ids'
import { modifierFactor, worldLuck } from '../state/news'
import type { GameState } from '../state/state'

/** Connected and ordered power of a site, in kW. */
export function orderedKw(state: Readonly<GameState>, site: SiteId): number {
  const place = at(state.sites, site)
  return place.powerOrders.reduce((sum, order) => sum + order.kw, place.powerKw)
}

/** Price of additional half megawatts: the base price up to the quota, rising with every step beyond it. */
export function powerUsd(state: Readonly<GameState>, site: SiteId, halfMegawatts: number, scenario: Scenario): number {
  const spec = at(scenario.sites, site)
  const quotaKw = spec.quotaKw * modifierFactor(state, 'quota')
  let kw = orderedKw(state, site)
  let usd = 0
  for (let n = 0; n < halfMegawatts; n += 1) {
    const over = Math.max(0, (kw + 500 - quotaKw) / 500)
    usd +=
      spec.usdPerMw *
      0.5 *
      (over > 0 ? spec.overQuotaPriceRatio * (1 + scenario.parameters.fleet.overQuotaStepShare * (over - 1)) : 1)
    kw += 500
  }
  return Math.round(usd)
}

/** Weeks from order to connection. */
export function powerWeeks(state: Readonly<GameState>, site: SiteId, scenario: Scenario): number {
  return Math.max(
    1,
    Math.round(
      at(scenario.sites, site).powerLeadWeeks * worldLuck(state, 'grid') * modifierFactor(state, 'power.lead'),
    ),
  )
}
