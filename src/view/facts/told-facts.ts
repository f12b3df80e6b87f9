import { type Facts, type FactValue, typedFacts } from '../../sim/state/facts'
import { sealFacts } from '../../sim/state/seal-facts'
import { factsByName } from './legacy-facts'

type Values = Readonly<Record<string, FactValue>>

/** What the sentence of a piece of news is told. */
export function newsFacts({ facts }: { kind: string; facts: Values }): Facts {
  return factsByName(facts)
}

/** What the sentence of a refusal is told. */
export function refusalFacts({ facts }: { code: string; facts: Values }): Facts {
  return factsByName(facts)
}

/** What the sentence of a sealed move is told. */
export function sealedFacts({ move, facts }: { move: string; facts: Values }): Facts {
  return typedFacts(sealFacts[move] ?? {}, facts)
}
