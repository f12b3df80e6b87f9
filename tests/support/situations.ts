// Common initial situations: a running contract, chips in racks, a rule in force, passed weeks.
import { at } from '../../src/kernel/at'
import { advance } from '../../src/sim/game'
import type { Scenario } from '../../src/sim/level/scenario'
import type { RackGroupState } from '../../src/sim/state/company-state'
import type { RuleId } from '../../src/sim/state/ids'
import type { Contract } from '../../src/sim/state/market-state'
import { newsSince } from '../../src/sim/state/news'
import type { NewsKind, NewsOfKind } from '../../src/sim/state/news-kinds'
import type { GameState } from '../../src/sim/state/state'
import { systemsInWeekOrder } from '../../src/sim/systems'

/** Advances by some weeks. */
export function passWeeks(game: GameState, weeks: number, scenario: Scenario): void {
  for (let n = 0; n < weeks; n += 1) advance(game, scenario)
}

/** Runs one weekly system alone. */
export function runSystem(system: string, game: GameState, scenario: Scenario): void {
  at(systemsInWeekOrder, system).run(game, scenario)
}

/** Puts a running contract into a game: 100 swift chips for US$10,000 each, 30 % paid. */
export function addContract(game: GameState, change: Partial<Contract> = {}): Contract {
  const contract: Contract = {
    id: game.nextId,
    distributor: 'trader',
    chip: 'swift',
    count: 100,
    delivered: 0,
    unitPriceUsd: 10_000,
    locked: true,
    marketUsd: 10_000,
    depositShare: 0.3,
    depositUsd: 300_000,
    signedWeek: 0,
    dueWeek: 4,
    clause: 'firm',
    insuredBy: null,
    penaltyUsd: 0,
    status: 'open',
    unpaid: 0,
    unpaidSinceWeek: null,
    decisionWeek: null,
    site: null,
    ...change,
  }
  game.finance.balances.deposits += contract.depositUsd
  game.finance.balances.cash -= contract.depositUsd
  game.contracts.push(contract)
  game.nextId += 1
  return contract
}

/** Puts chips into a site's racks, at US$10,000 each in the books. */
export function addChips(
  game: GameState,
  site: string,
  chip: string,
  count: number,
  change: Partial<RackGroupState> = {},
): RackGroupState {
  const rack: RackGroupState = {
    count,
    failing: 0,
    bookUsd: 10_000 * count,
    ageWeeks: 0,
    quality: 1,
    unsupported: 0,
    accepted: 0,
    ...change,
  }
  const before = at(game.sites, site).racks[chip]?.bookUsd ?? 0
  game.finance.balances.equipment += rack.bookUsd - before
  game.finance.balances.equity -= rack.bookUsd - before
  at(game.sites, site).racks[chip] = rack
  return rack
}

/** A ready site with so much power. */
export function makeSiteReady(game: GameState, site: string, powerKw: number): void {
  Object.assign(at(game.sites, site), { status: 'ready', readyWeek: 0, powerKw })
}

/** A rule has been in force for so many weeks. */
export function putRuleInForce(game: GameState, rule: RuleId, weeks: number): void {
  game.rules[rule] = { status: 'inForce', announcedWeek: game.week - weeks, forceWeek: game.week - weeks }
}

/** Sets the cash to a sum; equity takes the difference. */
export function setCash(game: GameState, usd: number): void {
  const { balances } = game.finance
  balances.equity += balances.cash - usd
  balances.cash = usd
}

/** News of a kind, oldest first. */
export function newsOfKind<K extends NewsKind>(game: GameState, kind: K): NewsOfKind<K>[] {
  return newsSince(game, 0).filter((item): item is NewsOfKind<K> => item.kind === kind)
}
