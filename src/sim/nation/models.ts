import { clamp, log10, pow, pow10 } from '../../kernel/math'
import type { NationConstants } from '../level/nation-constants'
import type { NationParameters } from '../level/nation-parameters'
import type { NationState } from '../state/nation-state'
import type { NationConditions } from './conditions'
import { logisticRiseAfter, yearsSince2022At } from './curves'

/** log10 of 90 days of one PFLOP/s. */
const ninetyDaysLog = 15 + log10(90 * 86400)

/** Share of training compute in the largest run: small in 2022, larger once big clusters stand, then slowly rising. */
function runShareLog(week: number, { setting }: Pick<NationConditions, 'setting'>, p: NationParameters): number {
  const focus =
    1 + (p.runFocus - 1) * logisticRiseAfter(week - setting.shocks.chat - p.focusLag, setting.constants.runFocusWidth)
  return log10(p.trainingShare * p.runShare * focus) + p.runDrift * yearsSince2022At(week, setting.startYear)
}

/** log10 FLOP of the country's largest run: home and rented compute; domestic cards count by the maturity of their software. */
export function nationLargestRun(
  state: Readonly<NationState>,
  conditions: Pick<NationConditions, 'setting'>,
  p: NationParameters,
): number {
  return log10(trainingOf(state)) + ninetyDaysLog + runShareLog(state.week, conditions, p)
}

/** log10 FLOP of the world's largest run: follows the world's own compute, anchored at the largest run of March 2023. */
export function worldLargestRun(
  state: Readonly<NationState>,
  { setting }: Pick<NationConditions, 'setting'>,
  p: NationParameters,
): number {
  const drift = p.worldRunDrift * (yearsSince2022At(state.week, setting.startYear) - setting.constants.worldAnchorTime)
  return p.worldRun + log10(state.training.world) - setting.worldAnchorLog + drift
}

/** Training PFLOP/s at work for the country's firms. */
function trainingOf({ training, installed }: Readonly<NationState>): number {
  return training.foreign + training.home * installed.maturity + training.abroad
}

/** Orders of magnitude of effective compute behind the frontier: run size by its weight, and knowledge. */
export function frontierGapOf({ gap }: Readonly<NationState>, p: NationParameters): number {
  return gap.knowledge + p.runWeight * Math.max(0, gap.runRatio)
}

/** Own research at rest, as a share of the frontier's: what it was before chat models were opened to all. */
export function baselineOwnResearchShareAt(
  week: number,
  { setting }: Pick<NationConditions, 'setting'>,
  p: NationParameters,
): number {
  const { ownResearchLag, ownResearchWidth } = setting.constants
  const rise = logisticRiseAfter(week - setting.shocks.chat - ownResearchLag, ownResearchWidth)
  return p.ownResearch * (1 / p.chatFactor + (1 - 1 / p.chatFactor) * rise)
}

/**
 * Moves the gap on by a week.
 *
 * Knowledge: d/dt = frontier progress × (1 − own research) − diffusion × gap; both start at rest. Open weights raise
 * diffusion; unmet demand and relative compute change own research.
 */
export function advanceFrontierGap(
  state: NationState,
  unmetShare: number,
  conditions: NationConditions,
  p: NationParameters,
): void {
  const { gap, week, flows } = state
  const { constants: c, shocks } = conditions.setting
  flows.largestRun = nationLargestRun(state, conditions, p)
  flows.worldRun = worldLargestRun(state, conditions, p)
  const ratio = flows.worldRun - flows.largestRun
  gap.runRatio += (ratio - gap.runRatio) / c.runRatioWeeks
  const scarcity = 1 + p.scarcityInnovation * clamp(unmetShare, 0, 1)
  const relative = pow10(p.researchElasticity * (state.first.runRatio - gap.runRatio))
  const own = baselineOwnResearchShareAt(week, conditions, p) * scarcity * relative
  const open =
    1 + (p.openWeights - 1) * logisticRiseAfter(week - shocks.openWeights - c.openWeightsLag, c.openWeightsWidth)
  gap.knowledge += (p.algorithmGrowth * (1 - own) - p.diffusion * open * gap.knowledge) / 52
}

/** Months behind the frontier, at the frontier's own speed. */
export function monthsBehind(state: Readonly<NationState>, p: NationParameters): number {
  return (12 * frontierGapOf(state, p)) / (p.worldRunGrowth + p.algorithmGrowth)
}

/** AI industry, $ billion a year: isoelastic in useful compute, less for models that fall further behind. */
export function aiIndustrySizeOf(
  state: Readonly<NationState>,
  { industry2022 }: NationConstants,
  p: NationParameters,
): number {
  const { useful, first } = state
  const compute = pow((useful.home + useful.abroad) / first.useful, p.industryElasticity)
  return industry2022 * compute * pow10(-p.industryGapLoss * (frontierGapOf(state, p) - first.gap))
}
