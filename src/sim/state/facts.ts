/** Every kind of fact in a message, and whether its value is a number or a text. */
export const valueTypeByFactKind = {
  /** A plain number, grouped by thousands. */
  count: 'number',
  /** In dollars, whole or not. */
  usd: 'number',
  /** 0 to 1, written as per cent. */
  share: 'number',
  /** A week of the level, written as its Monday's date. */
  week: 'number',
  /** Kilowatts. */
  kw: 'number',
  /** Points of the score or of a dial. */
  points: 'number',
  /** A number shown with three significant digits, such as a power of ten. */
  figure: 'number',
  /** Ids of the level's tables, shown as the name of the thing. */
  chip: 'text',
  distributor: 'text',
  embargoScenario: 'text',
  ending: 'text',
  event: 'text',
  favour: 'text',
  forecast: 'text',
  hedge: 'text',
  mandate: 'text',
  objective: 'text',
  place: 'text',
  product: 'text',
  project: 'text',
  report: 'text',
  rival: 'text',
  route: 'text',
  rule: 'text',
  site: 'text',
  stack: 'text',
  story: 'text',
  temper: 'text',
  vendor: 'text',
  /** A site, a place, or `warehouse`. */
  location: 'text',
  /** Members of the game's own closed sets. */
  dial: 'text',
  role: 'text',
  standing: 'text',
  /** What of the economy can be multiplied. */
  target: 'text',
  /** A training run, `run-3`. */
  run: 'text',
  /** The choice of an event whose id is the fact `event` of the same message. */
  choice: 'text',
  /** A value by which the message selects a variant; it is not shown. */
  selector: 'text',
  /** A text shown verbatim, such as a distributor's own line. */
  text: 'text',
} as const satisfies Record<string, 'number' | 'text'>

export type FactKind = keyof typeof valueTypeByFactKind
export type FactValue = number | string

/** The kinds of a message's facts, by fact name. */
export type FactKindsByName = Readonly<Record<string, FactKind>>

/** The values of a message's facts. */
export type FactValuesOf<S extends FactKindsByName> = {
  -readonly [Name in keyof S]: (typeof valueTypeByFactKind)[S[Name]] extends 'number' ? number : string
}

/** The same where a row may be empty: TypeScript lets any object pass for `{}`, and no fact for this. */
type ExactFacts<S extends FactKindsByName> = keyof S extends never ? Record<string, never> : FactValuesOf<S>

/** A code of a table, with exactly the facts of its row: a union, told apart by the code. */
export type MessageWithFacts<Table extends Readonly<Record<string, FactKindsByName>>> = {
  [Code in keyof Table]: { code: Code; facts: ExactFacts<Table[Code]> }
}[keyof Table]

/** The codes of a table whose rows are empty. */
export type CodeWithoutFacts<Table extends Readonly<Record<string, FactKindsByName>>> = {
  [Code in keyof Table]: keyof Table[Code] extends never ? Code : never
}[keyof Table]

/** A fact that says what it is. */
export interface Fact {
  readonly kind: FactKind
  readonly value: FactValue
}

export type Facts = Readonly<Record<string, Fact>>

/** A fact of a kind: `fact('usd', 4_000_000)`. */
export function fact<K extends FactKind>(kind: K, value: FactValuesOf<Record<'value', K>>['value']): Fact {
  return { kind, value }
}

/** The facts of a row with their kinds, as a translator reads them. */
export function addKindsToFacts(shape: FactKindsByName, values: Readonly<Record<string, FactValue>>): Facts {
  const facts: Record<string, Fact> = {}
  for (const name in values) {
    const [kind, value] = [shape[name], values[name]]
    if (kind !== undefined && value !== undefined) facts[name] = { kind, value }
  }
  return facts
}

/** What the sentence of each sealed move is told, by kind. */
export const irreversibleMoveFactKinds: Readonly<Record<string, FactKindsByName>> = {
  buildSite: { site: 'site', usd: 'usd' },
  buyChips: { chip: 'chip', count: 'count', usd: 'usd' },
  chooseDial: { from: 'dial', dial: 'dial' },
  chooseMandate: { mandate: 'mandate' },
  orderPower: { site: 'site', kw: 'kw', usd: 'usd' },
  pivot: { from: 'mandate', mandate: 'mandate', keptPoints: 'points' },
  sellChips: { chip: 'chip', count: 'count', usd: 'usd' },
  signContract: { chip: 'chip', count: 'count', usd: 'usd' },
  startMigration: { stack: 'stack' },
  startTraining: { run: 'run', weeks: 'count', sharePercent: 'count' },
}
