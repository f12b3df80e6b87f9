import type { Fact, FactKind, Facts, FactValue } from '../../sim/state/facts'

/** Types the facts of news and refusals by their names, for as long as their rows do not say their kinds. */
export function factsByName(values: Readonly<Record<string, FactValue>>): Facts {
  const facts: Record<string, Fact> = {}
  for (const [name, value] of Object.entries(values)) facts[name] = { kind: kindOf(name, value), value }
  return facts
}

const units: readonly [RegExp, FactKind][] = [
  [/(^u|U)sd/, 'usd'],
  [/Kw$|^kw$/, 'kw'],
  [/Share$|^share$|[cC]hance$|^credibility$/, 'share'],
  [/Week$|^week$/, 'week'],
  [/Points$|^points$|^score$/, 'points'],
  [/[lL]og10/, 'figure'],
]

const kindsOfNames: Readonly<Record<string, FactKind>> = {
  chip: 'chip',
  site: 'site',
  place: 'place',
  distributor: 'distributor',
  rival: 'rival',
  rule: 'rule',
  vendor: 'vendor',
  stack: 'stack',
  mandate: 'mandate',
  temper: 'temper',
  favour: 'favour',
  sign: 'report',
  hedge: 'hedge',
  project: 'project',
  product: 'product',
  event: 'event',
  forecast: 'forecast',
  cut: 'embargoScenario',
  route: 'route',
  objective: 'objective',
  ending: 'ending',
  story: 'story',
  from: 'location',
  to: 'location',
  at: 'location',
  dial: 'dial',
  role: 'role',
  standing: 'standing',
  run: 'run',
  choice: 'choice',
}

function kindOf(name: string, value: FactValue): FactKind {
  if (typeof value === 'number') return units.find(([ending]) => ending.test(name))?.[1] ?? 'count'
  return kindsOfNames[name] ?? 'text'
}
