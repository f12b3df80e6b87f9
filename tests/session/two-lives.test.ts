import { expect, test } from 'vitest'
import { simulateGame } from '../../src/lab/run'
import { verifyRecordByReplay } from '../../src/session/replay'
import { openGameSession, type Session } from '../../src/session/store'
import { createNewGame } from '../../src/sim/game'
import type { GameState } from '../../src/sim/state/state'
import { aLevel } from '../support/builders'
import { randomPlayer } from '../support/random-player'
import { brokenInvariant } from '../support/weekly-invariants'

/** Short games, so that many fit; events and choices so that all recipes run. */
const level = aLevel((calm) => {
  calm.weeks = 24
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
  calm.events.sequel = { kind: 'company', when: { flag: 'said-yes', week: { atLeast: 20 } }, then: [] }
})

/** The same moves, in a session. */
function liveAgain(
  moves: readonly { week: number; move: Parameters<Session['decide']>[0] }[],
  seed: string,
  weeks: number,
): Session {
  const session = openGameSession({ level, seed, asItHappened: false })
  for (let week = 0; week <= weeks; week += 1) {
    for (const entry of moves) if (entry.week === week) expect(session.decide(entry.move)).toBeNull()
    if (week < weeks) session.advance()
  }
  return session
}

test('one recipe, two lives: 200 lawful games agree to the byte between session and plain object', () => {
  let moves = 0
  const kinds = new Set<string>()
  for (let n = 0; n < 200; n += 1) {
    const outcome = simulateGame(level.scenario, randomPlayer, `life-${n}`)
    const session = liveAgain(outcome.moves, `life-${n}`, outcome.weeks)
    expect(JSON.stringify(session.state())).toBe(JSON.stringify(outcome.state))
    moves += outcome.moves.length
    for (const { move } of outcome.moves) kinds.add(move.type)
    if (n % 20 === 0) expect(verifyRecordByReplay(session.record(), level)).toMatchObject({ verified: true })
  }
  // The law says little where nothing is decided.
  expect(moves).toBeGreaterThan(200 * 24)
  expect(kinds.size).toBeGreaterThan(30)
}, 400_000)

test('in every week of 1,000 random games the tree is plain, the ledger balances and nothing is owned in negative numbers', () => {
  const wrong: string[] = []
  let weeks = 0
  for (let n = 0; n < 1000; n += 1) {
    const onWeek = (state: Readonly<GameState>) => {
      weeks += 1
      const found = brokenInvariant(state)
      if (found !== null) wrong.push(`law-${n} week ${state.week}: ${found}`)
    }
    simulateGame(level.scenario, randomPlayer, `law-${n}`, { onWeek })
  }
  expect(wrong).toEqual([])
  // Few games end before their time.
  expect(weeks).toBeGreaterThan(1000 * 20)
}, 400_000)

test.each([
  [
    'a number that is none',
    (game: GameState) => Object.assign(game.belief, { market: Number.NaN }),
    'belief.market: NaN is no JSON number',
  ],
  [
    'a hole',
    (game: GameState) => Object.assign(game.rent, { usdPerHour: undefined }),
    'rent.usdPerHour: a undefined is no JSON',
  ],
  [
    'one object at two places',
    (game: GameState) => Object.assign(game, { flags: game.hedges }),
    'the same object stands at',
  ],
  ['a Map', (game: GameState) => Object.assign(game, { flags: new Map() }), 'flags: a Map object is no JSON'],
  ['a dollar too many', (game: GameState) => Object.assign(game.finance.balances, { cash: 1 }), 'the ledger is off'],
  ['fewer people than none', (game: GameState) => Object.assign(game.people.sales, { count: -1 }), 'people: sales'],
])('the weekly law sees %s', (_what, spoil, word) => {
  const game = createNewGame(level.scenario, { seed: 'law', asItHappened: false })
  expect(brokenInvariant(game)).toBeNull()
  spoil(game)
  expect(brokenInvariant(game)).toContain(word)
})
