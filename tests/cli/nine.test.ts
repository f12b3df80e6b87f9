import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { calmLevel, filesOf } from '../support/builders'
import { parseOutput, runCommand, runCommandInOwnProcess, testFolder, writeTestFile } from '../support/command-line'

afterAll(() => rmSync(testFolder, { recursive: true }))

const level = calmLevel((calm) => {
  calm.forecasts.soon = { askedWeek: 5, dueWeek: 30, rule: 'first-rule', chips: ['swift'] }
})
for (const { path, text } of filesOf(level)) writeTestFile(path, text)
const calm = join(testFolder, 'calm')
const game = join(testFolder, 'game.json')

const oneRun = ['run', '--level', calm, '--strategy', 'do-nothing', '--json']

describe('nine check', () => {
  it('finds nothing in a sound level', async () => {
    const said = await runCommand('check', calm, '--json')
    expect([said.code, parseOutput(said), said.err]).toEqual([0, [], 'no faults\n'])
  })

  it('names each fault with its place, as JSON', async () => {
    const file = writeTestFile('bad/level.json', '{\n  "id": "bad",\n  "extends": "nothing@1"\n}')
    const said = await runCommand('check', join(testFolder, 'bad'), '--json')
    const message = '"nothing@1" is an unknown base'
    const shown = { sourceLine: '  "extends": "nothing@1"', caret: 13, length: 11 }
    expect([said.code, said.err]).toEqual([1, '1 fault\n'])
    expect(parseOutput(said)).toEqual([
      { file, line: 3, column: 14, path: 'extends', message, suggestion: expect.stringContaining('known: '), ...shown },
    ])
  })

  it('shows the line of a fault with a caret, and what to write instead', async () => {
    const file = writeTestFile('bad/level.json', '{\n  "id": "bad",\n  "wekes": 30\n}')
    const { out } = await runCommand('check', file)
    expect(out).toContain(`${file}:3:3 wekes: unknown field "wekes" (did you mean "weeks"?)\n`)
    expect(out).toContain('\n  3 |   "wekes": 30\n    |   ^^^^^^^\n    = write "weeks"\n')
  })

  it('plays a level on demand, and says which events came and how it ended', async () => {
    const said = await runCommand('check', calm, '--play', '1', '--json')
    expect(parseOutput(said)).toMatchObject({
      faults: [],
      played: [{ level: 'calm', seeds: 1, rehearsal: { events: [] } }],
    })
    expect((await runCommand('check', calm, '--play', '1')).out).toContain('endings: ')
  })

  it('survives a file that is no level at all', async () => {
    const said = await runCommand('check', writeTestFile('picture.json', '\u0089PNG\r\n'))
    expect([said.code, said.err]).toEqual([1, expect.stringMatching(/^\d+ faults?\n$/)])
  })

  it('reads a level in one file that extends another beside it', async () => {
    const [own, texts] = filesOf(level)
    writeTestFile('lone/calm.json', own?.text ?? '')
    writeTestFile('lone/mine.text.en.json', texts?.text ?? '')
    const file = writeTestFile('lone/mine.json', '{ "id": "mine", "extends": "calm@1", "weeks": 20 }')
    expect(await runCommand('check', file)).toEqual({ code: 0, out: '', err: 'no faults\n' })
  })
})

describe('nine run', () => {
  it('plays a game to its end', async () => {
    const said = await runCommand(...oneRun, '--seed', '7')
    expect(said.code).toBe(0)
    expect(parseOutput(said)).toMatchObject({
      level: 'calm',
      strategy: 'do-nothing',
      seed: '7',
      weeks: 52,
      ending: expect.any(String),
      won: expect.any(Boolean),
      dials: {
        cost: expect.any(Number),
        efficiency: expect.any(Number),
        capability: expect.any(Number),
        independence: expect.any(Number),
      },
      final: { cashUsd: expect.any(Number) },
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
    })
  })

  it('plays the same game again from the same seed, and another from another', async () => {
    const [first, again, other] = [
      await runCommand(...oneRun, '--seed', '7'),
      await runCommand(...oneRun, '--seed', '7'),
      await runCommand(...oneRun, '--seed', '8'),
    ]
    expect(again.out).toBe(first.out)
    expect(other.out).not.toBe(first.out)
  })
})

describe('nine replay', () => {
  it('verifies a record that was saved', async () => {
    const run = await runCommand(
      'run',
      '--level',
      calm,
      '--strategy',
      'random',
      '--seed',
      '7',
      '--save',
      game,
      '--json',
    )
    const said = await runCommand('replay', game, '--level', calm, '--json')
    const { fingerprint, weeks } = parseOutput(run) as { fingerprint: string; weeks: number }
    expect([said.code, parseOutput(said)]).toEqual([0, { verified: true, weeks, fingerprint, firstDifference: null }])
  })

  it('says in which week and slice a forged record differs', async () => {
    await runCommand(...oneRun, '--seed', '7', '--save', game)
    const record = JSON.parse(readFileSync(game, 'utf8'))
    record.marks[1].slices.finance = '00000000'
    record.marks[1].fingerprint = '0000000000000000'
    const said = await runCommand(
      'replay',
      writeTestFile('forged.json', JSON.stringify(record)),
      '--level',
      calm,
      '--json',
    )
    expect(said.code).toBe(1)
    expect(parseOutput(said)).toMatchObject({ verified: false, firstDifference: { week: 26, slice: 'finance' } })
  })

  it('says where a damaged record is broken', async () => {
    await runCommand(...oneRun, '--seed', '7', '--save', game)
    const said = await runCommand(
      'replay',
      writeTestFile('cut.json', readFileSync(game, 'utf8').slice(0, 900)),
      '--level',
      calm,
    )
    expect([said.code, said.out]).toEqual([1, ''])
    expect(said.err).toContain('cut.json:1:')
  })
})

describe('nine sweep', () => {
  const args = ['sweep', '--level', calm, '--strategies', 'do-nothing,random', '--json']

  it('tabulates strategies over seeds drawn from a text, the same from the same', async () => {
    const said = await runCommand(...args, '--seeds', '5', '--from', 'a text')
    expect(said.code).toBe(0)
    expect(parseOutput(said)).toMatchObject({
      seedsFrom: 'a text',
      luckShare: expect.any(Number),
      rows: [
        { strategy: 'do-nothing', games: 5, winShare: expect.any(Number), endings: expect.any(Object) },
        { strategy: 'random', games: 5, dials: { cost: expect.any(Number) } },
      ],
    })
    expect((await runCommand(...args, '--seeds', '5', '--from', 'a text')).out).toBe(said.out)
    expect((await runCommand(...args, '--seeds', '5', '--from', 'another')).out).not.toBe(said.out)
  })

  it('gives the same table on one process and on two', async () => {
    const one = await runCommand(...args, '--seeds', '40', '--workers', '1')
    const two = runCommandInOwnProcess(...args, '--seeds', '40', '--workers', '2')
    expect([one.code, two.code]).toEqual([0, 0])
    expect(two.out).toBe(one.out)
    expect(two.err).toContain('80 of 80 games')
  })
})

const bigChip = {
  fp16TflopsDense: 300,
  fp8TflopsDense: null,
  int8TopsDense: null,
  dieAreaMm2: 800,
  interconnectGBs: 600,
  memBandwidthGBs: 2000,
  datacentre: true,
}
const chips = writeTestFile(
  'chips.json',
  JSON.stringify([
    { id: 'big', ...bigChip },
    { id: 'small', ...bigChip, fp16TflopsDense: 50 },
    { id: 'secret', ...bigChip, fp16TflopsDense: null },
  ]),
)

describe('nine controls', () => {
  it('judges by figures under the rules of the day', async () => {
    const said = await runCommand('controls', '--chips', chips, '--level', calm, '--on', '2023-07-03', '--json')
    const rates = ['fp16TflopsDense', 'fp8TflopsDense', 'int8TopsDense']
    const rule = 'first-rule'
    expect([said.code, parseOutput(said)]).toEqual([
      0,
      [
        {
          id: 'big',
          status: 'denied',
          rule,
          decidedBy: 'abroad',
          because: [{ figure: 'tpp', value: 4800, threshold: 1500 }],
          missing: [],
        },
        { id: 'small', status: 'free', rule: null, decidedBy: null, because: [], missing: [] },
        {
          id: 'secret',
          status: 'unknown',
          rule,
          decidedBy: 'abroad',
          because: [{ figure: 'tpp', value: null, threshold: 1500 }],
          missing: rates,
        },
      ],
    ])
  })

  it('names what is missing beside a status that it cannot lower', async () => {
    const small = { ...bigChip, interconnectGBs: 500, memBandwidthGBs: 1000 }
    const parts = [{ id: 'open', ...small, fp16TflopsDense: 312.5, dieAreaMm2: null }]
    const file = writeTestFile('open.json', JSON.stringify(parts))
    const asked = ['controls', '--chips', file, '--level', '02-tianshui', '--on', '2026-02-02']
    const said = await runCommand(...asked, '--json')
    expect(parseOutput(said)).toMatchObject([{ status: 'licence', rule: 'jan-2026', missing: ['dieAreaMm2'] }])
    expect((await runCommand(...asked)).out).toContain(
      'licence under jan-2026, decided in us: tpp 5000 against 4800 (missing: dieAreaMm2)',
    )
  })

  it('finds everything free on the day before', async () => {
    const said = await runCommand('controls', '--chips', chips, '--level', calm, '--on', '2023-07-02', '--json')
    expect((parseOutput(said) as { status: string }[]).map(({ status }) => status)).toEqual(['free', 'free', 'free'])
  })

  it('says where a chips file is wrong', async () => {
    const bad = writeTestFile('bad-chips.json', '[\n  { "id": "a", "dieAreaMm2": "large" }\n]')
    const said = await runCommand('controls', '--chips', bad, '--level', calm, '--on', '2023-07-03')
    expect([said.code, said.out]).toEqual([1, ''])
    expect(said.err).toContain('bad-chips.json:2:30 [0].dieAreaMm2: is no number')
  })
})

describe('wrong use', () => {
  it.each([
    ['no verb', [], 'Nine Thousand Chips at a prompt'],
    ['an unknown verb', ['chekc'], 'unknown verb "chekc": did you mean "check"?'],
    ['an unknown flag', ['run', '--levle', 'x'], 'unknown flag --levle: did you mean --level?'],
    ['a flag twice', ['run', '--level', 'x', '--level', 'y'], '--level is given twice'],
    ['a missing flag', ['run', '--level', calm, '--seed', '1'], '--strategy is missing'],
    ['a flag without its value', ['run', '--level'], '--level needs a value'],
    ['a stray word', ['run', 'fast', '--level', calm], 'what is fast?'],
    [
      'an unknown strategy',
      ['run', '--level', calm, '--seed', '1', '--strategy', 'do-nothin'],
      'did you mean "do-nothing"?',
    ],
    ['an unknown level', ['check', 'atlantis'], 'there is no level "atlantis"'],
    ['no level', ['check'], 'name at least one level'],
    ['a cut that is none', [...oneRun, '--seed', '1', '--cut', '30'], '--cut is one of 12, 25, 60, not 30'],
    [
      'seeds that are no number',
      ['sweep', '--level', calm, '--seeds', 'many'],
      '--seeds needs a whole number from 1, not many',
    ],
    [
      'a date that is none',
      ['controls', '--chips', 'x', '--level', calm, '--on', 'today'],
      '--on is a date, YYYY-MM-DD, not today',
    ],
    ['a file that is not there', ['replay', 'nowhere.json'], 'nowhere.json'],
    ['too many files', ['replay', 'a', 'b'], 'name one record'],
  ])('is told with exit code 2: %s', async (_what, args, message) => {
    const said = await runCommand(...args)
    expect([said.code, said.out]).toEqual([2, ''])
    expect(said.err).toContain(message)
  })

  it('is no fault of asking for help', async () => {
    expect((await runCommand('help')).code).toBe(0)
    expect((await runCommand('run', '--help')).out).toContain('--strategy S')
  })
})

describe('as a program of its own', () => {
  it.each<[string, string[], number, string]>([
    ['check', ['check', 'calm'], 0, ''],
    [
      'run',
      ['run', '--level', 'calm', '--strategy', 'do-nothing', '--seed', '1', '--save', 'alone.json'],
      0,
      'calm · do-nothing · seed 1',
    ],
    ['replay', ['replay', 'alone.json', '--level', 'calm'], 0, 'verified: 52 weeks, fingerprint '],
    [
      'controls',
      ['controls', '--chips', 'chips.json', '--level', 'calm', '--on', '2023-07-03'],
      0,
      'big: denied under first-rule, decided in abroad: tpp 4800 against 1500',
    ],
    ['schema', ['schema'], 0, '"$schema"'],
    ['bench', ['bench', '--level', 'calm', '--rounds', '1'], 0, '× one structuredClone of the state'],
    ['nothing', [], 2, ''],
  ])('nine %s', (_verb, args, code, out) => {
    const said = runCommandInOwnProcess(...args)
    expect([said.code, said.out]).toEqual([code, expect.stringContaining(out)])
  })
})
