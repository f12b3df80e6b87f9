type Unpack = (packed: Buffer) => Buffer

/** The tables read here, of those that WOFF 2 names by number; 63 stands for a name in letters. */
const tagOfNumber: Record<number, string> = { 0: 'cmap', 26: 'GDEF', 39: 'avar', 47: 'fvar', 48: 'gvar' }
/** `glyf` and `loca` are transformed unless marked otherwise; every other table is not, unless marked so. */
const rewrittenByDefault = new Set([10, 11])

/** Reads the characters with glyphs in a WOFF 2 font (OpenType, `cmap`). */
export function charactersOf(file: Buffer, unpack: Unpack): Set<string> {
  const cmap = tablesOf(file, unpack).get('cmap')
  if (!cmap) throw new Error('this font has no table of characters')
  return charactersIn(cmap)
}

/**
 * The tables of a WOFF 2 font by name: those with a name in letters, and those of `tagOfNumber` (W3C, WOFF File Format
 * 2.0).
 */
export function tablesOf(file: Buffer, unpack: Unpack): Map<string, Buffer> {
  if (file.toString('latin1', 0, 4) !== 'wOF2') throw new Error('this is no WOFF 2 file')
  const tables = file.readUInt16BE(12)
  const packedBytes = file.readUInt32BE(20)
  let at = 48
  let start = 0
  const places: { tag: string | undefined; start: number; end: number }[] = []
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
    const number = flags & 63
    const tag = number === 63 ? file.toString('latin1', at + 1, at + 5) : tagOfNumber[number]
    at += number === 63 ? 5 : 1
    const bytes = readLength()
    const version = flags >> 6
    const isRewritten = rewrittenByDefault.has(number) ? version !== 3 : version !== 0
    const stored = isRewritten ? readLength() : bytes
    places.push({ tag, start, end: start + stored })
    start += stored
  }
  const data = unpack(file.subarray(at, at + packedBytes))
  return new Map(places.flatMap(({ tag, start, end }) => (tag ? [[tag, data.subarray(start, end)] as const] : [])))
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

/** Format 4: the ends of all ranges, two bytes, then their starts; the last range is an end marker. */
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
