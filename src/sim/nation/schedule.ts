import { requireElement } from '../../kernel/at'
import type { NationParameterName } from '../level/nation-parameters'
import type { NationFile, NationPolicy } from '../level/nation-shape'
import { type DatedRule, rulesOfPolicy } from './dated-rules'
import {
  cardExportStatusUnderChipRules,
  compliantDesignSettingUnderRules,
  type LargeCard,
  shippableCardOfGeneration,
} from './parts'

/** What both capitals do between two changes of their rules. */
export interface PolicyPeriod {
  fromWeek: number
  /** Whether any chip rule is in force. */
  isControlled: boolean
  /** Whether a chip rule that was rumoured before takes force with this period. */
  rumouredChipRuleTakesForce: boolean
  /** The part of each world generation that may be shipped, oldest generation first. */
  parts: (LargeCard | null)[]
  /** Whether the original card of each generation may be sold, freely or by licence; oldest generation first. */
  originals: { isFree: boolean; needsLicence: boolean }[]
  licences: { grantedShare: number; feeShare: number; sinceWeek: number }
  smallCards: 'free' | 'reduced' | 'denied'
  tools: number
  foundry: { strength: number; sinceWeek: number }
  dieBankShare: number
  memoryIsFree: boolean
  offshore: number
  enforcement: number
  guidance: {
    large: NationParameterName | null
    small: NationParameterName | null
    purchases: NationParameterName | null
  }
}

/** A rule and the weeks before it in which buyers expect it: by rumour, or since its announcement. */
interface ExpectedRule {
  week: number
  leadWeeks: number
}

/** A policy, compiled: spans by week, and the weeks that people see coming. */
export interface PolicySchedule {
  spans: PolicyPeriod[]
  chipRules: ExpectedRule[]
  memoryControl: ExpectedRule | null
}

/** Compiles a policy, so that the weekly model judges no thresholds. */
export function compilePolicySchedule(policy: NationPolicy, nation: NationFile): PolicySchedule {
  return compilePolicyScheduleFromRules(rulesOfPolicy(policy, nation), nation)
}

/** Compiles rules in the order of their weeks. */
export function compilePolicyScheduleFromRules(rules: readonly DatedRule[], nation: NationFile): PolicySchedule {
  const weeks = [...new Set([Number.NEGATIVE_INFINITY, ...rules.map(({ forceWeek }) => forceWeek)])]
  const spans: PolicyPeriod[] = []
  for (const week of weeks.sort((a, b) => a - b)) {
    const inForce = rules.filter(({ forceWeek }) => forceWeek <= week)
    spans.push(spanFrom(week, inForce, spans.at(-1), nation))
  }
  const memory = rules.find((rule) => rule.kind === 'memory')
  return {
    spans,
    chipRules: rules.flatMap((rule) => (rule.kind === 'chips' ? [expected(rule)] : [])),
    memoryControl: memory ? expected(memory) : null,
  }
}

function expected({ forceWeek, announcedWeek, rumourWeeks }: OfKind<'chips' | 'memory'>): ExpectedRule {
  return { week: forceWeek, leadWeeks: Math.max(rumourWeeks, forceWeek - announcedWeek) }
}

/** The span in which a week falls. */
export function policyPeriodAt({ spans }: PolicySchedule, week: number): PolicyPeriod {
  let place = spans.length - 1
  while (place > 0 && requireElement(spans, place).fromWeek > week) place -= 1
  return requireElement(spans, place)
}

type OfKind<K extends DatedRule['kind']> = Extract<DatedRule, { kind: K }>

function newest<K extends DatedRule['kind']>(rules: readonly DatedRule[], kind: K): OfKind<K> | undefined {
  return rules.findLast((rule): rule is OfKind<K> => rule.kind === kind)
}

function spanFrom(
  fromWeek: number,
  rules: readonly DatedRule[],
  before: PolicyPeriod | undefined,
  nation: NationFile,
): PolicyPeriod {
  const all = rules.filter((rule): rule is OfKind<'chips'> => rule.kind === 'chips')
  const replaced = new Set(all.flatMap((rule) => rule.replaces ?? []))
  const chips = all.filter(({ id }) => !replaced.has(id))
  const licence = newest(rules, 'licences')
  const foundry = newest(rules, 'foundry')
  const judged = judgeCards(chips, (licence?.grantedShare ?? 0) > 0, nation)
  const guidanceOf = (of: OfKind<'guidance'>['of']) =>
    rules.findLast((rule): rule is OfKind<'guidance'> => rule.kind === 'guidance' && rule.of === of)?.by ?? null
  return {
    fromWeek,
    isControlled: chips.length > 0,
    rumouredChipRuleTakesForce: chips.some((rule) => rule.forceWeek === fromWeek && rule.rumourWeeks > 0),
    parts: datedParts(fromWeek, judged.parts, before),
    originals: judged.originals,
    licences: {
      grantedShare: licence?.grantedShare ?? 0,
      feeShare: licence?.feeShare ?? 0,
      sinceWeek: firstGrant(rules),
    },
    smallCards: judged.smallCards,
    tools: rules.reduce((sum, rule) => (rule.kind === 'tools' ? sum + rule.strength : sum), 0),
    foundry: { strength: foundry?.strength ?? 0, sinceWeek: foundry?.forceWeek ?? 0 },
    dieBankShare: newest(rules, 'dieBank')?.strength ?? 1,
    memoryIsFree: newest(rules, 'memory') === undefined,
    offshore: newest(rules, 'offshore')?.strength ?? 0,
    enforcement: newest(rules, 'enforcement')?.strength ?? nation.constants.usualEnforcement.value,
    guidance: { large: guidanceOf('largeCards'), small: guidanceOf('smallCards'), purchases: guidanceOf('purchases') },
  }
}

/** The week since which licences have been granted without a break. */
function firstGrant(rules: readonly DatedRule[]): number {
  const grants = rules.filter((rule): rule is OfKind<'licences'> => rule.kind === 'licences')
  const lastRefusal = grants.findLastIndex(({ grantedShare }) => grantedShare === 0)
  const first = grants[lastRefusal + 1]
  return first?.forceWeek ?? 0
}

type JudgedCards = Pick<PolicyPeriod, 'parts' | 'originals' | 'smallCards'>

/** What chip rules leave of the world's cards; kept by nation and rules, because vendors' designs are searched for. */
const judgedByNation = new WeakMap<NationFile, Map<string, JudgedCards>>()

function judgeCards(rules: readonly OfKind<'chips'>[], isGranted: boolean, nation: NationFile): JudgedCards {
  const known = judgedByNation.get(nation) ?? new Map<string, JudgedCards>()
  judgedByNation.set(nation, known)
  const key = JSON.stringify([isGranted, rules.map(({ id, bands }) => [id, nation.rules[id] ? null : bands])])
  const judged = known.get(key) ?? {
    parts: partsUnder(rules, isGranted, nation),
    originals: originalsOf(rules, nation),
    smallCards: smallCardsUnder(rules, nation),
  }
  known.set(key, judged)
  return judged
}

function partsUnder(rules: readonly OfKind<'chips'>[], isGranted: boolean, nation: NationFile): PolicyPeriod['parts'] {
  const parts = Object.values(nation.worldGenerations).map(({ figures }) =>
    shippableCardOfGeneration(figures, rules, isGranted, nation),
  )
  // A new die is not cut down where an older part that may be shipped is better.
  return parts.map((part, n) =>
    part && part.cut !== 'none' && parts.slice(0, n).some((older) => older && worthLog(older) > worthLog(part))
      ? null
      : part,
  )
}

/** A part that the rules before led to already keeps its date: its vendor need not design it anew. */
function datedParts(
  week: number,
  parts: PolicyPeriod['parts'],
  before: PolicyPeriod | undefined,
): PolicyPeriod['parts'] {
  return parts.map((part, n) => {
    if (!part || part.cut === 'none') return part
    const known = before?.parts[n]
    const isSame =
      known && known.fp16 === part.fp16 && known.linkGBs === part.linkGBs && known.bandwidthLog === part.bandwidthLog
    return { ...part, sinceWeek: isSame ? known.sinceWeek : week }
  })
}

function worthLog({ flopLog, bandwidthLog }: LargeCard): number {
  return flopLog + bandwidthLog
}

function originalsOf(rules: readonly OfKind<'chips'>[], nation: NationFile): PolicyPeriod['originals'] {
  const setting = compliantDesignSettingUnderRules(rules, nation)
  return Object.values(nation.worldGenerations).map(({ figures }) => {
    const status = cardExportStatusUnderChipRules(rules, figures, setting)
    return { isFree: status === 'free' || status === 'notification', needsLicence: status === 'licence' }
  })
}

function smallCardsUnder(rules: readonly OfKind<'chips'>[], nation: NationFile): PolicyPeriod['smallCards'] {
  const setting = compliantDesignSettingUnderRules(rules, nation)
  const isFree = (status: string) => status === 'free' || status === 'notification'
  if (isFree(cardExportStatusUnderChipRules(rules, nation.smallCards.strongest, setting))) return 'free'
  return isFree(cardExportStatusUnderChipRules(rules, nation.smallCards.remaining, setting)) ? 'reduced' : 'denied'
}
