const known = new WeakMap<object, ReadonlyMap<string, string>>()

/**
 * The index of a row in its table, as text.
 *
 * Draws are keyed by it instead of the id, so that renaming ids does not change the luck. The table must not change.
 */
export function rowIndexText(table: Readonly<Record<string, unknown>>, id: string): string {
  let ranks = known.get(table)
  if (!ranks) {
    ranks = new Map(Object.keys(table).map((each, place) => [each, String(place)]))
    known.set(table, ranks)
  }
  const rank = ranks.get(id)
  if (rank === undefined) throw new Error(`no row "${id}" to rank`)
  return rank
}
