// The last third of Tianshui: what can hit a mandate is asked about before, can be hedged, and can be answered after.
import { describe, expect, it } from 'vitest'
import { at } from '../../src/kernel/at'
import { advance, decide } from '../../src/sim/game'
import type { GameState } from '../../src/sim/state/state'
import { aGame } from '../support/builders'
import { scenario } from '../support/shipped-levels'
import { addChips } from '../support/situations'

interface LateShock {
  sign: string
  shock: string
  /** What a hedged firm is hit by instead. */
  hedged: string | null
  hedges: string[]
  mandate: string | null
}

const shocks: LateShock[] = [
  { sign: 'loop-noise', shock: 'loop-breaks', hedged: 'loop-spared', hedges: ['overhaul', 'spare'], mandate: null },
  {
    sign: 'tenant-slow',
    shock: 'tenant-gone',
    hedged: 'tenant-gone-spread',
    hedges: ['prepay', 'spread'],
    mandate: 'hub',
  },
  { sign: 'recruiters', shock: 'team-leaves', hedged: 'team-stays', hedges: ['raise', 'bonus'], mandate: 'house' },
  { sign: 'low-water', shock: 'line-rationed', hedged: null, hedges: ['contract', 'share'], mandate: null },
]

/** A large firm in its 68th week, in which all shocks of the list are still to come. */
function lateGame(mandate: string | null): GameState {
  return aGame(scenario, (game) => {
    addChips(game, 'tianshui', 'j20', 3000)
    game.finance.balances.cash += 60_000_000
    game.people.kernels.count = 20
    if (mandate !== null) decide(game, { type: 'chooseMandate', mandate }, scenario)
    game.week = 67
    for (const { shock, hedged } of shocks)
      for (const event of hedged === null ? [shock] : [shock, hedged]) game.world.eventWeeks[event] = 94
  })
}

/** Plays on, and answers what is asked by a table; everything else lapses. */
function playOn(game: GameState, answers: Readonly<Record<string, string>>): GameState {
  while (game.week < 103 && !game.ending) {
    for (const { event } of [...game.dilemmas]) {
      const choice = answers[event]
      if (choice !== undefined) decide(game, { type: 'answerDilemma', event, choice }, scenario)
    }
    advance(game, scenario)
  }
  return game
}

describe.each(shocks)('the late shock $shock', ({ sign, shock, hedged, hedges, mandate }) => {
  it('is asked about before, and comes to a firm that did nothing', () => {
    const game = playOn(lateGame(mandate), {})
    expect(game.fired[sign]).toBeLessThan(game.fired[shock] ?? 0)
    expect(Object.keys(at(scenario.events, shock).choices ?? {}).length).toBeGreaterThanOrEqual(3)
  })

  it.each(hedges)('spares a firm that answered %s', (choice) => {
    const game = playOn(lateGame(mandate), { [sign]: choice })
    expect(game.fired[shock]).toBeUndefined()
    if (hedged !== null && choice === hedges[1]) expect(game.fired[hedged]).toBeDefined()
  })
})
