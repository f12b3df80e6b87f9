import { clamp, exp, pow } from '../../kernel/math'
import type { NationConstants } from '../level/nation-constants'
import type { NationParameters } from '../level/nation-parameters'
import type { NationState } from '../state/nation-state'
import type { NationConditions } from './conditions'
import { logisticRiseAfter, yearsSince2022At } from './curves'
import { cardUsefulnessOf } from './foreign-supply'

/** The average large domestic card of a week; dies and stacks per card. */
interface HomeCard {
  usefulness: number
  /** $ thousand. */
  price: number
  systemCost: number
  fp16: number
  dies: number
  /** Dies that end up in the card, without those lost in assembly. */
  workingDies: number
  stacks: number
  mix: { single: number; double: number; next: number }
}

export interface WeeklyDomesticCardSupply {
  card: HomeCard
  /** Thousand cards a week. */
  cards: number
  /** Cards that each of the three would allow. */
  byLine: number
  byDies: number
  byMemory: number
  yieldShare: number
  waferStarts: number
  other: { cards: number; usefulness: number; price: number; dies: number }
}

/** The mix of large domestic cards: one die, two dies, and the next generation. */
function homeCard(week: number, { setting }: NationConditions, p: NationParameters): HomeCard {
  const { single, double, next } = setting.home
  const { constants: c } = setting
  const ofNext = c.nextShareMost * logisticRiseAfter(week - next.halfRampWeek, next.rampWeeks)
  const ofDouble = p.advancedShare * logisticRiseAfter(week - double.halfRampWeek, double.rampWeeks) * (1 - ofNext)
  const ofSingle = 1 - ofNext - ofDouble
  const mixed = (single: number, double: number, next: number) => ofSingle * single + ofDouble * double + ofNext * next
  const use = (generation: typeof single) => cardUsefulnessOf(generation.part, c, p.flopWeight)
  return {
    usefulness: mixed(use(single), use(double), use(next)),
    price: p.homePrice * mixed(single.listPrice, double.listPrice, next.listPrice),
    systemCost: mixed(single.systemCost, double.systemCost, next.systemCost),
    fp16: mixed(single.part.fp16, double.part.fp16, next.part.fp16),
    dies: mixed(single.dies, double.dies / (1 - p.assemblyLoss), next.dies),
    workingDies: mixed(single.dies, double.dies, next.dies),
    stacks: mixed(single.stacks, double.stacks, next.stacks),
    mix: { single: ofSingle, double: ofDouble, next: ofNext },
  }
}

/** Yield by Wright's law on cumulative dies, below a ceiling that tool controls lower. */
export function domesticDieYieldOf(
  cumulative: number,
  tools: number,
  { toolStrengthMost, yieldFloor, firstDies }: NationConstants,
  p: NationParameters,
): number {
  const ceiling = p.yieldCeiling * (1 - p.toolYieldLoss * Math.min(toolStrengthMost, tools))
  const gap = 1 - Math.min(1, p.yieldStart / ceiling)
  return Math.max(yieldFloor, ceiling * (1 - gap * pow(cumulative / firstDies, -p.yieldLearning)))
}

/** Makes dies and memory of this week, and says how many cards line, dies and memory allow. */
export function produceWeeklyDomesticCardSupply(
  state: NationState,
  conditions: NationConditions,
  p: NationParameters,
): WeeklyDomesticCardSupply {
  const { span, setting } = conditions
  const { constants: c } = setting
  const card = homeCard(state.week, conditions, p)
  const yieldShare = domesticDieYieldOf(state.dies.cumulative, span.tools, c, p)
  const waferStarts = makeDies(state, yieldShare, conditions, p)
  receiveMemory(state, card, conditions, p)
  // Without foreign foundries the other vendors come to need domestic dies.
  const cutOff = span.foundry.strength * clamp((state.week - span.foundry.sinceWeek) / c.foundryLossWeeks, 0, 1)
  const otherDies = c.otherDies * cutOff
  const { home, other } = state.lines
  const ofHome = home / (home + other * otherDies)
  const usableDies = c.usableShare * state.dies.stock
  const byLine = home / card.dies
  const byDies = (usableDies * ofHome) / card.dies
  const byMemory = (c.usableShare * state.memory.stock) / card.stacks
  const otherCards = otherDies > 0 ? Math.min(other, (usableDies * (1 - ofHome)) / otherDies) : other
  return {
    card,
    cards: Math.max(0, Math.min(byLine, byDies, byMemory)),
    byLine,
    byDies,
    byMemory,
    yieldShare,
    waferStarts,
    other: { cards: otherCards, dies: otherDies, ...otherCard(state.week, conditions, p) },
  }
}

/** Wafers are not started for dies that wait for packaging: a stock above a long use slows them. */
function makeDies(
  state: NationState,
  yieldShare: number,
  { span, setting }: NationConditions,
  p: NationParameters,
): number {
  const { constants: c } = setting
  const { dies, lines, week } = state
  const starts = dies.wafers * (dies.stock < c.fullDieStock * lines.home ? 1 : c.startsAtFullStock)
  dies.stock += starts * c.diesPerWafer * yieldShare + dieBankOf(week, c, p) * span.dieBankShare
  dies.cumulative += starts * c.diesPerWafer * c.experienceShare
  return starts
}

/** Foreign dies came through proxies until their foundry stopped. */
function dieBankOf(week: number, { dieBankFrom, dieBankUntil }: NationConstants, p: NationParameters): number {
  return week >= dieBankFrom && week < dieBankUntil ? (p.dieBank * 1000) / (dieBankUntil - dieBankFrom) : 0
}

/** Imports cover some weeks of the line's use while they are free; a rush comes before a control, a leak after it. */
function receiveMemory(
  state: NationState,
  card: HomeCard,
  { span, schedule, setting }: NationConditions,
  p: NationParameters,
): void {
  const { memory, lines, week } = state
  const need = (lines.home / card.dies) * card.stacks
  memory.stock += memory.line
  if (!span.memoryIsFree) {
    memory.stock += (p.memoryLeak * 1000) / 52
    return
  }
  memory.stock += Math.max(
    0,
    need - memory.line + (p.memoryCover * need - memory.stock) / setting.constants.memoryOrderWeeks,
  )
  const control = schedule.memoryControl
  if (!control || week < control.week - control.leadWeeks) return
  // The rush is as large as reported for a line of a known size, and smaller for a smaller line.
  const ofReported = clamp(lines.home / setting.constants.memoryRushLine, 0, 1)
  memory.stock += ((p.memoryRush * 1000) / Math.max(1, control.leadWeeks)) * ofReported
}

/** Cards of the other vendors: foreign foundries gave them better ones. */
function otherCard(
  week: number,
  { setting, span }: NationConditions,
  p: NationParameters,
): { usefulness: number; price: number } {
  const { constants: c } = setting
  const years = yearsSince2022At(week, setting.startYear)
  const lost = p.foundryUseLoss * span.foundry.strength * c.foundryUseLossShare
  const gained =
    p.foundryUseLoss * (1 - span.foundry.strength) * clamp((years - c.foundryGainFrom) / c.foundryGainYears, 0, 1)
  const slowing = 1 + c.smallUseSlowing * Math.max(0, years - c.smallUseSlowingFrom)
  const usefulness = (p.otherUse * exp(c.otherUseGrowth * years) * (1 - lost) * (1 + gained)) / slowing
  return { usefulness, price: p.otherPrice }
}
