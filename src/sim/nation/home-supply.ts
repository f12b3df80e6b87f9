import { clamp, exp, pow } from '../../kernel/math'
import type { NationParameters } from '../level/nation-parameters'
import type { NationState } from '../state/nation-state'
import type { NationConditions } from './conditions'
import { logisticRiseAfter, yearsSince2022At } from './curves'
import { cardUsefulnessOf } from './foreign-supply'

/** Dies on a wafer (market.json, `smicYield`: 78 for a single-die card). */
const diesPerWafer = 78
/** Dies made before the first week, thousand; the base of Wright's law. */
const firstDies = 60
/** Share of a stock that can be used in a week. */
const usableShare = 0.25

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
  const ofNext = 0.9 * logisticRiseAfter(week - next.halfRampWeek, next.rampWeeks)
  const ofDouble = p.advancedShare * logisticRiseAfter(week - double.halfRampWeek, double.rampWeeks) * (1 - ofNext)
  const ofSingle = 1 - ofNext - ofDouble
  const mixed = (single: number, double: number, next: number) => ofSingle * single + ofDouble * double + ofNext * next
  const use = (generation: typeof single) => cardUsefulnessOf(generation.part, p.flopWeight)
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
export function domesticDieYieldOf(cumulative: number, tools: number, p: NationParameters): number {
  const ceiling = p.yieldCeiling * (1 - p.toolYieldLoss * Math.min(1.5, tools))
  const gap = 1 - Math.min(1, p.yieldStart / ceiling)
  return Math.max(0.05, ceiling * (1 - gap * pow(cumulative / firstDies, -p.yieldLearning)))
}

/** Makes dies and memory of this week, and says how many cards line, dies and memory allow. */
export function produceWeeklyDomesticCardSupply(
  state: NationState,
  conditions: NationConditions,
  p: NationParameters,
): WeeklyDomesticCardSupply {
  const { span } = conditions
  const card = homeCard(state.week, conditions, p)
  const yieldShare = domesticDieYieldOf(state.dies.cumulative, span.tools, p)
  const waferStarts = makeDies(state, yieldShare, conditions, p)
  receiveMemory(state, card, conditions, p)
  // Without foreign foundries the other vendors come to need domestic dies, half a die of this size a card.
  const cutOff = span.foundry.strength * clamp((state.week - span.foundry.sinceWeek) / 117, 0, 1)
  const otherDies = 0.5 * cutOff
  const { home, other } = state.lines
  const ofHome = home / (home + other * otherDies)
  const usableDies = usableShare * state.dies.stock
  const byLine = home / card.dies
  const byDies = (usableDies * ofHome) / card.dies
  const byMemory = (usableShare * state.memory.stock) / card.stacks
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

/** Wafers are not started for dies that wait for packaging: a stock above a year of use slows them. */
function makeDies(state: NationState, yieldShare: number, { span }: NationConditions, p: NationParameters): number {
  const { dies, lines, week } = state
  const starts = dies.wafers * (dies.stock < 52 * lines.home ? 1 : 0.3)
  dies.stock += starts * diesPerWafer * yieldShare + dieBankOf(week, p) * span.dieBankShare
  dies.cumulative += starts * diesPerWafer * 0.5
  return starts
}

/** Foreign dies came through proxies from spring 2023 until their foundry stopped in October 2024 (timeline.json), 80 weeks. */
function dieBankOf(week: number, p: NationParameters): number {
  return week >= 65 && week < 145 ? (p.dieBank * 1000) / 80 : 0
}

/** Imports cover some weeks of the line's use while they are free; a rush comes before a control, a leak after it. */
function receiveMemory(
  state: NationState,
  card: HomeCard,
  { span, schedule }: NationConditions,
  p: NationParameters,
): void {
  const { memory, lines, week } = state
  const need = (lines.home / card.dies) * card.stacks
  memory.stock += memory.line
  if (!span.memoryIsFree) {
    memory.stock += (p.memoryLeak * 1000) / 52
    return
  }
  memory.stock += Math.max(0, need - memory.line + (p.memoryCover * need - memory.stock) / 26)
  const control = schedule.memoryControl
  if (!control || week < control.week - control.leadWeeks) return
  // The rush is as large as reported for a line of 8,000 dies a week, and smaller for a smaller line.
  memory.stock += ((p.memoryRush * 1000) / Math.max(1, control.leadWeeks)) * clamp(lines.home / 8, 0, 1)
}

/** Cards of the other vendors: foreign foundries gave them better ones. */
function otherCard(
  week: number,
  { setting, span }: NationConditions,
  p: NationParameters,
): { usefulness: number; price: number } {
  const years = yearsSince2022At(week, setting.startYear)
  const lost = p.foundryUseLoss * span.foundry.strength * 0.5
  const gained = p.foundryUseLoss * (1 - span.foundry.strength) * clamp((years - 0.7) / 2, 0, 1)
  const usefulness = (p.otherUse * exp(0.25 * years) * (1 - lost) * (1 + gained)) / (1 + 0.1 * Math.max(0, years - 3))
  return { usefulness, price: p.otherPrice }
}
