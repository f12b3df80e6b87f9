// The axes of a variable font, and the errors for which the OpenType Sanitizer rejects them: Firefox then drops all its
// weights.

/** The region of a master on one axis: start, peak and end. */
export type AxisRegion = readonly [start: number, peak: number, end: number]

export interface Variations {
  axes: { tag: string; least: number; usual: number; most: number }[]
  /** For each axis, normalised values and those that they map to. */
  maps: (readonly [from: number, to: number])[][]
  /** The regions of each variation table, one tent an axis. */
  regions: { table: string; tents: AxisRegion[] }[]
}

const hasOwnPeak = 0x8000
const hasStartAndEnd = 0x4000
const tupleIndex = 0x0fff

/** Reads the variation tables of a font (OpenType 1.9, `fvar`, `avar`, `gvar`, item variation store). */
export function variationsOf(tables: ReadonlyMap<string, Buffer>): Variations {
  const axes = axesOf(tables.get('fvar'))
  const stores = [...tables].flatMap(([table, data]) => {
    const at = storeIn(table, data)
    return at === 0 ? [] : regionsOf(data.subarray(at)).map((tents) => ({ table, tents }))
  })
  const glyphs = glyphRegionsOf(tables.get('gvar')).map((tents) => ({ table: 'gvar', tents }))
  return { axes, maps: mapsOf(tables.get('avar')), regions: [...glyphs, ...stores] }
}

/** All errors, in words. */
export function variationErrors({ axes, maps, regions }: Variations): string[] {
  const isOutside = (value: number) => value < -1 || value > 1
  return [
    ...axes
      .filter(({ least, usual, most }) => !(least <= usual && usual <= most))
      .map(({ tag }) => `fvar: the default of ${tag} is not within its range`),
    ...maps.filter((map) => map.flat().some(isOutside)).map((map) => `avar: out of range: ${map.join(' ')}`),
    ...maps.filter((map) => !isRising(map)).map((map) => `avar: not rising, or without -1, 0 and 1: ${map.join(' ')}`),
    ...regions
      .filter(({ tents }) => tents.some((tent) => tent.some(isOutside)))
      .map(({ table, tents }) => `${table}: out of range: ${tents.join(' ')}`),
    ...regions
      .filter(({ tents }) => tents.some(([start, peak, end]) => start > peak || peak > end))
      .map(({ table, tents }) => `${table}: start, peak and end not in order: ${tents.join(' ')}`),
  ]
}

function isRising(map: Variations['maps'][number]): boolean {
  const hasFixedPoints = [-1, 0, 1].every((each) => map.some(([from, to]) => from === each && to === each))
  const isSorted = map.every(([from, to], n) => from >= (map[n - 1]?.[0] ?? -1) && to >= (map[n - 1]?.[1] ?? -1))
  return map.length === 0 || (hasFixedPoints && isSorted)
}

function axesOf(fvar: Buffer | undefined): Variations['axes'] {
  if (!fvar) return []
  const [start, count, size] = [fvar.readUInt16BE(4), fvar.readUInt16BE(8), fvar.readUInt16BE(10)]
  return Array.from({ length: count }, (_, axis) => {
    const at = start + axis * size
    const value = (offset: number) => fvar.readInt32BE(at + offset) / 65_536
    return { tag: fvar.toString('latin1', at, at + 4), least: value(4), usual: value(8), most: value(12) }
  })
}

function mapsOf(avar: Buffer | undefined): Variations['maps'] {
  if (!avar) return []
  let at = 8
  return Array.from({ length: avar.readUInt16BE(6) }, () => {
    const count = avar.readUInt16BE(at)
    const first = at + 2
    at = first + count * 4
    return Array.from(
      { length: count },
      (_, n) => [share(avar, first + n * 4), share(avar, first + n * 4 + 2)] as const,
    )
  })
}

/** The offset of a table's item variation store; 0 where it has none. */
function storeIn(table: string, data: Buffer): number {
  if (table === 'HVAR' || table === 'VVAR') return data.readUInt32BE(4)
  if (table === 'MVAR') return data.readUInt16BE(10)
  return table === 'GDEF' && data.readUInt16BE(2) >= 3 ? data.readUInt32BE(14) : 0
}

function regionsOf(store: Buffer): AxisRegion[][] {
  const list = store.subarray(store.readUInt32BE(2))
  const [axes, count] = [list.readUInt16BE(0), list.readUInt16BE(2)]
  return Array.from({ length: count }, (_, region) =>
    Array.from({ length: axes }, (_, axis) => {
      const at = 4 + (region * axes + axis) * 6
      return [share(list, at), share(list, at + 2), share(list, at + 4)] as const
    }),
  )
}

function glyphRegionsOf(gvar: Buffer | undefined): AxisRegion[][] {
  if (!gvar) return []
  const axes = gvar.readUInt16BE(4)
  const shared = gvar.subarray(gvar.readUInt32BE(8))
  const hasLongOffsets = (gvar.readUInt16BE(14) & 1) === 1
  const glyphs = gvar.subarray(gvar.readUInt32BE(16))
  const offset = (glyph: number) =>
    hasLongOffsets ? gvar.readUInt32BE(20 + glyph * 4) : gvar.readUInt16BE(20 + glyph * 2) * 2
  return Array.from({ length: gvar.readUInt16BE(12) }, (_, glyph) => glyph).flatMap((glyph) =>
    offset(glyph) === offset(glyph + 1) ? [] : tuplesOf(glyphs.subarray(offset(glyph)), shared, axes),
  )
}

function tuplesOf(glyph: Buffer, shared: Buffer, axes: number): AxisRegion[][] {
  let at = 4
  const tuple = (from: Buffer, start: number) =>
    Array.from({ length: axes }, (_, axis) => share(from, start + axis * 2))
  const next = () => {
    at += axes * 2
    return tuple(glyph, at - axes * 2)
  }
  return Array.from({ length: glyph.readUInt16BE(0) & tupleIndex }, () => {
    const flags = glyph.readUInt16BE(at + 2)
    at += 4
    const peaks = flags & hasOwnPeak ? next() : tuple(shared, (flags & tupleIndex) * axes * 2)
    const [starts, ends] = flags & hasStartAndEnd ? [next(), next()] : [[], []]
    return peaks.map(
      (peak, axis) => [starts[axis] ?? Math.min(peak, 0), peak, ends[axis] ?? Math.max(peak, 0)] as const,
    )
  })
}

/** A fixed-point number of 2 bits before and 14 after the point (F2DOT14). */
function share(data: Buffer, at: number): number {
  return data.readInt16BE(at) / 16_384
}
