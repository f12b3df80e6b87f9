import { describe, expect, it, test } from 'vitest'
import { impurities } from '../../src/kernel/plain'
import { play } from '../../src/lab/run'
import { replayRecord } from '../../src/session/replay'
import { openSession, type Session } from '../../src/session/store'
import type { Scenario } from '../../src/sim/scenario'
import type { GameState } from '../../src/sim/state'
import { aLevel } from '../builders'
import { anybody } from '../random-player'

/** Short games, so that many fit; events and choices so that all recipes run. */
const level = aLevel((calm) => {
  calm.weeks = 30
  calm.rules['first-rule'] = {
    ...calm.rules['first-rule'],
    announcedOn: '2023-03-06',
    inForceOn: '2023-04-03',
  } as never
  calm.events.offer = {
    kind: 'company',
    on: '2023-02-06',
    then: [],
    choices: {
      yes: {
        then: [{ pay: { account: 'counsel', usd: '1% of player.cashUsd' } }, { flag: { name: 'said-yes', on: true } }],
      },
      no: { then: [{ morale: { by: -0.1 } }] },
    },
    otherwise: 'no',
    answerWithinWeeks: 3,
  }
})

/** The same moves, in a session. */
function liveAgain(
  moves: readonly { week: number; move: Parameters<Session['decide']>[0] }[],
  seed: string,
  weeks: number,
): Session {
  const session = openSession({ level, seed, asItHappened: false })
  for (let week = 0; week <= weeks; week += 1) {
    for (const entry of moves) if (entry.week === week) expect(session.decide(entry.move)).toBeNull()
    if (week < weeks) session.advance()
  }
  return session
}

function ledgerSum(state: GameState): number {
  return Object.values(state.finance.balances).reduce((sum, balance) => sum + balance, 0)
}

test('one recipe, two lives: 200 lawful games agree to the byte between session and plain object', () => {
  let moves = 0
  const kinds = new Set<string>()
  for (let n = 0; n < 200; n += 1) {
    const outcome = play(level.scenario, anybody, `life-${n}`)
    const session = liveAgain(outcome.moves, `life-${n}`, outcome.weeks)
    expect(JSON.stringify(session.state())).toBe(JSON.stringify(outcome.state))
    moves += outcome.moves.length
    for (const { move } of outcome.moves) kinds.add(move.type)
    if (n % 20 === 0) expect(replayRecord(session.record(), level)).toMatchObject({ verified: true })
  }
  // The law says little where nothing is decided.
  expect(moves).toBeGreaterThan(200 * 30)
  expect(kinds.size).toBeGreaterThan(30)
}, 120_000)

describe('in every week of random games', () => {
  const seeds = Array.from({ length: 60 }, (_, n) => `law-${n}`)

  function eachWeek(scenario: Scenario, look: (state: GameState) => void): void {
    for (const seed of seeds) play(scenario, anybody, seed, { onWeek: (state) => look(state as GameState) })
  }

  it('the ledger balances', () => eachWeek(level.scenario, (state) => expect(ledgerSum(state)).toBe(0)))

  it('the state is a plain tree without NaN', () =>
    eachWeek(level.scenario, (state) => expect(impurities(state)).toEqual([])))

  it('nothing is owned in negative numbers', () =>
    eachWeek(level.scenario, (state) => {
      const stores = Object.values(state.warehouse).map(({ count }) => count)
      const racks = Object.values(state.sites).flatMap((site) => Object.values(site.racks).map(({ count }) => count))
      const shelves = Object.values(state.supply).map(({ shelf }) => shelf)
      expect(Math.min(0, ...stores, ...racks, ...shelves)).toBe(0)
    }))
})
