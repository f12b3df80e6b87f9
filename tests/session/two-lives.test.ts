import { expect, test } from 'vitest'
import { impurities } from '../../src/kernel/plain'
import { play } from '../../src/lab/run'
import { replayRecord } from '../../src/session/replay'
import { openSession, type Session } from '../../src/session/store'
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

function ledgerSum(state: Readonly<GameState>): number {
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

test('in every week of 1,000 random games the ledger balances and nothing is owned in negative numbers', () => {
  const wrong: string[] = []
  for (let n = 0; n < 1000; n += 1) {
    const onWeek = (state: Readonly<GameState>) => {
      if (ledgerSum(state) !== 0) wrong.push(`law-${n} week ${state.week}: the ledger is off by ${ledgerSum(state)}`)
      if (leastOwned(state) < 0) wrong.push(`law-${n} week ${state.week}: ${leastOwned(state)} of something`)
      if (state.week % 6 === 0) wrong.push(...impurities(state).map((each) => `law-${n} week ${state.week}: ${each}`))
    }
    play(level.scenario, anybody, `law-${n}`, { onWeek })
  }
  expect(wrong).toEqual([])
}, 120_000)

/** The smallest count of anything that can be counted. */
function leastOwned(state: Readonly<GameState>): number {
  const stores = Object.values(state.warehouse).map(({ count }) => count)
  const racks = Object.values(state.sites).flatMap((site) => Object.values(site.racks).map(({ count }) => count))
  const shelves = Object.values(state.supply).map(({ shelf }) => shelf)
  const people = Object.values(state.people).map(({ count }) => count)
  const owed = state.contracts.map(({ count, delivered }) => count - delivered)
  return Math.min(0, ...stores, ...racks, ...shelves, ...people, ...owed)
}
