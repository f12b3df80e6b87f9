import { describe, expect, it } from 'vitest'
import { formatDiagnosticLine } from '../../src/content/syntax/diagnostic'
import { at } from '../../src/kernel/at'
import { parseRecord } from '../../src/session/read-record'
import { type GameRecord, serialiseRecord } from '../../src/session/record'
import { verifyRecordByReplay } from '../../src/session/replay'
import { openGameSession, whySaveCannotOpen } from '../../src/session/store'
import type { Contract } from '../../src/sim/state/market-state'
import type { GameState } from '../../src/sim/state/state'
import { aLevel } from '../support/builders'
import { allowedMoves } from '../support/random-player'
import { addContract } from '../support/situations'

const level = aLevel()

/** A game of 30 weeks with moves in each. */
function aRecord(seed = 'north'): GameRecord {
  const session = openGameSession({ level, seed, asItHappened: true, cut: 25, build: 'test' })
  for (let week = 0; week < 30; week += 1) {
    for (const move of allowedMoves(session.state(), level.scenario, 2)) session.decide(move)
    session.advance()
  }
  session.decide({ type: 'hire', role: 'research', count: 1 })
  return session.record()
}

const record = aRecord()

function changed(change: (record: GameRecord) => void): GameRecord {
  const copy = structuredClone(record)
  change(copy)
  return copy
}

function faultsOf(text: string): string[] {
  const parsed = parseRecord(text, 'old.json')
  return 'faults' in parsed ? parsed.faults.map(formatDiagnosticLine) : []
}

describe('a record', () => {
  it('holds seed, moves, a mark a quarter and the last state', () => {
    expect(record).toMatchObject({
      format: 1,
      build: 'test',
      level: 'calm',
      seed: 'north',
      cut: 25,
      asItHappened: true,
    })
    expect(record.marks.map(({ week }) => week)).toEqual([13, 26, 30])
    expect(record.moves.at(-1)).toEqual({ week: 30, move: { type: 'hire', role: 'research', count: 1 } })
    expect(record.snapshot.week).toBe(30)
  })

  it('comes back from its text as it was', () => {
    const parsed = parseRecord(serialiseRecord(record))
    expect('record' in parsed && serialiseRecord(parsed.record)).toBe(serialiseRecord(record))
    expect('record' in parsed && parsed.record).toEqual(record)
  })

  it('replays to the same fingerprint, every mark verified', () => {
    const { verified, weeks, fingerprint, firstDifference } = verifyRecordByReplay(record, level)
    expect({ verified, weeks, firstDifference }).toEqual({ verified: true, weeks: 30, firstDifference: null })
    expect(fingerprint).toBe(record.marks.at(-1)?.fingerprint)
  })

  it('opens where it was left and goes on like the game that was never saved', () => {
    const [kept, opened] = [
      openGameSession({ level, seed: '', asItHappened: true, record }),
      openGameSession({ level, seed: '', asItHappened: true, record }),
    ]
    expect(kept.isContinued).toBe(false)
    const reopened = openGameSession({ level, seed: '', asItHappened: true, record: opened.record() })
    for (const session of [kept, reopened]) for (let n = 0; n < 10; n += 1) session.advance()
    expect(JSON.stringify(reopened.state())).toBe(JSON.stringify(kept.state()))
    expect(verifyRecordByReplay(reopened.record(), level).verified).toBe(true)
  })

  it('of a branch replays too', () => {
    const branch = openGameSession({ level, seed: '', asItHappened: true, record }).branch(15)
    branch.decide({ type: 'hire', role: 'sales', count: 2 })
    branch.advance()
    const { verified, firstDifference } = verifyRecordByReplay(branch.record(), level)
    expect({ verified, firstDifference }).toEqual({ verified: true, firstDifference: null })
  })
})

describe('a forged record', () => {
  it('differs at the first mark after a move that was left out', () => {
    const forged = changed(({ moves, marks }) => {
      const index = moves.findIndex(({ week, move }) => week > 13 && move.type === 'buyChips')
      moves.splice(index, 1)
      for (const mark of marks) if (mark.week > 13) mark.moves -= 1
    })
    const { verified, firstDifference } = verifyRecordByReplay(forged, level)
    expect(verified).toBe(false)
    expect(firstDifference?.week).toBeGreaterThan(13)
  })

  it('names the slice of the state that was changed in its snapshot', () =>
    expect(
      verifyRecordByReplay(
        changed(({ snapshot }) => {
          snapshot.finance.balances.cash += 1_000_000
        }),
        level,
      ).firstDifference,
    ).toEqual({ week: 30, slice: 'finance' }))

  it('names the moves where one is not lawful', () =>
    expect(
      verifyRecordByReplay(
        changed(({ moves }) => {
          moves[0] = { week: 0, move: { type: 'buyChips', chip: 'swift', count: 9_000_000 } }
        }),
        level,
      ).firstDifference,
    ).toEqual({ week: 0, slice: 'moves' }))

  it.each([
    ['a chip that does not exist', { type: 'signContract', distributor: 'nobody', chip: 'gold', count: 1 }],
    ['a kind of move that does not exist', { type: 'conjure', count: 1 }],
  ])('survives %s', (_what, move) => {
    const forged = changed(({ moves }) => {
      moves[0] = { week: 0, move: move as never }
    })
    expect(verifyRecordByReplay(forged, level).firstDifference).toEqual({ week: 0, slice: 'moves' })
  })

  it('cannot claim weeks that were not played', () => {
    const forged = changed(({ marks }) => {
      for (const mark of marks) if (mark.week === 30) mark.week = 500
    })
    expect(verifyRecordByReplay(forged, level)).toMatchObject({ verified: false })
  })
})

describe('a record made with other rules', () => {
  const other = aLevel((changedLevel) => {
    changedLevel.weeks = 60
  })

  it('is not verified, and says that the level is another', () =>
    expect(verifyRecordByReplay(record, other).firstDifference).toEqual({ week: 0, slice: 'level' }))

  it('goes on from its snapshot, marked, and can be saved and replayed from there', () => {
    const session = openGameSession({ level: other, seed: '', asItHappened: true, record })
    expect(session.isContinued).toBe(true)
    expect(session.state()).toEqual(record.snapshot)
    session.advance()
    const { from, moves } = session.record()
    expect(from?.week).toBe(30)
    expect(moves).toEqual([])
    expect(verifyRecordByReplay(session.record(), other)).toMatchObject({ verified: true, weeks: 31 })
    expect(openGameSession({ level: other, seed: '', asItHappened: true, record: session.record() }).isContinued).toBe(
      true,
    )
  })

  it('is refused where it is of another level, or its snapshot is no state of this one', () => {
    expect(whySaveCannotOpen(record, level)).toBeNull()
    expect(
      whySaveCannotOpen(
        changed((copy) => {
          copy.level = 'elsewhere'
        }),
        level,
      ),
    ).toEqual({
      code: 'save.otherLevel',
      facts: { saved: 'elsewhere', level: 'calm' },
    })
    const unfit = changed((copy) => {
      copy.snapshot = { week: 3 } as GameRecord['snapshot']
    })
    expect(whySaveCannotOpen(unfit, level)).toEqual({ code: 'save.unfit', facts: { level: 'calm' } })
  })

  it('is refused where an order does not say from which market price its own moves: its price would be no number', () => {
    const withOrder = (change: (order: Contract) => void) =>
      changed(({ snapshot }) => change(addContract(snapshot, { dueWeek: 60, locked: false })))
    expect(
      whySaveCannotOpen(
        withOrder(() => {}),
        level,
      ),
    ).toBeNull()
    const unfit = [
      withOrder((order) => Reflect.deleteProperty(order, 'marketUsd')),
      withOrder((order) => Object.assign(order, { marketUsd: 0 })),
    ]
    for (const copy of unfit) expect(whySaveCannotOpen(copy, level)?.code).toBe('save.unfit')
  })

  it('does not fit where the game still kept its own marks among the level’s flags', () => {
    const older: ((snapshot: GameState) => void)[] = [
      ({ standing }) => Reflect.deleteProperty(standing, 'isEntityListed'),
      ({ supply }) => Reflect.deleteProperty(at(supply, 'swift'), 'soldByUs'),
      ({ supply }) => Reflect.deleteProperty(at(supply, 'swift'), 'batchQuality'),
      ({ training }) => Reflect.deleteProperty(training, 'runsStopped'),
      ({ finance }) => Reflect.deleteProperty(finance, 'cashWarnedWeek'),
    ]
    for (const change of older)
      expect(
        whySaveCannotOpen(
          changed(({ snapshot }) => change(snapshot)),
          level,
        )?.code,
      ).toBe('save.unfit')
  })
})

describe('a bad save', () => {
  const text = serialiseRecord(record)

  it('that is cut off says where', () => {
    const [fault] = faultsOf(text.slice(0, 2000))
    expect(fault).toMatch(/^old\.json:1:\d+ .*the file is cut off or was changed/)
  })

  it.each([
    [
      'an empty file',
      '',
      'old.json:1:1 a value is missing (the file is cut off or was changed; try another copy of it)',
    ],
    ['a picture', '\u0089PNG\u0000', 'cut off or was changed'],
    [
      'something else in JSON',
      '{ "name": "a note" }',
      'old.json:1:1 is no saved game (a saved game has a "format", "moves" and a "snapshot")',
    ],
    ['a list', '[]', 'is no saved game'],
    ['nothing', 'null', 'is no saved game'],
    [
      'a later format',
      '{\n "format": 2,\n "moves": []\n}',
      'old.json:2:12 format: is format 2 (this program reads format 1; a newer program may have written it)',
    ],
    [
      'a name that opens doors',
      `{ "__proto__": {}, "format": 1, "moves": [] }`,
      'old.json:1:3 __proto__: "__proto__" may not be a name',
    ],
    [
      'nesting without end',
      `{"format":1,"moves":${'['.repeat(60)}${']'.repeat(60)}}`,
      'stands inside of more than 40 others',
    ],
  ])('is named: %s', (_what, bad, fault) => expect(faultsOf(bad).join('\n')).toContain(fault))

  it.each<[string, string, string, string]>([
    ['money without end', '"week":30', '"week":1e999', 'snapshot'],
    ['a move in no week', '"moves":[{', '"moves":[{"week":-1,"move":{"type":"x"}},{', 'moves[0]'],
    [
      'a fingerprint that is none',
      `"levelFingerprint":"${level.fingerprint}"`,
      '"levelFingerprint":"<b>"',
      'levelFingerprint',
    ],
    ['a rhythm that is none', '"cut":25', '"cut":24', 'cut'],
  ])('is named: %s', (_what, from, to, path) => {
    expect(text).toContain(from)
    expect(faultsOf(text.replaceAll(from, to)).join('\n')).toContain(path)
  })

  it('names all that is wrong, each in its place', () => {
    const bad = JSON.stringify({ ...record, cut: 7, seed: 5, marks: [] }, null, 1)
    const found = faultsOf(bad).map((fault) => fault.replace(/^old\.json:(\d+):\d+ (\w+).*/, '$1 $2'))
    const lineOf = (name: string) => bad.slice(0, bad.indexOf(`\n "${name}"`) + 1).split('\n').length
    expect(found.sort()).toEqual([`${lineOf('cut')} cut`, `${lineOf('marks')} marks`, `${lineOf('seed')} seed`].sort())
  })

  it('of absurd size is not read', () => {
    expect(faultsOf(' '.repeat(8_000_001))[0]).toContain('is too large')
    const many = { ...record, moves: Array.from({ length: 20_001 }, () => record.moves[0]) }
    expect(faultsOf(JSON.stringify(many)).join()).toContain('has 20001 moves (at most 20000 are read)')
  })
})
