import { describe, expect, it } from 'vitest'
import { openGameSession, type Session } from '../../src/session/store'
import { aLevel } from '../support/builders'

const level = aLevel()

function aSession(): Session {
  return openGameSession({ level, seed: 'north', asItHappened: true })
}

describe('a session', () => {
  it('makes a move, or says why not and changes nothing', () => {
    const session = aSession()
    const before = session.state()
    expect(session.decide({ type: 'buyChips', chip: 'swift', count: 0 })).toMatchObject({ code: 'buy.notWhole' })
    expect(session.state()).toBe(before)
    expect(session.decide({ type: 'buyChips', chip: 'swift', count: 10 })).toBeNull()
    expect(session.state().warehouse.swift?.count).toBe(10)
  })

  it('gives out states that nobody can change', () => {
    const session = aSession()
    session.advance()
    expect(() => {
      Object.assign(session.state().people.research, { count: 1000 })
    }).toThrow(TypeError)
  })

  it('lets weeks pass, until the end and no further', () => {
    const session = aSession()
    for (let n = 0; n < 60; n += 1) session.advance()
    expect(session.state()).toMatchObject({ week: 52, ending: { week: 52 } })
    expect(session.decide({ type: 'buyChips', chip: 'swift', count: 1 })).toMatchObject({ code: 'move.ended' })
  })

  it('tells its listeners of every change, until they leave', () => {
    const session = aSession()
    let heard = 0
    const leave = session.subscribe(() => {
      heard += 1
    })
    session.advance()
    session.decide({ type: 'buyChips', chip: 'swift', count: 1 })
    session.decide({ type: 'buyChips', chip: 'swift', count: 0 })
    session.undo()
    leave()
    session.advance()
    expect(heard).toBe(3)
  })
})

describe('undo', () => {
  it('takes back the first dial, and not another one that a board review allowed', () => {
    const session = aSession()
    session.decide({ type: 'chooseDial', dial: 'capability' })
    expect(session.canUndo()).toBe(true)
    for (let n = 0; n < 13; n += 1) session.advance()
    session.decide({ type: 'chooseDial', dial: 'cost' })
    expect(session.canUndo()).toBe(false)
  })

  it('takes back the moves of this week, the last first', () => {
    const session = aSession()
    const first = session.state()
    session.decide({ type: 'buyChips', chip: 'swift', count: 10 })
    session.decide({ type: 'buyChips', chip: 'swift', count: 20 })
    expect(session.undo()).toBe(true)
    expect(session.state().warehouse.swift?.count).toBe(10)
    expect(session.undo()).toBe(true)
    expect(session.state()).toBe(first)
    expect(session.undo()).toBe(false)
    expect(session.record().moves).toEqual([])
  })

  it('does not reach past a week', () => {
    const session = aSession()
    session.decide({ type: 'buyChips', chip: 'swift', count: 10 })
    session.advance()
    expect(session.canUndo()).toBe(false)
  })

  it.each([
    ['the answer of a sign', { type: 'buyReport', report: 'desk' } as const],
    ['the ask of a seller', { type: 'openTalk', distributor: 'trader', chip: 'swift' } as const],
  ])('does not reach past %s', (_what, revealing) => {
    const session = aSession()
    session.decide({ type: 'buyChips', chip: 'swift', count: 10 })
    expect(session.decide(revealing)).toBeNull()
    expect(session.canUndo()).toBe(false)
    session.decide({ type: 'buyChips', chip: 'swift', count: 5 })
    expect(session.undo()).toBe(true)
    expect(session.undo()).toBe(false)
    expect(session.record().moves.map(({ move }) => move.type)).toEqual(['buyChips', revealing.type])
  })
})

describe('a branch', () => {
  it('goes back to the first day of an earlier week, and is marked', () => {
    const session = aSession()
    session.advance()
    const monday = session.state()
    session.decide({ type: 'buyChips', chip: 'swift', count: 10 })
    for (let n = 0; n < 20; n += 1) session.advance()
    const branch = session.branch(1)
    expect(JSON.stringify(branch.state())).toBe(JSON.stringify(monday))
    expect(branch.branchedAtWeek).toBe(1)
    expect(branch.record()).toMatchObject({ branchedAtWeek: 1, moves: [] })
    expect(session.state().week).toBe(21)
  })
})
