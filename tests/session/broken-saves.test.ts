// A save that was damaged or changed is told with its place, and never crashes what opens it.
import { describe, expect, it, test } from 'vitest'
import { openLevelFromDisk } from '../../src/cli/open-level'
import { formatDiagnosticLine } from '../../src/content/syntax/diagnostic'
import { simulateGame } from '../../src/lab/run'
import { parseRecord } from '../../src/session/read-record'
import type { GameRecord } from '../../src/session/record'
import { findShapeFaults } from '../../src/session/record-shape'
import { openGameSession, whySaveCannotOpen } from '../../src/session/store'
import { gameStateShape } from '../../src/sim/state/state'
import { aLevel } from '../support/builders'
import { allowedMoves, randomPlayer } from '../support/random-player'
import { levelNames } from '../support/shipped-levels'
import { addContract } from '../support/situations'

const level = aLevel()

/** A game of 15 weeks with a review and an order in it, as parsed JSON. */
function aSave(): GameRecord {
  const session = openGameSession({ level, seed: 'north', asItHappened: true })
  for (let week = 0; week < 15; week += 1) {
    for (const move of allowedMoves(session.state(), level.scenario, 2)) session.decide(move)
    session.advance()
  }
  const record = structuredClone(session.record())
  addContract(record.snapshot, { dueWeek: 40 })
  return record
}

const save = aSave()

/** The save with another value at a path; `undefined` takes the field away. */
function withValue(path: readonly (string | number)[], value: unknown): GameRecord {
  const copy = structuredClone(save)
  const holder = path.slice(0, -1).reduce<unknown>((part, step) => Reflect.get(part as object, step), copy)
  const last = path.at(-1) ?? ''
  if (value === undefined) Reflect.deleteProperty(holder as object, last)
  else Reflect.set(holder as object, last, value)
  return copy
}

function told(record: unknown): string[] {
  const parsed = parseRecord(JSON.stringify(record), 'old.json')
  return 'faults' in parsed ? parsed.faults.map(formatDiagnosticLine) : []
}

describe('a broken state in a save', () => {
  it('is not found in one that was left as it was', () => {
    expect(save.snapshot.reviews.length).toBeGreaterThan(0)
    expect(told(save)).toEqual([])
    expect(whySaveCannotOpen(save, level)).toBeNull()
  })

  it.each<[string, (string | number)[], unknown, string]>([
    ['no order', ['snapshot', 'contracts'], [null], 'snapshot.contracts[0]: does not fit (expected a table)'],
    ['no list', ['snapshot', 'contracts'], {}, 'snapshot.contracts: does not fit (expected a list)'],
    [
      'NaN, which JSON writes as null',
      ['snapshot', 'finance', 'balances', 'cash'],
      Number.NaN,
      'snapshot.finance.balances.cash: does not fit (expected a number)',
    ],
    [
      'an unknown word',
      ['snapshot', 'contracts', 0, 'status'],
      'lost',
      'snapshot.contracts[0].status: does not fit (expected "open" or "held" or "done" or "voided" or "cancelled")',
    ],
    ['no curve', ['snapshot', 'series', 'cashUsd'], 7, 'snapshot.series.cashUsd: does not fit (expected a list)'],
    [
      'a hole in a curve',
      ['snapshot', 'series', 'cashUsd', 3],
      null,
      'snapshot.series.cashUsd[3]: does not fit (expected a number)',
    ],
    ['no review', ['snapshot', 'reviews', 0], null, 'snapshot.reviews[0]: does not fit (expected a table)'],
    [
      'a review without dials',
      ['snapshot', 'reviews', 0, 'dials'],
      'all',
      'snapshot.reviews[0].dials: does not fit (expected a table)',
    ],
    ['no news', ['snapshot', 'news', 'items', 0], null, 'snapshot.news.items[0]: does not fit (expected a table)'],
    [
      'news of an unknown kind',
      ['snapshot', 'news', 'items', 0, 'kind'],
      'canteenOpened',
      'snapshot.news.items[0].kind: is no kind of news (expected a kind that this program tells)',
    ],
    [
      'news with a fact of another kind',
      ['snapshot', 'news', 'items', 0],
      { serial: 0, week: 0, kind: 'borrowed', facts: { usd: 'much' } },
      'snapshot.news.items[0].facts.usd: does not fit (expected a number)',
    ],
    ['no week', ['snapshot', 'week'], undefined, 'snapshot.week: is missing (expected a number)'],
    ['no state to go on from', ['from'], { week: null }, 'from.week: does not fit (expected a number)'],
    ['no move', ['moves', 0], null, 'moves[0]: is no move (expected { "week": …, "move": { "type": … } })'],
    ['no moves', ['moves'], {}, 'moves: is no list (expected a list of moves)'],
    ['no marks', ['marks'], [], 'marks: has no marks, or too many (expected 1 to 200 marks)'],
    ['no mark', ['marks', 0], null, 'marks[0]: is no mark (expected week, moves, fingerprint and slices)'],
  ])('is told with its path: %s', (_what, path, value, fault) => {
    const faults = told(withValue(path, value))
    expect(faults).toEqual([expect.stringMatching(/^old\.json:1:\d+ /)])
    expect(faults[0]).toContain(fault)
  })

  it('that lacks what every game has is of an older program: read, and refused where it is opened', () => {
    for (const path of [
      ['snapshot', 'series'],
      ['snapshot', 'reviews', 0, 'dials'],
      ['snapshot', 'contracts', 0, 'marketUsd'],
    ]) {
      const older = withValue(path, undefined)
      expect(told(older)).toEqual([])
      expect(whySaveCannotOpen(older, level)?.code).toBe('save.unfit')
    }
  })

  it('never crashes who asks whether it can be opened', () => {
    for (const part of ['contracts', 'shipments', 'deals', 'commitments', 'recent', 'reviews', 'modifiers', 'dilemmas'])
      expect(whySaveCannotOpen(withValue(['snapshot', part], [null]), level)?.code, part).toBe('save.unfit')
    expect(whySaveCannotOpen(withValue(['snapshot', 'series'], { cashUsd: [null] }), level)?.code).toBe('save.unfit')
    for (const kind of ['canteenOpened', 'toString', '', null, undefined])
      expect(whySaveCannotOpen(withValue(['snapshot', 'news', 'items', 0, 'kind'], kind), level)?.code).toBe(
        'save.unfit',
      )
    expect(whySaveCannotOpen(withValue(['snapshot', 'finance', 'balances', 'cash'], null), level)?.code).toBe(
      'save.unfit',
    )
  })
})

test.each(levelNames)('each state of a game of %s has the shape that saves are read by', (name) => {
  const complaints: unknown[] = []
  const onWeek: NonNullable<Parameters<typeof simulateGame>[3]>['onWeek'] = (state) => {
    if (state.week % 4 === 0) complaints.push(...findShapeFaults(gameStateShape, structuredClone(state)))
  }
  simulateGame(openLevelFromDisk(name).scenario, randomPlayer, 'shape', { onWeek })
  expect(complaints.slice(0, 3)).toEqual([])
})
