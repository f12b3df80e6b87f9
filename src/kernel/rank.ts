const known = new WeakMap<object, ReadonlyMap<string, string>>()

/**
 * The place of a row in its table, written out. Luck is drawn by it and never by an id: a world in which everything
 * has another name has the same luck. The table must not change.
 */
export function rankOf(table: Readonly<Record<string, unknown>>, id: string): string {
  let ranks = known.get(table)
  if (!ranks) {
    ranks = new Map(Object.keys(table).map((each, place) => [each, String(place)]))
    known.set(table, ranks)
  }
  const rank = ranks.get(id)
  if (rank === undefined) throw new Error(`no row "${id}" to rank`)
  return rank
}
