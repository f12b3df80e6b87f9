import { clamp, log } from '../../kernel/math'
import type { NationConstants } from '../level/nation-constants'
import type { NationParameters } from '../level/nation-parameters'
import type { NationState } from '../state/nation-state'
import type { NationConditions } from './conditions'
import type { WeeklyDomesticCardSupply } from './home-supply'
import type { WeeklyCardTrade } from './trade'

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
  const { constants: c } = conditions.setting
  const money = state.week >= c.stateMoneyFrom ? p.lineState : 0
  const capacity = domestic.byLine * domestic.card.price
  lines.homeSignal += c.signalPace * (signalOf(trade.homeOrders + 1, capacity + 1, c) - lines.homeSignal)
  lines.otherSignal +=
    c.signalPace * (signalOf(trade.otherOrders + 0.5, lines.other * domestic.other.price + 0.5, c) - lines.otherSignal)
  // Firms build no line for cards that would wait for dies or memory; the state does.
  const room = clamp(Math.min(domestic.byDies, domestic.byMemory) / domestic.byLine, 0, 1)
  const pace = (signal: number, room: number) =>
    clamp(
      (p.lineHabit * (signal > 0 ? 1 : c.habitWithoutOrders) + p.linePull * signal) * room + money,
      c.lineLeastGrowth,
      p.lineMaxGrowth,
    )
  lines.home *=
    1 + slowing(lines.home, c.homeLineSize) * (1 - c.lineLoss * p.toolGrowthLoss * tools) * pace(lines.homeSignal, room)
  const otherLost =
    (1 - c.foundryGrowthLossShare * p.foundryGrowthLoss * foundry.strength) *
    (1 - c.otherLoss * p.toolGrowthLoss * tools)
  lines.other *= 1 + slowing(lines.other, c.otherLineSize) * otherLost * p.otherPace * pace(lines.otherSignal, 1)
  const pulled =
    1 - p.waferPull + p.waferPull * clamp(c.waferPullAtRest + lines.homeSignal, c.waferPullLow, c.waferPullHigh)
  const kept = Math.max(0, 1 - p.toolGrowthLoss * tools)
  dies.wafers *= 1 + ((p.waferGrowth * kept * pulled) / 52) * (1 - dies.wafers / p.waferCeiling)
  growMemory(state, domestic, conditions, p)
}

/** The bounded logarithm of orders over capacity. */
function signalOf(orders: number, capacity: number, { signalLow, signalHigh }: NationConstants): number {
  return clamp(log(orders / capacity), signalLow, signalHigh)
}

/** Growth that falls as a line nears a size that no market asks for. */
function slowing(line: number, size: number): number {
  return 1 / (1 + (line / size) * (line / size))
}

/** Domestic memory starts late; then it follows need over supply, habit or the state's money. */
function growMemory(
  state: NationState,
  domestic: WeeklyDomesticCardSupply,
  { span, setting }: NationConditions,
  p: NationParameters,
): void {
  const { memory, week } = state
  const { constants: c } = setting
  // Needed by what lines and dies could make; where imports are free nothing is short.
  const need = Math.min(domestic.byLine, domestic.byDies)
  const short = signalOf(need + 0.01, domestic.byMemory + 0.01, c)
  memory.signal += c.signalPace * (short - memory.signal)
  if (week < c.domesticMemoryFrom + p.memoryStartLag) return
  if (memory.line === 0) memory.line = (p.memoryLine * 1000) / 52
  const pace = p.memoryHabit + p.memoryPull * Math.max(0, memory.signal) + p.memoryState
  const kept = Math.max(0, 1 - p.toolMemoryLoss * Math.min(c.toolStrengthMost, span.tools))
  memory.line *= 1 + slowing(memory.line, c.memoryLineSize) * kept * Math.min(p.memoryMaxGrowth, pace)
}
