import { type Facts, type FactValue, sealFacts, typedFacts } from '../../sim/state/facts'
import { type NewsKind, newsFactShape } from '../../sim/state/news-kinds'
import { refusalFacts } from '../../sim/state/refusals'

type Values = Readonly<Record<string, FactValue>>

export { refusalFacts }

/** Facts of a news item with their kinds, for its sentence. */
export function newsFacts({ kind, facts }: { kind: NewsKind; facts: Values }): Facts {
  return typedFacts(newsFactShape(kind), facts)
}

/** Facts of an irreversible move with their kinds, for its sentence. */
export function sealedFacts({ move, facts }: { move: string; facts: Values }): Facts {
  return typedFacts(sealFacts[move] ?? {}, facts)
}
