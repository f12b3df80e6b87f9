import { clamp, log } from '../../kernel/math'
import type { NationParameters } from '../level/nation-parameters'
import type { NationState } from '../state/nation-state'
import type { NationConditions } from './conditions'
import type { WeeklyDomesticCardSupply } from './home-supply'
import type { WeeklyCardTrade } from './trade'

/** Week of 2022-10-03, since which the state pays for lines (assumption). */
const stateMoneyFrom = 39
/** Shares of growth that lines lose to tool controls where foundry tools lose all of it (assumption). */
const lineLoss = 0.6
const otherLoss = 0.3

/**
 * Lets lines, wafers and domestic memory grow: by habit, by orders over capacity, and by state money.
 *
 * Signals are smoothed logarithms of orders over capacity; growth is limited to `lineMaxGrowth` and slows at size.
 */
export function growDomesticChipCapacity(
  state: NationState,
  trade: WeeklyCardTrade,
  domestic: WeeklyDomesticCardSupply,
  conditions: NationConditions,
  p: NationParameters,
): void {
  const { lines, dies } = state
  const { tools, foundry } = conditions.span
  const money = state.week > stateMoneyFrom ? p.lineState : 0
  const capacity = domestic.byLine * domestic.card.price
  lines.homeSignal += 0.06 * (clamp(log((trade.homeOrders + 1) / (capacity + 1)), -0.5, 1.5) - lines.homeSignal)
  lines.otherSignal +=
    0.06 *
    (clamp(log((trade.otherOrders + 0.5) / (lines.other * domestic.other.price + 0.5)), -0.5, 1.5) - lines.otherSignal)
  // Firms build no line for cards that would wait for dies or memory; the state does.
  const room = clamp(Math.min(domestic.byDies, domestic.byMemory) / domestic.byLine, 0, 1)
  const pace = (signal: number, room: number) =>
    clamp((p.lineHabit * (signal > 0 ? 1 : 0.2) + p.linePull * signal) * room + money, -0.01, p.lineMaxGrowth)
  lines.home *= 1 + slowing(lines.home, 110) * (1 - lineLoss * p.toolGrowthLoss * tools) * pace(lines.homeSignal, room)
  const otherLost = (1 - 0.5 * p.foundryGrowthLoss * foundry.strength) * (1 - otherLoss * p.toolGrowthLoss * tools)
  lines.other *= 1 + slowing(lines.other, 60) * otherLost * p.otherPace * pace(lines.otherSignal, 1)
  const pulled = 1 - p.waferPull + p.waferPull * clamp(0.5 + lines.homeSignal, 0.4, 1.4)
  const kept = Math.max(0, 1 - p.toolGrowthLoss * tools)
  dies.wafers *= 1 + ((p.waferGrowth * kept * pulled) / 52) * (1 - dies.wafers / p.waferCeiling)
  growMemory(state, domestic, conditions, p)
}

/** Growth that falls as a line nears a size that no market asks for (assumption). */
function slowing(line: number, size: number): number {
  return 1 / (1 + (line / size) * (line / size))
}

/** Domestic memory starts late; then it follows need over supply, habit or the state's money. */
function growMemory(
  state: NationState,
  domestic: WeeklyDomesticCardSupply,
  { span }: NationConditions,
  p: NationParameters,
): void {
  const { memory, week } = state
  // Needed by what lines and dies could make; where imports are free nothing is short.
  const need = Math.min(domestic.byLine, domestic.byDies)
  const short = clamp(log((need + 0.01) / (domestic.byMemory + 0.01)), -0.5, 1.5)
  memory.signal += 0.06 * (short - memory.signal)
  // January 2025 is week 157.
  if (week < 157 + p.memoryStartLag) return
  if (memory.line === 0) memory.line = (p.memoryLine * 1000) / 52
  const pace = p.memoryHabit + p.memoryPull * Math.max(0, memory.signal) + p.memoryState
  const kept = Math.max(0, 1 - p.toolMemoryLoss * Math.min(1.5, span.tools))
  memory.line *= 1 + slowing(memory.line, 700) * kept * Math.min(p.memoryMaxGrowth, pace)
}
