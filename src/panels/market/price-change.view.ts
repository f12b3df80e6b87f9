import { createNewGame } from '../../sim/game'
import type { Scenario } from '../../sim/level/scenario'
import { marketPriceWaterfall, openMarketPriceWaterfall } from '../../sim/market/pricing'
import type { ChipId } from '../../sim/state/ids'
import type { GameState } from '../../sim/state/state'
import { isChipOnSale } from '../../view/known-chips'
import type { WaterfallPart } from '../../view/sum'

/** What moved a shelf price: its change and the causes that add up to it, the largest first, in whole US dollars. */
export interface PriceChange {
  since: 'lastWeek' | 'start'
  total: number
  causes: WaterfallPart[]
}

/** The price's change since last week; where nothing moved or last week is not known, since the game's first week. */
export function latestPriceChange(
  state: Readonly<GameState>,
  lastWeek: Readonly<GameState> | null,
  chip: ChipId,
  scenario: Scenario,
): PriceChange | null {
  const now = lastWeek && { since: 'lastWeek' as const, ...changeBetween(lastWeek, state, chip, scenario) }
  return now && now.causes.length > 0 ? now : priceChangeSinceStart(state, chip, scenario)
}

/** The price's change since the game's first week; null for a chip that was not on sale then, and where nothing moved. */
export function priceChangeSinceStart(
  state: Readonly<GameState>,
  chip: ChipId,
  scenario: Scenario,
): PriceChange | null {
  const start = startOf(state, scenario)
  if (state.week === 0 || !isChipOnSale(start, chip)) return null
  const change = changeBetween(start, state, chip, scenario)
  return change.causes.length === 0 ? null : { since: 'start', ...change }
}

/**
 * The causes of a change, each scaled by the shelf's markup, which is a fixed share and no cause of its own. The largest
 * takes what rounding leaves, so that they add up to the difference of the two prices as written.
 */
function changeBetween(
  before: Readonly<GameState>,
  after: Readonly<GameState>,
  chip: ChipId,
  scenario: Scenario,
): Omit<PriceChange, 'since'> {
  const total = shownPrice(after, chip, scenario) - shownPrice(before, chip, scenario)
  const [was, is] = [partsOf(before, chip, scenario), partsOf(after, chip, scenario)]
  const markup = 1 + scenario.parameters.price.shelfMarkupShare
  const causes = [...new Set([...was.keys(), ...is.keys()])]
    .map((code) => ({
      code,
      amount: Math.round(((is.get(code) ?? 0) - (was.get(code) ?? 0)) * markup),
      openness: 'public' as const,
    }))
    .filter(({ amount }) => amount !== 0)
    .toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
  const [largest] = causes
  if (largest) largest.amount += total - causes.reduce((sum, { amount }) => sum + amount, 0)
  return { total, causes }
}

/** A hundredth of a dollar: parts of small prices must not vanish before they are compared. */
const cent = 0.01

function partsOf(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): Map<string, number> {
  const { parts } = marketPriceWaterfall(state, chip, scenario).sum(cent)
  return new Map(parts.map(({ code, amount }) => [code, amount]))
}

function shownPrice(state: Readonly<GameState>, chip: ChipId, scenario: Scenario): number {
  return openMarketPriceWaterfall(state, chip, scenario).sum(1).total
}

/** The first week of the last game asked about. */
let known: { scenario: Scenario; key: string; start: Readonly<GameState> } | null = null

/** The first week of this game, made anew from its seed. */
function startOf({ seed, asItHappened }: Readonly<GameState>, scenario: Scenario): Readonly<GameState> {
  const key = `${asItHappened} ${seed}`
  if (known?.scenario !== scenario || known.key !== key)
    known = { scenario, key, start: createNewGame(scenario, { seed, asItHappened }) }
  return known.start
}
