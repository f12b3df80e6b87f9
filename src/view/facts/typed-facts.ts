import { addKindsToFacts, type Facts, type FactValue, irreversibleMoveFactKinds } from '../../sim/state/facts'
import { type NewsKind, newsFactKindsOf } from '../../sim/state/news-kinds'
import { refusalFactsWithKinds } from '../../sim/state/refusals'

type Values = Readonly<Record<string, FactValue>>

export { refusalFactsWithKinds }

/** Facts of a news item with their kinds, for its sentence. */
export function typedNewsFacts({ kind, facts }: { kind: NewsKind; facts: Values }): Facts {
  return addKindsToFacts(newsFactKindsOf(kind), facts)
}

/** Facts of an irreversible move with their kinds, for its sentence. */
export function typedIrreversibleMoveFacts({ move, facts }: { move: string; facts: Values }): Facts {
  return addKindsToFacts(irreversibleMoveFactKinds[move] ?? {}, facts)
}
