/** A difference between two JSON trees; `undefined` on the side where the part is absent. */
export interface JsonChange {
  path: readonly (string | number)[]
  was: unknown
  is: unknown
}

/**
 * The differences between two JSON trees, in the order of the trees.
 *
 * @param isWhole whether an object is compared as one value instead of by its parts
 */
export function jsonChangesBetween(
  was: unknown,
  is: unknown,
  isWhole: (value: object) => boolean = () => false,
): JsonChange[] {
  return below([], was, is, isWhole)
}

function below(path: JsonChange['path'], was: unknown, is: unknown, isWhole: (value: object) => boolean): JsonChange[] {
  if (Object.is(was, is)) return []
  const canOpen = isTree(was) && isTree(is) && Array.isArray(was) === Array.isArray(is)
  if (!canOpen || isWhole(was) || isWhole(is)) return isSame(was, is) ? [] : [{ path, was, is }]
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  return names.flatMap((name) => {
    const step = Array.isArray(was) ? Number(name) : name
    return below([...path, step], ownOf(was, name), ownOf(is, name), isWhole)
  })
}

function isTree(value: unknown): value is object {
  return value !== null && typeof value === 'object'
}

function isSame(was: unknown, is: unknown): boolean {
  if (!isTree(was) || !isTree(is)) return false
  return Array.isArray(was) === Array.isArray(is) && below([], was, is, () => false).length === 0
}

function ownOf(table: object, name: string): unknown {
  return Object.hasOwn(table, name) ? (table as Record<string, unknown>)[name] : undefined
}
