// What a newcomer meets in the first level, and no more: a row that the base gains must not walk in unseen.
import { expect, it } from 'vitest'
import { openLevelFromDisk } from '../../src/cli/open-level'
import { cashUsd } from '../../src/sim/books/ledger'
import { advance, createNewGame, decide, refusalOf } from '../../src/sim/game'
import type { GameState } from '../../src/sim/state/state'

const { scenario } = openLevelFromDisk('01-first-order')

it('meets in its half-year the chips of its story', () => {
  const met = Object.entries(scenario.chips).filter(([, { availableFrom }]) => availableFrom < '2023')
  expect(met.map(([chip]) => chip).sort()).toEqual(['a100', 'a800', 'h100', 'j20', 'mi210'])
})

it('leaves out what its story never needs', () => {
  expect(Object.keys(scenario.distributors).sort()).toEqual(['deng-lan', 'luo-jianing', 'qiu-min'])
  expect([...scenario.disabledFeatures].sort()).toEqual([
    'capital',
    'cloud',
    'forecasts',
    'insurance',
    'mandates',
    'projects',
    'rumours',
    'sites',
    'standing',
    'talks',
  ])
})

/** A game that answers each of these questions as soon as it is asked, until a week. */
function playedUntil(week: number, answers: Record<string, string>, seed = 'heron-1'): GameState {
  const game = createNewGame(scenario, { seed, asItHappened: true })
  while (game.week < week) {
    advance(game, scenario)
    for (const { event } of [...game.dilemmas]) {
      const choice = answers[event]
      if (choice !== undefined) decide(game, { type: 'answerDilemma', event, choice }, scenario)
    }
  }
  return game
}

it('signs the deposit of the first week as an ordinary contract', () => {
  const game = playedUntil(1, { tonight: 'deposit' })
  const usual = playedUntil(1, { tonight: 'sail' })
  expect(game.contracts).toMatchObject([
    { distributor: 'qiu-min', chip: 'a100', count: 640, status: 'open', depositUsd: 1_804_800, clause: 'firm' },
  ])
  expect(cashUsd(usual) - cashUsd(game)).toBe(1_804_800)
})

it('lets the letters hold what has not come, and the rule of October void it', () => {
  const held = playedUntil(5, { tonight: 'deposit' })
  expect(held.rules['letters-2022']?.status).toBe('inForce')
  expect(held.contracts).toMatchObject([{ status: 'held' }])
  expect(refusalOf(held, { type: 'applyForLicence', contract: held.contracts[0]?.id ?? 0 }, scenario)).toBeNull()
  expect(held.dilemmas.map(({ event }) => event)).toContain('ordered-held')
  const late = playedUntil(13, { tonight: 'deposit', 'ordered-held': 'wait' })
  expect(late.contracts).toMatchObject([{ status: 'voided', depositUsd: 0 }])
})

it('opens the auction only to who has read the notice', () => {
  const asked = (notice: string) => playedUntil(16, { notice }).fired.auction
  expect(asked('read')).toEqual(expect.any(Number))
  expect(asked('turn')).toBeUndefined()
})

it('draws other causes in the first weeks of other worlds', () => {
  const causes = [
    'ship-early',
    'other-buyer',
    'short-lot',
    'put-off',
    'harbour-queue',
    'hot-august',
    'loose-boards',
    'dragon',
  ]
  const told = Array.from({ length: 12 }, (_, n) => playedUntil(3, {}, `plover-${n}`)).map(({ fired }) =>
    causes.map((event) => fired[event] ?? 0).join(' '),
  )
  expect(new Set(told).size).toBeGreaterThan(6)
})

it('asks something in each fortnight of its second half', () => {
  const asked = Object.values(playedUntil(19, { tonight: 'cash', notice: 'read' }).fired).filter((week) => week >= 13)
  for (const from of [13, 15, 17]) expect(asked.some((week) => week === from || week === from + 1)).toBe(true)
})
