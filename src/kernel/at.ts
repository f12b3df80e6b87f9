/** Reads a row of a table, or throws with the id that was asked for and the ids there are. */
export function at<T>(table: Readonly<Record<string, T>>, id: string): T {
  const row = table[id]
  // Inherited properties are not rows; testing ownership only in this case keeps the common one fast.
  if (row === undefined || typeof row === 'function' || row === Object.prototype) return ownRow(table, id)
  return row
}

/** Reads a row that may be missing by an untrusted name; inherited properties such as `toString` are not rows. */
export function findRow<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  const row = table[name]
  if (typeof row !== 'function' && row !== Object.prototype) return row
  return Object.hasOwn(table, name) ? row : undefined
}

function ownRow<T>(table: Readonly<Record<string, T>>, id: string): T {
  const row = Object.hasOwn(table, id) ? table[id] : undefined
  if (row === undefined) throw new Error(`no row "${id}"; this table has: ${Object.keys(table).join(', ')}`)
  return row
}

/** Reads an element of a list, or throws with the index and the length. */
export function requireElement<T>(list: readonly T[], index: number): T {
  const element = list[index]
  if (element === undefined) throw new Error(`no element ${index}; this list has ${list.length}`)
  return element
}

/** A table with what is made of each row, under the same names and in the same order. */
export function mapRecordValues<T, S>(
  table: Readonly<Record<string, T>>,
  make: (row: T, id: string) => S,
): Record<string, S> {
  return Object.fromEntries(Object.entries(table).map(([id, row]) => [id, make(row, id)]))
}

/** The sum of what each row of a list or a table measures, in the order of the rows; loops, because it runs every week. */
export function sumOf<T>(
  rows: readonly T[] | Readonly<Record<string, T>>,
  measure: (row: T, id: string) => number,
): number {
  let sum = 0
  if (Array.isArray(rows)) {
    for (let n = 0; n < rows.length; n += 1) sum += measure(rows[n] as T, String(n))
    return sum
  }
  const table = rows as Readonly<Record<string, T>>
  for (const id in table) sum += measure(table[id] as T, id)
  return sum
}
