/** What a fact of a sentence is, and whether its value is a number or a text: one row a kind. */
export const factKinds = {
  /** A plain number, grouped by thousands. */
  count: 'number',
  /** Dollars, whole or fractional. */
  usd: 'number',
  /** 0 to 1, written as per cent. */
  share: 'number',
  /** A week of the level, written as its Monday's date. */
  week: 'number',
  /** Kilowatts. */
  kw: 'number',
  /** Points of the score or of a dial. */
  points: 'number',
  /** A number of which three figures matter, such as a power of ten. */
  figure: 'number',
  /** Ids of the level's tables, written as the name of the thing. */
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
  /** Names of the game's own closed sets. */
  dial: 'text',
  role: 'text',
  standing: 'text',
  /** What of the economy can be multiplied. */
  target: 'text',
  /** A training run, `run-3`. */
  run: 'text',
  /** The chosen answer of an event, whose id stands in the fact `event` beside it. */
  choice: 'text',
  /** A word that the message selects by, shown to nobody. */
  selector: 'text',
  /** A text that is shown as it stands, such as a distributor's own words. */
  text: 'text',
} as const satisfies Record<string, 'number' | 'text'>

export type FactKind = keyof typeof factKinds
export type FactValue = number | string

/** The kinds of a sentence's facts, by name. */
export type FactShape = Readonly<Record<string, FactKind>>

/** The values that a sentence with these facts is told. */
export type FactsOf<S extends FactShape> = {
  -readonly [Name in keyof S]: (typeof factKinds)[S[Name]] extends 'number' ? number : string
}

/** A fact that says what it is. */
export interface Fact {
  readonly kind: FactKind
  readonly value: FactValue
}

export type Facts = Readonly<Record<string, Fact>>

/** A fact of a kind: `fact('usd', 4_000_000)`. */
export function fact<K extends FactKind>(kind: K, value: FactsOf<Record<'value', K>>['value']): Fact {
  return { kind, value }
}

/** The facts of a row with their kinds, as a translator reads them. */
export function typedFacts(shape: FactShape, values: Readonly<Record<string, FactValue>>): Facts {
  const facts: Record<string, Fact> = {}
  for (const name in values) {
    const [kind, value] = [shape[name], values[name]]
    if (kind !== undefined && value !== undefined) facts[name] = { kind, value }
  }
  return facts
}
