// Round numbers as a level writes them.
export interface Figure {
  value: number
  unit: string
  assumption: string
}

/** One number. */
export function figure(value: number): Figure {
  return { value, unit: 'test', assumption: 'a round number' }
}

/** A table of numbers. */
export function figures<K extends string>(values: Record<K, number>): Record<K, Figure> {
  const entries = Object.entries<number>(values).map(([name, value]) => [name, figure(value)])
  return Object.fromEntries(entries) as Record<K, Figure>
}
