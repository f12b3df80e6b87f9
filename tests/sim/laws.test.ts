// Laws that hold in every game, whatever is played: seeded random players try everything.
import fc from 'fast-check'
import { produce } from 'immer'
import { describe, expect, it, test } from 'vitest'
import { fingerprintOf } from '../../src/kernel/fingerprint'
import { pickRandomMove } from '../../src/lab/strategies'
import { advance, createNewGame, decide, refusalOf, weeklySystems } from '../../src/sim/game'
import type { Scenario } from '../../src/sim/level/scenario'
import type { GameState } from '../../src/sim/state/state'
import { aScenario, figure } from '../support/builders'
import { brokenInvariants } from '../support/invariants'
import { allowedMoves } from '../support/random-player'
import { scenario as tianshui } from '../support/shipped-levels'

/** The calm level with every die thrown in again. */
const stormy = aScenario((level) => {
  const { luck, research, people, standing, supply, talks, policy } = level.parameters
  Object.assign(luck, { premiumSd: figure(0.4), yieldSd: figure(0.2), gridSd: figure(0.2), demandSd: figure(0.1) })
  Object.assign(research, { restartPerThousandChips: figure(0.2) })
  Object.assign(people, { poachChance: figure(0.5) })
  Object.assign(standing, { listChance: figure(0.2) })
  Object.assign(supply, { outputNoiseSd: figure(0.1) })
  Object.assign(talks, { moodSd: figure(0.05) })
  Object.assign(policy, { deniedChance: figure(0.3) })
  level.forecasts = { soon: { askedWeek: 2, dueWeek: 20, rule: 'first-rule', chips: ['swift'] } }
  Object.assign(level.routes.sea ?? {}, {
    slipChance: figure(0.2),
    lossChance: figure(0.05),
    seizureChance: figure(0.05),
    counterfeitShare: figure(0.1),
  })
})

/** A week of moves by two kinds of random player; each is asked for first. */
function playWeek(game: GameState, scenario: Scenario, onMove: () => void = () => {}): void {
  const wild = Array.from({ length: 12 }, (_, n) => pickRandomMove(game, scenario, `wild ${n}`))
  for (const move of [...allowedMoves(game, scenario, 4), ...wild]) {
    if (refusalOf(game, move, scenario)) continue
    decide(game, move, scenario)
    onMove()
  }
}

describe.each([
  ['a stormy small level', stormy, 6],
  ['the level that ships', tianshui, 3],
] as const)('in %s', (_name, scenario, games) => {
  it('what is not refused keeps every law, and so does every week', () => {
    let moves = 0
    for (let n = 0; n < games; n += 1) {
      const game = createNewGame(scenario, { seed: `law ${n}`, asItHappened: n % 2 === 0 })
      while (!game.ending) {
        playWeek(game, scenario, () => {
          moves += 1
          if (moves % 4 === 0) expect(brokenInvariants(game)).toEqual([])
        })
        advance(game, scenario)
        expect(brokenInvariants(game)).toEqual([])
      }
    }
    expect(moves).toBeGreaterThan(games * 80)
  })

  it('every system changes only what it owns', () => {
    const everybodys = new Set(['finance', 'news', 'seals'])
    const strays = new Set<string>()
    const game = createNewGame(scenario, { seed: 'owner', asItHappened: true })
    while (!game.ending) {
      playWeek(game, scenario)
      if (game.week % 3 !== 1 && game.week < 20) advance(game, scenario)
      else {
        for (const [name, system] of Object.entries(weeklySystems)) {
          const owned = new Set<string>([...system.owns, ...everybodys])
          const others = Object.entries(game).filter(([slice]) => !owned.has(slice))
          const before = others.map(([slice, value]) => [slice, JSON.stringify(value)] as const)
          system.run(game, scenario)
          for (const [slice, text] of before)
            if (JSON.stringify(game[slice as keyof GameState]) !== text) strays.add(`${name} changes ${slice}`)
        }
      }
    }
    expect([...strays]).toEqual([])
  })
})

test('the same seed and the same moves make the same game, also through a save in every week', () => {
  const play = (saves: boolean) => {
    let game = createNewGame(stormy, { seed: 'twice', asItHappened: false })
    const marks: string[] = []
    while (!game.ending) {
      playWeek(game, stormy)
      advance(game, stormy)
      if (saves) game = JSON.parse(JSON.stringify(game)) as GameState
      if (game.week % 13 === 0) marks.push(fingerprintOf(game))
    }
    return marks
  }
  expect(play(true)).toEqual(play(false))
  expect(new Set(play(false)).size).toBe(4)
})

test('one recipe, two lives: a draft and a plain object agree to the byte', () => {
  for (const seed of ['a', 'b']) {
    const plain = createNewGame(stormy, { seed, asItHappened: false })
    let drafted = createNewGame(stormy, { seed, asItHappened: false })
    for (let week = 0; week < 30; week += 1) {
      for (const move of allowedMoves(plain, stormy, 4)) {
        if (refusalOf(plain, move, stormy)) continue
        decide(plain, move, stormy)
        drafted = produce(drafted, (draft) => {
          decide(draft, move, stormy)
        })
      }
      advance(plain, stormy)
      drafted = produce(drafted, (draft) => {
        advance(draft, stormy)
      })
    }
    expect(JSON.stringify(drafted)).toBe(JSON.stringify(plain))
  }
})

describe('calendar.7: an action without effect changes nothing', () => {
  const seeds = fc.integer({ min: 0, max: 9999 }).map((n) => `quiet ${n}`)
  const playedOn = (game: GameState, scenario: Scenario) => {
    while (!game.ending && game.week < 60) advance(game, scenario)
    return game
  }

  it('a standing order that says what was so already', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const one = createNewGame(stormy, { seed, asItHappened: false })
        const two = createNewGame(stormy, { seed, asItHappened: false })
        decide(two, { type: 'setStandingOrder', order: 'install', on: true }, stormy)
        decide(two, { type: 'setStandingOrder', order: 'train', on: false }, stormy)
        expect(fingerprintOf(playedOn(two, stormy))).toBe(fingerprintOf(playedOn(one, stormy)))
      }),
      { numRuns: 8 },
    )
  })

  it('a report that is bought costs its price and moves no die', () => {
    const bought = (seed: string, buys: boolean) => {
      const game = createNewGame(stormy, { seed, asItHappened: false })
      while (game.week < 6) advance(game, stormy)
      if (buys) decide(game, { type: 'buyReport', report: 'desk' }, stormy)
      const { finance, reports, belief, news, series, reviews, recent, flags, ...rest } = playedOn(game, stormy)
      expect(Object.keys(reports)).toHaveLength(buys ? 1 : 0)
      return {
        ...rest,
        belief: { ...belief, own: 0 },
        rents: series.rentUsd,
        asks: series.market,
        weeks: recent.length,
      }
    }
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(bought(seed, true)).toEqual(bought(seed, false))
      }),
      { numRuns: 8 },
    )
  })

  it('a talk that is left leaves the world as it was, but for what is remembered of it', () => {
    const walked = (seed: string, talks: boolean) => {
      const game = createNewGame(stormy, { seed, asItHappened: false })
      if (talks) {
        decide(game, { type: 'openTalk', distributor: 'trader', chip: 'swift' }, stormy)
        decide(game, { type: 'walkAway' }, stormy)
      }
      const { news: _news, deals: _deals, ...rest } = playedOn(game, stormy)
      for (const person of Object.values(rest.distributors))
        Object.assign(person, { talks: 0, talkedWeek: null, traces: [] })
      return fingerprintOf(rest)
    }
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(walked(seed, true)).toBe(walked(seed, false))
      }),
      { numRuns: 8 },
    )
  })
})
