// Fuzzing: levels mutated by bytes and by structure, each reproducible by its number.
// Run: npx tsx tests/tools/mutate.ts --from 0 --count 1000000 [--least-bytes 40000]
// (reads that many and reports; `--least-bytes` leaves out small files, as only large ones take long)
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { parseLevelAndCheckShape, readLevel } from '../../src/content/read-level'
import { formatDiagnosticBlock } from '../../src/content/syntax/diagnostic'
import type { LevelSourceFile } from '../../src/content/syntax/parse'
import { calmFiles, good } from '../content/broken/cases'

export interface MutationReport {
  read: number
  sound: number
  faulty: number
  /** Numbers of the mutations that threw, changed a shared prototype, or had unprintable diagnostics. */
  crashed: number[]
  changedPrototype: number[]
  /** The slowest mutation: its number, and its milliseconds (wall clock or processor, the best of a few readings). */
  longest: { ms: number; number: number }
  /** Numbers of those that took longer than `slowMs` for parsing, shape and references. */
  slow: number[]
}

/** A slower reading is repeated: another program may have used the processor. */
const suspiciousMs = 25
/** The longest acceptable time for a level. */
const slowMs = 50

/** Reads mutations by their numbers, except files shorter than `leastBytes`. */
export function readMutations(from: number, count: number, leastBytes = 0): MutationReport {
  const report: MutationReport = {
    read: 0,
    sound: 0,
    faulty: 0,
    crashed: [],
    changedPrototype: [],
    longest: { ms: 0, number: from },
    slow: [],
  }
  const before = sharedNames()
  for (let number = from; number < from + count; number += 1) {
    const files = mutatedLevel(number)
    if ((files[0]?.text.length ?? 0) < leastBytes) continue
    report.read += 1
    try {
      const { ms, isSound } = timed(files)
      report[isSound ? 'sound' : 'faulty'] += 1
      const least = leastOf(files, ms)
      if (least > report.longest.ms) report.longest = { ms: least, number }
      if (least > slowMs && formMs(files) > slowMs) report.slow.push(number)
    } catch {
      report.crashed.push(number)
    }
    if (sharedNames() !== before) report.changedPrototype.push(number)
  }
  return report
}

function joined(one: MutationReport, other: MutationReport): MutationReport {
  return {
    read: one.read + other.read,
    sound: one.sound + other.sound,
    faulty: one.faulty + other.faulty,
    crashed: [...one.crashed, ...other.crashed],
    changedPrototype: [...one.changedPrototype, ...other.changedPrototype],
    slow: [...one.slow, ...other.slow],
    longest: one.longest.ms >= other.longest.ms ? one.longest : other.longest,
  }
}

function timed(files: LevelSourceFile[]): { ms: number; isSound: boolean } {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const reading = readLevel(files)
  const { user, system } = process.cpuUsage(before)
  const ms = Math.min(performance.now() - start, (user + system) / 1000)
  if ('level' in reading) return { ms, isSound: true }
  if (reading.faults.length === 0) throw new Error('neither a level nor a fault')
  for (const fault of reading.faults) if (formatDiagnosticBlock(fault) === '') throw new Error('a fault without words')
  return { ms, isSound: false }
}

function leastOf(files: LevelSourceFile[], ms: number): number {
  return ms < suspiciousMs ? ms : Math.min(ms, ...[0, 1, 2, 3].map(() => timed(files).ms))
}

/** Milliseconds of parsing, shape and references alone, the best of a few readings. */
function formMs(files: LevelSourceFile[]): number {
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now()
    parseLevelAndCheckShape(files)
    return performance.now() - start
  })
  return Math.min(...times)
}

/** Milliseconds for the valid level with those that it extends: the median of some readings. */
export function usualMs(): number {
  const times = Array.from({ length: 15 }, () => timed([{ path: 'mine.json', text: good }, ...calmFiles]).ms)
  return times.toSorted((a, b) => a - b)[7] ?? 0
}

/** The property names of the shared prototypes. */
function sharedNames(): string {
  return [Object.prototype, Array.prototype, String.prototype, Function.prototype]
    .map((shared) => Reflect.ownKeys(shared).length)
    .join()
}

/** The files of one mutated level; every tenth also has those that it extends. */
export function mutatedLevel(number: number): LevelSourceFile[] {
  const luck = luckOf(number)
  let text = good
  for (let times = 1 + luck(4); times > 0; times -= 1)
    text = luck(2) === 0 ? byBytes(text, luck) : byStructure(text, luck)
  const own = { path: 'mine.json', text }
  return number % 10 === 0 ? [own, ...calmFiles] : [own]
}

type Luck = (below: number) => number

/** Whole numbers from 0, seeded by a number (Marsaglia's xorshift). */
function luckOf(number: number): Luck {
  let bits = (Math.imul(number + 1, 0x9e3779b1) ^ 0x5bd1e995) >>> 0 || 1
  return (below) => {
    bits ^= bits << 13
    bits ^= bits >>> 17
    bits ^= bits << 5
    bits >>>= 0
    return Math.floor((bits / 0x1_0000_0000) * below)
  }
}

const scraps = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  '\\',
  '\\u202e',
  '//',
  '/*',
  '*/',
  '0',
  '-',
  '1e999',
  'null',
  'NaN',
  "'",
  '\n',
  '\t',
  '\u0000',
  '\ufeff',
  '\ud800',
  '"__proto__":',
  '"constructor":{"prototype":{"x":1}},',
  '<script>',
  '{"a":'.repeat(60),
  '['.repeat(2000),
  '"x":1,'.repeat(500),
]

function byBytes(text: string, luck: Luck): string {
  const [a, b] = [luck(text.length + 1), luck(text.length + 1)].toSorted((x, y) => x - y) as [number, number]
  const scrap = scraps[luck(scraps.length)] ?? ''
  switch (luck(6)) {
    case 0:
      return text.slice(0, a) + scrap + text.slice(a)
    case 1:
      return text.slice(0, a) + scrap + text.slice(Math.min(b, a + 1 + luck(8)))
    case 2:
      return text.slice(0, a) + text.slice(Math.min(b, a + 1 + luck(40)))
    case 3:
      return text.slice(0, a) + String.fromCharCode(luck(65_536)) + text.slice(a + 1)
    case 4:
      return text.slice(0, b) + text.slice(a)
    default:
      return luck(5) === 0
        ? text.slice(0, a)
        : text.slice(0, a) + text.slice(a, a + 60).repeat(1 + luck(4)) + text.slice(a)
  }
}

const values: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1e15,
  1e300,
  -0.5,
  '',
  'x'.repeat(5000),
  '2023-02-30',
  '2023-05-01',
  '<b>',
  'javascript:x',
  'http://x',
  '5% of player.cashUsd',
  'swift',
  'calm',
  'mine',
  [],
  {},
  [[[]]],
  { value: 1, unit: 'USD' },
  { any: [{ not: {} }] },
  [{ flag: { name: 'a', on: true } }],
]
const names = [
  'toString',
  'hasOwnProperty',
  'id',
  'extends',
  'events',
  'texts',
  'when',
  'then',
  'week',
  'any',
  'format',
  'Ünder',
  '',
  'weeks',
  'start',
  'x'.repeat(300),
]

/** Changes one part of a level that still parses. */
function byStructure(text: string, luck: Luck): string {
  let level: unknown
  try {
    level = JSON.parse(text)
  } catch {
    return byBytes(text, luck)
  }
  const tables = tablesIn(level)
  const table = tables[luck(tables.length)]
  if (!table) return byBytes(text, luck)
  const keys = Object.keys(table)
  const key = keys[luck(keys.length)] ?? 'x'
  const other = tables[luck(tables.length)]
  const value = values[luck(values.length)]
  const name = names[luck(names.length)] ?? 'x'
  switch (luck(6)) {
    case 0:
      delete table[key]
      break
    case 1:
      table[key] = value
      break
    case 2:
      table[name] = value
      break
    case 3:
      table[name] = table[key]
      delete table[key]
      break
    case 4:
      table[key] = structuredClone(other)
      break
    default:
      for (let n = luck(600); n > 0; n -= 1) table[`${key}${n}`] = table[key]
  }
  const written = JSON.stringify(level, null, luck(3))
  return written.length > 600_000 ? text : written
}

function tablesIn(value: unknown): Record<string, unknown>[] {
  if (value === null || typeof value !== 'object') return []
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(tablesIn)]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values: asked } = parseArgs({
    options: {
      from: { type: 'string', default: '0' },
      count: { type: 'string', default: '100000' },
      'least-bytes': { type: 'string', default: '0' },
    },
  })
  const [from, end] = [Number(asked.from), Number(asked.from) + Number(asked.count)]
  const start = performance.now()
  let report = readMutations(from, 0)
  for (let next = from; next < end; next += 10_000) {
    report = joined(report, readMutations(next, Math.min(10_000, end - next), Number(asked['least-bytes'])))
    const seconds = Math.round((performance.now() - start) / 1000)
    process.stderr.write(`${report.read} of ${end - from}, ${seconds} s: ${report.crashed.length} crashed\n`)
  }
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  process.exitCode = report.crashed.length + report.changedPrototype.length === 0 ? 0 : 1
}
