// A changed level under a running game: what survives by id, and what is told.
import { describe, expect, it } from 'vitest'
import { carryGameIntoChangedLevel } from '../../src/session/carry-over'
import { openGameSession } from '../../src/session/store'
import { advance, decide } from '../../src/sim/game'
import type { LevelJson, Scenario } from '../../src/sim/level/scenario'
import type { GameState } from '../../src/sim/state/state'
import { aGame, aLevel, aScenario, figure } from '../support/builders'
import { brokenInvariants } from '../support/invariants'

const before = aScenario()

function lived(scenario: Scenario = before): GameState {
  const game = aGame(scenario)
  decide(game, { type: 'buyChips', chip: 'swift', count: 40 }, scenario)
  advance(game, scenario)
  advance(game, scenario)
  return game
}

const changed = (change: (level: LevelJson) => void) => carryGameIntoChangedLevel(lived(), before, aScenario(change))

describe('a game that is carried over', () => {
  it('keeps everything where only a price has changed', () => {
    const { state, losses } = changed((level) => {
      Object.assign(level.chips.swift ?? {}, { listPriceUsd: figure(12_345) })
    })
    expect(losses).toEqual([])
    expect(state).toEqual(lived())
  })

  it('leaves the state that came as it was', () => {
    const game = lived()
    carryGameIntoChangedLevel(
      game,
      before,
      aScenario((level) => {
        level.id = 'other'
      }),
    )
    expect(game).toEqual(lived())
  })

  it('drops what a thing that is gone had, says so once, and writes it off', () => {
    const withSpare = aScenario((level) => {
      level.chips.spare = structuredClone(level.chips.swift) as LevelJson['chips'][string]
      level.distributors.trader?.chips.push('spare')
    })
    const game = aGame(withSpare)
    decide(game, { type: 'buyChips', chip: 'spare', count: 40 }, withSpare)
    const booked = game.warehouse.spare?.bookUsd ?? 0
    expect(booked).toBeGreaterThan(0)
    const { state, losses } = carryGameIntoChangedLevel(game, withSpare, before)
    expect(losses).toEqual([{ code: 'gone', table: 'chips', id: 'spare' }])
    expect([state.warehouse.spare, state.supply.spare]).toEqual([undefined, undefined])
    expect(state.finance.balances.inventory).toBe(0)
    expect(state.finance.balances.writeDown).toBe(booked)
    expect(brokenInvariants(state)).toEqual([])
  })

  it('gives a new thing what a new game has of it', () => {
    const { state, losses } = changed((level) => {
      level.sites.annex = structuredClone(level.sites.hall) as LevelJson['sites'][string]
    })
    expect(losses).toEqual([])
    expect(state.sites.annex).toEqual({ ...aGame(before).sites.hall, racks: {} })
    expect(state.warehouse).toEqual(lived().warehouse)
  })

  it('draws the week of a rule anew while it has not come, and tells where its week is past', () => {
    const later = changed((level) => {
      Object.assign(level.rules['first-rule'] ?? {}, { announcedOn: '2023-08-07', inForceOn: '2023-09-04' })
    })
    expect(later.losses).toEqual([])
    expect(later.state.world.ruleWeeks['first-rule']).toMatchObject({ announced: 31, force: 35 })
    const past = changed((level) => {
      Object.assign(level.rules['first-rule'] ?? {}, { announcedOn: '2023-01-09', inForceOn: '2023-01-09' })
    })
    expect(past.losses).toEqual([{ code: 'past', table: 'rules', id: 'first-rule' }])
    expect(past.state.world.ruleWeeks).toEqual(lived().world.ruleWeeks)
  })

  it('tells of values that only a new game reads', () => {
    const { losses } = changed((level) => {
      Object.assign(level.parameters.finance, { startCashUsd: figure(1_000_000) })
    })
    expect(losses).toEqual([{ code: 'start', table: 'parameters', id: 'parameters.finance.startCashUsd' }])
  })

  it('draws a seller anew whose temper there is no longer', () => {
    const { state } = changed((level) => {
      level.tempers.calmer = structuredClone(level.tempers.even) as LevelJson['tempers'][string]
      delete level.tempers.even
      for (const seller of Object.values(level.distributors)) seller.hiddenTraits.tempers = ['calmer', 'calmer']
    })
    expect(new Set(Object.values(state.distributors).map(({ mind }) => mind.temper))).toEqual(new Set(['calmer']))
  })

  it('lives on: whatever was changed, the next weeks pass', () => {
    const after = aScenario((level) => {
      delete level.distributors.trader
    })
    const { state } = carryGameIntoChangedLevel(lived(), before, after)
    for (let n = 0; n < 20; n += 1) advance(state, after)
    expect(brokenInvariants(state)).toEqual([])
  })
})

describe('a session that adopts a level', () => {
  it('goes on with its state under the new numbers, and its record opens again', () => {
    const dearer = aLevel((level) => {
      Object.assign(level.chips.swift ?? {}, { listPriceUsd: figure(20_000) })
    })
    const session = openGameSession({ level: aLevel(), seed: 'north', asItHappened: true })
    session.advance()
    let heard = 0
    session.subscribe(() => {
      heard += 1
    })
    expect(session.continueWithLevel(dearer)).toEqual([])
    expect([heard, session.level, session.isContinued, session.state().week]).toEqual([1, dearer, true, 1])
    session.advance()
    const again = openGameSession({ level: dearer, seed: 'north', asItHappened: true, record: session.record() })
    expect(again.state()).toEqual(session.state())
  })
})
