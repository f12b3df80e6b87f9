import { log } from '../../kernel/math'
import { type DesignSetting, designCompliantChip } from '../controls/compliant-designs'
import { exportStatusUnderRules } from '../controls/export-status'
import type { ChipFigures } from '../level/chips-and-rules'
import type { NationFile } from '../level/nation-shape'
import type { DatedRule } from './dated-rules'

/** A large card that a vendor may ship to the country, as the weekly model reads it. */
export interface LargeCard {
  fp16: number
  /** Logarithms of FLOP and of memory bandwidth against the reference card. */
  flopLog: number
  bandwidthLog: number
  linkGBs: number
  cut: 'none' | 'link' | 'compute'
  needsLicence: boolean
  /** Week in which rules first led to this part; −Infinity for the original. */
  sinceWeek: number
}

/** Figures in the form of a part, against the reference card of the nation. */
export function largeCardOfFigures(
  fp16: number,
  bandwidth: number,
  linkGBs: number,
  { constants }: NationFile,
  cut: LargeCard['cut'] = 'none',
): LargeCard {
  const { referenceTflops, referenceGBs } = constants
  const logs = { flopLog: log(fp16 / referenceTflops.value), bandwidthLog: log(bandwidth / referenceGBs.value) }
  return { fp16, ...logs, linkGBs, cut, needsLicence: false, sinceWeek: Number.NEGATIVE_INFINITY }
}

type ChipRule = Extract<DatedRule, { kind: 'chips' }>

/** The rules in the form that `sim/controls/` judges. */
export function compliantDesignSettingUnderRules(rules: readonly ChipRule[], nation: NationFile): DesignSetting {
  const { marginShare, linkStepGBs, clusterChips, linkLossAt256 } = nation.design
  const judged = rules.map(({ id, bands }) => [id, { bands, origins: ['us'], destinations: [nation.place] }] as const)
  const reference = Object.values(nation.worldGenerations)[0]
  if (!reference) throw new Error('a nation needs a generation of world cards')
  return {
    rules: Object.fromEntries(judged),
    place: nation.place,
    chips: { reference },
    referenceChip: 'reference',
    parameters: { compliantDesigns: { marginShare, linkStepGBs, clusterChips }, compute: { linkLossAt256 } },
  }
}

/** Whoever makes the world's cards, so that letters to single vendors reach all. */
const worldVendor = { origin: 'us', vendor: null }

/** Export status of a card under chip rules. */
export function cardExportStatusUnderChipRules(
  rules: readonly ChipRule[],
  figures: ChipFigures,
  setting: DesignSetting,
) {
  return exportStatusUnderRules(
    setting.rules,
    rules.map(({ id }) => id),
    figures,
    worldVendor,
    setting.place,
  ).status
}

/** Which part of a generation may go to the country: the original, a compliant design, one under licence, or none. */
export function shippableCardOfGeneration(
  figures: ChipFigures,
  rules: readonly ChipRule[],
  isGranted: boolean,
  nation: NationFile,
): LargeCard | null {
  const setting = compliantDesignSettingUnderRules(rules, nation)
  const own = cardExportStatusUnderChipRules(rules, figures, setting)
  const original = largeCardOfFigures(
    figures.fp16TflopsDense ?? 0,
    figures.memBandwidthGBs ?? 0,
    figures.interconnectGBs ?? 0,
    nation,
  )
  if (own === 'free' || own === 'notification') return original
  if (own === 'licence' && isGranted) return { ...original, needsLicence: true }
  const free = designUnder(rules, figures, setting, nation)
  if (free) return free
  // No design is free: the best one that only a licence stands before.
  const denying = rules.map((rule) => ({ ...rule, bands: rule.bands.filter(({ status }) => status !== 'licence') }))
  const licensed = designUnder(denying, figures, compliantDesignSettingUnderRules(denying, nation), nation)
  return licensed && { ...licensed, needsLicence: true }
}

/** A design with less compute gets more memory bandwidth. */
function designUnder(
  rules: readonly ChipRule[],
  figures: ChipFigures,
  setting: DesignSetting,
  nation: NationFile,
): LargeCard | null {
  const inForce = rules.map(({ id }) => id)
  const own = figures.memBandwidthGBs ?? 0
  const { memoryGain, memoryMostGBs } = nation.design
  const plain = designCompliantChip(inForce, figures, worldVendor, own, setting)
  if (!plain) return null
  const isCompute = plain.fp16TflopsDense < (figures.fp16TflopsDense ?? 0)
  const wider = isCompute
    ? designCompliantChip(
        inForce,
        figures,
        worldVendor,
        Math.max(own, Math.min(memoryMostGBs, own * memoryGain)),
        setting,
      )
    : null
  const { fp16TflopsDense, memBandwidthGBs, interconnectGBs } = wider ?? plain
  return largeCardOfFigures(fp16TflopsDense, memBandwidthGBs, interconnectGBs, nation, isCompute ? 'compute' : 'link')
}
