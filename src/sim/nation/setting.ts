import { dayNumberOf, weekIndexFromStart } from '../../kernel/dates'
import { log, log10 } from '../../kernel/math'
import type { NationConstantName, NationConstants } from '../level/nation-constants'
import type { NationFile } from '../level/nation-shape'
import { type LargeCard, largeCardOfFigures } from './parts'

/** A generation of world cards in the units of the weekly model. */
interface WorldGeneration {
  part: LargeCard
  /** $ thousand. */
  listPrice: number
  halfRampWeek: number
}

/** A generation of large domestic cards. */
interface HomeGeneration {
  part: LargeCard
  dies: number
  stacks: number
  /** $ thousand, of the card and of the system around it. */
  listPrice: number
  systemCost: number
  halfRampWeek: number
  rampWeeks: number
}

/** The level's data in weeks and in the units of the weekly model; the same for every policy and draw. */
export interface FixedNationModelInputs {
  weeks: number
  constants: NationConstants
  /** log10 of the world's training compute (PFLOP/s) behind the largest run of March 2023. */
  worldAnchorLog: number
  world: WorldGeneration[]
  home: { single: HomeGeneration; double: HomeGeneration; next: HomeGeneration }
  small: { usefulness2022: number; usefulnessGrowth: number }
  /** $ million a week: data centres until the series ends, and the vendor's other revenue. */
  dataCentreUsdM: number[]
  restUsdM: number[]
  shocks: { chat: number; serving: number; reasoning: number; openWeights: number }
  /** Years since 2022 at the start. */
  startYear: number
}

/** Compiles the data of a nation. */
export function compileFixedNationModelInputs(nation: NationFile): FixedNationModelInputs {
  const weekFor = (date: string) => weekIndexFromStart(date, nation.start)
  const world = Object.values(nation.worldGenerations).map(({ figures, listPriceUsd, halfRampOn }) => ({
    part: largeCardOfFigures(
      figures.fp16TflopsDense ?? 0,
      figures.memBandwidthGBs ?? 0,
      figures.interconnectGBs ?? 0,
      nation,
    ),
    listPrice: listPriceUsd / 1000,
    halfRampWeek: weekFor(halfRampOn),
  }))
  const home = ({
    fp16TflopsDense,
    memBandwidthGBs,
    interconnectGBs,
    ...rest
  }: NationFile['homeGenerations']['single']) => ({
    part: largeCardOfFigures(fp16TflopsDense, memBandwidthGBs, interconnectGBs, nation),
    dies: rest.dies,
    stacks: rest.memoryStacks,
    listPrice: rest.listPriceUsd / 1000,
    systemCost: rest.systemCostUsd / 1000,
    halfRampWeek: weekFor(rest.halfRampOn),
    rampWeeks: rest.rampWeeks,
  })
  const { single, double, next } = nation.homeGenerations
  const { firstQuarterFrom, dataCentre, rest } = nation.worldRevenue
  const firstWeek = weekFor(firstQuarterFrom)
  const { chat, serving, reasoning, openWeights } = nation.shocks
  const constants = constantsIn(nation)
  return {
    weeks: nation.weeks,
    constants,
    worldAnchorLog: log10(constants.worldAnchorCompute),
    world,
    home: { single: home(single), double: home(double), next: home(next) },
    small: nation.smallCards,
    dataCentreUsdM: weekly(dataCentre.values, firstWeek, false),
    restUsdM: weekly(rest.values, firstWeek, true),
    shocks: {
      chat: weekFor(chat.on),
      serving: weekFor(serving.on),
      reasoning: weekFor(reasoning.on),
      openWeights: weekFor(openWeights.on),
    },
    startYear: (dayNumberOf(nation.start) - dayNumberOf('2022-01-01')) / 365.25,
  }
}

/** The values of the constants, dates as weeks. */
function constantsIn({ constants, start }: NationFile): NationConstants {
  const values = Object.entries(constants).map(([name, { value }]) => [
    name,
    typeof value === 'string' ? weekIndexFromStart(value, start) : value,
  ])
  return Object.fromEntries(values) as Record<NationConstantName, number>
}

/**
 * Quarterly revenue ($ billion) as weekly revenue ($ million).
 *
 * Smooth series run in lines between the middles of quarters and end in the middle of the last; others are steps.
 */
function weekly(quarters: readonly number[], firstWeek: number, isStepped: boolean): number[] {
  const weeks: number[] = []
  const end = firstWeek + 13 * quarters.length - (isStepped ? 0 : 6)
  for (let week = 0; week < end; week += 1) {
    const place = (week - firstWeek) / 13 - (isStepped ? 0 : 0.5)
    const left = Math.max(0, Math.min(quarters.length - 1, Math.floor(place)))
    const share = isStepped ? 0 : Math.max(0, Math.min(1, place - left))
    const [from = 0, to = from] = [quarters[left], quarters[Math.min(left + 1, quarters.length - 1)]]
    weeks.push(((from * (1 - share) + to * share) * 1000) / 13)
  }
  return weeks
}

/** The logarithm of a weekly budget ($ million) from a yearly one ($ billion). */
export function logOfWeeklyBudget(usdBnPerYear: number): number {
  return log((usdBnPerYear * 1000) / 52)
}
