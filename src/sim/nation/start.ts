import { requireElement } from '../../kernel/at'
import type { NationParameters } from '../level/nation-parameters'
import type { NationState } from '../state/nation-state'
import { cardUsefulnessOf } from './foreign-supply'
import { baselineOwnResearchShareAt, frontierGapOf, nationLargestRun, worldLargestRun } from './models'
import { type FixedNationModelInputs, logOfWeeklyBudget } from './setting'

/** Large cards in use in January 2022, thousand: foreign (oldest generation) and domestic (assumption). */
const foreignCards = 95
const homeCards = 60
/** Small foreign cards in use, thousand, and their usefulness (assumption). */
const smallCards = { count: 1500, usefulness: 0.06 }

/** The nation at rest in January 2022: gap, run and knowledge do not move before a shock or a rule. */
export function startNation(setting: FixedNationModelInputs, p: NationParameters): NationState {
  const oldest = requireElement(setting.world, 0).part
  const useful =
    foreignCards * cardUsefulnessOf(oldest, p.flopWeight) +
    smallCards.count * smallCards.usefulness +
    homeCards * 0.35 * p.maturity
  const state: NationState = {
    week: 0,
    mood: 0,
    risk: 0.3,
    worldUsdM: setting.dataCentreUsdM[0] ?? 0,
    premium: { lawful: 1, diverted: 1.2, home: 1 },
    budget: { largeLog: logOfWeeklyBudget(p.largeBudget), smallLog: logOfWeeklyBudget(p.smallBudget) },
    waitingUsdM: 0,
    pulledForwardUsdM: 0,
    lines: { home: p.homeLine, other: p.otherLine, homeSignal: 0, otherSignal: 0 },
    dies: { wafers: p.wafers, cumulative: 60, stock: 30 },
    memory: { stock: p.homeLine * 4 * p.memoryCover, line: 0, signal: 0 },
    installed: { home: 150, other: 60, maturity: p.maturity },
    training: { foreign: foreignCards * 312 * 0.4, home: homeCards * 256 * 0.4 * 0.6, abroad: 0, world: 150000 },
    useful: { home: useful, abroad: 0 },
    gap: { runRatio: 0, knowledge: 0 },
    first: { useful, gap: 0, runRatio: 0 },
    flows: noFlows(),
  }
  state.gap.runRatio = worldLargestRun(state, { setting }, p) - nationLargestRun(state, { setting }, p)
  state.gap.knowledge = (p.algorithmGrowth * (1 - baselineOwnResearchShareAt(0, { setting }, p))) / p.diffusion
  state.first.runRatio = state.gap.runRatio
  state.first.gap = frontierGapOf(state, p)
  return state
}

function noFlows(): NationState['flows'] {
  return {
    lawfulCards: 0,
    computeCutCards: 0,
    linkCutCards: 0,
    divertedCards: 0,
    smallCards: 0,
    homeCards: 0,
    otherHomeCards: 0,
    lawfulUsdM: 0,
    smallUsdM: 0,
    homeUsdM: 0,
    otherHomeUsdM: 0,
    rentedUsdM: 0,
    usVendorUsdM: 0,
    usResearchUsdM: 0,
    usefulAdded: 0,
    usefulDiverted: 0,
    usefulHome: 0,
    spentUsdM: 0,
    unmetShare: 0,
    yieldShare: 0,
    waferStarts: 0,
    lawfulOrdersFilled: 0,
    homeUnmetCards: 0,
    homeMix: { single: 1, double: 0, next: 0 },
    binding: 'line',
    ordersAreLess: false,
    largestRun: 0,
    worldRun: 0,
    monthsBehind: 0,
    industryUsdBn: 0,
  }
}
