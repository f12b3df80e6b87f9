/** Names that every object inherits: a look-up without `Object.hasOwn` finds something under each of them. */
export const inheritedNames = ['toString', '__proto__', 'constructor', 'valueOf'] as const

/** A name that no table has and no object inherits: inherited names must be treated like it. */
export const unknownName = 'atlantis'

/** A plain tree with each of its texts, one at a time, replaced by a name; texts in fields of `except` stay. */
export function withNameInEachText(tree: unknown, name: string, except: readonly string[] = []): unknown[] {
  if (typeof tree === 'string') return [name]
  if (tree === null || typeof tree !== 'object') return []
  return Object.entries(tree).flatMap(([step, part]) => {
    if (except.includes(step)) return []
    return withNameInEachText(part, name, except).map((changed) =>
      Array.isArray(tree) ? tree.with(Number(step), changed) : { ...tree, [step]: changed },
    )
  })
}
