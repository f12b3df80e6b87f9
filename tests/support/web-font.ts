type Unpack = (packed: Buffer) => Buffer

/** Tables that WOFF 2 names by number; only the place of `cmap` matters here. */
const cmapNumber = 0
/** `glyf` and `loca` are rewritten unless they say otherwise; every other table is kept unless it says so. */
const rewrittenByDefault = new Set([10, 11])

/** Reads which characters a WOFF 2 font has glyphs for (W3C, WOFF File Format 2.0; OpenType, `cmap`). */
export function charactersOf(file: Buffer, unpack: Unpack): Set<string> {
  if (file.toString('latin1', 0, 4) !== 'wOF2') throw new Error('this is no WOFF 2 file')
  const tables = file.readUInt16BE(12)
  const packedBytes = file.readUInt32BE(20)
  let at = 48
  let start = 0
  let cmap: { start: number; bytes: number } | null = null
  const readLength = (): number => {
    let value = 0
    for (;;) {
      const byte = file.readUInt8(at)
      at += 1
      value = value * 128 + (byte & 127)
      if (byte < 128) return value
    }
  }
  for (let table = 0; table < tables; table += 1) {
    const flags = file.readUInt8(at)
    at += (flags & 63) === 63 ? 5 : 1
    const bytes = readLength()
    const version = flags >> 6
    const isRewritten = rewrittenByDefault.has(flags & 63) ? version !== 3 : version !== 0
    const stored = isRewritten ? readLength() : bytes
    if ((flags & 63) === cmapNumber) cmap = { start, bytes: stored }
    start += stored
  }
  if (cmap === null) throw new Error('this font has no table of characters')
  const data = unpack(file.subarray(at, at + packedBytes))
  return charactersIn(data.subarray(cmap.start, cmap.start + cmap.bytes))
}

function charactersIn(cmap: Buffer): Set<string> {
  const found = new Set<string>()
  for (let table = 0; table < cmap.readUInt16BE(2); table += 1) {
    const part = cmap.subarray(cmap.readUInt32BE(4 + table * 8 + 4))
    const format = part.readUInt16BE(0)
    const ranges = format === 4 ? shortRanges(part) : format === 12 ? longRanges(part) : []
    for (const [first, last] of ranges)
      for (let code = first; code <= last; code += 1) found.add(String.fromCodePoint(code))
  }
  return found
}

/** Format 4: the ends of all ranges, two bytes, then their starts; the last range is a mark of the end. */
function shortRanges(part: Buffer): [number, number][] {
  const count = part.readUInt16BE(6) / 2
  return Array.from({ length: count - 1 }, (_, index) => [
    part.readUInt16BE(16 + count * 2 + index * 2),
    part.readUInt16BE(14 + index * 2),
  ])
}

/** Format 12: groups of a first and a last character. */
function longRanges(part: Buffer): [number, number][] {
  return Array.from({ length: part.readUInt32BE(12) }, (_, index) => [
    part.readUInt32BE(16 + index * 12),
    part.readUInt32BE(20 + index * 12),
  ])
}
