// What the prompt says to files and words that are wrong: where, what, and what to try; never a stack.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GameRecord } from '../../src/session/record'
import { calmLevel, filesOf } from '../support/builders'
import { parseOutput, runCommand, runCommandWithClosedPipe, testFolder, writeTestFile } from '../support/command-line'

afterAll(() => rmSync(testFolder, { recursive: true }))

for (const { path, text } of filesOf(calmLevel())) writeTestFile(path, text)
const calm = join(testFolder, 'calm')
const game = join(testFolder, 'game.json')

describe('nine check', () => {
  it('finds a level by its id', async () =>
    expect(await runCommand('check', 'tianshui')).toEqual({ code: 0, out: '', err: 'no faults\n' }))

  it('takes no part of a name for a level, and names those that have it', async () => {
    const said = await runCommand('check', 'order')
    expect([said.code, said.err]).toEqual([2, expect.stringContaining('did you mean "first-order" or "order-rush"?')])
  })

  it('names the nearest where there is none', async () => {
    const said = await runCommand('check', 'tianshiu')
    expect([said.code, said.err]).toEqual([2, expect.stringContaining('did you mean "tianshui"?')])
  })

  it('checks a base as a base', async () => {
    const said = await runCommand('check', 'levels/base.json')
    expect([said.code, said.out]).toEqual([0, ''])
    expect(said.err).toContain('levels/base.json is checked as a base')
  })

  it('names the faults of a base, each in its place', async () => {
    const text = readFileSync('levels/base.json', 'utf8')
    const broken = text.replace('"place": "china"', '"plaice": "china"').replace('"unit": "GB/s"', '"unit": "TB/s"')
    const said = await runCommand('check', writeTestFile('bases/base.json', broken), '--json')
    expect(said.code).toBe(1)
    expect(parseOutput(said)).toMatchObject([
      { line: 4, column: 3, path: 'plaice', suggestion: 'did you mean "place"?' },
      {
        path: 'parameters.compliantDesigns.linkStepGBs.unit',
        suggestion: expect.stringContaining('give the value in "GB/s"'),
      },
    ])
  })

  it('checks a level without its base as a level', async () => {
    const said = await runCommand('check', writeTestFile('mine/level.json', '{ "id": "mine" }'))
    expect(said.out).toContain('start: is missing')
  })
})

describe('nine controls', () => {
  const chips = () =>
    writeTestFile(
      'chips.json',
      '[{ "id": "a", "fp16TflopDense": 3 },\n { "id": "b", "memoryGB": 1e400, "maker": "x" }]',
    )

  it('refuses a day that is none', async () => {
    const said = await runCommand('controls', '--chips', chips(), '--level', calm, '--on', '2023-02-31')
    expect([said.code, said.err]).toEqual([2, expect.stringContaining('there is no 2023-02-31 in the calendar')])
  })

  it('names all that is wrong in a chips file', async () => {
    const said = await runCommand('controls', '--chips', chips(), '--level', calm, '--on', '2023-02-28')
    expect([said.code, said.out]).toEqual([1, ''])
    expect(said.err.trim().split('\n')).toEqual([
      expect.stringContaining('chips.json:1:15 [0].fp16TflopDense: unknown field "fp16TflopDense" (did you mean "fp16'),
      expect.stringContaining('chips.json:2:27 [1].memoryGB: a number that is too large'),
      expect.stringContaining('chips.json:2:34 [1].maker: unknown field "maker" (there are: id, '),
    ])
  })
})

describe('nine run', () => {
  it.each([
    ['a folder that is not there', join('nowhere', 'game.json'), 'there is no folder'],
    ['a folder', '', 'it is a folder'],
  ])('says why it cannot save into %s', async (_what, path, reason) => {
    const file = join(testFolder, path)
    const said = await runCommand('run', '--level', calm, '--strategy', 'do-nothing', '--seed', '1', '--save', file)
    expect([said.code, said.err]).toEqual([2, expect.stringContaining(`cannot be written: ${reason}`)])
  })
})

describe('nine schema', () => {
  it('ends quietly where nobody reads to the end', async () =>
    expect(await runCommandWithClosedPipe('schema')).toBe(''))
})

describe('nine replay', () => {
  let text = ''
  beforeAll(async () => {
    await runCommand('run', '--level', calm, '--strategy', 'random', '--seed', '7', '--save', game)
    text = readFileSync(game, 'utf8')
  })

  /** What the prompt says to a changed text. */
  async function told(changed: string, ...args: string[]): Promise<string> {
    const said = await runCommand('replay', writeTestFile('bad.json', changed), ...args)
    expect([said.code, said.out]).toEqual([1, ''])
    expect(said.err).not.toMatch(/\n\s+at /)
    return said.err.replaceAll(`${testFolder}/`, '')
  }

  function changed(change: (record: GameRecord) => void): string {
    const record = JSON.parse(text) as GameRecord
    change(record)
    return JSON.stringify(record, null, 1)
  }

  it.each<[string, (text: string) => string, RegExp]>([
    ['cut off', (whole) => whole.slice(0, 900), /^bad\.json:1:\d+ .*cut off/],
    [
      'with a word for a number',
      (whole) => whole.replace('"week":', '"week":NaN,"was":'),
      /^bad\.json:1:\d+ [\w.[\]]+: no number, at NaN/,
    ],
    [
      'with a number beyond all',
      (whole) => whole.replace('"cash":', '"cash":1e400,"was":'),
      /^bad\.json:1:\d+ snapshot\.finance\.balances\.cash: a number that is too large/,
    ],
    [
      'nested without end',
      () => '{"format":1,"moves":'.padEnd(200_000, '['),
      /^bad\.json:1:60 stands inside of more than 40 others/,
    ],
    [
      'with lists without end',
      () => `{"format":1,"moves":[${'0,'.repeat(100_000)}0]}`,
      /moves: has 100001 moves \(at most 20000/,
    ],
    [
      'with a name that opens doors',
      (whole) => whole.replace('"snapshot":{', '"snapshot":{"__proto__":{"won":true},'),
      /^bad\.json:1:\d+ snapshot\.__proto__: "__proto__" may not be a name/,
    ],
    [
      'of another version',
      (whole) => whole.replace('"format":1', '"format":7'),
      /^bad\.json:1:\d+ format: is format 7/,
    ],
    [
      'of a level that is not here',
      (whole) => whole.replace('"level":"calm"', '"level":"atlantis"'),
      /^bad\.json:1:\d+ level: there is no level "atlantis"/,
    ],
    [
      'of a level that is a path',
      (whole) => whole.replace('"level":"calm"', '"level":"../calm"'),
      /^bad\.json:1:\d+ level: does not fit/,
    ],
    ['of nothing', () => '', /^bad\.json:1:1 a value is missing/],
  ])('says where a record is broken: %s', async (_what, change, fault) =>
    expect(await told(change(text))).toMatch(fault),
  )

  it('names the level that a record is not of, and each decision that does not exist', async () => {
    const bad = changed(({ moves }) => {
      for (const [index, type] of [
        [0, 'hirre'],
        [2, 'toString'],
      ] as const)
        Object.assign(moves[index]?.move ?? {}, { type })
    })
    const faults = (await told(bad, '--level', 'tianshui')).trim().split('\n')
    expect(faults).toEqual([
      expect.stringMatching(/^bad\.json:\d+:\d+ level: is a game of the level "calm", and this is "tianshui"/),
      expect.stringMatching(
        /^bad\.json:\d+:\d+ moves\[0\]\.move\.type: there is no decision "hirre" \(did you mean "hire"\?\)/,
      ),
      expect.stringMatching(/^bad\.json:\d+:\d+ moves\[2\]\.move\.type: there is no decision "toString"/),
    ])
  })

  it('names all faults of a record at once, each to its field', async () => {
    const bad = changed((record) => {
      Object.assign(record, { cut: 3, seed: null })
      Object.assign(record.moves[0] ?? {}, { week: 'x' })
      Object.assign(record.moves[1]?.move ?? {}, { count: [1] })
      Object.assign(record.marks[0] ?? {}, { slices: null, fingerprint: 'zz' })
    })
    const paths = (await told(bad))
      .trim()
      .split('\n')
      .map((fault) => fault.split(' ')[1])
    expect(paths.toSorted()).toEqual([
      'cut:',
      'marks[0].fingerprint:',
      'marks[0].slices:',
      'moves[0].week:',
      'moves[1].move.count:',
      'seed:',
    ])
  })

  it('says that a level of other figures cannot verify a record', async () => {
    const other = text.replace(/"levelFingerprint":"\w+"/, '"levelFingerprint":"0123456789abcdef"')
    const said = await runCommand('replay', writeTestFile('bad.json', other), '--level', calm)
    expect([said.code, said.err]).toEqual([1, ''])
    expect(said.out).toContain('its levelFingerprint is another')
  })
})
