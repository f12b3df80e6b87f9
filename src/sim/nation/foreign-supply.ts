import { requireElement } from '../../kernel/at'
import { clamp, exp } from '../../kernel/math'
import type { NationConstants } from '../level/nation-constants'
import type { NationParameters } from '../level/nation-parameters'
import type { NationState } from '../state/nation-state'
import type { NationConditions } from './conditions'
import { logisticRiseAfter, yearsSince2022At } from './curves'
import type { LargeCard } from './parts'

/** A blend of cards: usefulness (reference card = 1), price ($ thousand) and dense FP16 TFLOPS. */
interface Blend {
  usefulness: number
  price: number
  fp16: number
}

export interface WeeklyForeignCardSupply {
  /** The world's newest cards without rules, which diverted and rented compute consist of. */
  flagship: Blend
  lawful: Blend
  /** Share of lawful cards with less compute than their die, and with a cut link alone. */
  computeCutShare: number
  linkCutShare: number
  /** How far the lawful door is open, 0 to 1: designs that are ready and licences that are granted. */
  openShare: number
  /** Share of the world's newest cards that may not be sold. */
  bannedShare: number
  /** Share of budgets that the home government lets out for large cards, and of small cards that it lets in. */
  largeGate: number
  smallGate: number
  /** Ceilings of a week, $ million. */
  lawfulUsdM: number
  divertedUsdM: number
  rentedUsdM: number
  small: { usefulness: number; price: number }
}

/** Usefulness of a part, reference card = 1: FLOP and bandwidth weighted; a slow link costs a part of it. */
export function cardUsefulnessOf(
  { flopLog, bandwidthLog, linkGBs }: LargeCard,
  { slowLinkGBs, slowLinkUse }: NationConstants,
  flopWeight: number,
): number {
  return exp(flopWeight * flopLog + (1 - flopWeight) * bandwidthLog) * (linkGBs < slowLinkGBs ? slowLinkUse : 1)
}

/** What reaches the country from abroad this week at most, and at what usefulness and price. */
export function weeklyForeignCardSupplyOf(
  state: Readonly<NationState>,
  conditions: NationConditions,
  p: NationParameters,
): WeeklyForeignCardSupply {
  const { span } = conditions
  const blends = blendOfGenerations(state.week, conditions, p)
  const { flagship, bannedShare } = blends
  const world = state.worldUsdM
  // Cards a week of diversion, stated at half enforcement: it falls with enforcement and needs a premium for the risk.
  const divertedCards =
    2 *
    p.diversion *
    (1 - span.enforcement) *
    bannedShare *
    (world / flagship.price) *
    Math.max(0, 1 - 1 / state.premium.diverted)
  const { largeGate, smallGate } = gatesOf(conditions, p)
  return {
    flagship,
    lawful: blends.lawful,
    computeCutShare: blends.computeCutShare,
    linkCutShare: blends.linkCutShare,
    openShare: blends.openShare,
    bannedShare,
    largeGate,
    smallGate,
    lawfulUsdM: blends.openShare * p.vendorAllotment * world,
    divertedUsdM: divertedCards * flagship.price * state.premium.diverted,
    rentedUsdM: p.rentedAbroad * world * (1 - p.offshoreLoss * span.offshore),
    small: smallCard(state.week, conditions, p),
  }
}

/** Home guidance answers foreign rules; `guidanceAnyway` of it would exist without them. */
function gatesOf({ span }: NationConditions, p: NationParameters): { largeGate: number; smallGate: number } {
  const force = span.isControlled ? 1 : p.guidanceAnyway
  const { large, small } = span.guidance
  // Denied small cards leak like large ones; `diversion` is stated at half enforcement.
  const reduced = span.smallCards === 'denied' ? 2 * p.diversion * (1 - span.enforcement) : 1
  return {
    largeGate: large ? 1 - force * (1 - p[large]) : 1,
    smallGate: reduced * (small ? 1 - force * (1 - p[small]) : 1),
  }
}

function smallCard(
  week: number,
  { setting, span }: NationConditions,
  p: NationParameters,
): WeeklyForeignCardSupply['small'] {
  const years = yearsSince2022At(week, setting.startYear)
  const { usefulness2022, usefulnessGrowth } = setting.small
  const { smallUseSlowing, smallUseSlowingFrom } = setting.constants
  const lost = span.smallCards === 'free' ? 0 : p.smallRuleLoss
  const slowing = 1 + smallUseSlowing * Math.max(0, years - smallUseSlowingFrom)
  return {
    usefulness: ((usefulness2022 * exp(usefulnessGrowth * years)) / slowing) * (1 - lost),
    price: p.smallPrice * exp(p.smallPriceGrowth * years),
  }
}

type Blends = Pick<
  WeeklyForeignCardSupply,
  'flagship' | 'lawful' | 'computeCutShare' | 'linkCutShare' | 'openShare' | 'bannedShare'
>

/** Mixes generations from the newest back: each takes the share of its ramp in what newer ones leave. */
function blendOfGenerations(week: number, { setting, span }: NationConditions, p: NationParameters): Blends {
  const { constants: c } = setting
  const flagship: Blend = { usefulness: 0, price: 0, fp16: 0 }
  const lawful: Blend = { usefulness: 0, price: 0, fp16: 0 }
  let [leftWorld, leftLawful, open, granted, banned, computeCut, linkCut] = [1, 1, 0, 0, 0, 0, 0]
  for (let n = setting.world.length - 1; n >= 0; n -= 1) {
    const { part: original, listPrice, halfRampWeek } = requireElement(setting.world, n)
    const ramp = n === 0 ? 1 : logisticRiseAfter(week - halfRampWeek, c.worldRampWidth)
    if (ramp < 0.001) continue
    const useful = cardUsefulnessOf(original, c, p.flopWeight)
    const inWorld = leftWorld * ramp
    leftWorld -= inWorld
    add(flagship, inWorld, useful, listPrice, original.fp16)
    banned += inWorld * (1 - originalShare(week, n, span, p))
    const part = span.parts[n]
    if (!part) continue
    const share = leftLawful * ramp * readiness(week, part, halfRampWeek, c, p)
    leftLawful -= share
    const licence = part.needsLicence ? licenceShare(week, span, p) : 1
    const cutUseful = part.cut === 'none' ? useful : cardUsefulnessOf(part, c, p.flopWeight)
    // A compliant design is priced by its usefulness, at no less than a part of its die's list price.
    const fee = part.needsLicence ? 1 + span.licences.feeShare * p.feePassed : 1
    add(lawful, share, cutUseful, listPrice * Math.max(c.compliantPriceFloor, cutUseful / useful) * fee, part.fp16)
    open += share
    granted += share * licence
    if (part.cut === 'compute') computeCut += share
    if (part.cut === 'link') linkCut += share
  }
  return {
    flagship,
    lawful:
      open > 0
        ? { usefulness: lawful.usefulness / open, price: lawful.price / open, fp16: lawful.fp16 / open }
        : lawful,
    computeCutShare: open > 0 ? computeCut / open : 0,
    linkCutShare: open > 0 ? linkCut / open : 0,
    openShare: granted,
    bannedShare: banned,
  }
}

function add(blend: Blend, share: number, usefulness: number, price: number, fp16: number): void {
  blend.usefulness += share * usefulness
  blend.price += share * price
  blend.fp16 += share * fp16
}

/**
 * How far a design is ready, 0 to 1.
 *
 * A cut link takes some weeks after the rule; less compute takes more, after the rule and after the die's own ramp.
 */
function readiness(
  week: number,
  { cut, sinceWeek }: LargeCard,
  halfRampWeek: number,
  c: NationConstants,
  p: NationParameters,
): number {
  if (cut === 'none') return 1
  if (cut === 'link')
    return clamp((week - sinceWeek - c.linkAnswerWeeks * p.answerDelay) / (c.linkRampFactor * p.answerRampWeeks), 0, 1)
  return clamp(
    (week - Math.max(sinceWeek, halfRampWeek) - c.computeAnswerWeeks * p.answerDelay) / p.answerRampWeeks,
    0,
    1,
  )
}

/** Share of licence applications that ship: none in the first weeks after licences are granted. */
function licenceShare(week: number, { licences }: NationConditions['span'], p: NationParameters): number {
  return week - licences.sinceWeek > p.licenceWait ? licences.grantedShare : 0
}

/** Share of a generation's originals that may be sold. */
function originalShare(week: number, n: number, span: NationConditions['span'], p: NationParameters): number {
  const { isFree, needsLicence } = requireElement(span.originals, n)
  if (isFree) return 1
  return needsLicence ? licenceShare(week, span, p) : 0
}
