import { dateOfDayNumber, dayNumberOf } from '../../kernel/dates'
import { unitAndMeaningByNationConstant } from '../../sim/level/nation-constants'
import { unitAndMeaningByNationParameter } from '../../sim/level/nation-parameters'
import type { NationFile, NationPolicy, NationRule } from '../../sim/level/nation-shape'
import type { LevelJson, NationModel } from '../../sim/level/scenario'
import { type FigureOrigin, figureOrigins, statedFigureOrigins } from '../../sim/level/shapes'
import { invalidDateSuggestion } from '../schema/dates-to-weeks'
import type { UnlocatedDiagnostic } from '../syntax/diagnostic'
import { didYouMean } from '../syntax/nearest'

type Path = readonly (string | number)[]

/** Parameters and constants in another unit than the model reads, without one origin, or on a day that does not exist. */
export function nationFigureComplaints({ parameters, constants }: NationFile): UnlocatedDiagnostic[] {
  return [
    ...figureComplaints('parameters', parameters, unitAndMeaningByNationParameter),
    ...figureComplaints('constants', constants, unitAndMeaningByNationConstant),
  ]
}

interface NationFigure extends Partial<Record<FigureOrigin, string | undefined>> {
  /** A number, or a date. */
  value: number | string
  unit: string
}

function figureComplaints<Name extends string>(
  table: string,
  figures: Readonly<Record<Name, NationFigure>>,
  definitions: Readonly<Record<Name, readonly [unit: string, meaning: string]>>,
): UnlocatedDiagnostic[] {
  return Object.entries<NationFigure>(figures).flatMap(([name, figure]) => {
    const { value, unit } = figure
    const path = [table, name]
    const [read] = definitions[name as Name]
    const ofUnit = {
      path: [...path, 'unit'],
      message: `"${unit}" is another unit than the model reads: ${read}`,
      suggestion: `give the value in "${read}"`,
    }
    const ofOrigin = {
      path,
      message: 'needs one origin',
      suggestion: `say where the figure comes from: one of ${figureOrigins.join(', ')}`,
    }
    return [
      ...(unit === read ? [] : [ofUnit]),
      ...(statedFigureOrigins(figure).length === 1 ? [] : [ofOrigin]),
      ...(typeof value === 'string' ? calendarComplaints(value, [...path, 'value']) : []),
    ]
  })
}

/** Names that a policy uses without a definition, and dates that cannot be. */
export function policyComplaints(policy: NationPolicy, nation: NationFile, path: Path): UnlocatedDiagnostic[] {
  const rules = Object.keys(nation.rules)
  const policies = Object.keys(nation.policies)
  const { basedOn, takes = [], without = [], rules: own = {} } = policy
  const unknown = (known: readonly string[], name: string, place: Path, what: string): UnlocatedDiagnostic[] =>
    known.includes(name)
      ? []
      : [{ path: [...path, ...place], message: `unknown ${what} "${name}"`, suggestion: didYouMean(name, known) }]
  const there = [
    ...(basedOn !== undefined && policies.includes(basedOn) ? rulesBelow(basedOn, nation) : []),
    ...takes,
    ...Object.keys(own),
  ]
  return [
    ...(basedOn === undefined ? [] : unknown(policies, basedOn, ['basedOn'], 'policy')),
    ...(basedOn !== undefined && isCircular(basedOn, nation)
      ? [
          {
            path: [...path, 'basedOn'],
            message: `"${basedOn}" is based on itself`,
            suggestion: 'one of its policies must be based on none',
          },
        ]
      : []),
    ...takes.flatMap((id, n) => unknown(rules, id, ['takes', n], 'rule')),
    ...without.flatMap((id, n) => unknown([...new Set(there)], id, ['without', n], 'rule of this policy')),
    ...Object.entries(own).flatMap(([id, rule]) => ruleComplaints(rule, [...path, 'rules', id])),
  ]
}

/** Whether the bases of a policy lead back to one of them. */
function isCircular(id: string, nation: NationFile, trail: readonly string[] = []): boolean {
  const below = nation.policies[id]?.basedOn
  return trail.includes(id) || (below !== undefined && isCircular(below, nation, [...trail, id]))
}

/** The names of all rules that a policy takes, itself or by its base; a circle ends where it closes. */
function rulesBelow(id: string, nation: NationFile, trail: readonly string[] = []): string[] {
  const policy = nation.policies[id]
  if (!policy || trail.includes(id)) return []
  const below = policy.basedOn === undefined ? [] : rulesBelow(policy.basedOn, nation, [...trail, id])
  return [...below, ...(policy.takes ?? []), ...Object.keys(policy.rules ?? {})]
}

function ruleComplaints(rule: NationRule, path: Path): UnlocatedDiagnostic[] {
  const dates = (['announcedOn', 'inForceOn'] as const).flatMap((name) =>
    calendarComplaints(rule[name], [...path, name]),
  )
  if (dates.length > 0 || rule.inForceOn >= rule.announcedOn) return dates
  return [
    {
      path: [...path, 'inForceOn'],
      message: `${rule.inForceOn} lies before the announcement of ${rule.announcedOn}`,
      suggestion: 'a rule takes force on the day of its announcement or later',
    },
  ]
}

function calendarComplaints(date: string, path: Path): UnlocatedDiagnostic[] {
  if (dateOfDayNumber(dayNumberOf(date)) === date) return []
  return [{ path, message: `there is no ${date} in the calendar`, suggestion: invalidDateSuggestion(date) }]
}

/** Faults of a level against the national model that it names; none in a level without a nation. */
export function levelNationComplaints(
  { nation, rules }: Pick<LevelJson, 'nation' | 'rules'>,
  model: NationModel | null,
): UnlocatedDiagnostic[] {
  if (!nation) return []
  if (!model)
    return [
      {
        path: ['nation'],
        message: 'there is no national model beside this level',
        suggestion: 'extend base@1, or leave "nation" out',
      },
    ]
  const known = Object.keys(model.data.rules)
  const named = Object.entries(rules ?? {}).flatMap(([id, { nationRule }]) =>
    nationRule === undefined ||
    nationRule === 'none' ||
    known.includes(nationRule) ||
    Object.hasOwn(nation.rules ?? {}, nationRule)
      ? []
      : [
          {
            path: ['rules', id, 'nationRule'],
            message: `unknown national rule "${nationRule}"`,
            suggestion: didYouMean(nationRule, known),
          },
        ],
  )
  return [...policyComplaints(nation, model.data, ['nation']), ...named]
}
