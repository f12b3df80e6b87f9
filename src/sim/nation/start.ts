import { requireElement } from '../../kernel/at'
import type { NationParameters } from '../level/nation-parameters'
import type { NationState } from '../state/nation-state'
import { cardUsefulnessOf } from './foreign-supply'
import { baselineOwnResearchShareAt, frontierGapOf, nationLargestRun, worldLargestRun } from './models'
import { type FixedNationModelInputs, logOfWeeklyBudget } from './setting'

/** The nation at rest in January 2022: gap, run and knowledge do not move before a shock or a rule. */
export function startNation(setting: FixedNationModelInputs, p: NationParameters): NationState {
  const { constants: c, home } = setting
  const oldest = requireElement(setting.world, 0).part
  const useful =
    c.foreignCards * cardUsefulnessOf(oldest, c, p.flopWeight) +
    c.smallCards * c.smallCardUse +
    c.homeCards * c.homeCardUse * p.maturity
  const state: NationState = {
    week: 0,
    mood: 0,
    risk: c.usualRisk,
    worldUsdM: setting.dataCentreUsdM[0] ?? 0,
    premium: { lawful: 1, diverted: c.divertedPremiumStart, home: 1 },
    budget: { largeLog: logOfWeeklyBudget(p.largeBudget), smallLog: logOfWeeklyBudget(p.smallBudget) },
    waitingUsdM: 0,
    pulledForwardUsdM: 0,
    lines: { home: p.homeLine, other: p.otherLine, homeSignal: 0, otherSignal: 0 },
    dies: { wafers: p.wafers, cumulative: c.firstDies, stock: c.firstDieStock },
    memory: { stock: p.homeLine * home.single.stacks * p.memoryCover, line: 0, signal: 0 },
    // Nothing reads `other`; saved games hold it.
    installed: { home: c.installedHome, other: 60, maturity: p.maturity },
    training: {
      foreign: c.foreignCards * oldest.fp16 * c.mfuForeign,
      home: c.homeCards * c.homeCardTflops * c.mfuForeign * c.homeCardUtilisation,
      abroad: 0,
      world: c.worldTraining,
    },
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
